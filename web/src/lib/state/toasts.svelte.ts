/** Short words about what just happened. They go by themselves, so nothing that matters is said only here. */

export type ToastKind = 'plain' | 'done' | 'refusal';

/** What can be done about it while the words are there. It must be possible in another way too, or not matter much. */
export interface ToastAction {
  label: string;
  run: () => void;
}

export interface Toast {
  id: number;
  text: string;
  kind: ToastKind;
  action: ToastAction | undefined;
}

const STAYS_MS = 6_000;

class Toasts {
  list: Toast[] = $state.raw([]);
  private next = 1;
  private paused = false;
  private readonly timers = new Map<number, ReturnType<typeof setTimeout>>();

  add(text: string, kind: ToastKind, action?: ToastAction): void {
    // The same words twice would be read twice: the newer ones stand for both.
    for (const { id } of this.list.filter((toast) => toast.text === text)) this.drop(id);
    const toast = { id: this.next++, text, kind, action };
    this.list = [...this.list, toast];
    if (!this.paused) this.wait(toast.id);
  }

  drop(id: number): void {
    clearTimeout(this.timers.get(id));
    this.timers.delete(id);
    this.list = this.list.filter((toast) => toast.id !== id);
  }

  /** Nothing goes away while somebody points at it or has the focus in it. */
  pause(): void {
    this.paused = true;
    for (const timer of this.timers.values()) clearTimeout(timer);
    this.timers.clear();
  }

  resume(): void {
    this.paused = false;
    for (const { id } of this.list) if (!this.timers.has(id)) this.wait(id);
  }

  private wait(id: number): void {
    this.timers.set(
      id,
      setTimeout(() => this.drop(id), STAYS_MS),
    );
  }
}

export const toasts = new Toasts();

/** Says a short sentence at the edge of the page, and to screen readers when they have a moment. */
export function say(text: string, kind: ToastKind = 'plain', action?: ToastAction): void {
  toasts.add(text, kind, action);
}
