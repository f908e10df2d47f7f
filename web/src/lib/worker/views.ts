/**
 * The state of an assembly as the pages see it. Everything here comes from this device's own replica of the log,
 * after its checks; times are Unix milliseconds, ids are text.
 */

export interface Fraction {
  num: number;
  den: number;
}

export interface Rules {
  invite: 'member';
  propose: 'member';
  quorum: Fraction;
  majority: Fraction & { of: 'cast' | 'decided' | 'roll'; test: 'more_than' | 'at_least' };
  /** What happens at a tie: it is reported as one, or a lot that anybody can draw again decides. */
  ties: 'report' | 'lot';
  /** The fewest ballots whose sum is opened. */
  min_ballots: number;
}

export type RankingMethod = 'schulze' | 'ranked_pairs' | 'borda';

/** A question that is put to an assembly (docs/spec/02-contests.md). Money is in whole numbers of the smallest unit. */
export type Contest =
  | { kind: 'motion'; question: string }
  /** Passes with at most so many objections. */
  | { kind: 'consent'; question: string; objections: number }
  | { kind: 'choose'; question: string; options: string[]; blank: boolean }
  | { kind: 'approval'; question: string; options: string[]; min: number; max: number }
  /** Each option gets 0 to `max`. */
  | { kind: 'score'; question: string; options: string[]; max: number }
  /** Each option gets one of the grades; they are listed from the lowest on. */
  | { kind: 'grades'; question: string; options: string[]; grades: string[] }
  /** A budget of points, given exactly or at most. */
  | { kind: 'points'; question: string; options: string[]; budget: number; exact: boolean }
  /** r votes cost r² credits; with `against`, votes can be against an option too. */
  | { kind: 'quadratic'; question: string; options: string[]; credits: number; against: boolean }
  | { kind: 'ranking'; question: string; options: string[]; method: RankingMethod }
  /** Projects with what each costs; those with the most support for their cost are funded as far as `funds` reach. */
  | {
      kind: 'budget';
      question: string;
      options: string[];
      costs: number[];
      funds: number;
      currency: string;
    }
  /** Each ballot divides at most `total`. */
  | { kind: 'amounts'; question: string; options: string[]; total: number; currency: string };

/**
 * Per contest: motion [0 yes, 1 no, 2 abstain]; consent [0 agree, 1 stand aside, 2 object]; choose [option], blank is the number of
 * options; approval, budget: options, rising; score, points, amounts: a number for each option; grades: a grade for each option;
 * quadratic: votes for each option, then with `against` votes against each; ranking: all options, the most preferred first.
 */
export type Selections = number[][];

export interface MemberView {
  id: string;
  name: string;
  /** Index of the entry with which they came. */
  since: number;
  joined_ms: number;
  left: boolean;
}

/** An invitation that can still be used. */
export interface InvitationView {
  id: string;
  by: string;
  uses_left: number;
  expires: number;
}

export interface TrusteeView {
  number: number;
  member: string;
  name: string;
  accepted: boolean;
  dealt: boolean;
  certified: boolean;
  /** Whether the ceremony waits for them. */
  awaited: boolean;
}

export interface CircleView {
  id: string;
  caller: string;
  threshold: number;
  phase: 'accepting' | 'dealing' | 'certifying' | 'ready' | 'failed';
  trustees: TrusteeView[];
  failure: { trustee: string; reason: 'missing' | 'share'; by: string } | null;
}

/** "withheld": closed with fewer ballots than the rules allow to add up and open; it stays so. */
export type VotePhase = 'proposed' | 'withdrawn' | 'lapsed' | 'open' | 'closed' | 'withheld' | 'decided';

export interface Outcome {
  decision: 'passed' | 'failed' | 'chosen' | 'tied' | 'funded' | 'divided' | 'no_quorum' | 'no_choice';
  options: number[];
  /** The options among which a lot decided, rising; empty when none did. */
  lot: number[];
}

/** Places, the first one first; options that share a place are tied. */
export type Standing = number[][];

