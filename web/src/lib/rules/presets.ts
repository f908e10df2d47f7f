/** Rules to begin with, as the ledger has them: `presets.json` is made by crates/ledger/tests/presets.rs. */
import type { Rules } from '../worker/views';
import made from './presets.json';

export type Preset = keyof typeof made;

/** For groups by their size, the smallest first; then what statutes of other groups say. */
export const sizes = ['small', 'club', 'large'] as const satisfies Preset[];
export const statutes = ['worker_cooperative', 'union_branch', 'open_source'] as const satisfies Preset[];

export const rulesOf = (preset: Preset): Rules => structuredClone(made[preset]) as Rules;

/** How people come in: another beginning of one rule, beside each preset. */
export const joining = ['vouched', 'link', 'by_vote'] as const;
export type Joining = (typeof joining)[number];

export const admits = (how: Joining, admit: Rules['admit']): Rules['admit'] => ({
  ...admit,
  by: how === 'by_vote' ? 'vote' : 'members',
  vouches: how === 'link' ? 0 : Math.max(1, admit.vouches),
});

/** How much of a group has to vote: where staying away should count for nothing, nobody has to. */
export const turnouts = {
  none: { num: 0, den: 1 },
  quarter: { num: 1, den: 4 },
  third: { num: 1, den: 3 },
  half: { num: 1, den: 2 },
} as const;
export type Turnout = keyof typeof turnouts;

/** The name of the turnout that these rules ask of ordinary decisions. */
export function turnoutOf(rules: Rules): Turnout {
  const { num, den } = rules.ordinary.turnout;
  const found = Object.entries(turnouts).find(([, one]) => one.num * den === num * one.den);
  return (found?.[0] ?? 'none') as Turnout;
}

const DAY = 86_400_000;
/** How long trustees wait for others to have seen the same closing. */
export const waits = { none: 0, day: DAY, days: 3 * DAY } as const;
export type Wait = keyof typeof waits;

/** The name of the time that these rules give. */
export const waitOf = ({ release }: Rules): Wait =>
  release.wait === 0 ? 'none' : release.wait <= DAY ? 'day' : 'days';
