/** The people whom this member invites by name, as the worker keeps them on this device, and what is done for all of them. */
import { Task } from '../../lib/state/task.svelte';
import { call } from '../../lib/worker/bridge';
import type { InvitedPerson } from '../../lib/worker/calls';

export class InvitedList {
  people: InvitedPerson[] = $state.raw([]);
  /** Whether what this device keeps has been read. */
  read = $state(false);
  readonly making = new Task();
  readonly acting = new Task();
  private stopping = false;

  constructor(readonly assembly: string) {}

  async load(): Promise<void> {
    const kept = await this.acting.run(() => call('invited.list', { assembly: this.assembly }));
    if (kept === undefined) return;
    this.people = kept ?? [];
    this.read = true;
  }

  /** Keeps more people, and makes their invitations. */
  async add(people: { name: string; mail: string }[], lasts: number): Promise<boolean> {
    const all = await this.acting.run(() => call('invited.add', { assembly: this.assembly, people, lasts }));
    if (!all) return false;
    this.people = all;
    void this.make();
    return true;
  }

  /** Makes what is still to be made, some at a time, until all are or somebody stops it. */
  async make(): Promise<void> {
    this.stopping = false;
    await this.making.run(async () => {
      while (!this.stopping && this.people.some(({ made }) => !made)) {
        this.people = await call('invited.make', { assembly: this.assembly });
      }
    });
  }

  stop(): void {
    this.stopping = true;
  }

  /** Takes invitations back; with `lasts`, others are made in their place. */
  async revoke(ids: string[], lasts: number | null): Promise<boolean> {
    const PART = 20;
    const done = await this.acting.run(async () => {
      for (let at = 0; at < ids.length; at += PART) {
        const people = ids.slice(at, at + PART);
        this.people = await call('invited.revoke', { assembly: this.assembly, people, lasts });
      }
      return true;
    });
    if (done && lasts !== null) await this.make();
    return done === true && !this.making.refused;
  }

  async forget(): Promise<void> {
    this.stop();
    const done = await this.acting.run(() => call('invited.forget', { assembly: this.assembly }));
    if (done !== undefined) this.people = [];
  }
}
