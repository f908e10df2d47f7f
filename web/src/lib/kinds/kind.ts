/**
 * A kind of question is a folder here: `ballot.ts` and `Ballot.svelte` (answering), `proposal.ts`, `Picture.svelte` and, where it has
 * settings, `Editor.svelte`, and `Beside.svelte` for what is written beside each option (proposing), `result.ts` (sentence, chart, table, files), `specimen.ts` (an example of each, for the design
 * page and the tests). Its words are a file of each language (messages/<language>/kinds). Nothing else on the pages knows a kind by its
 * name.
 *
 * What belongs together for a kind is read from its folder by file name; each file is loaded by the pages that need it.
 */
import type { Drawing, Measure } from '../charts/drawing';
import type { Read } from '../words';
import type { Class, Contest, Method, Outcome } from '../worker/views';

export type KindName = Contest['kind'];
export type Of<Name extends KindName> = Extract<Contest, { kind: Name }>;

/** One line of a selection in words: an answer, and what it got where answers get something. */
export interface Line {
  name: string;
  value?: string;
  /** Not marked, or given nothing: shown without the pencil's stroke. */
  faint?: boolean;
}

/**
 * Answering a question. On a ballot that is being filled in, marks are a selection (views.ts), or part of one: empty before anything is
 * marked, and `UNSET` (numbers.ts) where an option has no number yet, or one that cannot be read.
 */
export interface Ballot<Name extends KindName> {
  /** The answers or options by number, as selections and outcomes name them. */
  answers: (contest: Of<Name>) => string[];
  /** What is asked for, in a sentence or two. */
  limits: (contest: Of<Name>) => string;
  /** The first thing that keeps the marks from being sealed, in words that say what to do. */
  problem: (contest: Of<Name>, marks: number[]) => string | undefined;
  /** The marks in words, in the order in which people look for them. */
  selected: (contest: Of<Name>, marks: number[]) => Line[];
  /** The selection that is sealed, where that is not what is marked. */
  selection?: (contest: Of<Name>, marks: number[]) => number[];
  /** Of kinds that pass or fail: the outcome in a sentence, and with its numbers beside other decisions. */
  passes?: {
    outcome: (passed: boolean) => string;
    headline: (passed: boolean, matter: string, counts: number[]) => string;
  };
  /** Whether the number of an option is that of the ballots that mark it. */
  countsBallots?: true;
  /** How many are elected, of a kind that fills seats. */
  seats?: (contest: Of<Name>) => number;
}

/** What each ballot component is given: one question, its marks so far, and where they go. */
export interface Ask<Name extends KindName> {
  contest: Of<Name>;
  marks: number[];
  /** The options in the order in which they are shown. */
  order: number[];
  error: string | undefined;
  disabled: boolean;
  onmark: (marks: number[]) => void;
}

/** The settings of each kind: its `proposal.ts` adds them. They are all kept while a person tries another kind. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type
export interface Settings {}

/** What a person has written besides the settings. */
export interface Written {
  options: string[];
  /** Of each option, in the smallest unit; 0 while it cannot be read. */
  costs: number[];
  /** Of each option the member who has this name; null where nobody has. */
  members: (string | null)[];
  /** What is said of each option, or by them. */
  statements: string[];
  currency: string;
}

export interface Problem {
  words: string;
  /** Something is not there yet. */
  missing?: boolean;
}

/** By what one wants; those of the first group stand on the page, the others behind a line that opens. */
export const groups = ['usual', 'decide', 'pick', 'rate', 'share'] as const;

/** Proposing a question. */
export interface Proposal<Name extends KindName & keyof Settings> {
  /** Where its card stands: the group, and the place in it. */
  card: { group: (typeof groups)[number]; place: number };
  /** The fewest options that the person writes; none are written with 0. */
  least: 0 | 1 | 2;
  /** What is wrong with what was typed beside an option, where the kind has a `Beside.svelte`. */
  beside?: (text: string, currency: string, read: Read) => Problem | undefined;
  /** What is typed there, where it is no cost. */
  writes?: 'statement';
  /** Whether options stand in an order drawn for each voter unless somebody wants otherwise. */
  drawn?: true;
  /** Of a kind that can elect trustees: how many seats there are, and the settings with so many. */
  elects?: {
    seats: (settings: Settings[Name]) => number;
    with: (settings: Settings[Name], seats: number) => Settings[Name];
  };
  /** The settings of a question that is begun. */
  fresh: () => Settings[Name];
  /** What is wrong with the settings; `read` knows the words of them. */
  problem: (settings: Settings[Name], written: Written, read: Read) => Problem | undefined;
  /** The words that a person writes in the settings. */
  words?: (settings: Settings[Name]) => string[];
  /** The contest as it is posted. */
  contest: (question: string, written: Written, settings: Settings[Name]) => Of<Name>;
  /** What is said beside an option of a contest that was posted, as far as it is there. */
  said?: (contest: Of<Name>, option: number) => string;
  /** The same as the record takes it, where people read it otherwise. */
  posted?: (contest: Of<Name>) => Of<Name>;
  /** The settings of a contest that was posted, for one that asks the same again. */
  settings: (contest: Of<Name>) => Settings[Name];
  /** By which rule it will be decided, in a vote of a class that takes so much. */
  wins: (contest: Of<Name>, takes: Class) => string;
  /** Whether it passes by a majority, which a vote can ask to be greater than the rules ask. */
  majority?: true;
  /** Whether options can be level at the end. */
  ties: boolean;
  /** What is allowed and easy to overlook. */
  warnings?: (contest: Of<Name>) => string[];
  /** Said when one question alone has more options than a ballot has room for. */
  tooMany?: (options: number, most: number) => string;
  /** Another kind that serves so many options better: why, and what the button says that takes it. */
  instead?: (options: number) => { kind: KindName; words: string; button: string } | undefined;
}

