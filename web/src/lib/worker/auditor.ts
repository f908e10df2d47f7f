/** The audit: the verifier's steps over the record as the host serves it, read afresh; and that record beside another one. */
import { logFile } from '../api/client';
import { ProblemError } from '../api/problem';
import { allReceipts, visited } from '../keys/store';
import { Audit, type Kept } from '../wasm/pkg/folkmoot_wasm';
import type { Audited } from './calls';
import { reading } from './reading';
import { Refuse } from './refusal';
import { untar } from './untar';
import type { Tell } from './replicas';
import type { AuditProgress, AuditReport, TwoRecords } from './views';

/** How many files are asked for ahead of the one that is being checked. */
const AHEAD = 6;

export async function audit(assembly: string, receipts: string[], tell: Tell): Promise<Audited> {
  const kept = await visited(assembly).catch(() => undefined);
  const earlier = kept ? [new TextDecoder().decode(kept.snapshot)] : [];
  const all = [...new Set([...(await keptReceipts(assembly)), ...receipts])];
  const running = new Audit(assembly, JSON.stringify(earlier), JSON.stringify(all), false);
  tell({ step: 'audit', done: 0, total: 0 });
  try {
    await readAll((path) => reading(assembly, (token) => logFile(assembly, path, token)), running, tell);
    const report = JSON.parse(running.finish()) as AuditReport;
    return { report, earlier: earlier.length, receipts: all.length };
  } finally {
    running.free();
  }
}

/** Which of two records of an assembly counts: the one that this host serves, or the one in a file. */
export async function compare(assembly: string, file: ArrayBuffer, tell: Tell): Promise<TwoRecords> {
  const files = untar(new Uint8Array(file));
  if (!files) throw new Refuse('audit.file', 'this is not the archive of a record');
  const here = await keep(
    assembly,
    (path) => reading(assembly, (token) => logFile(assembly, path, token)),
    tell,
  );
  try {
    const there = await keep(assembly, (path) => Promise.resolve(files.get(path)), tell);
    try {
      return JSON.parse(here.against(there)) as TwoRecords;
    } finally {
      there.free();
    }
  } finally {
    here.free();
  }
}

/** Audits a record and keeps what it takes to compare it. */
async function keep(assembly: string, read: Read, tell: Tell): Promise<Kept> {
  const running = new Audit(assembly, '[]', '[]', true);
  tell({ step: 'audit', done: 0, total: 0 });
  try {
    await readAll(read, running, tell);
    return running.finish_kept();
  } finally {
    running.free();
  }
}

/** The receipts of this device that are for this assembly: the checkpoint in each begins with its name. */
async function keptReceipts(assembly: string): Promise<string[]> {
  const all = await allReceipts().catch(() => []);
  return all.filter((receipt) => receipt.includes(`folkmoot/${assembly}\n`));
}

const TEXTS = 'text/';

type Read = (path: string) => Promise<Uint8Array | undefined>;

async function readAll(read: Read, running: Audit, tell: Tell): Promise<void> {
  const readOf: Read = (path) => (path.startsWith(TEXTS) ? read(path).catch(() => undefined) : read(path));
  let reading = 'checkpoint';
  try {
    const checkpoint = await read(reading);
    if (!checkpoint) return running.missing(reading);
    const plan = running.feed_checkpoint(checkpoint);
    const coming: Promise<Uint8Array | undefined>[] = [];
    let asked = 0;
    for (const path of plan) {
      reading = path;
      while (asked < plan.length && coming.length < AHEAD) {
        const next = readOf(plan[asked++] ?? '');
        // Looked at when its turn comes.
        next.catch(() => undefined);
        coming.push(next);
      }
      const bytes = await coming.shift();
      // Texts can be erased, and nothing that was decided rests on one.
      if (!bytes && path.startsWith(TEXTS)) continue;
      if (!bytes) return running.missing(path);
      if (!running.feed(path, bytes)) return;
      const { entries, size, ballots, steps } = JSON.parse(running.progress()) as AuditProgress;
      tell({ step: 'audit', done: entries, total: size, audit: { states: steps, ballots } });
    }
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 404) running.missing(reading);
    else if (error instanceof Error && 'code' in error) throw error;
    else running.unreachable(reading);
  }
}
