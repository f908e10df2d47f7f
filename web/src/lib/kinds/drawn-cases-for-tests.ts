/** A contest with what the ledger made of its numbers, and how those are read again. */
import type { Class, Contest, Method, Outcome } from '../worker/views';

export interface Case {
  contest: Contest;
  counts: number[];
  ballots: number;
  base: number;
  rules: Class;
  outcome: Outcome;
  details: Method;
}

/** A contest of one kind with what the ledger made of its numbers. */
export type Of<Kind extends Contest['kind']> = Omit<Case, 'contest'> & {
  contest: Extract<Contest, { kind: Kind }>;
};

export interface May {
  outcomes: string[];
  why: string[];
}

export const sum = (all: number[]): number => all.reduce((total, one) => total + one, 0);
export const share = (base: number, { num, den }: { num: number; den: number }): number =>
  Math.ceil((base * num) / den);
/** How many have to say Yes, or to mark a candidate. */
export const fewest = ({ base, rules }: Pick<Case, 'base' | 'rules'>): number =>
  Math.max(1, share(base, rules.enough));
/** The one with the most; undefined where several have as many. */
export function alone(values: number[]): number | undefined {
  const most = Math.max(...values);
  return values.filter((value) => value === most).length === 1 ? values.indexOf(most) : undefined;
}
export const when = (holds: boolean, ...said: string[]): string[] => (holds ? said : []);

/** Of a kind in which the greatest number wins: what is said of it where one has it, and where several have. */
export function most(values: number[], said: (value: number) => [string, string], none: string[]) {
  const winner = alone(values);
  const [why, each] = said(Math.max(...values));
  return { why: when(winner !== undefined, why), each: when(winner === undefined, each), none, winner };
}
