/** What the pages hear of an error. */
import { ProblemError, Unreachable } from '../api/problem';

export interface Refusal {
  code: string;
  message: string;
  /**
   * Whether this device knows, or the host says, that nothing was recorded. What a host says is not the last word: of a ballot only the
   * record decides (settle.ts), and a vote that is refused is looked for in it (proposer.ts).
   */
  nothingRecorded: boolean;
  /** From when on the same would be taken, in Unix milliseconds, where nothing but time stands against it. */
  fromMs?: number | undefined;
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

/**
 * What a host says with 503 when it has certainly taken nothing. Its other answers from 500 on leave open what became of
 * the event: "log.unavailable" above all is said when a commit has failed and may be there all the same.
 */
const TOOK_NOTHING: ReadonlySet<string> = new Set(['http.busy', 'log.behind_checkpoint', 'log.host_key']);

/** Whether the same event may be taken when it is sent again later: refused was the moment, not the event. */
export const forNow = ({ code, nothingRecorded }: Refusal): boolean =>
  !nothingRecorded || TOOK_NOTHING.has(code) || code === 'http.refusals' || code === 'http.slow';

export function refusalOf(error: unknown): Refusal {
  if (error instanceof Refuse) {
    return { code: error.code, message: error.message, nothingRecorded: error.nothingRecorded };
  }
  if (error instanceof Unreachable) return { code: 'host.unreachable', message: '', nothingRecorded: false };
  if (error instanceof ProblemError) {
    const { code, title, detail, status, fromMs } = error.problem;
    return {
      code,
      message: detail || title,
      nothingRecorded: status < 500 || (status === 503 && TOOK_NOTHING.has(code)),
      fromMs,
    };
  }
  // What the WebAssembly throws has a code and was thrown before anything was sent.
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') {
    const fromMs = 'from_ms' in error && typeof error.from_ms === 'number' ? error.from_ms : undefined;
    return { code: error.code, message: error.message, nothingRecorded: true, fromMs };
  }
  console.error(error);
  return { code: 'client.defect', message: '', nothingRecorded: false };
}
