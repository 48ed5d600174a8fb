/**
 * The store of times before courses had an identity: all courses at one address wrote into it. Each takes what is its
 * own, once; the old store stays as it is, for the others.
 */
import { ownRecords } from '../../course/reader/take-over.ts';
import { oldName } from './old-store-name.ts';
import { questionFacts } from '../practice/question-bank.ts';
import { answered, opened } from './requests.ts';
import { inTransaction } from './stores.ts';

/** Rejects if the old store or the course's questions can't be read: then it is tried again with the next page. */
export async function takeOver(database: IDBDatabase): Promise<void> {
  const records = await oldRecords();
  const own = records.length === 0 ? [] : ownRecords(records, await questionFacts());
  await inTransaction(database, 'readwrite', async ({ events, device }) => {
    const known = new Set(await answered(events.getAllKeys()));
    const added = own.filter((record) => !known.has((record as { id: string }).id));
    const requests = added.map((record) => events.add(record));
    await Promise.all([...requests, device.put({ id: oldName, seq: own.length }, 'old')].map(answered));
  });
}

/** None if there is no old store: to look for one must not make one. */
async function oldRecords(): Promise<unknown[]> {
  const old = { isNew: false };
  try {
    const database = await opened(oldName, undefined, (_, transaction) => {
      old.isNew = true;
      transaction?.abort();
    });
    const hasEvents = database.objectStoreNames.contains('events');
    const records: unknown[] = hasEvents
      ? await answered(database.transaction('events').objectStore('events').getAll())
      : [];
    database.close();
    return records;
  } catch (error) {
    if (old.isNew) return [];
    throw error;
  }
}
