/** Who names what. */

/** For each name, the ids of those that name it, each once. */
export function namedBy<T extends { id: string }>(
  owners: readonly T[],
  namesIn: (owner: T) => readonly string[],
): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>();
  for (const owner of owners) {
    for (const name of new Set(namesIn(owner))) {
      const ids = found.get(name);
      if (ids) ids.push(owner.id);
      else found.set(name, [owner.id]);
    }
  }
  return found;
}
