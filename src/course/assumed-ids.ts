import { ownedIdPattern, slugOf } from './text/slug.ts';

/**
 * The ids that the entries of one list were meant to have. An id that is missing, that begins with another chapter's name
 * or with none, that holds other
 * letters, or that an entry before it has, is told at its entry; whatever names the entry rightly is not to be told as well.
 * `named` are the ids under which such entries are known elsewhere. What cannot be guessed stays as it is written.
 */
export function assumedIds(
  written: readonly (string | undefined)[],
  chapter: string,
  named: Iterable<string>,
): (string | undefined)[] {
  const own = `${chapter}.`;
  const taken = new Set<string>();
  const take = (id: string | undefined) => {
    if (id === undefined || taken.has(id)) return undefined;
    taken.add(id);
    return id;
  };
  const right = written.map((id) =>
    take(id?.startsWith(own) === true && ownedIdPattern.test(id) ? id : undefined),
  );
  const prefixed = written.map((id = '', index) => {
    const rest = slugOf(id.slice(id.indexOf('.') + 1));
    return right[index] ?? take(rest === '' || right.includes(id) ? undefined : `${own}${rest}`);
  });
  const missed = [...new Set(named)].filter((id) => id.startsWith(own) && !taken.has(id));
  return prefixed.map((id, index) => id ?? missed.shift() ?? written[index]);
}
