/** Ids and anchors: lower-case words of the letters a to z and digits, with single hyphens between them. */
import { foldedText } from './folded-name.ts';

/** A slug as part of a pattern. */
const slugForm = '[a-z0-9]+(?:-[a-z0-9]+)*';
export const slugPattern = new RegExp(`^${slugForm}$`);
/** `<chapter>.<slug>` */
export const ownedIdPattern = new RegExp(`^${slugForm}\\.${slugForm}$`);

/** What a slug may hold, as the end of a sentence. */
export const slugLetters = 'the letters a to z in lower case, digits and single hyphens';

/** The slug nearest to `text`; empty where it has no such letter. */
export const slugOf = (text: string): string =>
  foldedText(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');

/** What is wrong with `id` as a slug, after the name of its field; it ends in what to write, if that can be guessed. */
export const flawOfSlug = (id: string): string =>
  `is not an id, which is made of ${slugLetters}${orRather(slugOf(id), id)}`;

/** The same for an id that begins with its chapter's. */
export function flawOfOwnedId(id: string): string {
  if (slugPattern.test(id))
    return `is half an id, which begins with its chapter's${orRather(`<chapter>.${id}`, id)}`;
  const parts = id.split('.').map(slugOf);
  const isNear = parts.length === 2 && !parts.includes('');
  return `is not an id of the form <chapter>.<slug>, each made of ${slugLetters}${orRather(isNear ? parts.join('.') : '', id)}`;
}

const orRather = (right: string, id: string): string =>
  right === '' ? '' : `. Write "${right}" instead of "${id}"`;
