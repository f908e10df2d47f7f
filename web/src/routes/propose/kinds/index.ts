/** The kinds of questions, in the order of the page. */
import { approval } from './approval';
import { choose } from './choose';
import type { Kind } from './kind';
import { motion } from './motion';

export const kinds = { motion, choose, approval };

export type KindName = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as KindName[];

/** What was set for each kind; kept while the person tries another. */
export type Settings = { [Name in KindName]: ReturnType<(typeof kinds)[Name]['fresh']> };

export const freshSettings = (): Settings =>
  Object.fromEntries(kindNames.map((name) => [name, kinds[name].fresh()])) as unknown as Settings;

/** A kind whose settings are those of the same name: the compiler cannot see that both come from one name. */
export const kindOf = (name: KindName): Kind<Settings[KindName]> => kinds[name] as Kind<Settings[KindName]>;
