/**
 * Tells when to look at the log of an assembly again: its stream says that it has grown, or the page or the connection came
 * back. Nothing in the stream is believed; it is only a reason to look.
 */

const FIRST_MS = 3_000;
const LONGEST_MS = 60_000;

/** Calls `look` at every reason to look, until the returned function is called. */
export function follow(assembly: string, look: () => Promise<void>): () => void {
  let source: EventSource | undefined;
  /** True once the stream has said something: one that a proxy holds back would be silent for ever. */
  let live = false;
  let wait = FIRST_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const listen = () => {
    source?.close();
    source = new EventSource(`/api/v1/assemblies/${assembly}/stream`);
    const heard = () => {
      turn(true);
      void look();
    };
    source.addEventListener('head', heard);
    source.addEventListener('phase', heard);
    source.onerror = () => turn(false);
  };

  // Without a stream: asking now and then, more and more rarely, and trying the stream again. With one, still once in a
  // long while: a proxy can fall silent after it has let something through.
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        wait = Math.min(wait * 2, LONGEST_MS);
        void look();
        if (!document.hidden && source?.readyState === EventSource.CLOSED) listen();
        later();
      },
      live ? LONGEST_MS : wait,
    );
  };

  const turn = (now: boolean) => {
    if (live === now) return;
    live = now;
    wait = FIRST_MS;
    later();
  };

  const back = () => {
    if (document.hidden) {
      // A browser has few connections to a host; pages that nobody sees leave them to others, and ask rarely.
      source?.close();
      live = false;
      wait = LONGEST_MS;
    } else {
      wait = FIRST_MS;
      listen();
      void look();
    }
    later();
  };

  listen();
  later();
  document.addEventListener('visibilitychange', back);
  addEventListener('online', back);
  return () => {
    source?.close();
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', back);
    removeEventListener('online', back);
  };
}
