/** Data in an attribute of HTML: JSON with its quotation marks turned, since each double one would become an entity. */

export const asAttribute = (value: unknown): string => turned(JSON.stringify(value));

/** What `asAttribute` was given. */
export const fromAttribute = (text: string): unknown => JSON.parse(turned(text));

const turned = (text: string): string => text.replace(/["']/g, (mark) => (mark === '"' ? "'" : '"'));
