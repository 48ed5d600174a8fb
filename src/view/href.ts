/** The one place where a site path becomes an address. */

/** `path` begins with "/"; `base` is the site's base path, with or without a slash at its end, encoded or not. */
export function withBase(base: string, path: string): string {
  return encodeURI(decodeURI(base)).replace(/\/$/, '') + path;
}

/** For pages and components: the address of `path` under the base path of this build. */
export function href(path: string): string {
  return withBase(import.meta.env.BASE_URL, path);
}