/** The numbers of a finished contest and everything that its outcome follows from. */
export interface Numbers {
  /** The number in each slot. */
  counts: number[];
  decided: Outcome;
  /** Ballots that count, and how many could have voted. Where `unequal`, the voices of these ballots: all numbers are voices then. */
  ballots: number;
  /** Whether some members have more than one voice. */
  unequal?: boolean | undefined;
  roll: number;
  /** How many the bars are a share of. */
  base: number;
  /** What a vote of its class took when it opened. */
  takes: Class;
  /** Whether the vote asks that by itself, above what the rules ask. */
  own: boolean;
}

/** A finished contest, and what the method by which the ledger reads its kind made of the numbers. */
export interface Finished<Name extends KindName, By extends Method['method']> extends Numbers {
  contest: Of<Name>;
  details: Extract<Method, { method: By }>;
}

/** The words of a result: where some members have more than one voice, those that speak of voices. */
export const inUnit = <Words extends { voices: object }>(
  words: Words,
  { unequal }: Pick<Numbers, 'unequal'>,
): Words => (unequal ? { ...words, ...words.voices } : words);

/** How many have to say Yes, whatever the others say: a share of the base, one at least. */
export const enough = ({ enough: { num, den } }: Pick<Class, 'enough'>, base: number): number =>
  Math.max(1, Math.ceil((base * num) / den));

/** The outcome with its numbers, and by which rule. */
export interface Said {
  outcome: string;
  why: string;
}

/** An answer, its number in words, and whether it won. */
export interface Row {
  label: string;
  value: string;
  leads: boolean;
}

/** The numbers as a table; the column "answer" names the line. */
export interface Table {
  caption?: string;
  columns: { key: string; label: string; number?: boolean }[];
  rows: Record<string, string | number | null>[];
}

/** One number of the tally, with a name that is the same in every language, for programs. */
export interface Slot {
  /** The same in every language. Never like a date or a formula, for spreadsheets. */
  key: string;
  label: string;
  /** The option whose only number it is, counted from 0. */
  option: number | undefined;
}

/** Telling a result: on the page, and in files. */
export interface Result<Name extends KindName, By extends Method['method']> {
  /** Of kinds that pass or fail: how many it takes in favour by what `takes` asks. */
  needed?: (numbers: Numbers) => number;
  sentence: (finished: Finished<Name, By>) => Said;
  /** In the order in which the page tells them: the first place first. */
  rows: (finished: Finished<Name, By>) => Row[];
  table: (finished: Finished<Name, By>) => Table;
  chart: (finished: Finished<Name, By>, width: number, measure: Measure) => Drawing;
  /** A remark without which the chart could be misread. */
  remark?: (finished: Finished<Name, By>) => string;
  /** A second table, for what the first has no room for. */
  pairs?: (finished: Finished<Name, By>) => Table;
  /** The slots in the order of the tally, where they are not one for each answer. */
  slots?: (contest: Of<Name>) => Slot[];
  /** The number by which an option stands in its place, in files. */
  value?: (finished: Finished<Name, By>, option: number) => number | null;
  /** What the method made of the numbers, in files for programs; `names` are the options by name. */
  json?: (finished: Finished<Name, By>, names: (options: number[]) => string[]) => object;
}

/** What the folders hold, by the name of their kind. `found` is what Vite's glob finds: "./motion/ballot.ts". */
export const byName = <One>(found: Record<string, unknown>): Record<KindName, One> =>
  Object.fromEntries(
    Object.entries(found).map(([path, one]) => [path.split('/').at(-2), one]),
  ) as unknown as Record<KindName, One>;
