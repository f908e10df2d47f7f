/**
 * What this device keeps, in one IndexedDB database: the phrase under its passphrase (never open), and per assembly the
 * last checkpoint, receipts and what a trustee has released. Nothing in it says how anybody voted.
 */
import { Refuse } from '../worker/refusal';

const NAME = 'folkmoot';
const VERSION = 1;
type Store = 'keys' | 'assemblies' | 'receipts' | 'releases';

let opening: Promise<IDBDatabase> | undefined;

function open(): Promise<IDBDatabase> {
  opening ??= new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open(NAME, VERSION);
    request.onupgradeneeded = () => {
      for (const store of ['keys', 'assemblies', 'receipts', 'releases'] satisfies Store[]) {
        request.result.createObjectStore(store);
      }
    };
    request.onsuccess = () => resolve(request.result);
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

/** The phrase under its passphrase, and whose it is. */
export interface Stored {
  vault: string;
  member: string;
}

export const storedKeys = () => get<Stored>('keys', 'member');
export const storeKeys = (stored: Stored) => put('keys', 'member', stored);
export const forgetKeys = () => run('keys', 'readwrite', (objects) => objects.delete('member'));

/** What is kept of an assembly between visits. */
export interface Visited {
  id: string;
  name: string;
  snapshot: Uint8Array;
  visited: number;
  /** Two signed checkpoints that exclude one another, as JSON: the host has shown two histories. */
  evidence?: string;
}

export const visited = (id: string) => get<Visited>('assemblies', id);
export const storeVisited = (one: Visited) => put('assemblies', one.id, one);
export const allVisited = () =>
  run('assemblies', 'readonly', (objects) => objects.getAll() as IDBRequest<Visited[]>);

/** The receipt of a ballot, by its vote and tracker. */
export const receiptOf = (vote: string, tracker: string) => get<string>('receipts', `${vote} ${tracker}`);
export const storeReceipt = (vote: string, tracker: string, receipt: string) =>
  put('receipts', `${vote} ${tracker}`, receipt);

/** What this member has released in an assembly, as folkmoot-client writes it. */
export const releases = (assembly: string, member: string) =>
  get<string>('releases', `${assembly} ${member}`);
export const storeReleases = (assembly: string, member: string, text: string) =>
  put('releases', `${assembly} ${member}`, text);
