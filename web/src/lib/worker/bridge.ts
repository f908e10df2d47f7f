/**
 * The one way from the pages to the worker. Secrets and WebAssembly live only on the other side: a page asks by
 * name, gets an answer or a `Refused`, and hears about progress in between.
 */
import { afterRelease } from '../pressed';
import { hostOrigin } from '../router/origin';
import script from './worker.ts?worker&url';
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

let worker: Promise<Worker> | undefined;
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

/** The hash that the page names for a file of the client; none while developing. */
function integrityOf(path: string): string | undefined {
  const map = document.querySelector('script[type=importmap]')?.textContent;
  return map ? (JSON.parse(map) as { integrity: Record<string, string> }).integrity[path] : undefined;
}

async function start(): Promise<Worker> {
  // No browser checks the script of a worker: it is fetched and compared here, and the worker then gets what was kept.
  const integrity = integrityOf(script);
  if (integrity) await (await fetch(script, { integrity })).arrayBuffer();
  // Named after the host, which a worker cannot know by its own address where a member's own program shows the pages.
  const name = new URL(hostOrigin).host;
  const made = new Worker(script, { type: 'module', name });
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
  worker ??= start();
  const id = ++last;
  const request: Request = { id, name, input };
  const running = worker;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject, onProgress });
    running.then(
      (started) => started.postMessage(request),
      // For want of a connection it can be tried again.
      () => (navigator.onLine ? fail(new Refused('worker.failed', '', true)) : end()),
    );
  });
}

/** Ends the worker with everything it has in memory. Whoever asks next gets a new one. */
export function end(): void {
  void worker?.then((started) => started.terminate()).catch(() => undefined);
  worker = undefined;
  for (const one of waiting.values()) one.reject(new Refused('worker.failed', '', false));
  waiting.clear();
}
