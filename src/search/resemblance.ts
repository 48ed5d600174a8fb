/** Pagefind answers a word that it does not know with whatever begins a little like it. */
import { unaccented } from '../course/folded-name.ts';

/** Whether `found` is a form of `sought`, or begins with it: `migration` for `migrated`, not `Xu` for `xyzzy`. */
export function isFormOf(found: string, sought: string): boolean {
  const [a, b] = [unaccented(found), unaccented(sought)];
  let shared = 0;
  while (shared < b.length && a.charAt(shared) === b.charAt(shared)) shared += 1;
  return shared === b.length || (shared >= 3 && shared >= b.length / 2) || a.includes(b);
}
