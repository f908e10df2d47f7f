/** What is posted of a vote that is being written. */
import type { Written } from '../../lib/kinds/kind';
import { proposalOf } from '../../lib/kinds/proposals';
import { parseMoney, unit } from '../../lib/money';
import { line, prose, beside } from '../../lib/text';
import type { Drafted } from '../../lib/worker/drafting';
import type { AssemblyView, Contest, Effect, GroupView, VoteView, Way } from '../../lib/worker/views';
import {
  deciding,
  filled,
  MAX_OPTIONS,
  newOption,
  type Draft,
  type DraftOption,
  type DraftQuestion,
} from './data';
import { deedMistakes } from './deed-mistakes';
import { bySignatures, deedOf } from './deeds';
import { groupsThere, type DraftEffect } from './effects';
import { classOf, lastsOf } from './lasting';

/** The members by name: a host lets nobody join under a name that looks like another one. */
export type Members = Pick<AssemblyView, 'members'>;

/** The member who has this name. */
export const memberOf = ({ members }: Members, name: string): string | null =>
  members.find((one) => !one.left && one.name === line(name))?.id ?? null;

/** Of a question that elects, the options that are no member's name, by their place. */
export const strangers = ({ kind, options }: DraftQuestion, view: Members): number[] =>
  proposalOf(kind).elects
    ? [...options.keys()].filter((i) => {
        const text = options[i]?.text ?? '';
        return line(text) !== '' && memberOf(view, text) === null;
      })
    : [];

/** The options of a question with these members among its candidates: who is new stands in the first empty place. */
export function withMembers(options: DraftOption[], chosen: string[], view: Members): DraftOption[] {
  const stay = options.filter(({ text }) => {
    const member = memberOf(view, text);
    return member === null || chosen.includes(member);
  });
  const standing = stay.map(({ text }) => memberOf(view, text));
  const fresh = view.members.filter(({ id }) => chosen.includes(id) && !standing.includes(id));
  const all = [...stay];
  for (const { name } of fresh) {
    const empty = all.findIndex(({ text, statement }) => !line(text) && !prose(statement));
    if (empty >= 0) all[empty] = { ...(all[empty] ?? newOption()), text: name };
    else all.push(newOption(name));
  }
  while (all.length < 2) all.push(newOption());
  return all.slice(0, MAX_OPTIONS);
}

/** What a person has written of a question besides its settings. */
export function written({ options }: DraftQuestion, currency: string, view: Members): Written {
  const named = options.filter((option) => line(option.text));
  const costs = named.map((option) => (currency ? (parseMoney(option.cost, unit(currency)) ?? 0) : 0));
  const members = named.map(({ text }) => memberOf(view, text));
  const statements = named.map(({ statement }) => prose(statement));
  return { options: filled(options), costs, members, statements, currency };
}

/** A question as its voters will see it. */
export const contest = (draft: DraftQuestion, currency: string, view: Members): Contest =>
  proposalOf(draft.kind).contest(
    line(draft.question),
    written(draft, currency, view),
    draft.settings[draft.kind],
  );

/** A question as the record takes it. */
export const posted = (contest: Contest): Contest => proposalOf(contest.kind).posted?.(contest) ?? contest;

/** Whether the options of a question stand in an order drawn for each voter. */
export const isDrawn = ({ kind, drawn }: DraftQuestion): boolean => drawn ?? proposalOf(kind).drawn ?? false;

/** The question that decides on an effect: the one that was chosen, else the first that can. */
export function decidesOn(
  draft: Pick<Draft, 'questions'>,
  { question, deed }: DraftEffect,
): DraftQuestion | undefined {
  const can = deciding(draft, deed.do);
  return can.find(({ id }) => id === question) ?? can[0];
}

/** The seats of the election that decides on an effect; 0 where none does. */
export function seatsOf(draft: Pick<Draft, 'questions'>, effect: DraftEffect): number {
  const by = decidesOn(draft, effect);
  return by ? (proposalOf(by.kind).elects?.seats(by.settings[by.kind]) ?? 0) : 0;
}

/** The effects of a draft as they are posted, in the order of their questions. */
export const effectsOf = (draft: Draft, view: AssemblyView, now: number): Effect[] =>
  // A group changes nothing of the assembly.
  (draft.group === null ? draft.effects : [])
    .map((effect) => {
      const by = decidesOn(draft, effect);
      const contest = Math.max(0, by ? draft.questions.indexOf(by) : 0);
      return { contest, ...deedOf(effect.deed, view, now) };
    })
    .sort((a, b) => a.contest - b.contest);

/** The effects that are filled in: what is not says nothing yet. */
export const complete = (draft: Draft, view: AssemblyView): Draft => ({
  ...draft,
  effects: draft.effects.filter(
    (effect) => deedMistakes(effect.deed, view, seatsOf(draft, effect)).length === 0,
  ),
});

/** Whether it is decided by signatures: only where it changes nothing but the host or the trustees. */
export const wayOf = ({ way, effects, questions, group }: Draft): Way =>
  way === 'signatures' &&
  group === null &&
  questions.length === 1 &&
  effects.length > 0 &&
  effects.every(({ deed }) => bySignatures(deed))
    ? 'signatures'
    : 'ballot';

/** What it asks besides the rules: only by ballots, and where a question passes by a majority. */
export const barOf = (draft: Draft): VoteView['bar'] =>
  wayOf(draft) === 'ballot' && draft.questions.some(({ kind }) => proposalOf(kind).majority)
    ? draft.bar
    : null;

/** Whether the proposal says if it hides who takes part. */
export const asksParticipation = (draft: Draft, { rules }: Pick<AssemblyView, 'rules'>): boolean =>
  rules.participation === 'proposal' && wayOf(draft) === 'ballot';

/** The groups that can decide on what a member proposes: those to which they belong. */
export const mayDecide = (view: AssemblyView, own: string | undefined): GroupView[] =>
  own === undefined ? [] : groupsThere(view).filter(({ members }) => members.includes(own));

/** What is posted of a draft. */
export const proposal = (draft: Draft, view: AssemblyView, now: number): Drafted => ({
  title: line(draft.title),
  text: beside(prose(draft.text)),
  group: draft.group,
  class: classOf(draft, view, now),
  opens: draft.opens,
  lasts: lastsOf(draft, view, now),
  contests: draft.questions.map((one) => posted(contest(one, draft.currency, view))),
  drawn: [...draft.questions.keys()].filter((i) => {
    const one = draft.questions[i];
    return one && isDrawn(one) && proposalOf(one.kind).least > 0 && filled(one.options).length > 1;
  }),
  effects: effectsOf(draft, view, now),
  bar: barOf(draft),
  again: null,
  way: wayOf(draft),
  participation: asksParticipation(draft, view) ? draft.participation : null,
});
