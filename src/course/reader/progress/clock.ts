/** When things happened, though a device's clock may have been wrong. */
import type { KnownEvent } from './events.ts';

export interface Timed {
  event: KnownEvent;
  seq: number;
  /** When it is taken to have happened: from 0 to now. */
  atMs: number;
}

/**
 * The events in order: by time, then device, count and id; each once.
 *
 * A device counts its events, so their order is certain and only their dates can be wrong. Dates that run on are
 * believed: as many as can be without one falling behind another, and none after `nowMs`. An event whose date is not
 * believed happened no later than the device's next one whose date is, else no later than now. So a clock that was
 * for a while a year ahead, or in 1970, neither hides what came after nor moves what came before.
 */
export function inOrder(events: Iterable<KnownEvent>, nowMs: number): Timed[] {
  const devices = new Map<string, Timed[]>();
  for (const event of events) {
    const timed = { event, seq: event.seq, atMs: Math.max(0, event.atMs) };
    const own = devices.get(event.device);
    if (own) own.push(timed);
    else devices.set(event.device, [timed]);
  }
  const all: Timed[] = [];
  for (const own of devices.values()) {
    own.sort(byCount);
    const unique = own.filter((one, index) => !isSame(one, own[index - 1]));
    setRight(unique, Math.max(0, nowMs));
    for (const one of unique) all.push(one);
  }
  return all.sort((a, b) => a.atMs - b.atMs || compare(a.event.device, b.event.device) || byCount(a, b));
}

/** Times the events of one device: the longest run of dates that never falls (patience sorting) is believed. */
function setRight(own: readonly Timed[], nowMs: number): void {
  /** At `n`, where a run of `n + 1` dates ends: of all such runs, the one with the earliest end. */
  const ends: number[] = [];
  const previous = own.map(() => -1);
  const dateAt = (index = -1) => own[index]?.atMs ?? Infinity;
  own.forEach(({ atMs }, index) => {
    if (atMs > nowMs) return;
    let high = ends.length;
    // Nearly always the date goes on where the longest run ends, and there is nothing to search.
    let low = dateAt(ends[high - 1]) <= atMs ? high : 0;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (dateAt(ends[middle]) <= atMs) low = middle + 1;
      else high = middle;
    }
    previous[index] = ends[low - 1] ?? -1;
    ends[low] = index;
  });
  let believed = ends.at(-1);
  let time = nowMs;
  for (let index = own.length - 1; index >= 0; index -= 1) {
    const one = own[index];
    if (!one) continue;
    if (index === believed) {
      time = one.atMs;
      believed = previous[index];
    } else one.atMs = time;
  }
}

function isSame(one: Timed, other: Timed | undefined): boolean {
  return one.seq === other?.seq && one.event.id === other.event.id;
}

/** Events that were not stored have neither device nor count: their dates and ids decide. */
function byCount(a: Timed, b: Timed): number {
  return a.seq - b.seq || a.atMs - b.atMs || compare(a.event.id, b.event.id);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
