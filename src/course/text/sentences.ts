/** Plain texts one after the other, each closed by a full stop if it has no end of its own. */
export function sentences(...texts: (string | undefined)[]): string {
  return texts
    .map((text = '') => text.replace(/\s+/g, ' ').trim())
    .filter((text) => text !== '')
    .map((text) => (/[.!?:;]$/.test(text) ? text : `${text}.`))
    .join(' ');
}
