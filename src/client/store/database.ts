/** The reader's events in IndexedDB: only this file, `salvage.ts` and `your-data/whole-store.ts` touch it. */
import { openDB, type IDBPTransaction } from 'idb';
import { own } from '../base.ts';
import type { Database, Schema } from './database-schema.ts';
import { oldName } from './old-store-name.ts';

type Stores<Mode extends IDBTransactionMode> = IDBPTransaction<Schema, ('events' | 'device')[], Mode>;

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
export function openDatabase(onClosed: () => void): Promise<Database> {
  const opened = openDB<Schema>(databaseName, version, {
    upgrade(database) {
      database.createObjectStore('events', { keyPath: 'id' });
      database.createObjectStore('device');
    },
    // A tab with a newer version of the site upgrades it, or the reader begins anew: this one makes way.
    blocking() {
      void opened.then((database) => {
        database.close();
      });
      onClosed();
    },
    terminated: onClosed,
  });
  const tooLate = new Promise<never>((_, reject) => {
    setTimeout(reject, patienceMs, new Error('no answer'));
  });
  return Promise.race([opened, tooLate]);
}

/** Brings in what the course wrote before it had a store of its own; once, and true if anything came. */
export async function bringOld(database: Database): Promise<boolean> {
  try {
    if (await database.get('device', 'old')) return false;
    // Where browsers list what there is, what is not there needs no looking for.
    const names = await (indexedDB as { databases?: IDBFactory['databases'] }).databases?.();
    if (names && !names.some(({ name }) => name === oldName)) return false;
    const { takeOver } = await import('./old-store.ts');
    await takeOver(database);
    return ((await database.get('device', 'old'))?.seq ?? 0) > 0;
  } catch {
    // What is wrong with the store itself is found out and told by whoever reads it.
    return false;
  }
}

/** All of `work` or nothing. */
export async function inTransaction<Mode extends 'readonly' | 'readwrite', Result>(
  database: Database,
  mode: Mode,
  work: (stores: Stores<Mode>) => Promise<Result>,
): Promise<Result> {
  const stores = database.transaction(['events', 'device'], mode);
  const [result] = await Promise.all([work(stores), stores.done]);
  return result;
}
