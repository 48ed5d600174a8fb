/**
 * The store of times before courses had an identity: all courses at one address wrote into it. Each takes what is its
 * own, once; the old store stays as it is, for the others.
 */
import { openDB } from 'idb';
import { ownRecords } from '../../course/reader/take-over.ts';
import type { Database } from './database-schema.ts';
import { oldName } from './old-store-name.ts';
import { questionFacts } from '../practice/question-bank.ts';

/** Rejects if the old store or the course's questions can't be read: then it is tried again with the next page. */
export async function takeOver(database: Database): Promise<void> {
  const records = await oldRecords();
  const own = records.length === 0 ? [] : ownRecords(records, await questionFacts());
  const stores = database.transaction(['events', 'device'], 'readwrite');
  const log = stores.objectStore('events');
  const known = new Set(await log.getAllKeys());
  for (const record of own)
    if (!known.has((record as { id: string }).id)) void log.add(record as Parameters<typeof log.add>[0]);
  void stores.objectStore('device').put({ id: oldName, seq: own.length }, 'old');
  await stores.done;
}

/** None if there is no old store: to look for one must not make one. */
async function oldRecords(): Promise<unknown[]> {
  const old = { isNew: false };
  try {
    const database = await openDB(oldName, undefined, {
      upgrade(_, __, ___, transaction) {
        old.isNew = true;
        // That it is aborted is told by the opening, too.
        transaction.done.catch(() => undefined);
        transaction.abort();
      },
    });
    const hasEvents = database.objectStoreNames.contains('events');
    const records: unknown[] = hasEvents ? await database.getAll('events') : [];
    database.close();
    return records;
  } catch (error) {
    if (old.isNew) return [];
    throw error;
  }
}
