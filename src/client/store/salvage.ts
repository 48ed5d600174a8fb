/** What is loaded only where a database is damaged. */
import type { IDBPObjectStore } from 'idb';
import type { Database, Schema } from './database-schema.ts';

/** Whatever can be read of a database that is damaged or not ours, record by record. Never rejects. */
export async function salvage(database: Database): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const name of [...database.objectStoreNames].filter((one) => one !== 'device')) {
    for (const key of (await asked(database, name, (store) => store.getAllKeys())) ?? []) {
      const record = await asked(database, name, (store) => store.get(key));
      if (record) found.push(record);
    }
  }
  return found;
}

/** An answer of one store, if it gives any. */
async function asked<Result>(
  database: Database,
  name: 'events',
  question: (store: IDBPObjectStore<Schema, ['events'], 'events'>) => Promise<Result>,
): Promise<Result | undefined> {
  try {
    const { store, done } = database.transaction(name);
    return (await Promise.all([question(store), done]))[0];
  } catch {
    return undefined;
  }
}
