/**
 * A result for programs: "folkmoot-result/1" (docs/result.md). Under this name no field is removed, renamed or given
 * another meaning; fields may be added. Sentences are in the language of whoever saved it, everything else is not.
 */
import { quorum, type Told } from '../charts/kinds';
import type { AssemblyView, VoteView } from '../worker/views';
import { slotKey } from './slots';

export interface Checkpoint {
  size: number;
  /** Base64. */
  root: string;
}

export interface Source {
  /** The address of the vote's page. */
  address: string;
  /** When this device checked the record, in Unix milliseconds, and whether every ballot was checked too. */
  checked: number;
  everyBallot: boolean;
  checkpoint: Checkpoint | null;
}

const iso = (ms: number) => new Date(ms).toISOString();

export function resultJson(assembly: AssemblyView, vote: VoteView, contests: Told[], source: Source): string {
  const names = new Map(assembly.members.map((member) => [member.id, member.name]));
  const document = {
    schema: 'folkmoot-result/1',
    address: source.address,
    checked: iso(source.checked),
    every_ballot_checked: source.everyBallot,
    checkpoint: source.checkpoint,
    assembly: { id: assembly.id, name: assembly.name },
    vote: {
      id: vote.id,
      title: vote.title,
      text: vote.text,
      proposed: iso(vote.proposed_ms),
      opens: iso(vote.opens),
      closes: iso(vote.closes),
      roll: vote.roll,
      ballots: vote.ballots,
    },
    rules: {
      quorum: assembly.rules.quorum,
      quorum_ballots: quorum(assembly.rules, vote.roll),
      majority: assembly.rules.majority,
    },
    contests: contests.map(({ contest, decided, rows, outcome, why }) => ({
      kind: contest.kind,
      question: contest.question,
      decision: decided.decision,
      options: decided.options.map((option) => rows[option]?.label ?? ''),
      rows: rows.map((row, slot) => ({
        slot: slotKey(contest, slot),
        label: row.label,
        count: row.count,
        wins: row.leads,
      })),
      sentence: outcome,
      why,
    })),
    trustees: {
      needed: vote.threshold,
      released: vote.released.map((id) => ({ id, name: names.get(id) ?? null })),
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
