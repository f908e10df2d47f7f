/** The kinds of questions, in the order of the page. */
import { amounts } from './amounts';
import { approval } from './approval';
import { budget } from './budget';
import { choose } from './choose';
import { consent } from './consent';
import { grades } from './grades';
import type { Kind } from './kind';
import { motion } from './motion';
import { points } from './points';
import { quadratic } from './quadratic';
import { ranking } from './ranking';
import { score } from './score';

export const kinds = {
  motion,
  choose,
  approval,
  consent,
  ranking,
  score,
  grades,
  points,
  quadratic,
  budget,
  amounts,
};

export type KindName = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as KindName[];

/** The three that most votes need. */
export const usual: KindName[] = ['motion', 'choose', 'approval'];
/** The others, by what one wants. */
export const others = {
  decide: ['consent'],
  pick: ['ranking'],
  rate: ['score', 'grades'],
  share: ['points', 'quadratic', 'budget', 'amounts'],
} as const satisfies Record<string, KindName[]>;

/** What was set for each kind; kept while the person tries another. */
export type Settings = { [Name in KindName]: ReturnType<(typeof kinds)[Name]['fresh']> };

export const freshSettings = (): Settings =>
  Object.fromEntries(kindNames.map((name) => [name, kinds[name].fresh()])) as unknown as Settings;

/** A kind whose settings are those of the same name: the compiler cannot see that both come from one name. */
export const kindOf = (name: KindName): Kind<Settings[KindName]> =>
  kinds[name] as unknown as Kind<Settings[KindName]>;
