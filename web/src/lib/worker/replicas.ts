/** The replicas of this worker: one checked copy of each assembly that is open on a page. */
import { giveBack, logFile } from '../api/client';
import { ProblemError } from '../api/problem';
import { storeTexts, storeVisited, textsOf, visited, type Visited } from '../keys/store';
import { Replica, type SignedAct } from '../wasm/pkg/folkmoot_wasm';
import type { Progress } from './calls';
import { bundleFile } from './bundles';
import { reading } from './reading';
import { Refuse, refusalOf } from './refusal';
import { deliver } from './relay';
import { selfIn, type Self } from './self';
import { keepView } from './stored';
import type { Address, AssemblyView, SeenElsewhere, Head, Proven, Witnessing } from './views';

export type Tell = (progress: Progress) => void;

interface Moot {
  replica: Replica;
  /** Visits follow one another; whoever asks meanwhile waits for the one under way and then looks again. */
  visiting: Promise<void> | undefined;
}

const moots = new Map<string, Promise<Moot>>();

/**
 * A browser that lets nothing be stored, as in a frame on another site, can still read and check; only what was seen at
 * earlier visits is not compared.
 */
async function whereStored<T>(kept: Promise<T>): Promise<T | undefined> {
  try {
    return await kept;
  } catch (error) {
    if (error instanceof Refuse && error.code === 'storage.failed') return undefined;
    throw error;
  }
}

async function load(assembly: string): Promise<Moot> {
  const kept = await whereStored(visited(assembly));
  const copy = new Replica(assembly, kept?.snapshot);
  copy.recall_texts((await whereStored(textsOf(assembly))) ?? '');
  if (kept?.behindSince !== undefined) copy.recall_behind(kept.behindSince);
  return { replica: copy, visiting: undefined };
}

function moot(assembly: string): Promise<Moot> {
  let found = moots.get(assembly);
  if (!found) {
    found = load(assembly);
    moots.set(assembly, found);
    found.catch(() => moots.delete(assembly));
  }
  return found;
}

/** The copy as it is now; the first time it is fetched. */
export async function replica(assembly: string, tell: Tell): Promise<Replica> {
  const found = await moot(assembly);
  if (found.replica.size() === 0) await sync(assembly, tell);
  return found.replica;
}

/** Brings the copy up to date with the host and checks everything new. */
export async function sync(assembly: string, tell: Tell): Promise<AssemblyView> {
  const found = await moot(assembly);
  while (found.visiting) await found.visiting.catch(() => undefined);
  const visit = visitHost(assembly, found.replica, tell);
  found.visiting = visit;
  try {
    await visit;
  } finally {
    found.visiting = undefined;
  }
  const read = viewOf(found.replica);
  const view = { ...read, ...(await selfIn(found.replica, read)) };
  // Only a convenience for the next visit: where it cannot be kept, this one goes on.
  await keepView(view, found.replica).catch(() => undefined);
  return view;
}

/** What the pages see of a copy. */
export const viewOf = (copy: Replica): Omit<AssemblyView, keyof Self> => ({
  ...(JSON.parse(copy.view()) as Omit<AssemblyView, 'head' | keyof Self>),
  head: JSON.parse(copy.head()) as Head,
  address: JSON.parse(copy.address()) as Address,
  witnessing: JSON.parse(copy.witnessing()) as Witnessing,
});

async function visitHost(assembly: string, copy: Replica, tell: Tell): Promise<void> {
  if (copy.size() === 0) tell({ step: 'checkpoint', done: 0, total: 0 });
  try {
    if (await begin(assembly, copy)) await fetchNew(assembly, copy, tell);
    // Nothing new in the record; but time has passed, and with it what waits for its time.
    else copy.advance(Date.now());
    await takeCosigned(assembly, copy);
  } catch (error) {
    await keepEvidence(assembly, copy);
    throw error;
  }
  await remember(assembly, copy);
  await whereStored(storeTexts(assembly, copy.texts_to_keep()));
}

/** Starts a visit. A checkpoint that was on its way while a receipt brought a newer one is asked for once more. */
async function begin(assembly: string, copy: Replica): Promise<boolean> {
  const read = () => reading(assembly, (token) => logFile(assembly, 'checkpoint', token));
  const checkpoint = await read();
  try {
    return copy.begin(checkpoint, Date.now());
  } catch (error) {
    if (refusalOf(error).code !== 'replica.behind') throw error;
    return copy.begin(await read(), Date.now());
  }
}

/** Takes what witnesses have cosigned, from the host and from earlier visits. What is no such checkpoint counts for nothing. */
async function takeCosigned(assembly: string, copy: Replica): Promise<void> {
  if ((JSON.parse(copy.witnessing()) as Witnessing).quorum === 0) return;
  const given = await reading(assembly, (token) => logFile(assembly, 'cosigned', token)).catch(
    () => undefined,
  );
  const kept = (await whereStored(visited(assembly)))?.cosigned;
  for (const one of [given, kept]) {
    try {
      if (one) copy.take_cosigned(one);
    } catch (error) {
      if (copy.evidence() !== undefined) throw error;
    }
  }
}

/**
 * Compares what somebody else has seen with the record as the host shows it now. Two that exclude one another, both signed by the host, are kept as
 * proof; what is longer and signed is remembered.
 */
