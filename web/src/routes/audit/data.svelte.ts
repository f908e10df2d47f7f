/** An audit on screen: whether it runs, how far it is, and what came of it. */
import { Task } from '../../lib/state/task.svelte';
import { call } from '../../lib/worker/bridge';
import type { Audited, Progress } from '../../lib/worker/calls';
import type { AuditReport } from '../../lib/worker/views';

export class AuditState {
  done: Audited | undefined = $state.raw();
  /** How long the last one took. */
  seconds = $state(0);
  /** Receipts that the person added from files. */
  receipts: string[] = $state.raw([]);
  readonly task = new Task();
  private started = 0;
  private now = $state(0);

  constructor(readonly assembly: string) {}

  async run(): Promise<void> {
    this.done = undefined;
    this.started = performance.now();
    const { assembly, receipts } = this;
    this.done = await this.task.run((onProgress) =>
      call('audit.run', { assembly, receipts }, (progress) => {
        this.now = performance.now();
        onProgress(progress);
      }),
    );
    this.seconds = (performance.now() - this.started) / 1000;
  }

  get report(): AuditReport | undefined {
    return this.done?.report;
  }

  /** Whether there was something to compare the record with in this step; all others always run. */
  asked(step: string): boolean {
    if (step === 'earlier') return (this.done?.earlier ?? 0) > 0;
    if (step === 'witnesses') return false;
    return step !== 'receipt' || (this.done?.receipts ?? 0) > 0;
  }

  get progress(): Progress | undefined {
    return this.task.progress;
  }

  /** Whole seconds that are left at the speed so far; nothing while that says little. */
  get left(): number | undefined {
    const { progress } = this;
    const ran = this.now - this.started;
    if (!progress || progress.done === 0 || progress.total === 0 || ran < 1500) return undefined;
    return Math.max(1, Math.ceil(((ran / progress.done) * (progress.total - progress.done)) / 1000));
  }
}
