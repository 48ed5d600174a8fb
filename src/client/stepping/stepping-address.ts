/** What the address of a page says of whoever steps on it. */
const ours = ['trace', 'variants', 'diagram', 'step'];

/** The page's address with `own` names and values in the place of what it says of steps now. */
export function addressWith(own: readonly (readonly [name: string, value: string])[]): string {
  const others = new URLSearchParams(location.search);
  for (const name of ours) others.delete(name);
  // A comma needs no escape, and an address without is one to read and to send.
  const search = [...own.map((one) => one.join('=')), others.toString()]
    .filter((part) => part !== '')
    .join('&');
  return `${location.pathname}${search === '' ? '' : `?${search}`}${location.hash}`;
}
