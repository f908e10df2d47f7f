/** All votes of an assembly: which ones somebody looks for. */
import type { Deed, VoteView } from '../../lib/worker/views';
import { waits } from '../assembly/data';

export const PHASES = ['all', 'coming', 'open', 'waiting', 'decided', 'ended'] as const;
export const KINDS = ['all', 'nothing', 'rules', 'text', 'admit', 'remove', 'circle', 'host'] as const;

export interface Wanted {
  words: string;
  phase: (typeof PHASES)[number];
  kind: (typeof KINDS)[number];
  /** Empty: anybody. */
  proposer: string;
}

export const everything = (): Wanted => ({ words: '', phase: 'all', kind: 'all', proposer: '' });

/** Text without case and accents. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();

const textOf = (vote: VoteView): string =>
  plain(
    [
      vote.title,
      vote.text?.text ?? '',
      ...vote.contests.flatMap((one) => [one.question, ...('options' in one ? one.options : [])]),
      ...vote.effects.flatMap((effect) =>
        effect.do === 'text' ? [effect.title, effect.beside?.text ?? ''] : [],
      ),
    ].join('\n'),
  );

const IN: Record<Exclude<Wanted['phase'], 'all'>, (vote: VoteView) => boolean> = {
  coming: ({ phase }) => phase === 'proposed',
  open: ({ phase }) => phase === 'open' || phase === 'closed',
  waiting: waits,
  decided: ({ phase }) => phase === 'decided' || phase === 'signed',
  ended: ({ phase }) => ['withdrawn', 'lapsed', 'overtaken', 'ended', 'withheld'].includes(phase),
};

const does = (vote: VoteView, kind: Wanted['kind']): boolean =>
  kind === 'all' ||
  (kind === 'nothing' ? vote.effects.length === 0 : vote.effects.some((effect: Deed) => effect.do === kind));

/** The votes that somebody looks for, the newest first. All words have to be in them, in any order. */
export function search(votes: VoteView[], { words, phase, kind, proposer }: Wanted): VoteView[] {
  const all = plain(words).split(/\s+/).filter(Boolean);
  return votes
    .filter(
      (vote) =>
        (phase === 'all' || IN[phase](vote)) &&
        does(vote, kind) &&
        (proposer === '' || vote.proposer === proposer) &&
        (all.length === 0 || all.every((word) => textOf(vote).includes(word))),
    )
    .toReversed();
}
