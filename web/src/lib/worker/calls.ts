/** What can be asked of the worker, and what it answers. The only place where both sides meet. */
import type { Entrance } from '../api/client';
import type { KeptDraft, StoredView } from '../keys/store';
import type { PlainAct } from './acts';
import type { Drafted, Text } from './drafting';
import type { Refusal } from './refusal';
import type { Misspelt } from './spelling';
import type {
  AssemblyView,
  AuditReport,
  Contest,
  Fit,
  FoundBallot,
  MyVote,
  PendingBallot,
  PowerView,
  Reading,
  Rules,
  SeenElsewhere,
  Selections,
  StepState,
  TwoRecords,
} from './views';

/** How far a long task is. `total` is 0 while nobody knows it. */
export interface Progress {
  step: string;
  done: number;
  total: number;
  /** Of an audit: what each step has found so far ("pass": nothing wrong yet), and how many ballots are checked. */
  audit?: { states: StepState[]; ballots: number };
}

/**
 * What this device holds: no keys, keys under a passphrase, or keys that are open for use. Who their holder is in an assembly its view
 * says (`me`); `holder` is a name for the device's own store.
 */
export type KeyState =
  { state: 'none' } | { state: 'locked'; holder: string } | { state: 'open'; holder: string };

export interface Known {
  id: string;
  name: string;
}

/** Somebody whom this member invites by name. It is in no record, and does not leave the device. */
export interface InvitedPerson {
  /** What the pages call them by; it stays. */
  id: string;
  name: string;
  mail: string;
  /** How long their invitation is good, in milliseconds. */
  lasts: number;
  /** Their invitation, once it is in the record. */
  made: { invitation: string; secret: string; expires: number } | null;
  /** Whether this device took it back. */
  revoked: boolean;
}

/** An invitation that can be used, or the code that says why it cannot. How often and until when, where that is certain. */
export type Invitation =
  { by: string; left: number | null; expires: number | null } | { by: null; code: string };

/** A ballot that is sealed and waits for "cast" or "check". */
export interface Sealed {
  /** What people read of the tracker. */
  tracker: string;
  /** All of it: what programs compare. */
  fullTracker: string;
  ms: number;
}

/** Everything a second device needs to seal the same ballot again; short enough for a QR code. */
export interface CheckCode {
  tracker: string;
  code: string;
}

/** What a second device found: it sealed the same selections with the same seed, and every byte is the same. */
export interface Recomputed {
  assembly: string;
  vote: string;
  title: string;
  contests: Contest[];
  selections: Selections;
  /** Computed here from the ballot that this device sealed. */
  tracker: string;
  fullTracker: string;
}

/** How far this device has checked an assembly. */
export interface Inspection {
  /** Closed votes of which every ballot was checked and added up here. */
  everyBallotOf: string[];
}

/** An audit's report, and how much there was to compare the record with. */
export interface Audited {
  report: AuditReport;
  earlier: number;
  receipts: number;
}

/** A ballot of this device of which it is not certain yet what became. */
export interface Unsettled {
  assembly: string;
  vote: string;
  /** Whether the host had taken and promised it: it comes in without being sent again. */
  promised: boolean;
}

export interface Calls {
  /** Loads the WebAssembly and tries it. */
  ready: { input: null; output: { version: string } };

  /** How far the host's clock is ahead of this device's, in milliseconds. */
  clock: { input: null; output: number };

  'keys.state': { input: null; output: KeyState };
  /** Makes a new phrase. It is kept only in the worker's memory until `keys.keep`. */
  'keys.new': { input: null; output: { words: string[]; ask: number[] } };
  /** Reads a phrase typed by a person; kept in memory until `keys.keep`. */
  'keys.restore': { input: { words: string }; output: { holder: string } };
  /** Reads words without keeping them: how many there are, and which are not on the list. */
  'keys.spell': { input: { words: string }; output: { count: number; misspelt: Misspelt[] } };
  /** Checks the words asked for, stores the phrase under the passphrase, and opens the keys. */
  'keys.keep': { input: { passphrase: string; answers: string[] | null }; output: KeyState };
  'keys.unlock': { input: { passphrase: string }; output: KeyState };
  'keys.lock': { input: null; output: KeyState };
  /** Seals the words under another passphrase; the one so far has to open them. */
  'keys.rekey': { input: { passphrase: string; next: string }; output: null };
  /**
   * Takes the words that were just made as new ones in every assembly in which this device's keys are a member's, each with the old
   * keys in hand, and keeps both. Answers with the assemblies in which it did not succeed: then nothing is kept yet, and the same call tries again.
   */
  'keys.renew': { input: { passphrase: string; answers: string[] }; output: { left: Known[] } };
  /** Takes a new participation key in every assembly in which this device's keys are a member's, and answers where it did and where it did not succeed. */
  'keys.participation': { input: null; output: { done: Known[]; left: Known[] } };
  /** The words, to be shown once more to whoever knows the passphrase. */
  'keys.words': { input: { passphrase: string }; output: { words: string[] } };
  /** The words under their passphrase, as this device stores them, for a link to a second device. */
  'keys.vault': { input: null; output: { vault: string } };
  /** On the second device: keeps what another device gave, once the passphrase has opened it. */
  'keys.adopt': { input: { vault: string; passphrase: string }; output: KeyState };
  /** Removes everything that this device keeps, in every assembly. */
  'keys.forget': { input: null; output: KeyState };

