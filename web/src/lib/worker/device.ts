/** The keys of this device: stored under a passphrase, open only in the memory of this worker. */
import { forgetEverything, storedKeys, storeKeys } from '../keys/store';
import { Phrase, type Keys } from '../wasm/pkg/folkmoot_wasm';
import type { KeyState } from './calls';
import { Refuse, refusalOf } from './refusal';
import { misspelt, wordsIn, type Misspelt } from './spelling';

let keys: Keys | undefined;
/** New or restored words that are not stored yet, and the positions asked for. */
let pending: { phrase: Phrase; ask: number[] } | undefined;

export async function state(): Promise<KeyState> {
  if (keys) return { state: 'open', holder: keys.local_id() };
  const stored = await storedKeys();
  return stored ? { state: 'locked', holder: stored.holder } : { state: 'none' };
}

/** The open keys, or a refusal. */
export function opened(): Keys {
  if (!keys) throw new Refuse('keys.closed');
  return keys;
}

/** Whose keys are on this device, also while they are closed: a name that is in no record, and that the device keeps to itself. */
export async function holder(): Promise<string | undefined> {
  return keys?.local_id() ?? (await storedKeys())?.holder;
}

export const openKeys = (): Keys | undefined => keys;

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

export function restore(words: string): { holder: string } {
  const phrase = Phrase.parse(wordsIn(words).join(' '));
  hold(phrase, []);
  const found = phrase.keys();
  const holder = found.local_id();
  found.free();
  return { holder };
}

/** The words that are not stored yet, once those asked for have been typed. */
function confirmed(answers: string[] | null): Phrase {
  if (!pending) throw new Refuse('keys.none');
  const { phrase, ask } = pending;
  const words = phrase.words().split(' ');
  const wrong = ask.some((position, i) => answers?.[i]?.trim().toLowerCase() !== words[position - 1]);
  if (wrong) throw new Refuse('keys.unconfirmed');
  return phrase;
}

export async function keep(passphrase: string, answers: string[] | null): Promise<KeyState> {
  const phrase = confirmed(answers);
  const vault = phrase.lock(passphrase);
  const made = phrase.keys();
  await storeKeys({ vault, holder: made.local_id() });
  keys?.free();
  keys = made;
  phrase.free();
  pending = undefined;
  return state();
}

/** Which of these words are not on the list. Twelve times the same word is refused for its sum, but only if the word is known. */
export function spell(text: string): { count: number; misspelt: Misspelt[] } {
  const known = (word: string): boolean => {
    try {
      Phrase.parse(Array<string>(12).fill(word).join(' ')).free();
      return true;
    } catch (error) {
      return refusalOf(error).code === 'phrase.checksum';
    }
  };
  const words = wordsIn(text);
  return { count: words.length, misspelt: misspelt(words.slice(0, 24), known) };
}

/** What is stored, opened with its passphrase. */
async function taken(passphrase: string): Promise<Phrase> {
  const stored = await storedKeys();
  if (!stored) throw new Refuse('keys.none');
  return Phrase.unlock(stored.vault, passphrase);
}

/** The phrases that it took the place of. All of this device are under one passphrase. */
async function earlier(passphrase: string): Promise<Phrase[]> {
  return ((await storedKeys())?.earlier ?? []).map((vault) => Phrase.unlock(vault, passphrase));
}

export async function unlock(passphrase: string): Promise<KeyState> {
  open(await taken(passphrase), await earlier(passphrase));
  return state();
}

function open(phrase: Phrase, before: Phrase[] = []): void {
  keys?.free();
  keys = before.reduce((made, one) => made.with_earlier(one), phrase.keys());
  for (const one of [phrase, ...before]) one.free();
}

export async function rekey(passphrase: string, next: string): Promise<null> {
  const [phrase, before] = [await taken(passphrase), await earlier(passphrase)];
  const sealed = [phrase, ...before].map((one) => one.lock(next));
  open(phrase, before);
  const [vault = '', ...older] = sealed;
  await storeKeys({ vault, holder: opened().local_id(), earlier: older });
  return null;
}

/** The keys of the words that were just made and confirmed; opens those of this device, which they will take the place of. */
export async function renewing(passphrase: string, answers: string[]): Promise<Keys> {
  const phrase = confirmed(answers);
  await unlock(passphrase);
  return phrase.keys();
}

/** The new words are those of this device from now on; the old ones stay for what was begun with them. */
export async function keepRenewed(passphrase: string): Promise<void> {
  const stored = await storedKeys();
  if (!pending || !stored) throw new Refuse('keys.none');
  const { phrase } = pending;
  const older = [stored.vault, ...(stored.earlier ?? [])];
  // Who they are does not change.
  await storeKeys({ vault: phrase.lock(passphrase), holder: stored.holder, earlier: older });
  pending = undefined;
  phrase.free();
  await unlock(passphrase);
}

export async function words(passphrase: string): Promise<{ words: string[] }> {
  const phrase = await taken(passphrase);
  const found = phrase.words().split(' ');
  phrase.free();
  return { words: found };
}

/** In the letters of addresses (base64url), since it stands in one. */
export async function vault(): Promise<{ vault: string }> {
  const stored = await storedKeys();
  if (!stored) throw new Refuse('keys.none');
  return { vault: stored.vault.replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '') };
}

export async function adopt(text: string, passphrase: string): Promise<KeyState> {
  const plain = text.replaceAll('-', '+').replaceAll('_', '/');
  const given = plain + '='.repeat((4 - (plain.length % 4)) % 4);
  // Nothing is stored before the passphrase has opened it: a link alone must not replace what is here.
  open(Phrase.unlock(given, passphrase));
  await storeKeys({ vault: given, holder: opened().local_id() });
  return state();
}

export function lock(): Promise<KeyState> {
  keys?.free();
  keys = undefined;
  return state();
}

/** Nothing stays: neither in the store nor, once the page has ended this worker, in memory. */
export async function forget(): Promise<KeyState> {
  await forgetEverything();
  pending?.phrase.free();
  pending = undefined;
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
