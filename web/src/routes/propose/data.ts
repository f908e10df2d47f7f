/** A vote that is being written: what it is made of, what of it is posted, and how it comes back from the device. */
import { decides } from '../../lib/kinds';
import type { KindName, Settings, Written } from '../../lib/kinds/kind';
import { FIRST, freshSettings, kindNames, proposalOf } from '../../lib/kinds/proposals';
import { line, prose } from '../../lib/text';
import { language, parseMoney, retyped, unit } from '../../lib/money';
import { limits } from '../../lib/wasm/limits.gen';
import type { Drafted } from '../../lib/worker/drafting';
import type {
  AssemblyView,
  ClassName,
  Contest,
  Effect,
  GroupView,
  VoteView,
  Way,
} from '../../lib/worker/views';
import {
  bySignatures,
  deedMistakes,
  deedOf,
  fewestTrustees,
  freshDeed,
  groupsThere,
  revivedDeed,
  type DeedName,
  type DraftEffect,
} from './effects';
import { revivedBar } from './bars';
import { entries, record, words } from './kept';
import { classOf, lastsOf } from './lasting';

export interface DraftOption {
  /** For the page alone: what is moved about stays itself. */
  id: string;
  text: string;
  /** As it was typed; for the kinds that ask for it. */
  cost: string;
  /** What a candidate says; for the kinds that ask for it. */
  statement: string;
}

export interface DraftQuestion {
  id: string;
  kind: KindName;
  question: string;
  options: DraftOption[];
  settings: Settings;
  /** Whether each voter sees the options in an order drawn for them; null: as is usual for the kind. */
  drawn: boolean | null;
}

export interface Draft {
  title: string;
  text: string;
  questions: DraftQuestion[];
  /** The group that decides; null where all do. */
  group: string | null;
  /** What the person chose; what it does can raise it (lasting.ts). */
  class: ClassName;
  /** Not before this time; null: as soon as it can. */
  opens: number | null;
  /** Milliseconds for which it is open; null: what is usual. */
  lasts: number | null;
  /** What it does where a question of it passes. */
  effects: DraftEffect[];
  way: Way;
  /** What it asks of its motions besides what the rules ask. */
  bar: VoteView['bar'];
  /** Of all money in it; empty: the one that is usual here. */
  currency: string;
  /** The language in which its money is typed: "1.500" is not the same everywhere. */
  language: string;
}

/** More nobody reads. The ledger takes as many as a ballot has room for. */
export const MAX_OPTIONS = 100;

let last = 0;
/** Ids within one draft: a draft that comes back gets new ones. */
const newId = (): string => `n${++last}`;

export const newOption = (text = ''): DraftOption => ({ id: newId(), text, cost: '', statement: '' });

export const newQuestion = (): DraftQuestion => ({
  id: newId(),
  kind: FIRST,
  question: '',
  options: [newOption(), newOption()],
  settings: freshSettings(),
  drawn: null,
});

/** Adds an effect of a kind; for trustees who are elected also the election, where there is none. */
export function addEffect(draft: Draft, name: DeedName, view: AssemblyView): void {
  if (name === 'elected') withElection(draft, fewestTrustees(view));
  draft.effects.push({ id: newId(), question: '', deed: freshDeed(name, view) });
}

/** A question that elects so many, in the place of one that is still empty, or after the others. */
function withElection(draft: Draft, seats: number): void {
  if (deciding(draft, 'elected').length > 0) return;
  const kind = kindNames.find((name) => proposalOf(name).elects);
  const empty = draft.questions.find(
    ({ question, options }) => !line(question) && filled(options).length === 0,
  );
  const question = empty ?? newQuestion();
  if (!kind) return;
  question.kind = kind;
  Object.assign(question.settings, {
    [kind]: proposalOf(kind).elects?.with(question.settings[kind], seats),
  });
  if (!empty) draft.questions.push(question);
}

/** An empty draft. */
export const newDraft = (): Draft => ({
  title: '',
  text: '',
  questions: [newQuestion()],
  group: null,
  class: 'ordinary',
  opens: null,
  lasts: null,
  effects: [],
  way: 'ballot',
  bar: null,
  currency: '',
  language: language(),
});

/** The currency of the last vote that was about money; where there was none, euros. */
export const usualCurrency = (votes: VoteView[]): string =>
  votes
    .toSorted((a, b) => b.proposed_ms - a.proposed_ms)
    .flatMap((vote) => vote.contests)
    .flatMap((one) => ('currency' in one ? [one.currency] : []))[0] ?? 'EUR';

/** A draft with its money as this language writes it: what was typed in another one keeps its value. */
export function inLanguage(draft: Draft, to: string): Draft {
  const write = (text: string) => retyped(text, unit(draft.currency || 'EUR'), draft.language, to);
  const questions = draft.questions.map((one) => ({
    ...one,
    options: one.options.map((option) => ({ ...option, cost: write(option.cost) })),
    settings: {
      ...one.settings,
      amounts: { ...one.settings.amounts, total: write(one.settings.amounts.total) },
      budget: { ...one.settings.budget, funds: write(one.settings.budget.funds) },
    },
  }));
  return { ...draft, questions, language: to };
}

