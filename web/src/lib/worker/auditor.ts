/** The audit: the verifier's steps over the record as the host serves it, read afresh. */
import { logFile } from '../api/client';
import { ProblemError } from '../api/problem';
import { allReceipts, visited } from '../keys/store';
import { Audit } from '../wasm/pkg/folkmoot_wasm';
import type { Audited } from './calls';
import type { Tell } from './replicas';
import type { AuditProgress, AuditReport } from './views';

/** How many files are asked for ahead of the one that is being checked. */
const AHEAD = 6;

export async function audit(assembly: string, receipts: string[], tell: Tell): Promise<Audited> {
  const kept = await visited(assembly).catch(() => undefined);
  const earlier = kept ? [new TextDecoder().decode(kept.snapshot)] : [];
  const all = [...new Set([...(await keptReceipts(assembly)), ...receipts])];
  const running = new Audit(assembly, JSON.stringify(earlier), JSON.stringify(all));
  tell({ step: 'audit', done: 0, total: 0 });
  try {
    await readAll(assembly, running, tell);
    const report = JSON.parse(running.finish()) as AuditReport;
    return { report, earlier: earlier.length, receipts: all.length };
  } finally {
    running.free();
  }
}

/** The receipts of this device that are for this assembly: the checkpoint in each begins with its name. */
async function keptReceipts(assembly: string): Promise<string[]> {
  const all = await allReceipts().catch(() => []);
  return all.filter((receipt) => receipt.includes(`folkmoot/${assembly}\n`));
}

async function readAll(assembly: string, running: Audit, tell: Tell): Promise<void> {
  let reading = 'checkpoint';
  try {
    const plan = running.feed_checkpoint(await logFile(assembly, reading));
    const coming: Promise<Uint8Array>[] = [];
    let asked = 0;
    for (const path of plan) {
      reading = path;
      while (asked < plan.length && coming.length < AHEAD) {
        const next = logFile(assembly, plan[asked++] ?? '');
        // Looked at when its turn comes.
        next.catch(() => undefined);
        coming.push(next);
      }
      const bytes = await coming.shift();
      if (!bytes || !running.feed(path, bytes)) return;
      const { entries, size, ballots, steps } = JSON.parse(running.progress()) as AuditProgress;
      tell({ step: 'audit', done: entries, total: size, audit: { states: steps, ballots } });
    }
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 404) running.missing(reading);
    else if (error instanceof Error && 'code' in error) throw error;
    else running.unreachable(reading);
  }
}
