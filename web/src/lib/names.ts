/** Names of members and assemblies as the ledger takes them (docs/spec/07-log.md, 7.11). */
import { illegible, lengthOf } from './legible';
import { t } from './messages';
import { line } from './text';

/** The most characters of a name. */
export const MAX_NAME = 80;

/** What is wrong with a name that somebody has typed, in words; an empty one is none of these. */
export function nameProblem(typed: string): string | undefined {
  const name = line(typed);
  const over = lengthOf(name) - MAX_NAME;
  if (over > 0) return t.propose.errors.long(over);
  const why = illegible(name);
  return why && t.propose.errors[why];
}
