/** Pagefind takes a part of its index that did not load for one without the word. The browser knows better. */

export class MissingPart extends Error {}

export interface PartsWatch {
  /** Whether a part failed to load since the last call. */
  areMissing(): boolean;
}

export function watchParts(folder: string): PartsWatch {
  let missing = false;
  const look = (entries: PerformanceEntryList) => {
    for (const entry of entries as PerformanceResourceTiming[])
      if (new URL(entry.name).pathname.startsWith(folder)) missing ||= entry.decodedBodySize === 0;
  };
  const observer = new PerformanceObserver((list) => {
    look(list.getEntries());
  });
  observer.observe({ type: 'resource' });
  return {
    areMissing() {
      look(observer.takeRecords());
      const were = missing;
      missing = false;
      return were;
    },
  };
}
