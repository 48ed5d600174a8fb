/**
 * The reader's progress in this browser: the only file that touches IndexedDB.
 * Whatever happens to the storage, no call rejects: what can't be stored counts until the page is left.
 */
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import { progressOf, type EventKind, type Progress, type ProgressEvent } from '../course/progress.ts';
import { base } from './base.ts';

export type NewEvent = Pick<
  ProgressEvent,
  'question' | 'rev' | 'chosen' | 'score' | 'confidence' | 'chapter'
> & { kind: EventKind };

/** `refused`: nothing can be stored. `newer`: a newer version of the site keeps the store. `failed`: it is full or broken. */
export type StorageTrouble = 'refused' | 'newer' | 'failed';

export interface Store {
  /** The state after all events, of every tab. */
  progress(): Promise<Progress>;
  add(event: NewEvent): Promise<void>;
  /** Calls `listener` after each change, by this tab or another, until `signal` aborts, if there is one. */
  watch(listener: () => void, signal?: AbortSignal): void;
  /** What is wrong with the storage, for the first who asks after it went wrong. */
  takeTrouble(): StorageTrouble | undefined;
}

interface Schema extends DBSchema {
  /** Records that nobody here understands are kept as they are. */
  events: { key: string; value: ProgressEvent };
  /** One record, `this`: the device's name and how many events it has written. */
  device: { key: 'this'; value: { id: string; seq: number } };
}

type Database = IDBPDatabase<Schema>;

const version = 1;
/** A browser that neither opens nor refuses the database is taken to refuse it. */
const patienceMs = 4000;

function openStore(name: string): Store {
  const changes = new EventTarget();
  const channel = 'BroadcastChannel' in window ? new BroadcastChannel(name) : undefined;
  let connection: Promise<Database> | undefined;
  let known: Promise<unknown[]> | undefined;
  let trouble: { kind: StorageTrouble; told: boolean } | undefined;

  function hitTrouble(error: unknown, kind: StorageTrouble): void {
    const newer = error instanceof DOMException && error.name === 'VersionError';
    trouble ??= { kind: newer ? 'newer' : kind, told: false };
  }

  function open(): Promise<Database> {
    const opened = openDB<Schema>(name, version, {
      upgrade(database) {
        database.createObjectStore('events', { keyPath: 'id' });
        database.createObjectStore('device');
      },
      // A tab with a newer version of the site wants to upgrade: this one makes way.
      blocking: () =>
        void connection?.then((database) => {
          database.close();
          connection = undefined;
        }),
      terminated: () => (connection = undefined),
    });
    const tooLate = new Promise<never>((_, reject) =>
      setTimeout(() => {
        reject(new Error('no answer'));
      }, patienceMs),
    );
    return Promise.race([opened, tooLate]);
  }

  /** The database, opened once; `undefined` if it can't be. */
  async function database(): Promise<Database | undefined> {
    try {
      return await (connection ??= open());
    } catch (error) {
      hitTrouble(error, 'refused');
      return undefined;
    }
  }

  async function read(): Promise<unknown[]> {
    try {
      return (await (await database())?.getAll('events')) ?? [];
    } catch (error) {
      hitTrouble(error, 'failed');
      return [];
    }
  }

  /** Writes the event and counts it, in one transaction, so that two tabs never count alike. */
  async function write(event: NewEvent): Promise<ProgressEvent> {
    const made = { ...event, id: uuid(), v: 1, device: '', seq: 0, atMs: Date.now() };
    try {
      const stores = (await database())?.transaction(['events', 'device'], 'readwrite');
      if (!stores) return made;
      const device = stores.objectStore('device');
      const { id, seq } = (await device.get('this')) ?? { id: uuid(), seq: 0 };
      Object.assign(made, { device: id, seq: seq + 1 });
      await Promise.all([
        device.put({ id, seq: seq + 1 }, 'this'),
        stores.objectStore('events').add(made),
        stores.done,
      ]);
    } catch (error) {
      hitTrouble(error, 'failed');
    }
    return made;
  }

  const changed = () => changes.dispatchEvent(new Event('change'));
  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    void known?.then((events) => {
      events.push(data);
      changed();
    });
  });
  // A page that comes back from the browser's history was told of nothing meanwhile.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (!persisted) return;
    known = undefined;
    changed();
  });

  return {
    async progress() {
      return progressOf(await (known ??= read()));
    },
    async add(event) {
      const events = await (known ??= read());
      const made = await write(event);
      events.push(made);
      channel?.postMessage(made);
      changed();
    },
    watch(listener, signal) {
      changes.addEventListener('change', listener, signal && { signal });
    },
    takeTrouble() {
      if (!trouble || trouble.told) return undefined;
      trouble.told = true;
      return trouble.kind;
    },
  };
}

/** `crypto.randomUUID` is not there where a site is served without TLS. */
function uuid(): string {
  return '00000000-0000-4000-8000-000000000000'.replace(/[08]/g, (digit) => {
    const random = (crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) % 16;
    return (digit === '8' ? 8 + (random % 4) : random).toString(16);
  });
}

/** Several courses may share one origin: each has its own store. */
export const store = openStore(`course-progress:${base}`);
