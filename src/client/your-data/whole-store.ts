/** What is done to the store as a whole, by the reader's own wish only: everything out, a file in, everything gone. */
import { newEvents } from '../../course/progress-file.ts';
import type { ProgressEvent } from '../../course/progress.ts';
import { databaseName, inTransaction, openDatabase } from '../database.ts';
import { store } from '../store.ts';

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
    return await inTransaction(database, 'readwrite', async (stores) => {
      const log = stores.objectStore('events');
      const known = (await log.getAllKeys()).map((id) => ({ id }));
      const added = newEvents(known, events);
      await Promise.all(added.map((event) => log.add(event)));
      return { added: added.length };
    });
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
    return true;
  } catch {
    return false;
  } finally {
    store.renew();
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
