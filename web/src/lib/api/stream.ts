/**
 * Tells when to look at the log of an assembly again: its stream says that it has grown, or the page or the connection came
 * back. Nothing in the stream is believed; it is only a reason to look.
 */

const FIRST_MS = 3_000;
const LONGEST_MS = 60_000;

/** A stream that is open. */
interface Source {
  close: () => void;
  closed: () => boolean;
}

/** By the browser's own means, which can show no token. */
function openly(address: string, heard: () => void, failed: () => void): Source {
  const source = new EventSource(address);
  source.addEventListener('head', heard);
  source.addEventListener('phase', heard);
  source.onerror = failed;
  return { close: () => source.close(), closed: () => source.readyState === EventSource.CLOSED };
}

/** With a token. What is in it is not read: every event has a line that begins so. */
function withToken(address: string, token: string, heard: () => void, failed: () => void): Source {
  const ending = new AbortController();
  const read = async () => {
    const response = await fetch(address, {
      headers: { authorization: `Bearer ${token}`, accept: 'text/event-stream' },
      credentials: 'omit',
      redirect: 'error',
      cache: 'no-store',
      signal: ending.signal,
    });
    const reader = response.ok ? response.body?.pipeThrough(new TextDecoderStream()).getReader() : undefined;
    for (let part = await reader?.read(); part?.value !== undefined; part = await reader?.read()) {
      if (part.value.includes('event: ')) heard();
    }
  };
  let over = false;
  const end = () => {
    over = true;
    if (!ending.signal.aborted) failed();
  };
  void read().then(end, end);
  return { close: () => ending.abort(), closed: () => over || ending.signal.aborted };
}

/**
 * Calls `look` at every reason to look, until the returned function is called. `token` says with what the record is read, where it is for
 * members.
 */
export function follow(
  assembly: string,
  look: () => Promise<void>,
  token: () => Promise<string | undefined>,
): () => void {
  let source: Source | undefined;
  let ended = false;
  /** True once the stream has said something: one that a proxy holds back would be silent for ever. */
  let live = false;
  let wait = FIRST_MS;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const listen = () => {
    source?.close();
    source = undefined;
    const address = `/api/v1/assemblies/${assembly}/stream`;
    const heard = () => {
      turn(true);
      void look();
    };
    const failed = () => turn(false);
    void token().then((shown) => {
      if (ended || document.hidden) return;
      source?.close();
      source =
        shown === undefined ? openly(address, heard, failed) : withToken(address, shown, heard, failed);
    }, failed);
  };

  // Without a stream: asking now and then, more and more rarely, and trying the stream again. With one, still once in a
  // long while: a proxy can fall silent after it has let something through.
  const later = () => {
    clearTimeout(timer);
    timer = setTimeout(
      () => {
        wait = Math.min(wait * 2, LONGEST_MS);
        void look();
        if (!document.hidden && (source?.closed() ?? true)) listen();
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
    ended = true;
    source?.close();
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', back);
    removeEventListener('online', back);
  };
}
