/**
 * The events of this browser, as every tab sees them.
 * Whatever happens to the storage, no call rejects: what can't be stored counts until the page is left.
 */
import type { EventKind, ProgressEvent } from '../../course/reader/progress.ts';
import { bringOld, databaseName, openDatabase, troubleOf, type StorageTrouble } from './database.ts';
import { answered } from './requests.ts';
import { deviceIn, inTransaction, type Device } from './stores.ts';

/** What the log itself adds to each event. */
type Stamp = 'id' | 'v' | 'device' | 'seq' | 'atMs';
/** Any kind of event, before it is written. */
export type NewEvent = Omit<ProgressEvent, Stamp | 'kind'> & { kind: EventKind };

export interface EventLog {
  /** All that can be read, records that nobody here understands included; some may come twice. */
  all: () => Promise<readonly unknown[]>;
  /** Adds all of them; if they can't be stored, none of them is. */
  add: (events: readonly NewEvent[]) => Promise<void>;
  /** Reads all anew, in every tab: the database is another. */
  renew: () => void;
  /** What went wrong with the storage since it was last read anew. */
  trouble: () => StorageTrouble | undefined;
}

/** Calls `onChange` after each change, by this tab or another. */
export function openLog(onChange: () => void): EventLog {
  const channel = openChannel();
  let connection: Promise<IDBDatabase> | undefined;
  let known: Promise<unknown[]> | undefined;
  let trouble: StorageTrouble | undefined;
  /** What this page could not store yet, and who it says has written it. */
  const unstored = new Set<ProgressEvent>();
  const page: Device = { id: uuid(), seq: 0 };

  function connect(): Promise<IDBDatabase> {
    const forget = () => (connection = undefined);
    return (connection ??= openDatabase(forget).catch((error: unknown) => {
      forget();
      throw error;
    }));
  }

  async function read(): Promise<unknown[]> {
    let database: IDBDatabase | undefined;
    try {
      database = await connect();
      if (await bringOld(database)) channel?.postMessage('renew');
      // Both stores, since without one of them the database is not ours.
      return await inTransaction(database, 'readonly', ({ events }) => allOf(events));
    } catch (error) {
      trouble ??= troubleOf(error);
      return database ? salvaged(database) : [];
    }
  }

  function all(): Promise<unknown[]> {
    if (known) return known;
    // What other pages could not store is theirs to tell.
    channel?.postMessage('tell');
    return (known = read().then((events) => [...events, ...unstored]));
  }

  /**
   * Writes the events and counts them, in one transaction, so that two tabs never count alike; with them what waited. A
   * browser may have let go of a database that was open, without a word: then another connection may do.
   */
  async function write(events: readonly NewEvent[], isAgain = false): Promise<ProgressEvent[]> {
    const waiting = [...unstored];
    try {
      const made = await inTransaction(await connect(), 'readwrite', async (stores) => {
        const writer = (await deviceIn(stores, 'this')) ?? { id: uuid(), seq: 0 };
        const own = stamped(events, writer);
        const requests = [
          stores.device.put(writer, 'this'),
          ...[...waiting, ...own].map((event) => stores.events.put(event)),
        ];
        await Promise.all(requests.map(answered));
        return own;
      });
      for (const event of waiting) unstored.delete(event);
      if (waiting.length > 0) known = trouble = undefined;
      return made;
    } catch (error) {
      if (connection && !isAgain) {
        connection = undefined;
        return write(events, true);
      }
      trouble ??= troubleOf(error);
      const made = stamped(events, page);
      for (const event of made) unstored.add(event);
      return made;
    }
  }

  async function count(events: readonly unknown[]): Promise<void> {
    (await all()).push(...events);
    onChange();
  }

  function readAnew(): void {
    known = undefined;
    if (trouble) connection = trouble = undefined;
    onChange();
  }

  channel?.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (data === 'renew') readAnew();
    else if (Array.isArray(data)) void count(data);
    else if (unstored.size > 0) channel.postMessage([...unstored]);
  });
  // A page that comes back from the browser's history was told of nothing meanwhile.
  window.addEventListener('pageshow', ({ persisted }) => {
    if (persisted) readAnew();
  });

  return {
    all,
    async add(events) {
      const made = await write(events);
      channel?.postMessage(made);
      await count(made);
    },
    renew() {
      channel?.postMessage('renew');
      readAnew();
    },
    trouble: () => trouble,
  };
}

/** To the other tabs; a browser that refuses storage may refuse this too. */
function openChannel(): BroadcastChannel | undefined {
  try {
    return new BroadcastChannel(databaseName);
  } catch {
    return undefined;
  }
}

/** So many records are read at a time: each batch is unpacked at one stretch. */
const batch = 5000;

async function allOf(store: IDBObjectStore): Promise<unknown[]> {
  const all: ProgressEvent[] = [];
  for (let from: IDBKeyRange | null = null; ;) {
    const some = await answered(store.getAll(from, batch) as IDBRequest<ProgressEvent[]>);
    for (const one of some) all.push(one);
    const last = some.at(-1);
    if (!last || some.length < batch) return all;
    from = IDBKeyRange.lowerBound(last.id, true);
  }
}

async function salvaged(database: IDBDatabase): Promise<unknown[]> {
  const { salvage } = await import('./salvage.ts');
  return salvage(database);
}

function stamped(events: readonly NewEvent[], device: Device): ProgressEvent[] {
  return events.map((event) => {
    device.seq += 1;
    return { ...event, id: uuid(), v: 1, device: device.id, seq: device.seq, atMs: Date.now() };
  });
}

/** `crypto.randomUUID` is not there where a site is served without TLS. */
function uuid(): string {
  return '00000000-0000-4000-a000-000000000000'.replace(/0/g, () =>
    ((crypto.getRandomValues(new Uint8Array(1))[0] ?? 0) % 16).toString(16),
  );
}
