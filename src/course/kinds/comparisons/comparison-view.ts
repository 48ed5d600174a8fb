/** What of a comparison a reader wants to see, and how the address of its page says so. */

/** Fewer subjects compare nothing. */
export const fewestSubjects = 2;

export interface ComparisonView {
  /** Ids of the columns, in their own order. */
  subjects: string[];
  /** Whether rows are left out in which these columns all say the same. */
  onlyDifferences: boolean;
}

/** What an address asks for; `usual` where it asks for fewer than two subjects that are there. */
export function viewAsked(
  asked: URLSearchParams,
  all: readonly string[],
  usual: readonly string[] = all,
): ComparisonView {
  const wanted = (asked.get('subjects') ?? '').split(',');
  const chosen = all.filter((id) => wanted.includes(id));
  return {
    subjects: chosen.length < fewestSubjects ? [...usual] : chosen,
    onlyDifferences: asked.get('rows') === 'differing',
  };
}

/** What stands behind the `?` for `view`, nothing for what is usual; whatever else the address holds is left alone. */
export function addressOf(
  { subjects, onlyDifferences }: ComparisonView,
  usual: readonly string[],
  asked: URLSearchParams,
): string {
  const others = new URLSearchParams(asked);
  others.delete('subjects');
  others.delete('rows');
  // A comma needs no escape, and an address without is one to read and to send.
  const isUsual = subjects.length === usual.length && subjects.every((id) => usual.includes(id));
  return [
    ...(isUsual ? [] : [`subjects=${subjects.join(',')}`]),
    ...(onlyDifferences ? ['rows=differing'] : []),
    others.toString(),
  ]
    .filter((part) => part !== '')
    .join('&');
}

/**
 * The columns once `added` is wanted too. Where only two have room, it takes the place of the one that was chosen
 * longest ago: `lately` has the columns in the order in which they were chosen.
 */
export function withSubject(lately: readonly string[], added: string, hasRoom: boolean): string[] {
  const before = lately.filter((id) => id !== added);
  return [...(hasRoom || before.length !== fewestSubjects ? before : before.slice(1)), added];
}
