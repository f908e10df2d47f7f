/**
 * What this device keeps, in one IndexedDB database: the phrase under its passphrase (never open), and per assembly the
 * last checkpoint, the state that was checked last and the texts beside the record, receipts, what a trustee has released, signed ballots that are on their
 * way, and drafts. Nothing in it says how anybody voted: a ballot on its way is sealed.
 */
import { Refuse } from '../worker/refusal';
import type { AssemblyView, Part } from '../worker/views';

const NAME = 'folkmoot';
/** The stores that came with each version; who comes from an older one keeps what is there. */
const STORES = [
  ['keys', 'assemblies', 'receipts', 'releases'],
  ['views', 'pending', 'drafts'],
  ['texts'],
] as const;
type Store = (typeof STORES)[number][number];

let opening: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(NAME, STORES.length);
    request.onupgradeneeded = ({ oldVersion }) => {
      for (const store of STORES.slice(oldVersion).flat()) request.result.createObjectStore(store);
    };
    request.onsuccess = () => {
      // A newer client in another tab is not kept waiting: this one opens the database again when it needs it.
      request.result.onversionchange = () => {
        request.result.close();
        opening = undefined;
      };
      resolve(request.result);
    };
    request.onerror = request.onblocked = () => reject(new Refuse('storage.failed'));
  }).catch((error: unknown) => {
    opening = undefined;
    throw error instanceof Refuse ? error : new Refuse('storage.failed');
  });
  return opening;
}

async function run<T>(
  store: Store,
  mode: IDBTransactionMode,
  work: (store: IDBObjectStore) => IDBRequest<T>,
): Promise<T> {
  const database = await open();
  return new Promise((resolve, reject) => {
    // A receipt or a release that was stored must survive a crash of the device.
    const transaction = database.transaction(store, mode, { durability: 'strict' });
    const request = work(transaction.objectStore(store));
    transaction.oncomplete = () => resolve(request.result);
    transaction.onerror = transaction.onabort = () => reject(new Refuse('storage.failed'));
  });
}

const get = <T>(store: Store, key: string) =>
  run(store, 'readonly', (objects) => objects.get(key) as IDBRequest<T | undefined>);
const put = async (store: Store, key: string, value: unknown) => {
  await run(store, 'readwrite', (objects) => objects.put(value, key));
};

/** The phrase under its passphrase, and a name for what is kept beside it, which no record has. */
export interface Stored {
  vault: string;
  holder: string;
  /** Phrases that it took the place of, the newest first: what was begun with them is finished with them. */
  earlier?: string[];
}

export const storedKeys = () => get<Stored>('keys', 'member');
export const storeKeys = (stored: Stored) => put('keys', 'member', stored);

/** A pass with which this device reads the record of an assembly, as it stands in a link. */
export const passFor = (assembly: string) => get<string>('keys', `pass ${assembly}`);
export const storePass = (assembly: string, pass: string) => put('keys', `pass ${assembly}`, pass);

/** What is kept of an assembly between visits. */
export interface Visited {
  id: string;
  name: string;
  snapshot: Uint8Array;
  visited: number;
  /** Two signed checkpoints that exclude one another, as JSON: the host has shown two histories. */
  evidence?: string;
  /** Since when, by this device's clock, the host has shown less than it showed before. */
  behindSince?: number;
  /** The checkpoint that enough witnesses had cosigned. */
  cosigned?: Uint8Array;
}

export const visited = (id: string) => get<Visited>('assemblies', id);
export const storeVisited = (one: Visited) => put('assemblies', one.id, one);
export const allVisited = () =>
  run('assemblies', 'readonly', (objects) => objects.getAll() as IDBRequest<Visited[]>);

/** The receipt of a ballot, by its vote and all of its tracker. */
export const receiptOf = (vote: string, tracker: string) => get<string>('receipts', `${vote} ${tracker}`);
export const storeReceipt = (vote: string, tracker: string, receipt: string) =>
  put('receipts', `${vote} ${tracker}`, receipt);

/** Every receipt of this device, of all votes. */
export const allReceipts = () =>
  run('receipts', 'readonly', (objects) => objects.getAll() as IDBRequest<string[]>);