  /** The receipts of all ballots that were cast from this device. */
  'receipts.all': { input: null; output: { receipts: string[] } };

  /** Assemblies that this device has visited. */
  'assembly.known': { input: null; output: Known[] };
  /** Proof that the host has shown two histories, if it has: two signed checkpoints. */
  'assembly.evidence': { input: { assembly: string }; output: string | null };
  /** The state that this device checked last: to show until the next check is done, never to act on. */
  'assembly.stored': { input: { assembly: string }; output: StoredView | null };
  /** The same of every assembly that this device has visited. */
  'home.stored': { input: null; output: StoredView[] };
  /** The person has seen the results of these votes. */
  /** Looks on this server for assemblies of the open keys. */
  'home.search': { input: null; output: string[] };
  'home.seen': { input: { assembly: string; votes: string[] }; output: null };
  /** Compares what somebody else has seen with the record as it is shown here. */
  'assembly.compare': { input: { assembly: string; seen: string }; output: SeenElsewhere };
  /** Brings the replica of the log up to date, checks everything new, and gives the state. */
  'assembly.sync': { input: { assembly: string }; output: AssemblyView };
  /** How far this device has checked the record. */
  'assembly.inspection': { input: { assembly: string }; output: Inspection };
  /** Checks every ballot and sum that a visit leaves unchecked. */
  'assembly.inspect': { input: { assembly: string }; output: Inspection };
  /** How power lies in it, by the record. */
  'assembly.power': { input: { assembly: string }; output: PowerView };
  'assembly.found': {
    input: { name: string; purpose: string; member: string; rules: Rules };
    output: { assembly: string };
  };
  'assembly.invite': {
    input: { assembly: string; uses: number; expires: number };
    output: { secret: string };
  };
  /** The people whom this member invites by name, as this device keeps them; null where it keeps none. */
  'invited.list': { input: { assembly: string }; output: InvitedPerson[] | null };
  /** Adds people to them, each to get an invitation of their own that is good for so long. */
  'invited.add': {
    input: { assembly: string; people: Pick<InvitedPerson, 'name' | 'mail'>[]; lasts: number };
    output: InvitedPerson[];
  };
  /** Makes some of the invitations that are still to be made. Safe to repeat: nobody gets two. */
  'invited.make': { input: { assembly: string }; output: InvitedPerson[] };
  /** Takes back some of the invitations of these people; with `lasts`, new ones are to be made for them. How many are left. */
  'invited.revoke': {
    input: { assembly: string; people: string[]; lasts: number | null };
    output: InvitedPerson[];
  };
  /** Keeps nothing of them on this device any more. */
  'invited.forget': { input: { assembly: string }; output: null };
  /** What the invitation of this secret is worth now, before anybody has keys. */
  'assembly.invitation': { input: { assembly: string; secret: string }; output: Invitation };
  /** What somebody sees who is not in yet, where the record is for members: with the secret of a link, or with the keys that they asked or left with. */
  'assembly.entrance': { input: { assembly: string; secret: string | null }; output: Entrance };
  /** Has the own name erased, for whoever is no member where the record is for members. */
  'assembly.erase_name': { input: { assembly: string }; output: null };
  /** With what a record is read that is for members, for what a page asks for itself; null where it takes nothing. */
  'reading.token': { input: { assembly: string }; output: string | null };
  /** The record as one file. */
  'reading.file': { input: { assembly: string }; output: Blob };
  /** Keeps a pass that somebody was given, to read the record with. */
  'reading.keep': { input: { assembly: string; pass: string }; output: null };
  /** A pass that lets somebody check the record for so long, as it stands in a link, and until when it is good. */
  'reading.pass': { input: { assembly: string; time: number }; output: { pass: string; until: number } };
  'assembly.join': { input: { assembly: string; secret: string; member: string }; output: null };
  /** Asks for the keys of this device to be a member's new ones. */
  'member.recover': { input: { assembly: string; secret: string; member: string }; output: null };

