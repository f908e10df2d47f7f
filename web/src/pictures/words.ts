/** The picture of each word of the glossary. */
import type { Component } from 'svelte';
import type { Messages } from '../lib/messages';
import Assembly from './words/Assembly.svelte';
import Audit from './words/Audit.svelte';
import Ballot from './words/Ballot.svelte';
import Checkpoint from './words/Checkpoint.svelte';
import Circle from './words/Circle.svelte';
import Contest from './words/Contest.svelte';
import Entry from './words/Entry.svelte';
import Event from './words/Event.svelte';
import Host from './words/Host.svelte';
import Member from './words/Member.svelte';
import Option from './words/Option.svelte';
import Outcome from './words/Outcome.svelte';
import Quorum from './words/Quorum.svelte';
import Receipt from './words/Receipt.svelte';
import RecordBook from './words/Record.svelte';
import Result from './words/Result.svelte';
import Roll from './words/Roll.svelte';
import Rules from './words/Rules.svelte';
import Selection from './words/Selection.svelte';
import Share from './words/Share.svelte';
import Tally from './words/Tally.svelte';
import Tracker from './words/Tracker.svelte';
import Trustee from './words/Trustee.svelte';
import Vote from './words/Vote.svelte';
import Words from './words/Words.svelte';

export type Word = keyof Messages['glossary']['words'];

export const pictures: Record<Word, Component> = {
  assembly: Assembly,
  member: Member,
  roll: Roll,
  rules: Rules,
  vote: Vote,
  contest: Contest,
  option: Option,
  selection: Selection,
  ballot: Ballot,
  tracker: Tracker,
  trustee: Trustee,
  circle: Circle,
  share: Share,
  tally: Tally,
  result: Result,
  outcome: Outcome,
  quorum: Quorum,
  event: Event,
  entry: Entry,
  checkpoint: Checkpoint,
  receipt: Receipt,
  record: RecordBook,
  audit: Audit,
  host: Host,
  words: Words,
};
