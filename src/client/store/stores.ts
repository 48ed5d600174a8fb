/** The two object stores of a reader's database, and what is done in them. */
import { answered, written } from './requests.ts';

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

/** What is noted of a device; nothing if it is not known. */
export function deviceIn(stores: Stores, key: 'this' | 'old' | 'import'): Promise<Device | undefined> {
  return answered(stores.device.get(key) as IDBRequest<Device | undefined>);
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
