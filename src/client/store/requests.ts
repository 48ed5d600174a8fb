/**
 * IndexedDB in promises. Three functions are all that we need of it; a library for the whole takes a seventh of the
 * script that a chapter may load.
 */

/** What a request answers; rejects with the request's error. */
export function answered<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? aborted());
    };
  });
}

/** Until all of a transaction is written; rejects if nothing is. */
export function written(transaction: IDBTransaction): Promise<void> {
  return new Promise((resolve, reject) => {
    transaction.oncomplete = () => {
      resolve();
    };
    transaction.onabort = () => {
      reject(transaction.error ?? aborted());
    };
  });
}

/** Opens the database `name`. `upgrade` makes what a new one, or one of an older version, lacks. */
export function opened(
  name: string,
  version: number | undefined,
  upgrade: (database: IDBDatabase, transaction: IDBTransaction | null) => void,
): Promise<IDBDatabase> {
  const request = indexedDB.open(name, version);
  request.onupgradeneeded = () => {
    upgrade(request.result, request.transaction);
  };
  return answered(request);
}

/** A transaction that ended without a word. */
const aborted = () => new DOMException();
