/**
 * A press counts for what was under it when it began. What moves between press and release, because an answer came or words
 * grew longer, would otherwise take the press away from its button, and under a finger give it to another.
 */

/** Whoever moves further than this while pressing has thought better of it. */
const STILL_PX = 10;
/** Nothing waits longer for a release: it may never be heard of. */
const LONGEST_MS = 1_000;

const CONTROLS =
  'button, a[href], summary, label, input:is([type="radio"], [type="checkbox"], [type="button"], [type="submit"], [type="file"])';

interface Press {
  control: Element | undefined;
  x: number;
  y: number;
}

/** The press whose click has yet to come. */
let press: Press | undefined;
let down = false;
let longest: ReturnType<typeof setTimeout> | undefined;
let waiting: (() => void)[] = [];

/** What would act if it were clicked there: of a label its field. */
function controlAt(target: EventTarget | null): Element | undefined {
  const found = target instanceof Element ? target.closest(CONTROLS) : null;
  return (found instanceof HTMLLabelElement && found.control) || found || undefined;
}

/** Whether one has taken the place of the other and says the same: what was drawn anew. */
function same(gone: Element, one: Element | undefined): boolean {
  const said = (of: Element) => [of.localName, of.getAttribute('aria-label'), of.textContent].join('\n');
  return one !== undefined && !gone.isConnected && said(gone) === said(one);
}

const still = (began: Press, event: MouseEvent) =>
  Math.hypot(event.clientX - began.x, event.clientY - began.y) <= STILL_PX;

function act({ control, x, y }: Press): void {
  if (!control) return;
  const there = controlAt(document.elementFromPoint(x, y));
  const one = control.isConnected ? control : same(control, there) ? there : undefined;
  if (one instanceof HTMLElement) one.click();
}

function pressed(event: PointerEvent): void {
  const plain = event.isPrimary && event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  press = plain ? { control: controlAt(event.target), x: event.clientX, y: event.clientY } : undefined;
  down = true;
  clearTimeout(longest);
  longest = setTimeout(up, LONGEST_MS);
}

function up(): void {
  down = false;
  clearTimeout(longest);
  // The click comes after the release, and before this.
  setTimeout(() => {
    if (down) return;
    const all = waiting;
    waiting = [];
    for (const one of all) one();
  });
}

function lifted(event: PointerEvent): void {
  const began = press;
  // The click of a finger comes later, by the browser's own leave; that of a mouse comes at once or not at all.
  if (began && event.pointerType === 'mouse' && still(began, event)) {
    setTimeout(() => {
      if (press !== began) return;
      press = undefined;
      act(began);
    });
  }
  up();
}

function clicked(event: MouseEvent): void {
  const began = press;
  // Without a press it is by a key, by a program or by what reads the screen.
  if (!began || !event.isTrusted || event.detail === 0) return;
  press = undefined;
  const control = controlAt(event.target);
  if (control === began.control || !still(began, event)) return;
  if (began.control && same(began.control, control)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  act(began);
}

function forget(): void {
  press = undefined;
  up();
}

/** Holds presses to what they began on, from now on. */
export function holdPresses(): void {
  const capture = { capture: true };
  addEventListener('pointerdown', pressed, capture);
  addEventListener('pointerup', lifted, capture);
  addEventListener('click', clicked, capture);
  addEventListener('pointercancel', forget, capture);
  addEventListener('keydown', () => (press = undefined), capture);
  // That of the window. A press takes the focus from the field that was written in, whose own one must not count as a release.
  addEventListener('blur', forget);
}

/** Does it at once, or when what is pressed now has been released. For what changes the page and was not asked for by this press. */
export function afterRelease(change: () => void): void {
  if (down || waiting.length > 0) waiting.push(change);
  else change();
}