/** The options that have words, as they are posted. */
export const filled = (options: DraftOption[]): string[] =>
  options.map((option) => line(option.text)).filter(Boolean);

/** The members by name: the ledger lets nobody join under a name that looks like another one. */
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

/** A question as it is posted. */
export const contest = (draft: DraftQuestion, currency: string, view: Members): Contest =>
  proposalOf(draft.kind).contest(
    line(draft.question),
    written(draft, currency, view),
    draft.settings[draft.kind],
  );

/** Whether the options of a question stand in an order drawn for each voter. */
export const isDrawn = ({ kind, drawn }: DraftQuestion): boolean => drawn ?? proposalOf(kind).drawn ?? false;

/** The questions on which an effect can be bound: those that pass or fail; for trustees who are elected, elections. */
export const deciding = ({ questions }: Pick<Draft, 'questions'>, deed?: DeedName): DraftQuestion[] =>
  questions.filter(({ kind }) => (deed === 'elected' ? proposalOf(kind).elects : decides(kind)));

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

/** The groups that can decide on what a member proposes: those to which they belong. */
export const mayDecide = (view: AssemblyView, own: string | undefined): GroupView[] =>
  own === undefined ? [] : groupsThere(view).filter(({ members }) => members.includes(own));

/** What is posted of a draft. */
export const proposal = (draft: Draft, view: AssemblyView, now: number): Drafted => ({
  title: line(draft.title),
  text: prose(draft.text),
  group: draft.group,
  class: classOf(draft, view, now),
  opens: draft.opens,
  lasts: lastsOf(draft, view, now),
  contests: draft.questions.map((one) => contest(one, draft.currency, view)),
  drawn: [...draft.questions.keys()].filter((i) => {
    const one = draft.questions[i];
    return one && isDrawn(one) && proposalOf(one.kind).least > 0 && filled(one.options).length > 1;
  }),
  effects: effectsOf(draft, view, now),
  bar: barOf(draft),
  again: null,
  way: wayOf(draft),
});

/** Whether anything has been written that would be missed. */
export const hasWords = ({ title, text, questions, effects }: Draft): boolean =>
  effects.length > 0 ||
  [
    title,
    text,
    ...questions.flatMap((one) => [one.question, ...one.options.map((option) => option.text)]),
  ].some((words) => words.trim() !== '') ||
  questions.length > 1;

/** Moves one of several to another place. */
export function moved<T>(all: readonly T[], from: number, to: number): T[] {
  const rest = all.toSpliced(from, 1);
  const one = all[from];
  return one === undefined || to < 0 || to > rest.length ? [...all] : rest.toSpliced(to, 0, one);
}

/** The lines of a text that is pasted into a list: without numbers and bullets before them. */
export const pasted = (text: string): string[] =>
  text
    .split(/\r\n?|\n/)
    .map((words) => line(words.replace(/^\s*(?:[-*•–]|\d{1,3}[.)])\s+/, '')))
    .filter(Boolean);

/** A draft as this device kept it, perhaps with an older version of this page: what is missing is as in a new one. */
export function revived(kept: unknown): Draft {
  const {
    title,
    text,
    questions,
    group,
    opens,
    lasts,
    effects,
    way,
    bar,
    currency,
    class: kind,
  } = record(kept);
  const fresh = newDraft();
  const read = entries(questions).slice(0, limits.questions).map(revivedQuestion);
  // Questions get new ids when they come back: an effect finds its question by its place.
  const before = entries(questions).map((one) => words(record(one)['id']));
  const question = (id: unknown) => read[before.indexOf(words(id))]?.id ?? '';
  return {
    title: words(title),
    text: words(text),
    questions: read.length > 0 ? read : fresh.questions,
    group: typeof group === 'string' ? group : null,
    class: kind === 'special' ? 'special' : 'ordinary',
    opens: typeof opens === 'number' ? opens : null,
    lasts: typeof lasts === 'number' ? lasts : null,
    effects: entries(effects).flatMap((one) => {
      const deed = revivedDeed(record(one)['deed']);
      return deed ? [{ id: newId(), question: question(record(one)['question']), deed }] : [];
    }),
    way: way === 'signatures' ? 'signatures' : 'ballot',
    bar: revivedBar(bar),
    currency: words(currency),
    language: words(record(kept)['language']) || fresh.language,
  };
}

function revivedQuestion(kept: unknown): DraftQuestion {
  const { kind, question, options, settings, drawn } = record(kept);
  const fresh = newQuestion();
  for (const name of kindNames) Object.assign(fresh.settings[name] ?? {}, record(record(settings)[name]));
  return {
    ...fresh,
    kind: kindNames.find((name) => name === kind) ?? fresh.kind,
    question: words(question),
    drawn: typeof drawn === 'boolean' ? drawn : null,
    options: entries(options)
      .slice(0, MAX_OPTIONS)
      .map((option) => ({
        ...newOption(words(record(option)['text'])),
        cost: words(record(option)['cost']),
        statement: words(record(option)['statement']),
      })),
  };
}
