/** What each record of the index is, apart from it: Pagefind would say it of a record only when its text is loaded. */
import { recordKinds, type RecordKind } from './record-kind.ts';

export interface ListedRecord {
  kind: RecordKind;
  /** The id of the concept that it is. */
  concept?: string;
}

/** A line for each record: its id in the index, its kind as a number, and the concept's id. */
export function recordList(records: ReadonlyMap<string, ListedRecord>): string {
  const lines = [...records].map(([id, { kind, concept }]) =>
    [id, recordKinds.indexOf(kind), ...(concept === undefined ? [] : [concept])].join(' '),
  );
  return lines.sort().join('\n');
}

/** Record's id in the index > what it is, from what `recordList` wrote. */
export function readRecordList(list: string): Map<string, ListedRecord> {
  const records = new Map<string, ListedRecord>();
  for (const line of list.split('\n')) {
    const [id = '', number = '', concept] = line.split(' ');
    const kind = recordKinds[Number(number)];
    if (id !== '' && kind) records.set(id, concept === undefined ? { kind } : { kind, concept });
  }
  return records;
}
