/** What is loaded only where a database is damaged. */
import { answered, written } from './requests.ts';

/** Whatever can be read of a database that is damaged or not ours, record by record. Never rejects. */
export async function salvage(database: IDBDatabase): Promise<unknown[]> {
  const found: unknown[] = [];
  for (const name of [...database.objectStoreNames].filter((one) => one !== 'device')) {
    for (const key of (await asked(database, name, (store) => store.getAllKeys())) ?? []) {
      const record = await asked<unknown>(database, name, (store) => store.get(key));
      if (record) found.push(record);
    }
  }
  return found;
}

/** An answer of one store, if it gives any. */
async function asked<Result>(
  database: IDBDatabase,
  name: string,
  question: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result | undefined> {
  try {
    const transaction = database.transaction(name);
    const asking = answered(question(transaction.objectStore(name)));
    return (await Promise.all([asking, written(transaction)]))[0];
  } catch {
    return undefined;
  }
}
