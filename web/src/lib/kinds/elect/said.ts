/** What candidates say of themselves, and what became of it. */
import { goneWords } from '../../texts';
import type { TextView } from '../../worker/views';
import { asText } from '../../written';
import type { Of } from '../kind';

/** What a candidate says; null for one who says nothing. */
export function saidBy({ statements, said }: Of<'elect'>, i: number): TextView | null {
  const statement = statements[i] ?? null;
  if (statement === null) return null;
  return said?.[i] ?? asText(typeof statement === 'string' ? null : statement.written);
}

/** The same in words, also where it is not there. */
export function saidWords(contest: Of<'elect'>, i: number): string {
  const said = saidBy(contest, i);
  return said === null ? '' : (said.text ?? goneWords(said));
}
