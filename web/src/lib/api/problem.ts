/** What the host says when it does not do what was asked (RFC 9457 problem details). */
export interface Problem {
  status: number;
  code: string;
  title: string;
  detail: string;
  /** From when on the host would take the same, in Unix milliseconds. */
  fromMs?: number | undefined;
}

/** The host answered with a refusal. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.title);
    this.name = 'ProblemError';
  }
}

/** The host gave no answer: nobody knows whether the request arrived. */
export class Unreachable extends Error {
  constructor() {
    super('unreachable');
    this.name = 'Unreachable';
  }
}

/** Reads problem details from an answer; an answer without them still becomes a problem. */
export async function problemOf(response: Response): Promise<Problem> {
  const plain = { status: response.status, code: `http.${response.status}`, title: '', detail: '' };
  if (!response.headers.get('content-type')?.startsWith('application/problem+json')) return plain;
  try {
    const body: unknown = await response.json();
    if (typeof body !== 'object' || body === null) return plain;
    const text = (key: string) => {
      const value = (body as Record<string, unknown>)[key];
      return typeof value === 'string' ? value.slice(0, 1000) : '';
    };
    const { from_ms: fromMs } = body as { from_ms?: unknown };
    return {
      ...plain,
      code: text('code') || plain.code,
      title: text('title'),
      detail: text('detail'),
      ...(Number.isSafeInteger(fromMs) ? { fromMs: fromMs as number } : {}),
    };
  } catch {
    return plain;
  }
}
