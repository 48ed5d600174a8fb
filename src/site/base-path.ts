/** The path under which the site lives, as `BASE_PATH` says it. */

/**
 * `written` with one slash at both ends and between its parts, or a sentence about what no host would serve. Letters
 * of any script stay as they are: `href()` encodes them, in every address alike.
 */
export function basePathOf(written: string): { path: string } | { message: string } {
  const refuse = (why: string) => ({
    message: `BASE_PATH is "${written}". ${why} Write the path alone, such as /course/ or /café/.`,
  });
  if (/^[a-z][a-z0-9+.-]*:/i.test(written))
    return refuse('The address before the path belongs into SITE_URL.');
  const parts = written
    .trim()
    .normalize('NFC')
    .split('/')
    .filter((part) => part !== '');
  if (parts.some((part) => part === '.' || part === '..'))
    return refuse('A path of a site has no "." or ".." in it.');
  const [odd] = /[^\p{L}\p{M}\p{N}._~+@=,-]/u.exec(parts.join('')) ?? [];
  if (odd === '%') return refuse('It is not to be encoded: "%" cannot be in it.');
  if (odd !== undefined) return refuse(`${/\s/.test(odd) ? 'A blank' : `"${odd}"`} cannot be in it.`);
  return { path: parts.length === 0 ? '/' : `/${parts.join('/')}/` };
}
