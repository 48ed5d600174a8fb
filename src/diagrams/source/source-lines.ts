/** Takes out of a source's lines what Mermaid shall not see. The lines stay, empty, so that places keep their numbers. */
import { withoutCodes } from './entity-codes.ts';
import type { DiagramType } from './diagram-type.ts';
import type { Forbidden } from './placed.ts';

/** `accTitle` and `accDescr`, the latter also as a block in braces. */
export function takeAccessibility(lines: string[]): { title: string; description: string } {
  let title = '';
  let description = '';
  for (const [index, line] of lines.entries()) {
    const [, name, value = ''] = /^\s*(accTitle|accDescr)\s*:(.*)$/.exec(line) ?? [];
    const [, opening] = /^\s*accDescr\s*\{(.*)$/.exec(line) ?? [];
    if (name === 'accTitle') title = withoutCodes(value.trim());
    if (name === 'accDescr') description = withoutCodes(value.trim());
    if (name !== undefined) lines[index] = '';
    if (opening !== undefined) description = withoutCodes(takeBlock(lines, index, opening));
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
    const start = /^\s*%%\{/.test(line) ? line.indexOf('%%{') : -1;
    if (start !== -1 && !isOpen) {
      found.push({ line: index + 1, column: start + 1, text: line.trim(), kind: 'directive' });
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

/** Titles that would be drawn: the caption is the title of a figure, so they count where there is no `accTitle`. */
export function takeTitles(lines: string[], type: DiagramType, first: number): string {
  if (!['sequence', 'packet', 'timeline', 'gantt', 'architecture'].includes(type)) return '';
  let title = '';
  for (const [index, line] of lines.entries()) {
    const text = /^\s*title(?:\s*:|\s)(.*)$/.exec(line)?.[1];
    if (index <= first || text === undefined) continue;
    title = withoutCodes(text.trim());
    lines[index] = '';
  }
  return title;
}
