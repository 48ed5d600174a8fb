/** The reader's events in IndexedDB: only this file, `salvage.ts` and `your-data/whole-store.ts` touch it. */
import { own } from '../base.ts';
import { oldName } from './old-store-name.ts';
import { opened } from './requests.ts';
import { deviceIn, inTransaction } from './stores.ts';

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
    setTimeout(reject, patienceMs);
  });
  return Promise.race([opening, tooLate]);
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
