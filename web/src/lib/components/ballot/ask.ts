/** What every way of answering is given: one question, its marks so far, and where they go. */
import type { Contest } from '../../worker/views';

export interface Ask<Name extends Contest['kind']> {
  contest: Extract<Contest, { kind: Name }>;
  marks: number[];
  error: string | undefined;
  disabled: boolean;
  onmark: (marks: number[]) => void;
}
