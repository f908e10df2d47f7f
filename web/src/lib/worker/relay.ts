/**
 * How the ballot of a hidden vote gets to the host: through a relay, where the host has one. The relay sees from where it comes and cannot open
 * it; the host opens it and sees the relay. Where a host has relays and none answers, the ballot stays on the device and is
 * sent later: it is never sent in another way without being asked.
 */
import { append, host } from '../api/client';
import { ProblemError, problemOf, Unreachable } from '../api/problem';
import { seal_for_relay } from '../wasm/pkg/folkmoot_wasm';

const TIMEOUT_MS = 30_000;

/** A signature of a tag instead of a member. Nothing else in a note follows an empty line. */
export const isHidden = (note: string): boolean => note.includes('\n\n— tag-');

/** The relays of this host, asked for once. The page has named this worker after the host. */
let known: Promise<string[]> | undefined;

export function relays(): Promise<string[]> {
  known ??= host()
    .then((about) => about.relays)
    .catch((error: unknown) => {
      known = undefined;
      throw error;
    });
  return known;
}

/** Brings a note to the host; answers with the receipt. */
export async function deliver(assembly: string, note: string): Promise<string> {
  const all = isHidden(note) ? await relays() : [];
  if (all.length === 0) return append(assembly, note);
  // Which one is asked first says nothing of who asks.
  const first = Math.floor(Math.random() * all.length);
  for (const relay of [...all.slice(first), ...all.slice(0, first)]) {
    const address = `${relay}/relay/${self.name}`;
    // The key changes every day: the relay asks for it again when the host has refused the one that it knew.
    const receipt = (await carried(address, assembly, note)) ?? (await carried(address, assembly, note));
    if (receipt !== undefined) return receipt;
  }
  throw new Unreachable();
}

async function bytes(address: string, init: RequestInit = {}): Promise<Uint8Array> {
  const response = await fetch(address, {
    ...init,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    cache: 'no-store',
    redirect: 'error',
    signal: AbortSignal.timeout(TIMEOUT_MS),
  });
  if (!response.ok) throw new Unreachable();
  return new Uint8Array(await response.arrayBuffer());
}

/** Nothing where this relay brings no answer of the host. What the host has against the ballot is thrown. */
async function carried(address: string, assembly: string, note: string): Promise<string | undefined> {
  let answer: Response;
  try {
    const keys = await bytes(address);
    const sealed = seal_for_relay(keys, self.name, assembly, new TextEncoder().encode(note));
    const body = new Uint8Array(sealed.bytes());
    const headers = { 'content-type': 'message/ohttp-req' };
    const opened = sealed.open(await bytes(address, { method: 'POST', headers, body }));
    const type = opened.status() < 400 ? 'text/plain' : 'application/problem+json';
    answer = new Response(new Uint8Array(opened.body()), {
      status: opened.status(),
      headers: { 'content-type': type },
    });
    opened.free();
  } catch {
    return undefined;
  }
  if (!answer.ok) throw new ProblemError(await problemOf(answer));
  return answer.text();
}