export async function compareWith(assembly: string, seen: string, tell: Tell): Promise<SeenElsewhere> {
  const copy = await replica(assembly, tell);
  try {
    const first = JSON.parse(copy.compare_with(seen)) as SeenElsewhere;
    if (first.relation !== 'ahead') return first;
    await sync(assembly, tell).catch(() => undefined);
    return JSON.parse(copy.compare_with(seen)) as SeenElsewhere;
  } catch (error) {
    await keepEvidence(assembly, copy);
    throw error;
  } finally {
    await remember(assembly, copy).catch(() => undefined);
  }
}

/** Gives a text back to a host that does not give it any more. */
export async function giveTextBack(assembly: string, text: string, tell: Tell): Promise<null> {
  const copy = await replica(assembly, tell);
  const line = copy.text_to_give_back(text);
  if (line !== undefined) {
    await reading(assembly, (token) => giveBack(assembly, line, token));
    copy.gave_back(text);
  }
  return null;
}

async function fetchNew(assembly: string, copy: Replica, tell: Tell): Promise<void> {
  let fed = 0;
  do {
    const wanted = copy.wants();
    for (const path of wanted) {
      tell({ step: 'entries', done: fed, total: fed + wanted.length });
      copy.feed(path, await (path.startsWith('text/') ? texts(assembly, path) : bundle(assembly, path)));
      fed += 1;
    }
    tell({ step: 'check', done: 0, total: 0 });
  } while (copy.advance(Date.now()) === undefined);
}

/** Keeps the largest checkpoint seen: what the host shows at the next visit has to extend it. */
async function remember(assembly: string, copy: Replica): Promise<void> {
  const name = copy.size() > 0 ? (JSON.parse(copy.view()) as AssemblyView).name : undefined;
  await keepSeen(assembly, copy, name === undefined ? {} : { name });
}

/**
 * Keeps what a failed visit leaves behind: the checkpoint of a record that breaks the rules, so that the host cannot show
 * another one next time as if nothing had been, the two checkpoints of a split view, and since when less is shown than before.
 */
async function keepEvidence(assembly: string, copy: Replica): Promise<void> {
  const evidence = copy.evidence();
  await keepSeen(assembly, copy, evidence === undefined ? {} : { evidence });
}

async function keepSeen(
  assembly: string,
  copy: Replica,
  more: Partial<Pick<Visited, 'name' | 'evidence'>>,
): Promise<void> {
  const kept = await whereStored(visited(assembly));
  const snapshot = copy.snapshot() ?? kept?.snapshot;
  if (!snapshot) return;
  const stored: Visited = { id: assembly, name: '', ...kept, ...more, snapshot, visited: Date.now() };
  const [behindSince, cosigned] = [copy.behind_since_ms(), copy.cosigned()];
  if (behindSince === undefined) delete stored.behindSince;
  else stored.behindSince = behindSince;
  if (cosigned !== undefined) stored.cosigned = cosigned;
  await whereStored(storeVisited(stored));
}

/** The texts that a bundle names, asked for each time, so that they go when they are erased; a host that has none gives none. */
async function texts(assembly: string, path: string): Promise<Uint8Array> {
  try {
    return await reading(assembly, (token) => logFile(assembly, path, token));
  } catch (error) {
    if (error instanceof ProblemError && error.problem.status === 404) return new Uint8Array();
    throw error;
  }
}

/** A bundle of entries. A partial one may have grown full meanwhile, and then only the full one is there. */
async function bundle(assembly: string, path: string): Promise<Uint8Array> {
  try {
    return await reading(assembly, (token) => bundleFile(assembly, path, token));
  } catch (error) {
    const full = path.replace(/\.p\/\d+$/, '');
    if (!(error instanceof ProblemError) || error.problem.status !== 404 || full === path) throw error;
    return await reading(assembly, (token) => bundleFile(assembly, full, token));
  }
}

/** Checks every ballot and sum that waits, a part at a time, so that progress can be shown. */
export async function verifyPending(copy: Replica, tell: Tell): Promise<void> {
  const PART = 256;
  let left = copy.verify_pending(0);
  const total = left;
  while (left > 0) {
    tell({ step: 'ballots', done: total - left, total });
    left = copy.verify_pending(PART);
    // Lets messages through.
    await new Promise((resolve) => setTimeout(resolve));
  }
}

/**
 * Posts an act and checks the receipt. Safe to repeat with the same act.
 */
export async function post(
  assembly: string,
  copy: Replica,
  note: Uint8Array,
): Promise<{ proven: Proven; receipt: string }> {
  return prove(assembly, copy, note, await deliver(assembly, new TextDecoder().decode(note)));
}

/** Checks the receipt for what was posted. */
export async function prove(
  assembly: string,
  copy: Replica,
  note: Uint8Array,
  receipt: string,
): Promise<{ proven: Proven; receipt: string }> {
  let proven: Proven;
  try {
    proven = JSON.parse(copy.receipt(note, new TextEncoder().encode(receipt))) as Proven;
  } catch (error) {
    throw lastingDoubt(error);
  }
  // What is proven stays so, whether or not this device can store the checkpoint.
  await remember(assembly, copy).catch(() => undefined);
  return { proven, receipt };
}

/** A receipt that proves nothing leaves open what the host has done. */
export function lastingDoubt(error: unknown): Refuse {
  const known = error instanceof Error && 'code' in error && typeof error.code === 'string';
  return known
    ? new Refuse(error.code as string, error.message, false)
    : new Refuse('receipt.unread', '', false);
}

/** Posts an act that needs nothing kept, and brings the copy up to date. */
export async function say(assembly: string, copy: Replica, act: SignedAct, tell: Tell): Promise<Proven> {
  const note = act.note;
  act.free();
  const { proven } = await post(assembly, copy, note);
  await sync(assembly, tell).catch(() => undefined);
  return proven;
}
