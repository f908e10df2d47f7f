/** Whether somebody presses something just now: what moves a button between press and release takes the press away from it. */

let down = false;
let waiting: (() => void)[] = [];

function up(): void {
  down = false;
  const all = waiting;
  waiting = [];
  // The click comes after the release, and before this.
  setTimeout(() => all.forEach((one) => one()));
}

if (typeof addEventListener === 'function') {
  addEventListener('pointerdown', () => (down = true), { capture: true });
  for (const end of ['pointerup', 'pointercancel']) addEventListener(end, up, { capture: true });
  // That of the window. A press takes the focus from the field that was written in, whose own one must not count as a release.
  addEventListener('blur', up);
}

/** Waits until nothing is pressed. To be awaited before something is shown that nobody asked for at this moment. */
export const released = (): Promise<void> =>
  down ? new Promise((done) => waiting.push(done)) : Promise.resolve();
