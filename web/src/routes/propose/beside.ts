/** The texts that stand beside the record: what a vote can have erased, whoever wrote it. */
import { t } from '../../lib/messages';
import { isolated } from '../../lib/text';
import type { AssemblyView, TextView } from '../../lib/worker/views';

export interface Beside {
  text: TextView;
  /** Where it stands. */
  where: string;
}

/** Those that are not erased, the newest first. A second reading has the texts of the first. */
export function textsBeside(view: AssemblyView): Beside[] {
  const of = (text: TextView | null | undefined, where: string) => (text ? [{ text, where }] : []);
  const found = [
    ...of(view.purpose, t.found.purpose),
    ...view.votes.flatMap((vote) => [
      ...of(vote.text, vote.title),
      ...vote.effects.flatMap((effect) => (effect.do === 'text' ? of(effect.beside, effect.title) : [])),
      ...vote.amendments.flatMap(({ reason }) => of(reason, vote.title)),
      ...vote.answers.flatMap(({ text }) => of(text, vote.title)),
    ]),
  ];
  const once = new Map(
    found.filter(({ text }) => text.state !== 'erased').map((one) => [one.text.hash, one]),
  );
  return [...once.values()].toReversed();
}

/** A text by its name. */
export const textNamed = (view: AssemblyView, hash: string): TextView | null =>
  textsBeside(view).find(({ text }) => text.hash === hash)?.text ?? null;

/** A text in a line: who wrote it, and where it stands. */
export function sayBeside({ text, where }: Beside, { members }: Pick<AssemblyView, 'members'>): string {
  const name = members.find(({ id }) => id === text.author)?.name ?? t.common.unknownMember;
  return t.effects.erase.of(isolated(name), isolated(where));
}
