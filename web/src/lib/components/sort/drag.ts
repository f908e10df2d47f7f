/**
 * Moving an item of a list by dragging its handle, with mouse, pen or finger. The others make room as it goes; the list is
 * only told at the end. Who cannot drag needs buttons or keys beside it: this file knows nothing of those.
 */
import type { Attachment } from 'svelte/attachments';

/** How far a pointer moves before a press is a drag and no longer a click. */
const SLACK_PX = 5;
/** So near to the edge of the window the page scrolls along. */
const EDGE_PX = 72;
const SCROLL_PX = 10;

interface Place {
  element: HTMLElement;
  top: number;
  height: number;
}

/** For the list element; its children are the items. A press on what `handle` selects begins a drag. */
export function sortable(handle: string, move: (from: number, to: number) => void): Attachment<HTMLElement> {
  return (list) => {
    let stop: (() => void) | undefined;
    const press = (event: PointerEvent) => {
      const grip = event.target instanceof Element ? event.target.closest<HTMLElement>(handle) : null;
      const from = [...list.children].findIndex((item) => item.contains(grip));
      if (!grip || from < 0 || event.button !== 0 || stop) return;
      stop = drag(list, grip, from, event, (to) => {
        stop = undefined;
        if (to !== from) move(from, to);
      });
    };
    list.addEventListener('pointerdown', press);
    return () => {
      stop?.();
      list.removeEventListener('pointerdown', press);
    };
  };
}

/** One drag, from the press to `end`, which is told the new place. Answers with a function that breaks it off. */
function drag(
  list: HTMLElement,
  grip: HTMLElement,
  from: number,
  { pointerId, clientY: startY }: PointerEvent,
  end: (to: number) => void,
): () => void {
  const startScroll = scrollY;
  const places = [...list.children].map((element): Place => {
    const { top, height } = element.getBoundingClientRect();
    return { element: element as HTMLElement, top, height };
  });
  const own = places[from];
  const [first, second] = places;
  const gap = first && second ? second.top - first.top - first.height : 0;
  // What the others move by.
  const room = (own?.height ?? 0) + gap;
  let y = startY;
  let to = from;
  let begun = false;
  let frame = 0;

  const show = () => {
    const by = y - startY + scrollY - startScroll;
    if (!own) return;
    const middle = own.top + own.height / 2 + by;
    to = places.filter((one, i) => i !== from && one.top + one.height / 2 < middle).length;
    for (const [i, { element }] of places.entries()) {
      const aside = i > from && i <= to ? -room : i < from && i >= to ? room : 0;
      element.style.transform = i === from ? `translateY(${by}px)` : aside ? `translateY(${aside}px)` : '';
    }
  };
  const scroll = () => {
    const step = y < EDGE_PX ? -SCROLL_PX : y > innerHeight - EDGE_PX ? SCROLL_PX : 0;
    if (step !== 0) {
      scrollBy(0, step);
      show();
    }
    frame = requestAnimationFrame(scroll);
  };
  const begin = () => {
    begun = true;
    list.dataset['sorting'] = '';
    if (own) own.element.dataset['dragged'] = '';
    frame = requestAnimationFrame(scroll);
  };
  const follow = (event: PointerEvent) => {
    if (event.pointerId !== pointerId) return;
    y = event.clientY;
    if (!begun && Math.abs(y - startY) >= SLACK_PX) begin();
    if (begun) show();
  };
  const finish = (place: number) => {
    cancelAnimationFrame(frame);
    events.abort();
    delete list.dataset['sorting'];
    for (const { element } of places) {
      element.style.transform = '';
      delete element.dataset['dragged'];
    }
    if (begun) swallowClick(grip);
    end(place);
  };
  const events = new AbortController();
  const { signal } = events;
  // Captured, so that a pointer that leaves the window is still heard of.
  grip.setPointerCapture(pointerId);
  grip.addEventListener('pointermove', follow, { signal });
  grip.addEventListener('pointerup', () => finish(begun ? to : from), { signal });
  grip.addEventListener('pointercancel', () => finish(from), { signal });
  document.addEventListener('keydown', (event) => event.key === 'Escape' && finish(from), { signal });
  return () => finish(from);
}

/** The click that a browser makes of letting go is none. It may come late, after Escape; one of the keyboard is meant. */
function swallowClick(grip: HTMLElement): void {
  const events = new AbortController();
  const { signal } = events;
  const swallow = (event: MouseEvent) => event.detail > 0 && event.stopPropagation();
  grip.addEventListener('click', swallow, { capture: true, signal });
  document.addEventListener('pointerdown', () => events.abort(), { capture: true, signal });
}
