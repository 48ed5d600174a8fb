/**
 * Labels as letters: Mermaid's grammars cut labels at `#`, `;`, `%%` or `end`, its Markdown takes `1. x` for a list and
 * `_x_` for emphasis. So it gets each character of a label as a letter of its own, from U+E000 on, which means nothing
 * to it; the page draws and measures the character that stands behind (see page/draw.ts).
 */

/** Every character up to U+00FF but spaces and line ends, in another guise. */
export function veiled(text: string): string {
  return text.replace(/[!-~\u00a0-\u00ff]/g, (char) => String.fromCharCode(0xe000 + char.charCodeAt(0)));
}

export function unveiled(text: string): string {
  return text
    .replace(/ ?\ue100/g, '')
    .replace(/[\ue021-\ue0ff]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xe000));
}

/**
 * A letter that is not drawn, nor is the blank that Mermaid puts before each run of letters that look alike. Around the
 * marks of emphasis within a word it keeps the word together, and lets them stand beside marks of any script, which
 * Markdown does not take for the end of emphasis otherwise.
 */
export const joint = '\ue100';