/** What the method of a contest made of its numbers: worked out by the ledger, never by a page. */
export type Method =
  | { method: 'majority' }
  | { method: 'consent' }
  /** Values per option; less than zero where more votes were against than for. */
  | { method: 'sum'; standing: Standing; values: number[] }
  /** Medians: the grade of each option, null without ballots. */
  | { method: 'majority_judgment'; standing: Standing; medians: (number | null)[] }
  | {
      method: 'schulze' | 'ranked_pairs' | 'borda';
      standing: Standing;
      /** preferred[i][j]: ballots with i before j. */
      preferred: number[][];
      /** The option that wins against each other one by itself. */
      condorcet: number | null;
      points: number[];
      /** Strength of the strongest path from i to j. */
      paths: number[][];
    }
  /** Standing by support for what a project costs; tied are those between which the money did not reach. */
  | { method: 'budget'; standing: Standing; funded: number[]; tied: number[]; spent: number }
  | { method: 'mean'; amounts: number[]; rest: number };

export interface VoteView {
  id: string;
  title: string;
  /** Markdown. */
  text: string;
  proposer: string;
  circle: string;
  proposed_ms: number;
  opens: number;
  closes: number;
  phase: VotePhase;
  contests: Contest[];
  /** How many may vote, once open. */
  roll: number;
  /** How many have a ballot that counts. */
  ballots: number;
  /** How many ballots were cast, those replaced included. */
  casts: number;
  threshold: number;
  /** Members who have released the tally. */
  released: string[];
  /** When each of them did, in the same order. */
  released_ms: number[];
  /** Per contest the number in each slot, the outcome under the rules, and how it came about. */
  result: { counts: number[][]; outcome: Outcome[]; details: Method[] } | null;
}

/** The end of the record that a state stands for: what members compare with one another. */
export interface Head {
  size: number;
  /** Base64. */
  root: string;
  /** Its beginning, for people. */
  code: string;
}

/** The state of an assembly, as folkmoot-ledger's `view` writes it, and the end of its record. */
export interface AssemblyView {
  id: string;
  name: string;
  /** Markdown. */
  purpose: string;
  rules: Rules;
  founded_ms: number;
  size: number;
  time_ms: number;
  members: MemberView[];
  invitations: InvitationView[];
  circles: CircleView[];
  votes: VoteView[];
  head: Head;
}

/** A ballot that this device has signed and sent, and that is not the one that counts. */
export interface PendingBallot {
  tracker: string;
  /**
   * waiting: no receipt yet, it is sent again; late: voting closed before it arrived; overtaken: a newer ballot of this
   * member, from another device, counts; refused: the host does not take it.
   */
  state: 'waiting' | 'late' | 'overtaken' | 'refused';
  /** The last refusal. */
  code: string | undefined;
  /** Whether an earlier ballot of this member counts instead. */
  earlier: boolean;
}

/** Whether a member is on the roll of a vote (null before it opens), and has a ballot that counts. */
export interface Part {
  on_roll: boolean | null;
  counted: boolean;
}

/** This device's member's own part in a vote. */
export interface MyVote {
  /** Whether the member is on the roll; null before the vote opens and on a device without keys. */
  on_roll: boolean | null;
  /** The ballot of this member that counts now, from the log. */
  counted: { tracker: string; index: number } | null;
  /** The receipt of the ballot cast from this device. */
  receipt: string | null;
  /** Whether the ballot that counts took the place of one that was cast from this device before. */
  replaced: boolean;
  /** A ballot on its way, or lost. */
  pending: PendingBallot | null;
}

export type StepState = 'pass' | 'fail' | 'not_run';

export interface AuditStep {
  number: number;
  step: string;
  title: string;
  state: StepState;
  sentence: string;
  checked: number;
  failed: number;
  failures: { code: string; entry: number | null; detail: string }[];
}

export interface AuditReport {
  schema: string;
  verifier: string;
  verdict: 'verified' | 'failed' | 'unchecked' | 'unanchored';
  sentence: string;
  error: { code: string; detail: string } | null;
  assembly: { id: string; name: string; members: number } | null;
  checkpoint: { size: number; root: string } | null;
  steps: AuditStep[];
  votes: {
    id: string;
    title: string;
    phase: string;
    roll: number | null;
    ballots: number;
    contests: {
      kind: string;
      question: string;
      rows: { label: string; count: number | null }[];
      decision: string | null;
      /** Options by name: those that the decision names, and those among which a lot decided. */
      options: string[];
      lot: string[];
      /** How the counts were read, worked out by the audit; null before the result. */
      details: Method | null;
      sentence: string;
    }[];
  }[];
}
