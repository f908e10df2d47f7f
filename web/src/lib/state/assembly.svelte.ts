/**
 * An assembly on screen: the checked state of its log, kept up to date while the page is open. The trustee steps that
 * need nobody's decision (dealing and certifying) are done along the way.
 */
import { follow } from '../api/stream';
import { keysIn, passIn, seenIn } from '../router/match';
import { isolated, t } from '../messages';
import { call, Refused } from '../worker/bridge';
import type { Progress } from '../worker/calls';
import type { AssemblyView, CircleView, SeenElsewhere, MemberView, Part, VoteView } from '../worker/views';
import { rememberBeenHere } from './been-here';
import { connection } from './connection.svelte';
import { device } from './device.svelte';
import { say } from './toasts.svelte';

/** Nobody waits longer for something that they add. */
const LATEST_MS = 3_000;

export class AssemblyState {
  view: AssemblyView | undefined = $state.raw();
  /**
   * What the view is worth: checked just now, or kept from an earlier visit while the record is being checked, or kept and
   * there is no host to ask. Acts never stand on a kept view: the worker asks its own replica.
   */
  known: 'fresh' | 'checking' | 'offline' = $state('checking');
  /** When the view was checked, by this device's clock. */
  asOf = $state(0);
  progress: Progress | undefined = $state();
  refused: Refused | undefined = $state();
  /** The refusal of a trustee step that ran by itself. */
  stepRefused: Refused | undefined = $state();
  /** Why the pass in the address was not taken. */
  passRefused: Refused | undefined = $state();
  /** How the record of whoever gave the address of this page lies to this one. */
  compared: SeenElsewhere | undefined = $state.raw();
  /** The circle in which a trustee step runs now. */
  stepping: string | undefined = $state();

  /** This member's part in open votes as this device knew it at its last visit. */
  parts: Readonly<Record<string, Part>> = $state.raw({});

  /** Whether the sign of life that this device gives by itself was given or refused on this visit. */
  private stayed = false;
  /** Votes whose closing this device has confirmed on this visit, or need not or could not. */
  private readonly confirmed = new Set<string>();
  private syncing: Promise<void> | undefined;
  private again = false;

  constructor(readonly id: string) {}

  /** Follows the log until the returned function is called. */
  follow(): () => void {
    // Begins anew when the keys are opened: steps of a trustee that waited for them are done at once.
    void device.open;
    void this.recall();
    void this.takePass().then(() => this.compare());
    const token = async () => (await call('reading.token', { assembly: this.id })) ?? undefined;
    return follow(this.id, () => this.sync(), token);
  }

  /** Keeps the pass in the address, if there is one; it does not stay in the history. */
  private async takePass(): Promise<void> {
    const pass = passIn(location.hash);
    if (pass === undefined) return;
    try {
      await call('reading.keep', { assembly: this.id, pass });
      history.replaceState(null, '', location.pathname);
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.passRefused = error;
    }
  }

  /** Brings the state up to date, and compares it with what stands in the address; that does not stay in the history. */
  private async compare(): Promise<void> {
    const seen = seenIn(location.hash);
    if (seen !== undefined || keysIn(location.hash) !== undefined)
      history.replaceState(null, '', location.pathname);
    await this.sync();
    if (seen === undefined || this.refused) return;
    try {
      this.compared = await call('assembly.compare', { assembly: this.id, seen });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.refused = error;
    }
  }

  /** Shows what this device checked last, unless the check of today was faster. */
  private async recall(): Promise<void> {
    const stored = await call('assembly.stored', { assembly: this.id }).catch(() => null);
    if (!stored || this.view) return;
    const same = stored.device === device.holder;
    if (same) this.parts = stored.open;
    this.view = same ? stored.view : { ...stored.view, me: undefined, recovering: null, refusable: [] };
    this.asOf = stored.asOf;
  }

  /** Brings the state up to date. Calls while one is under way are served by one more round after it. */
  sync(): Promise<void> {
    if (this.syncing) {
      this.again = true;
      return this.syncing;
    }
    this.syncing = this.rounds().finally(() => (this.syncing = undefined));
    return this.syncing;
  }

