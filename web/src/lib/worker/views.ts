/**
 * The state of an assembly as the pages see it, and what only this device knows. Everything here comes from this device's own
 * replica of the log, after its checks; times are Unix milliseconds, ids are text. What is described in
 * Rust has no other description: `schema.gen.ts` is what the host serves, `wasm.gen.ts` what the WebAssembly answers besides.
 */
import type { components } from '../api/schema.gen';
import type { components as answers } from '../api/wasm.gen';

type Schemas = components['schemas'];
type Answers = answers['schemas'];

export type Fraction = Schemas['Fraction'];
export type Rules = Schemas['Rules'];
export type RankingMethod = Schemas['RankingMethod'];
export type FavouritesMethod = Schemas['FavouritesMethod'];
/** A question that is put to an assembly (docs/spec/02-contests.md). Money is in whole numbers of the smallest unit. */
export type Contest = Exclude<Schemas['Contest'], { kind: 'elect' }> | Election;
/** An election: what candidates say of themselves as the record names it, or as it is written; and what it says, where the record has it. */
export type Election = Omit<Extract<Schemas['Contest'], { kind: 'elect' }>, 'statements'> & {
  statements: (string | { written: string } | null)[];
  said?: (TextView | null)[];
};
export type MemberView = Schemas['MemberView'];
/** Somebody who asks to join, and a member who asks for new keys. */
export type AskingView = Schemas['AskingView'];
export type RecoveryView = Schemas['RecoveryView'];
/** An invitation that can still be used. */
export type InvitationView = Schemas['InvitationView'];
export type TrusteeView = Schemas['TrusteeView'];
export type CircleView = Schemas['CircleView'];
/** A circle in office, or that was. */
export type OfficeView = Schemas['OfficeView'];
export type VotePhase = Schemas['VotePhase'];
export type Outcome = Schemas['Outcome'];
/** What the method of a contest made of its numbers: worked out by the ledger, never by a page. */
export type Method = Schemas['Details'];
/** Places, the first one first; options that share a place are tied. */
export type Standing = Schemas['Preferences']['standing'];
export type VoteView = Omit<Schemas['VoteView'], 'effects' | 'contests'> & {
  effects: Effect[];
  contests: Contest[];
};
/** A text that can be forgotten, or what became of it. */
export type TextView = Schemas['TextView'];
/** That an open vote end or close later. */
export type AmendmentView = Schemas['AmendmentView'];
/** What a vote does where a question of it passes, and what exactly. */
export type Effect = Deed & { contest: number };
export type RuleChange = Schemas['RuleChange'];
export type Deed = Exclude<Schemas['Deed'], { do: 'text' | 'erase' }> | TextDeed | EraseDeed;
/** A change of the book: its text as the record names it, or as it is written; and what it says, where the record has it. */
export type TextDeed = Omit<Extract<Schemas['Deed'], { do: 'text' }>, 'body'> & {
  body?: string | { written: string } | null;
  beside?: TextView | null;
};
/** The erasure of a text, and that text. */
export type EraseDeed = Extract<Schemas['Deed'], { do: 'erase' }> & { beside?: TextView | null };
export type ClassName = Schemas['ClassName'];
export type Class = Schemas['Class'];
export type Way = Schemas['Way'];
export type Participation = Schemas['Participation'];
export type ParticipationReason = Schemas['ParticipationReason'];
/** Where the effects of a question are that passed. */
export type ConsequenceView = Schemas['ConsequenceView'];
export type BookTextView = Schemas['BookTextView'];
export type TextVersionView = Schemas['TextVersionView'];
/** A part of the members that decides things of its own. */
export type GroupView = Schemas['GroupView'];
/** How power lies in an assembly. */
export type PowerView = Schemas['PowerView'];
/** A ballot of the record that counts. */
export type BallotView = Schemas['BallotView'];

/**
 * Per contest: motion [0 yes, 1 no, 2 abstain]; consent [0 agree, 1 stand aside, 2 object]; choose [option], blank is the number of
 * options; approval, elect, budget: options, rising; score, points, amounts: a number for each option; grades: a grade for each option;
 * quadratic: votes for each option, then with `against` votes against each; ranking: the place of each option, from 0, where options
 * can share one; favourites: the first few options, the most preferred first.
 */
export type Selections = number[][];

/** The end of the record that a state stands for: what members compare with one another. */
export type Head = Answers['Head'];
/** How the record that somebody else has seen lies to the one of this device. */
export type SeenElsewhere = Answers['SeenElsewhere'];
/** What this device has seen, as it stands in an address. */
export type Address = Answers['Address'];
/** What the witnesses that the rules name have seen of the record. */
export type Witnessing = Answers['Witnessing'];

/** The state of an assembly, the end of its record, and what this device is in it. */
export type AssemblyView = Omit<Schemas['AssemblyView'], 'votes'> & {
  votes: VoteView[];
  head: Head;
  /** What this device has seen, as it stands in an address. */
  address: Address;
  witnessing: Witnessing;
  /** Who its keys stand for, member or not. */
  me: string | undefined;
  /** The event with which its keys were asked for as a member's new ones, until they count. */
  recovering: string | null;
  /** The events with which others ask for new keys in place of its own: it can refuse them. */
  refusable: string[];
};

/** A ballot that this device has signed and sent, and that is not the one that counts. */
export interface PendingBallot {
  tracker: string;
  /**
   * waiting: not in the record and no receipt yet, it is sent again; late: the record has closed the vote without it; ended:
   * the vote ended before it closed, and no ballot of it counts; overtaken: a newer ballot of this member, from another device, counts. Only the record ends the waiting, whatever a host answers.
   * promised: the host has signed that it will be in by a time, with others.
   */
  state: 'waiting' | 'promised' | 'late' | 'ended' | 'overtaken';
  /** What was promised, and by when: in the state `waiting` the time is over, and the promise was not kept. */
  promise?: string | undefined;
  inBy?: number | undefined;
  /** What the host answered last, where it did not take it. */
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
  /** Whether only open keys could tell which ballot is this member's: the vote hides who takes part. */
  untold: boolean;
  /** The ballot of this member that counts now, from the log. */
  counted: { tracker: string; fullTracker: string; index: number } | null;
  /** The receipt of the ballot cast from this device. */
  receipt: string | null;
  /** Whether the ballot that counts took the place of one that was cast from this device before. */
  replaced: boolean;
  /** For each question its options in the order in which this member sees them; null where nobody is known. */
  orders: number[][] | null;
  /** A ballot on its way, or lost. */
  pending: PendingBallot | null;
}

export type StepState = Answers['State'];
/** The audit's report, and one step of it. */
export type AuditReport = Answers['Report'];
export type AuditStep = Answers['StepReport'];
export type AuditedVote = Answers['VoteReport'];
/** Which of two records counts. */
export type TwoRecords = Answers['TwoRecords'];
/** How far an audit is. */
export type AuditProgress = Answers['Progress'];

/** How the draft of a vote fits the record, and what the ledger makes of words. */
export type Fit = Answers['Fit'];
export type Reading = Answers['Reading'];
/** What a receipt proves. */
export type Proven = Answers['Proven'];

/** What a host has promised of a ballot. */
export type Promised = Answers['Promised'];
/** A ballot of the record, found by its tracker. */
export type FoundBallot = Answers['Found'];
/** Where a ballot stands by the record. */
export type BallotStanding = Answers['Standing'];
/** A step that waits for a trustee. */
export type TrusteeStep = Answers['Step'];
/** What a second device found in what the first one gave away. */
export type Checked = Answers['Checked'];
