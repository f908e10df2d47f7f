/** The start page of somebody who has been here: what the device knows at once, then one assembly after the other as it is. */
import type { StoredView } from '../../lib/keys/store';
import { connection } from '../../lib/state/connection.svelte';
import { device } from '../../lib/state/device.svelte';
import { call, Refused } from '../../lib/worker/bridge';
import type { Known } from '../../lib/worker/calls';
import { news, steps } from './due';

const EVERY_MS = 60_000;

/** How the check of an assembly went. `refused`: its record cannot be trusted, and its own page says why. */
export type Checked = 'waiting' | 'checking' | 'fresh' | 'unreachable' | 'refused';

export class HomeState {
  loaded = $state(false);
  known: Known[] = $state.raw([]);
  stored: StoredView[] = $state.raw([]);
  checked: Record<string, Checked> = $state({});
  now = $state(device.now());

  readonly steps = $derived(device.holder ? steps(this.stored, device.holder, this.now) : []);
  readonly news = $derived(news(this.stored));
  readonly done = $derived(
    this.known.filter(({ id }) => !['waiting', 'checking'].includes(this.checked[id] ?? 'waiting')).length,
  );

  /** Whether this device looks on this server for assemblies of its keys. */
  searching = $state(false);

  private sought = false;
  private running = false;
  private left = false;

  /** Shows what is known and keeps it up to date until the returned function is called. */
  follow(): () => void {
    this.left = false;
    const round = () => void this.round();
    const seen = () => {
      if (!document.hidden) round();
    };
    round();
    const timer = setInterval(seen, EVERY_MS);
    const clock = setInterval(() => (this.now = device.now()), 5_000);
    addEventListener('online', round);
    document.addEventListener('visibilitychange', seen);
    return () => {
      this.left = true;
      clearInterval(timer);
      clearInterval(clock);
      removeEventListener('online', round);
      document.removeEventListener('visibilitychange', seen);
    };
  }

  private async round(): Promise<void> {
    if (this.running) return;
    this.running = true;
    try {
      [this.known, this.stored] = await Promise.all([
        call('assembly.known', null),
        call('home.stored', null),
      ]);
      this.searching = this.known.length === 0 && device.open && !this.sought;
      this.loaded = true;
      if (this.searching) await this.search();
      for (const { id } of this.known) {
        if (this.left) return;
        await this.check(id);
      }
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.loaded = true;
    } finally {
      this.running = false;
      this.searching = false;
      this.now = device.now();
    }
  }

  /**
   * Keys that are new on this device bring no list of assemblies along. The device works out who they would be in each assembly of this
   * server, and looks for that in its list of members: the server is not told whom it looks for. What it finds it then checks like any
   * other.
   */
  private async search(): Promise<void> {
    this.sought = true;
    for (const id of await call('home.search', null)) {
      if (this.left) return;
      try {
        await call('assembly.sync', { assembly: id });
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
      }
    }
    [this.known, this.stored] = await Promise.all([call('assembly.known', null), call('home.stored', null)]);
  }

  private async check(assembly: string): Promise<void> {
    this.checked[assembly] = this.checked[assembly] === 'fresh' ? 'fresh' : 'checking';
    try {
      await call('assembly.sync', { assembly });
      connection.answered();
      await this.reread(assembly);
      this.checked[assembly] = 'fresh';
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      const silent = error.code === 'host.unreachable';
      if (silent) connection.unanswered();
      this.checked[assembly] = silent ? 'unreachable' : 'refused';
    }
  }

  private async reread(assembly: string): Promise<void> {
    const stored = await call('assembly.stored', { assembly });
    if (stored) this.stored = [...this.stored.filter(({ view }) => view.id !== assembly), stored];
  }

  /** The person has seen a result and wants it no longer here. */
  async putAway(assembly: string, vote: string): Promise<void> {
    await call('home.seen', { assembly, votes: [vote] });
    await this.reread(assembly);
  }

  storedOf(assembly: string): StoredView | undefined {
    return this.stored.find(({ view }) => view.id === assembly);
  }
}
