/** Where a reader is in the course. */
export type Chapters = ReadonlyMap<string, 'started' | 'read'>;

/** The chapter to go on with: the last one begun, else the one to begin; none if all is read. */
export function chapterToGoOnWith(order: readonly string[], chapters: Chapters): string | undefined {
  return chapterBegun(order, chapters) ?? chapterToBegin(order, chapters);
}

/** The last chapter that is begun and not read. */
export function chapterBegun(order: readonly string[], chapters: Chapters): string | undefined {
  return order.findLast((id) => chapters.get(id) === 'started');
}

/** The first unread chapter after the last one read, else the first unread one. */
export function chapterToBegin(order: readonly string[], chapters: Chapters): string | undefined {
  const lastRead = order.findLastIndex((id) => chapters.get(id) === 'read');
  const unread = (id: string) => !chapters.has(id);
  return order.slice(lastRead + 1).find(unread) ?? order.find(unread);
}
