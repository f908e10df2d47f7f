/** What is chosen on the way to an assembly, and the rules that it makes. */
import {
  admits,
  rulesOf,
  turnoutOf,
  turnouts,
  waitOf,
  waits,
  type Joining,
  type Preset,
  type Turnout,
  type Wait,
} from '../../lib/rules/presets';
import type { Rules } from '../../lib/worker/views';

export const ties = ['report', 'lot'] as const;
export const records = ['members', 'public', 'listed'] as const;

/** Who can see that somebody voted. */
export const participations = [
  'size',
  'open',
  'hidden',
  'proposal',
] as const satisfies Rules['participation'][];

export const MOST_FEWEST = 1000;

/** What is typed on the way; kept on this device until the assembly exists. */
export interface Founding {
  step: number;
  name: string;
  purpose: string;
  member: string;
  preset: Preset;
  joining: Joining;
  /** Of all decisions alike. */
  turnout: Turnout;
  ties: Rules['ties'];
  participation: Rules['participation'];
  /** The fewest ballots that are opened. */
  min_ballots: number;
  /** How long trustees wait for others to have seen the same closing. */
  wait: Wait;
  /** Who may read the record. */
  record: Rules['record'];
}

type Chosen = Pick<
  Founding,
  'preset' | 'joining' | 'turnout' | 'ties' | 'participation' | 'min_ballots' | 'wait' | 'record'
>;

/** What a preset leaves as it is. */
export function chosen(preset: Preset): Chosen {
  const rules = rulesOf(preset);
  const { ties, participation, min_ballots, record } = rules;
  return {
    preset,
    joining: 'vouched',
    turnout: turnoutOf(rules),
    ties,
    participation,
    min_ballots,
    wait: waitOf(rules),
    record,
  };
}

export const begin = (): Founding => ({
  step: 0,
  name: '',
  purpose: '',
  member: '',
  ...chosen('small'),
});

export function rules(founding: Chosen): Rules {
  const { preset, joining, turnout, ties, participation, min_ballots, wait, record } = founding;
  const made = rulesOf(preset);
  made.admit = admits(joining, made.admit);
  made.ordinary.turnout = { ...turnouts[turnout] };
  made.special.turnout = { ...turnouts[turnout] };
  made.release.wait = waits[wait];
  return { ...made, ties, participation, min_ballots, record };
}
