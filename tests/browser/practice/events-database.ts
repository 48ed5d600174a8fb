/** The site's own database seen from outside: what a test finds in it, and what it puts there. */
import type { Page } from 'playwright';
import type { ProgressEvent } from '../../../src/course/reader/progress.ts';

/** The store of the built course, and the one that all courses had before each had an id. */
const ownDatabase = 'course-progress:/vm-exit';
export const oldDatabase = 'course-progress:/';

type StoredRecord = Record<string, unknown>;

/** All events that the page's origin has stored. */
export function storedEvents(page: Page, database = ownDatabase): Promise<StoredRecord[]> {
  return page.evaluate(
    (name) =>
      new Promise<Record<string, unknown>[]>((resolve, reject) => {
        const request = indexedDB.open(name);
        request.onerror = () => {
          reject(new Error('not opened'));
        };
        request.onsuccess = () => {
          const all = request.result.transaction('events').objectStore('events').getAll();
          all.onsuccess = () => {
            request.result.close();
            resolve(all.result as Record<string, unknown>[]);
          };
        };
      }),
    database,
  );
}

/** Stored events with these fields, once there are so many; all there are after ten seconds. */
export async function storedWith(page: Page, fields: StoredRecord, count: number): Promise<StoredRecord[]> {
  for (let tries = 0; ; tries += 1) {
    const events = (await storedEvents(page)).filter((event) =>
      Object.entries(fields).every(([name, value]) => event[name] === value),
    );
    if (events.length >= count || tries > 100) return events;
    await page.waitForTimeout(100);
  }
}

export function storedAnswers(page: Page, count: number): Promise<StoredRecord[]> {
  return storedWith(page, { kind: 'answered' }, count);
}

/** Makes the database, on a page that has not opened it, with the records in the first of `stores`. */
export function makeDatabase(
  page: Page,
  records: readonly unknown[],
  { stores = ['events', 'device'], version = 1, database = ownDatabase } = {},
): Promise<void> {
  return page.evaluate(
    ([values, names, number, databaseName]) =>
      new Promise<void>((resolve) => {
        const request = indexedDB.open(databaseName, number);
        request.onupgradeneeded = () => {
          for (const name of names)
            request.result.createObjectStore(name, name === 'device' ? {} : { keyPath: 'id' });
        };
        request.onsuccess = () => {
          const [name = ''] = names;
          const writing = request.result.transaction(name, 'readwrite');
          for (const value of values) writing.objectStore(name).add(value);
          writing.oncomplete = () => {
            request.result.close();
            resolve();
          };
        };
      }),
    [records, stores, version, database] as const,
  );
}

const hour = 3_600_000;

/** So many answers of another device, an hour apart, the last an hour ago; each to a question of its own. */
export function madeAnswers(count: number, chapter = 'made'): ProgressEvent[] {
  const nowMs = Date.now();
  return Array.from({ length: count }, (_, index) => ({
    id: `${chapter}-${String(index)}`,
    v: 1,
    device: 'other',
    seq: index + 1,
    atMs: nowMs - (count - index) * hour,
    kind: 'answered',
    question: `${chapter}.question-${String(index)}`,
    rev: 1,
    chosen: ['a'],
    score: index % 2,
    confidence: 'sure',
  }));
}