  /** Says that the member of this device is still here, where nothing else need be seen of them and it is time; whether it was said. */
  'member.stay': { input: { assembly: string }; output: boolean };

  /** Confirms how votes closed, as far as that is due; how many. */
  'vote.confirm': { input: { assembly: string }; output: number };

  /** Says what needs nothing but its fields. A proposal has a call of its own, which is safe to repeat. */
  act: { input: { assembly: string; act: Exclude<PlainAct, { type: 'vote.propose' }> }; output: null };

  'circle.accept': { input: { assembly: string; circle: string }; output: null };
  /** Does whatever this trustee can do now: deal, then certify. Answers whether something was done. */
  'circle.advance': {
    input: { assembly: string; circle: string };
    output: { did: 'deal' | 'certify' | 'blame' | null };
  };

  /** The vote that is being written for this assembly, on this device alone. */
  'draft.get': { input: { assembly: string }; output: KeptDraft | null };
  'draft.keep': { input: { assembly: string; draft: unknown }; output: { saved: number } };
  'draft.drop': { input: { assembly: string }; output: null };
  /** How what is written of a vote fits the record. Nothing is signed. */
  /** Gives a text back to a server that does not give it any more. */
  'text.give': { input: { assembly: string; text: string }; output: null };
  'draft.fit': { input: Drafted; output: Fit };
  /** What the ledger makes of words. */
  'words.read': { input: { texts: Text[] }; output: Reading[] };

  /** Posts a vote. Safe to repeat with the same words after a failure: the same event is sent, so there is one vote. */
  'vote.propose': { input: { assembly: string } & Drafted; output: { vote: string } };
  /** A key for an invitation that a vote would give: another one than all that this member has proposed in votes so far. */
  'admission.key': { input: { assembly: string }; output: { key: string } };
  /** The secret of the link with such a key; null where it is not this member's. */
  'admission.secret': { input: { assembly: string; key: string }; output: { secret: string | null } };
  /** This member's own part in a vote, as far as the replica and this device know it. */
  'vote.mine': { input: { assembly: string; vote: string }; output: MyVote };

  /** Seals a ballot. The worker keeps it until it is cast, checked or replaced by another. */
  'ballot.seal': { input: { assembly: string; vote: string; selections: Selections }; output: Sealed };
  /**
   * Signs the sealed ballot, keeps it on this device and sends it. Null: it is in, and the receipt is verified and kept.
   * Refused only when nothing was signed; from then on the answer says where the ballot stands.
   */
  'ballot.cast': {
    input: { assembly: string; vote: string; fullTracker: string };
    output: PendingBallot | null;
  };
  /** Ballots on their way from this device's member; to be settled when there is a connection. */
  'ballot.unsettled': { input: null; output: Unsettled[] };
  /** Looks in the record for a ballot on its way, and else sends the same one again. Null: it is in. */
  'ballot.settle': { input: { assembly: string; vote: string }; output: PendingBallot | null };
  /** Forgets a ballot that the record will not take any more, after the person has read so. */
  'ballot.dismiss': { input: { vote: string }; output: null };
  /** Opens the sealed ballot for a second device. It can never be cast after that. */
  'ballot.reveal': { input: { assembly: string; vote: string; fullTracker: string }; output: CheckCode };
  /** On the second device: seals the same selections with the same seed and compares. */
  'ballot.recompute': { input: { code: string }; output: Recomputed };
  /** Progress comes as the steps "release.record", ".clock", ".ballots", ".sum" and ".post", in this order. */
  'tally.release': { input: { assembly: string; vote: string }; output: null };

  /** The ballots that count under a tracker, whatever the vote: with all of a tracker one at most. */
  'ballot.find': { input: { assembly: string; tracker: string }; output: FoundBallot[] };

  /** Which record of an assembly counts: that of this host, or that in a file. */
  'audit.compare': { input: { assembly: string; file: ArrayBuffer }; output: TwoRecords };
  /** The whole audit; receipts of this device and those that the person saved are looked up in the record. */
  'audit.run': { input: { assembly: string; receipts: string[] }; output: Audited };
}

export type CallName = keyof Calls;

export interface Request {
  id: number;
  name: CallName;
  input: unknown;
}

export type Answer =
  { id: number; progress: Progress } | { id: number; value: unknown } | { id: number; refused: Refusal };