  private async rounds(): Promise<void> {
    do {
      this.again = false;
      try {
        this.view = await call('assembly.sync', { assembly: this.id }, (progress) => {
          this.progress = progress;
        });
        this.refused = undefined;
        this.known = 'fresh';
        this.asOf = Date.now();
        connection.answered();
        // Whoever only looks, at the sample for example, still finds the introduction on the first page.
        if (device.holder) rememberBeenHere();
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        this.refused = error;
        const silent = error.code === 'host.unreachable';
        this.known = silent ? 'offline' : 'checking';
        if (silent) connection.unanswered();
      } finally {
        this.progress = undefined;
      }
      if (await this.advance()) this.again = true;
      if (await this.confirm()) this.again = true;
      if (await this.stay()) this.again = true;
    } while (this.again);
  }

  /**
   * The view once the check that is under way is over, for what is filled in from it and stays: a kept view may lack what a vote changed
   * a moment ago. Where the host is slow, what is known has to do.
   */
  async latest(): Promise<AssemblyView | undefined> {
    const slow = new Promise((done) => setTimeout(done, LATEST_MS));
    await Promise.race([this.syncing?.catch(() => undefined), slow]);
    return this.view;
  }

  /** Deals or certifies in every circle that waits for this device. True when something was posted. */
  async advance(): Promise<boolean> {
    let did = false;
    this.stepRefused = undefined;
    for (const circle of this.view?.circles ?? []) {
      if (!this.canAdvance(circle)) continue;
      this.stepping = circle.id;
      try {
        const done = await call('circle.advance', { assembly: this.id, circle: circle.id });
        did ||= done.did !== null;
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        this.stepRefused = error;
      } finally {
        this.stepping = undefined;
      }
    }
    return did && !this.stepRefused;
  }

  /**
   * Says that its owner is still here, where it is time and what else they do may be hidden. Nobody is asked, and nobody waits for it: what
   * fails is said at the next visit. True when it was said.
   */
  private async stay(): Promise<boolean> {
    if (this.stayed || this.known !== 'fresh' || !device.open || !this.me) return false;
    try {
      this.stayed = await call('member.stay', { assembly: this.id });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      this.stayed = true;
      return false;
    }
    if (this.stayed) say(t.people.stayedByItself);
    return this.stayed;
  }

  /**
   * Confirms how votes closed, so that trustees see that others see the same. Nobody is asked, as with the sign of life. True when something
   * was said.
   */
  private async confirm(): Promise<boolean> {
    if (this.known !== 'fresh' || !device.open || !this.me) return false;
    const closed = this.view?.votes.filter((vote) => vote.phase === 'closed' && vote.confirmations) ?? [];
    const waits = closed.filter(({ id }) => !this.confirmed.has(id));
    if (waits.length === 0) return false;
    for (const { id } of waits) this.confirmed.add(id);
    try {
      const said = await call('vote.confirm', { assembly: this.id });
      if (said > 0) say(t.trustee.confirmedByItself);
      return said > 0;
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      return false;
    }
  }

  private canAdvance(circle: CircleView): boolean {
    if (!device.open || (circle.phase !== 'dealing' && circle.phase !== 'certifying')) return false;
    return circle.trustees.some((trustee) => trustee.member === this.own && trustee.awaited);
  }

  /** Who this device is here, member or not. */
  get own(): string | undefined {
    return device.holder && this.view?.me;
  }

  get me(): MemberView | undefined {
    return this.view?.members.find((member) => member.id === this.own && !member.left);
  }

  get members(): MemberView[] {
    return this.view?.members.filter((member) => !member.left) ?? [];
  }

  vote(id: string): VoteView | undefined {
    return this.view?.votes.find((vote) => vote.id === id);
  }

  circle(id: string | null): CircleView | undefined {
    return this.view?.circles.find((circle) => circle.id === id);
  }

  /** A member as a sentence names them (Naming.svelte). */
  who(id: string): { id: string; name: string } {
    const name = this.view?.members.find((member) => member.id === id)?.name;
    return { id, name: name ?? t.common.unknownMember };
  }

  nameOf(id: string | null): string | undefined {
    const name = this.view?.members.find((member) => member.id === id)?.name;
    return name && isolated(name);
  }
}
