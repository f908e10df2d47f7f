/** A vote that is being written: what it is made of. */
import { decides } from '../../lib/kinds';
import type { KindName, Settings } from '../../lib/kinds/kind';
import { FIRST, freshSettings, kindNames, proposalOf } from '../../lib/kinds/proposals';
import { language, retyped, unit } from '../../lib/money';
import { line } from '../../lib/text';
import type { AssemblyView, ClassName, Participation, VoteView, Way } from '../../lib/worker/views';
import { fewestTrustees, freshDeed, type DeedName, type DraftEffect } from './effects';

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
  /** Whether it hides who takes part; posted where the rules leave that to whoever proposes. */
  participation: Participation;
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
export const newId = (): string => `n${++last}`;

export const newOption = (text = ''): DraftOption => ({ id: newId(), text, cost: '', statement: '' });

export const newQuestion = (): DraftQuestion => ({
  id: newId(),
  kind: FIRST,
  question: '',
  options: [newOption(), newOption()],
  settings: freshSettings(),
  drawn: null,
});

/** Adds an effect of a kind, where it is known about which text; for trustees who are elected also the election, where there is none. */
export function addEffect(draft: Draft, name: DeedName, view: AssemblyView, text = ''): void {
  if (name === 'elected') withElection(draft, fewestTrustees(view));
  const deed = freshDeed(name, view);
  draft.effects.push({ id: newId(), question: '', deed: deed.do === 'erase' ? { ...deed, text } : deed });
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

/** The options that have words, as they are posted. */
export const filled = (options: DraftOption[]): string[] =>
  options.map((option) => line(option.text)).filter(Boolean);

/** The questions on which an effect can be bound: those that pass or fail; for trustees who are elected, elections. */
export const deciding = ({ questions }: Pick<Draft, 'questions'>, deed?: DeedName): DraftQuestion[] =>
  questions.filter(({ kind }) => (deed === 'elected' ? proposalOf(kind).elects : decides(kind)));

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
  participation: 'hidden',
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