/** The full trackers of this device's ballots in a vote that have a receipt, replaced ones included. */
export const receiptsIn = async (vote: string): Promise<string[]> => {
  const range = IDBKeyRange.bound(`${vote} `, `${vote} ~`);
  const keys = await run('receipts', 'readonly', (objects) => objects.getAllKeys(range));
  return keys.map((key) => String(key).slice(vote.length + 1));
};

/** What this member has released in an assembly, as folkmoot-client writes it. */
export const releases = (assembly: string, member: string) =>
  get<string>('releases', `${assembly} ${member}`);
export const storeReleases = (assembly: string, member: string, text: string) =>
  put('releases', `${assembly} ${member}`, text);

/** The state of an assembly as it was checked last, to show before the next check is done and where there is no host. */
export interface StoredView {
  view: AssemblyView;
  /** When it was checked, by this device's clock. */
  asOf: number;
  /** Whose keys were on this device then. */
  device: string | undefined;
  /** Who they stood for here, and in which open votes that member is on the roll and has a ballot that counts. */
  member: string | undefined;
  open: Record<string, Part>;
  /** Who that member is in votes that hide who takes part: a tag each, which only open keys tell. It does not leave the device. */
  voters: Record<string, string>;
  /** Decided votes whose result this person has seen. */
  seen: string[];
}

export const viewOf = (assembly: string) => get<StoredView>('views', assembly);
export const storeView = (stored: StoredView) => put('views', stored.view.id, stored);
export const allViews = () =>
  run('views', 'readonly', (objects) => objects.getAll() as IDBRequest<StoredView[]>);

/** The texts beside the record of an assembly as this device last had them: what a host then withholds is shown by it. */
export const textsOf = (assembly: string) => get<string>('texts', assembly);
export const storeTexts = (assembly: string, lines: string) => put('texts', assembly, lines);

/** A signed ballot on its way: kept from before it is sent until it is certain what became of it. */
export interface Pending {
  assembly: string;
  vote: string;
  /** By the keys that sealed it; in the record the member goes by `voter`, which stays when the keys are others. */
  holder: string;
  voter: string;
  /** What people read of the tracker, and all of it. */
  tracker: string;
  fullTracker: string;
  /** The id of its event, and of the ballot of this member that it takes the place of. */
  event: string;
  previous: string | undefined;
  note: Uint8Array;
  /** What the host answered last, where it took nothing. No answer ends anything: see settle.ts. */
  code: string | undefined;
  /** What the host promised, by when, where the ballot waits for its round; and the event of the promised ballot whose place it takes. */
  promise?: string | undefined;
  inBy?: number | undefined;
  replaces?: string | undefined;
  /** Set once the record says that it is not in and never will be. */
  ended: 'late' | 'ended' | 'overtaken' | undefined;
}

export const pendingOf = (vote: string, holder: string) => get<Pending>('pending', `${vote} ${holder}`);
export const storePending = (pending: Pending) =>
  put('pending', `${pending.vote} ${pending.holder}`, pending);
export const forgetPending = (vote: string, holder: string) =>
  run('pending', 'readwrite', (objects) => objects.delete(`${vote} ${holder}`));
export const allPending = () =>
  run('pending', 'readonly', (objects) => objects.getAll() as IDBRequest<Pending[]>);

/** Something half written, by the assembly and what it is. */
export const draftOf = <T>(name: string) => get<T>('drafts', name);
export const storeDraft = (name: string, draft: unknown) => put('drafts', name, draft);
export const forgetDraft = (name: string) => run('drafts', 'readwrite', (objects) => objects.delete(name));

/** A vote that is being written, as its page wrote it, and when. */
export interface KeptDraft {
  draft: unknown;
  saved: number;
}

/** Empties every store, all or none. */
export async function forgetEverything(): Promise<void> {
  const database = await open();
  await new Promise<void>((resolve, reject) => {
    const stores = STORES.flat();
    const transaction = database.transaction(stores, 'readwrite', { durability: 'strict' });
    for (const store of stores) transaction.objectStore(store).clear();
    transaction.oncomplete = () => resolve();
    transaction.onerror = transaction.onabort = () => reject(new Refuse('storage.failed'));
  });
}
