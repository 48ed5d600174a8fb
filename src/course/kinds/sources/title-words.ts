/** Titles of sources hold the few tags that CSL has, as Zotero writes them; the full entry shows what they say. */

const tags = String.raw`<\/?(?:i|b|sub|sup)>|<span class="nocase">|<\/span>`;
/** Splits a title at its tags, which stay. */
export const titleTags = new RegExp(`(${tags})`, 'g');
const one = new RegExp(`^(?:${tags})$`);

/** A title where it stands as plain text. */
export const titleWords = (title: string): string => title.replace(titleTags, '');

export const isTitleTag = (text: string): boolean => one.test(text);
