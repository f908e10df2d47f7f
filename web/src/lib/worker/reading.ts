/**
 * Reading records that are for their members: the token for each is got with the open keys, or with a pass that a member gave, and stays in
 * the memory of this worker. What is for everybody takes none, and is not asked for one.
 */
import * as host from '../api/client';
import { ProblemError } from '../api/problem';
import { passFor, storePass } from '../keys/store';
import { reading_answers, pass_note } from '../wasm/pkg/folkmoot_wasm';
import { openKeys } from './device';
import { Refuse } from './refusal';

const tokens = new Map<string, string>();
const asking = new Map<string, Promise<string>>();

/** What a host says who wants to be shown a token, or another one. */
const WANTS: ReadonlySet<string> = new Set(['reading.members', 'reading.expired', 'reading.token']);
/** What it says to a key or a pass that is none; everything else is no answer to it. */
const NOT_THIS: ReadonlySet<string> = new Set([
  'reading.stranger',
  'reading.signature',
  'reading.pass_over',
  'reading.assembly',
]);

const codeOf = (error: unknown): string => (error instanceof ProblemError ? error.problem.code : '');

/** Reads something of an assembly, with a token where the host wants one. */
export async function reading<T>(assembly: string, read: (token: host.Token) => Promise<T>): Promise<T> {
  try {
    return await read(tokens.get(assembly));
  } catch (error) {
    if (!WANTS.has(codeOf(error))) throw error;
  }
  return read(await renewed(assembly));
}

/** The token with which an assembly is read at present, if it takes one. */
export const tokenOf = (assembly: string): string | null => tokens.get(assembly) ?? null;

/** One attempt at a time for each assembly, however many files are asked for. */
function renewed(assembly: string): Promise<string> {
  const running = asking.get(assembly);
  if (running) return running;
  const started = fetched(assembly).finally(() => asking.delete(assembly));
  asking.set(assembly, started);
  return started;
}

async function fetched(assembly: string): Promise<string> {
  tokens.delete(assembly);
  for (const note of await notes(assembly)) {
    try {
      const { token } = await host.token(assembly, note);
      tokens.set(assembly, token);
      return token;
    } catch (error) {
      if (!NOT_THIS.has(codeOf(error))) throw error;
    }
  }
  throw new Refuse('reading.members');
}

/** What this device could show, one after the other: signatures of its keys, then a pass. */
async function notes(assembly: string): Promise<string[]> {
  const [keys, pass] = [openKeys(), await passFor(assembly).catch(() => undefined)];
  const given = pass === undefined ? [] : [pass_note(pass)];
  if (!keys) return given;
  const { challenge, salt } = await host.challenge(assembly);
  return [...(JSON.parse(reading_answers(keys, assembly, challenge, salt)) as string[]), ...given];
}

/** Keeps a pass that somebody was given, once it is seen to be one for this assembly. */
export async function keepPass(assembly: string, pass: string): Promise<null> {
  const { token } = await host.token(assembly, pass_note(pass));
  tokens.set(assembly, token);
  await storePass(assembly, pass);
  return null;
}

/** Forgets every token: whoever closes the keys does not leave the records open. */
export const closeRecords = (): void => tokens.clear();
