/** What the database of a reader's events holds. */
import type { DBSchema, IDBPDatabase } from 'idb';
import type { ProgressEvent } from '../../course/reader/progress.ts';

/** Who writes, and how many events it has written. */
export interface Device {
  id: string;
  seq: number;
}

export interface Schema extends DBSchema {
  /** Records that nobody here understands are kept as they are. */
  events: { key: string; value: ProgressEvent };
  /** `this` device; once the `old` store was taken over, its name and how many events came of it; of the last `import`, what it added. */
  device: { key: 'this' | 'old' | 'import'; value: Device & { ids?: readonly string[] } };
}

export type Database = IDBPDatabase<Schema>;
