/**
 * The one way from the pages to the worker. Secrets and WebAssembly live only on the other side: a page asks by
 * name, gets an answer or a `Refused`, and hears about progress in between.
 */
import { afterRelease } from '../pressed';
import { hostOrigin } from '../router/origin';
import type { Answer, CallName, Calls, Progress, Request } from './calls';
import type { Refusal } from './refusal';

/** A refusal with its stable code and a sentence for people. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
    /** True only when it is certain that nothing was recorded. */
    readonly nothingRecorded: boolean,
    /** From when on the same would be taken, where nothing but time stands against it. */
    readonly fromMs: number | undefined = undefined,
  ) {
    super(message);
    this.name = 'Refused';
  }
}

const refused = ({ code, message, nothingRecorded, fromMs }: Refusal) =>
  new Refused(code, message, nothingRecorded, fromMs);

interface Waiting {
  resolve: (value: never) => void;
  reject: (error: Refused) => void;
  onProgress: ((progress: Progress) => void) | undefined;
}

let worker: Worker | undefined;
let broken: Refused | undefined;
let last = 0;
const waiting = new Map<number, Waiting>();

function fail(error: Refused): void {
  broken = error;
  for (const one of waiting.values()) one.reject(error);
  waiting.clear();
}

function take(answer: Answer): void {
  const one = waiting.get(answer.id);
  if (!one) return;
  if ('progress' in answer) {
    one.onProgress?.(answer.progress);
    return;
  }
  waiting.delete(answer.id);
  if ('refused' in answer) one.reject(refused(answer.refused));
  else one.resolve(answer.value as never);
}

function start(): Worker {
  // Named after the host, which a worker cannot know by its own address where a member's own program shows the pages.
  const name = new URL(hostOrigin).host;
  const made = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name });
  // What an answer changes must not move a button that is being pressed.
  made.onmessage = ({ data }: MessageEvent<Answer>) => afterRelease(() => take(data));
  made.onerror = () => fail(new Refused('worker.failed', '', true));
  return made;
}

/** Asks the worker. Rejects with `Refused` and with nothing else. */
export function call<Name extends CallName>(
  name: Name,
  input: Calls[Name]['input'],
  onProgress?: (progress: Progress) => void,
): Promise<Calls[Name]['output']> {
  if (broken) return Promise.reject(broken);
  try {
    worker ??= start();
  } catch {
    broken = new Refused('worker.failed', '', true);
    return Promise.reject(broken);
  }
  const id = ++last;
  const request: Request = { id, name, input };
  const running = worker;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject, onProgress });
    running.postMessage(request);
  });
}

/** Ends the worker with everything it has in memory. Whoever asks next gets a new one. */
export function end(): void {
  worker?.terminate();
  worker = undefined;
  for (const one of waiting.values()) one.reject(new Refused('worker.failed', '', false));
  waiting.clear();
}
