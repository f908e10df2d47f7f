/**
 * A result for programs: "folkmoot-result/1" (docs/result.md). Under this name no field is removed, renamed or given
 * another meaning; fields may be added. Sentences are in the language of whoever saved it, everything else is not.
 */
import { enough } from '../kinds/kind';
import { quorum, type Told } from '../kinds/results';
import { rulesOf } from '../votes/stage';
import type { AssemblyView, Contest, VoteView } from '../worker/views';
import { wins } from './lines';

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
  /** The record that the result was read from. */
  checkpoint: Checkpoint;
}

const iso = (ms: number) => new Date(ms).toISOString();
const at = (ms: number | undefined) => (ms === undefined ? null : iso(ms));

/** How the question was put, beyond its words: limits, grades, costs. */
function settings(contest: Contest) {
  const { kind: _kind, question: _question, ...rest } = contest;
  return Object.fromEntries(Object.entries(rest).filter(([name]) => name !== 'options'));
}

function contestJson(told: Told) {
  const { contest, counts, decided, outcome, why } = told;
  const options = 'options' in contest ? contest.options : [];
  const names = (numbers: number[]) => numbers.map((option) => options[option] ?? '');
  return {
    kind: contest.kind,
    question: contest.question,
    settings: settings(contest),
    choices: options,
    decision: decided.decision,
    options: names(decided.options),
    lot: names(decided.lot),
    rows: told.slots.map(({ key, label, option }, slot) => ({
      slot: key,
      label,
      count: counts[slot] ?? 0,
      wins: wins(told, slot, option),
    })),
    ...told.json,
    sentence: outcome,
    why,
  };
}

export function resultJson(assembly: AssemblyView, vote: VoteView, contests: Told[], source: Source): string {
  const names = new Map(assembly.members.map((member) => [member.id, member.name]));
  const rules = rulesOf(vote, assembly);
  const bar = rules[vote.class];
  // The text itself, not its name.
  const effects = vote.effects.map(({ contest, ...effect }) => ({
    contest: contest + 1,
    ...effect,
    ...(effect.do === 'text' && { body: effect.body == null ? null : (effect.beside?.text ?? '') }),
    beside: undefined,
  }));
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
      text: vote.text?.text ?? '',
      proposed: iso(vote.proposed_ms),
      opens: iso(vote.opens),
      group: vote.group ?? null,
      class: vote.class,
      bar: vote.bar,
      again: vote.again,
      closes: at(vote.closes ?? undefined),
      roll: vote.roll,
      base: vote.base,
      ballots: vote.ballots,
      voices: vote.voices,
      roll_voices: vote.roll_voices,
      unequal_voices: vote.voices_of.map(({ member, voices }) => ({
        id: member,
        name: names.get(member) ?? null,
        voices,
      })),
    },
    rules: {
      ...bar,
      turnout_ballots: quorum(bar, vote.base),
      enough_yes: enough(bar, vote.base),
      ties: rules.ties,
      min_ballots: rules.min_ballots,
      fewest_ballots: vote.fewest_ballots,
    },
    contests: contests.map(contestJson),
    effects,
    consequences: vote.consequences.map(({ contest, state, ms }) => ({
      contest: contest + 1,
      state,
      time: at(ms ?? undefined),
    })),
    trustees: {
      needed: vote.threshold,
      released: vote.released.map((id, i) => ({
        id,
        name: names.get(id) ?? null,
        time: at(vote.released_ms?.[i]),
      })),
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
