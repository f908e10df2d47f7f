/** The keys of this device: stored under a passphrase, open only in the memory of this worker. */
import { forgetKeys, storedKeys, storeKeys } from '../keys/store';
import { Phrase, type Keys } from '../wasm/pkg/folkmoot_wasm';
import type { KeyState } from './calls';
import { Refuse } from './refusal';

let keys: Keys | undefined;
/** New or restored words that are not stored yet, and the positions asked for. */
let pending: { phrase: Phrase; ask: number[] } | undefined;

export async function state(): Promise<KeyState> {
  if (keys) return { state: 'open', member: keys.member() };
  const stored = await storedKeys();
  return stored ? { state: 'locked', member: stored.member } : { state: 'none' };
}

/** The open keys, or a refusal. */
export function opened(): Keys {
  if (!keys) throw new Refuse('keys.closed');
  return keys;
}

/** The member of this device, also while the keys are closed. */
export async function member(): Promise<string | undefined> {
  return keys?.member() ?? (await storedKeys())?.member;
}

function hold(phrase: Phrase, ask: number[]): void {
  pending?.phrase.free();
  pending = { phrase, ask };
}

export function fresh(): { words: string[]; ask: number[] } {
  const phrase = Phrase.fresh();
  const words = phrase.words().split(' ');
  const ask = someOf(words.length, 3);
  hold(phrase, ask);
  return { words, ask };
}

export function restore(words: string): { member: string } {
  const phrase = Phrase.parse(words);
  hold(phrase, []);
  const found = phrase.keys();
  const id = found.member();
  found.free();
  return { member: id };
}

export async function keep(passphrase: string, answers: string[] | null): Promise<KeyState> {
  if (!pending) throw new Refuse('keys.none');
  const { phrase, ask } = pending;
  const words = phrase.words().split(' ');
  const wrong = ask.some((position, i) => answers?.[i]?.trim().toLowerCase() !== words[position - 1]);
  if (wrong) throw new Refuse('keys.unconfirmed');
  const vault = phrase.lock(passphrase);
  const made = phrase.keys();
  await storeKeys({ vault, member: made.member() });
  keys?.free();
  keys = made;
  phrase.free();
  pending = undefined;
  return state();
}

export async function unlock(passphrase: string): Promise<KeyState> {
  const stored = await storedKeys();
  if (!stored) throw new Refuse('keys.none');
  const phrase = Phrase.unlock(stored.vault, passphrase);
  keys?.free();
  keys = phrase.keys();
  phrase.free();
  return state();
}

export function lock(): Promise<KeyState> {
  keys?.free();
  keys = undefined;
  return state();
}

export async function forget(): Promise<KeyState> {
  await forgetKeys();
  return lock();
}

/** Some different positions from 1 to `of`, rising. */
function someOf(of: number, count: number): number[] {
  const chosen = new Set<number>();
  while (chosen.size < count) {
    const [random = 0] = crypto.getRandomValues(new Uint32Array(1));
    chosen.add(1 + (random % of));
  }
  return [...chosen].sort((a, b) => a - b);
}
