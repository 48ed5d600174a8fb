/** Takes out of a source's lines what Mermaid shall not see. The lines stay, empty, so that places keep their numbers. */
import type { Forbidden } from './source.ts';

/** The front matter: its settings that Mermaid shall see are kept apart. */
export function takeFrontmatter(lines: string[]): { kept: string[]; forbidden: Forbidden[] } {
  const start = lines.findIndex((line) => line.trim() !== '');
  const end = lines.findIndex((line, index) => index > start && line.trim() === '---');
  if (lines[start]?.trim() !== '---' || end === -1) return { kept: [], forbidden: [] };
  const taken = lines.slice(start, end + 1);
  lines.fill('', start, end + 1);
  const forbidden = taken.flatMap((text, index): Forbidden[] => {
    const [, indent = '', name] =
      /^(\s*)(theme|themeVariables|themeCSS|look|darkMode|fontFamily|fontSize)\s*:/.exec(text) ?? [];
    if (name === undefined) return [];
    return [{ line: start + index + 1, column: indent.length + 1, text: name, kind: 'colour' }];
  });
  return { kept: taken.filter((text) => !/^title\s*:/.test(text)), forbidden };
}

/** `accTitle` and `accDescr`, the latter also as a block in braces. */
export function takeAccessibility(lines: string[]): { title: string; description: string } {
  let title = '';
  let description = '';
  for (const [index, line] of lines.entries()) {
    const [, name, value = ''] = /^\s*(accTitle|accDescr)\s*:(.*)$/.exec(line) ?? [];
    const [, opening] = /^\s*accDescr\s*\{(.*)$/.exec(line) ?? [];
    if (name === 'accTitle') title = value.trim();
    if (name === 'accDescr') description = value.trim();
    if (name !== undefined) lines[index] = '';
    if (opening !== undefined) description = takeBlock(lines, index, opening);
  }
  return { title, description };
}

/** What stands between the brace on line `index`, before `opening`, and the closing one. */
function takeBlock(lines: string[], index: number, opening: string): string {
  const rest = [opening, ...lines.slice(index + 1)];
  const closing = rest.findIndex((line) => line.includes('}'));
  const last = closing === -1 ? rest.length - 1 : closing;
  const [end = '', after = ''] = (rest[last] ?? '').split(/\}(.*)/s);
  lines.fill('', index, index + last + 1);
  lines[index + last] = after;
  return [...rest.slice(0, last), end].join(' ').replace(/\s+/g, ' ').trim();
}

/** `%%{init: …}%%` and its kind. */
export function takeDirectives(lines: string[]): Forbidden[] {
  const found: Forbidden[] = [];
  let isOpen = false;
  for (const [index, line] of lines.entries()) {
    const start = line.indexOf('%%{');
    if (start !== -1 && !isOpen) {
      found.push({ line: index + 1, column: start + 1, text: line.trim(), kind: 'colour' });
      isOpen = true;
    }
    if (!isOpen) continue;
    const end = line.indexOf('}%%');
    lines[index] = end === -1 ? '' : line.slice(end + 3);
    isOpen = end === -1;
  }
  return found;
}

export function blankComments(lines: string[]): void {
  for (const [index, line] of lines.entries()) if (/^\s*%%/.test(line)) lines[index] = '';
}
