/** What is done to the store as a whole, by the reader's own wish only: everything out, a file in, everything gone. */
import { newEvents } from '../../course/reader/progress-file.ts';
import type { ProgressEvent } from '../../course/reader/progress.ts';
import { databaseName, openDatabase } from '../store/database.ts';
import { oldName } from '../store/old-store-name.ts';
import { answered } from '../store/requests.ts';
import { deviceIn, inTransaction } from '../store/stores.ts';
import { store } from '../store/store.ts';

/** All that can be read and written into a file, each record once. */
export async function wholeStore(): Promise<unknown[]> {
  const records = new Map<unknown, unknown>();
  for (const record of await store.events())
    if (isWritable(record)) records.set((record as { id?: unknown }).id ?? record, record);
  return [...records.values()];
}

/** Adds those of `events` that the store does not have, all or none, as they are. Rejects if they can't be stored. */
export async function mergeEvents(events: readonly ProgressEvent[]): Promise<{ added: number }> {
  const database = await openDatabase(() => undefined);
  try {
    return await inTransaction(database, 'readwrite', async ({ events: log, device }) => {
      const known = (await answered(log.getAllKeys())).map((id) => ({ id }));
      const added = newEvents(known, events);
      await Promise.all(added.map((event) => answered(log.add(event))));
      const ids = added.map(({ id }) => id);
      if (ids.length > 0) await answered(device.put({ id: '', seq: 0, ids }, 'import'));
      return { added: ids.length };
    });
  } finally {
    database.close();
    store.renew();
  }
}

/** The ids of what the last import added, if it was not taken out again. Rejects if that can't be read. */
export async function lastImport(): Promise<readonly string[]> {
  const database = await openDatabase(() => undefined);
  try {
    return (await inTransaction(database, 'readonly', (stores) => deviceIn(stores, 'import')))?.ids ?? [];
  } finally {
    database.close();
  }
}

/** Takes events out again that were brought in: they never happened here. Gives how many. Rejects if it can't. */
export async function takeOut(ids: readonly string[]): Promise<number> {
  const database = await openDatabase(() => undefined);
  try {
    await inTransaction(database, 'readwrite', async ({ events, device }) => {
      await Promise.all([...ids.map((id) => events.delete(id)), device.delete('import')].map(answered));
    });
    return ids.length;
  } finally {
    database.close();
    store.renew();
  }
}

/** Deletes the database; other tabs make way. False if it is still there. */
export async function forgetEverything(): Promise<boolean> {
  try {
    await new Promise<void>((resolve, reject) => {
      const request = indexedDB.deleteDatabase(databaseName);
      request.onsuccess = () => {
        resolve();
      };
      request.onerror = request.onblocked = reject;
    });
    await keepOldOut();
    return true;
  } catch {
    return false;
  } finally {
    store.renew();
  }
}

/** What an older site wrote at this address was the reader's past too: a store that is begun anew does not bring it in. */
async function keepOldOut(): Promise<void> {
  const database = await openDatabase(() => undefined);
  try {
    await inTransaction(database, 'readwrite', ({ device }) =>
      answered(device.put({ id: oldName, seq: 0 }, 'old')),
    );
  } finally {
    database.close();
  }
}

/** A foreign record may hold what JSON has no form for. */
function isWritable(record: unknown): boolean {
  try {
    return typeof record === 'object' && record !== null && JSON.stringify(record) !== '';
  } catch {
    return false;
  }
}
