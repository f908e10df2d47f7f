/** What the pages hear of an error. */
import { ProblemError, Unreachable } from '../api/problem';

export interface Refusal {
  code: string;
  message: string;
  /** True only when it is certain that nothing was recorded. */
  nothingRecorded: boolean;
}

/** A refusal that this device made itself, before anything was sent. */
export class Refuse extends Error {
  constructor(
    readonly code: string,
    message = '',
  ) {
    super(message);
    this.name = 'Refuse';
  }
}

export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refuse) return { code: error.code, message: error.message, nothingRecorded: true };
  if (error instanceof Unreachable) return { code: 'host.unreachable', message: '', nothingRecorded: false };
  if (error instanceof ProblemError) {
    const { code, title, detail, status } = error.problem;
    // From 500 on the host itself does not know, unless it says that it took nothing.
    return { code, message: detail || title, nothingRecorded: status < 500 || status === 503 };
  }
  console.error(error);
  return { code: 'client.defect', message: '', nothingRecorded: false };
}
