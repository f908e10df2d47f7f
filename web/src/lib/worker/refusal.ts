/** What the pages hear of an error. */
import { ProblemError, Unreachable } from '../api/problem';

export interface Refusal {
  code: string;
  message: string;
  /** True only when it is certain that nothing was recorded. */
  nothingRecorded: boolean;
}

/** A refusal that this device made itself. */
export class Refuse extends Error {
  constructor(
    readonly code: string,
    message = '',
    readonly nothingRecorded = true,
  ) {
    super(message);
    this.name = 'Refuse';
  }
}

export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refuse) {
    return { code: error.code, message: error.message, nothingRecorded: error.nothingRecorded };
  }
  if (error instanceof Unreachable) return { code: 'host.unreachable', message: '', nothingRecorded: false };
  if (error instanceof ProblemError) {
    const { code, title, detail, status } = error.problem;
    // From 500 on the host does not know, unless it says that it took nothing.
    return { code, message: detail || title, nothingRecorded: status < 500 || status === 503 };
  }
  // What the WebAssembly throws has a code and was thrown before anything was sent.
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    return { code: error.code, message: error.message, nothingRecorded: true };
  }
  console.error(error);
  return { code: 'client.defect', message: '', nothingRecorded: false };
}
