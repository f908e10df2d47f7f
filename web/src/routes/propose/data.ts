/** A vote that is being written: what it is made of, what of it is posted, and how it comes back from the device. */
import type { KindName, Settings, Written } from '../../lib/kinds/kind';
import { FIRST, freshSettings, kindNames, proposalOf } from '../../lib/kinds/proposals';
import { line, prose } from '../../lib/text';
import { parseMoney } from '../../lib/money';
import { limits } from '../../lib/wasm/limits.gen';
import type { Contest, VoteView } from '../../lib/worker/views';
import { atHour } from './dates';

export interface DraftOption {
  /** For the page alone: what is moved about stays itself. */
  id: string;
  text: string;
  /** As it was typed; for the kinds that ask for it. */
  cost: string;
}

export interface DraftQuestion {
  id: string;
  kind: KindName;
  question: string;
  options: DraftOption[];
  settings: Settings;
}

export interface Draft {
  title: string;
  text: string;
  questions: DraftQuestion[];
  /** Null: as soon as it is posted. */
  opens: number | null;
  closes: number;
  /** Empty: none has been chosen. */
  circle: string;
  /** Of all money in it; empty: the one that is usual here. */
  currency: string;
}

/** More nobody reads. The ledger takes as many as a ballot has room for. */
export const MAX_OPTIONS = 100;

let last = 0;
/** Ids within one draft: a draft that comes back gets new ones. */
const newId = (): string => `n${++last}`;

export const newOption = (text = ''): DraftOption => ({ id: newId(), text, cost: '' });

export const newQuestion = (): DraftQuestion => ({
  id: newId(),
  kind: FIRST,
  question: '',
  options: [newOption(), newOption()],
  settings: freshSettings(),
});

/** In a week, in the evening; not at the weekend, when trustees are away, but on the Friday before. */
function usualClosing(now: number): number {
  const week = atHour(now, 7, 18);
  const day = new Date(week).getDay();
  return day === 6 ? atHour(now, 6, 18) : day === 0 ? atHour(now, 5, 18) : week;
}

/** An empty draft. */
export const newDraft = (now: number): Draft => ({
  title: '',
  text: '',
  questions: [newQuestion()],
  opens: null,
  closes: usualClosing(now),
  circle: '',
  currency: '',
});

/** The currency of the last vote that was about money; where there was none, euros. */
export const usualCurrency = (votes: VoteView[]): string =>
  votes
    .toSorted((a, b) => b.proposed_ms - a.proposed_ms)
    .flatMap((vote) => vote.contests)
    .flatMap((one) => ('currency' in one ? [one.currency] : []))[0] ?? 'EUR';

/** The options that have words, as they are posted. */
export const filled = (options: DraftOption[]): string[] =>
  options.map((option) => line(option.text)).filter(Boolean);

/** What a person has written of a question besides its settings. */
export function written({ options }: DraftQuestion, currency: string): Written {
  const named = options.filter((option) => line(option.text));
  const costs = named.map((option) => (currency ? (parseMoney(option.cost, currency) ?? 0) : 0));
  return { options: filled(options), costs, currency };
}

/** A question as it is posted. */
export const contest = (draft: DraftQuestion, currency: string): Contest =>
  proposalOf(draft.kind).contest(line(draft.question), written(draft, currency), draft.settings[draft.kind]);

/** What is posted of a draft, but for its circle. */
export const proposal = (draft: Draft) => ({
  title: line(draft.title),
  text: prose(draft.text),
  contests: draft.questions.map((one) => contest(one, draft.currency)),
  opens: draft.opens,
  closes: draft.closes,
});

/** Whether anything has been written that would be missed. */
export const hasWords = ({ title, text, questions }: Draft): boolean =>
  [
    title,
    text,
    ...questions.flatMap((one) => [one.question, ...one.options.map((option) => option.text)]),
  ].some((words) => words.trim() !== '') || questions.length > 1;

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

const record = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
const words = (value: unknown): string => (typeof value === 'string' ? value : '');
const entries = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** A draft as this device kept it, perhaps with an older version of this page: what is missing is as in a new one. */
export function revived(kept: unknown, now: number): Draft {
  const { title, text, questions, opens, closes, circle, currency } = record(kept);
  const fresh = newDraft(now);
  const read = entries(questions).slice(0, limits.questions).map(revivedQuestion);
  return {
    title: words(title),
    text: words(text),
    questions: read.length > 0 ? read : fresh.questions,
    opens: typeof opens === 'number' ? opens : null,
    closes: typeof closes === 'number' ? closes : fresh.closes,
    circle: words(circle),
    currency: words(currency),
  };
}

function revivedQuestion(kept: unknown): DraftQuestion {
  const { kind, question, options, settings } = record(kept);
  const fresh = newQuestion();
  for (const name of kindNames) Object.assign(fresh.settings[name] ?? {}, record(record(settings)[name]));
  return {
    ...fresh,
    kind: kindNames.find((name) => name === kind) ?? fresh.kind,
    question: words(question),
    options: entries(options)
      .slice(0, MAX_OPTIONS)
      .map((option) => ({
        ...newOption(words(record(option)['text'])),
        cost: words(record(option)['cost']),
      })),
  };
}
