/** Which columns of a comparison a reader wants to see, and how the address of the page says so. */

/** Fewer compare nothing. */
export const fewestSubjects = 2;

/** The subjects that an address asks for, in their own order; all of them where it asks for fewer than two that are there. */
export function subjectsAsked(asked: URLSearchParams, all: readonly string[]): string[] {
  const wanted = (asked.get('subjects') ?? '').split(',');
  const chosen = all.filter((id) => wanted.includes(id));
  return chosen.length < fewestSubjects ? [...all] : chosen;
}

/** What stands behind the `?` for `chosen`; whatever else the address holds is left alone. */
export function addressOf(chosen: readonly string[], all: readonly string[], asked: URLSearchParams): string {
  const others = new URLSearchParams(asked);
  others.delete('subjects');
  // A comma needs no escape, and an address without is one to read and to send.
  const subjects = chosen.length === all.length ? [] : [`subjects=${chosen.join(',')}`];
  return [...subjects, others.toString()].filter((part) => part !== '').join('&');
}
