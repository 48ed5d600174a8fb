/** The reader's events in IndexedDB: only this file, `salvage.ts` and `your-data/whole-store.ts` touch it. */
import { own } from '../base.ts';
import { oldName } from './old-store-name.ts';
import { answered, opened, written } from './requests.ts';

/** Who writes, and how many events it has written; of an import, the ids of what it added. */
export interface Device {
  id: string;
  seq: number;
  ids?: readonly string[];
}

export interface Stores {
  /** By their ids. Records that nobody here understands are kept as they are. */
  events: IDBObjectStore;
  /** `this` device; once the `old` store was taken over, its name and how many events came of it; the last `import`. */
  device: IDBObjectStore;
}

/** `refused`: nothing can be stored. `newer`: a newer version of the site keeps the store. `full`: there is no room. `failed`: it is damaged. */
export type StorageTrouble = 'refused' | 'newer' | 'full' | 'failed';

/** Several courses may share one origin, even one address after the other: each has its own. */
export const databaseName = `course-progress:${own}`;

const version = 1;
/** A browser that neither opens nor refuses the database is taken to refuse it. */
const patienceMs = 4000;

const troubles: Record<string, StorageTrouble> = {
  VersionError: 'newer',
  SecurityError: 'refused',
  InvalidStateError: 'refused',
  QuotaExceededError: 'full',
};

export function troubleOf(error: unknown): StorageTrouble {
  return error instanceof DOMException ? (troubles[error.name] ?? 'failed') : 'refused';
}

/** Opens the database, or rejects. Calls `onClosed` when the browser or another tab needs it closed, and closes it. */
export async function openDatabase(onClosed: () => void): Promise<IDBDatabase> {
  const opening = opened(databaseName, version, (database) => {
    database.createObjectStore('events', { keyPath: 'id' });
    database.createObjectStore('device');
  }).then((database) => {
    // A tab with a newer version of the site upgrades it, or the reader begins anew: this one makes way.
    database.onversionchange = () => {
      database.close();
      onClosed();
    };
    database.onclose = onClosed;
    return database;
  });
  const tooLate = new Promise<never>((_, reject) => {
    setTimeout(reject, patienceMs, new Error('no answer'));
  });
  return Promise.race([opening, tooLate]);
}

/** What is noted of a device; nothing if it is not known. */
export function deviceIn(stores: Stores, key: 'this' | 'old' | 'import'): Promise<Device | undefined> {
  return answered(stores.device.get(key) as IDBRequest<Device | undefined>);
}

/** Brings in what the course wrote before it had a store of its own; once, and true if anything came. */
export async function bringOld(database: IDBDatabase): Promise<boolean> {
  try {
    const old = () => inTransaction(database, 'readonly', (stores) => deviceIn(stores, 'old'));
    if (await old()) return false;
    // Where browsers list what there is, what is not there needs no looking for.
    const names = await (indexedDB as { databases?: IDBFactory['databases'] }).databases?.();
    if (names && !names.some(({ name }) => name === oldName)) return false;
    const { takeOver } = await import('./old-store.ts');
    await takeOver(database);
    return ((await old())?.seq ?? 0) > 0;
  } catch {
    // What is wrong with the store itself is found out and told by whoever reads it.
    return false;
  }
}

/** All of `work` or nothing. */
export async function inTransaction<Result>(
  database: IDBDatabase,
  mode: 'readonly' | 'readwrite',
  work: (stores: Stores) => Promise<Result>,
): Promise<Result> {
  const transaction = database.transaction(['events', 'device'], mode);
  const [events, device] = [transaction.objectStore('events'), transaction.objectStore('device')];
  const [result] = await Promise.all([work({ events, device }), written(transaction)]);
  return result;
}
