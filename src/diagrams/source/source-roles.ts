/** Roles as authors give them: `%% role x: a, b` for any part, and Mermaid's own classes where a type has them. */
import type { DiagramType } from './diagram-type.ts';
import type { Placed } from './placed.ts';
import { sure } from '../sure.ts';

export interface RoleUse {
  role: Placed;
  /** Ids, labels or edges (`a->b`) of the parts. */
  targets: Placed[];
}

export function roleLinesIn(lines: string[]): RoleUse[] {
  return lines.flatMap((text, index) => {
    const match = /^(\s*%%\s*role\s+)([^\s:]+)(\s*:)(.*)$/.exec(text);
    if (!match) return [];
    const [, before, role, colon, list] = match as unknown as [string, string, string, string, string];
    const start = before.length + role.length + colon.length;
    const targets = placedItems(list, ',', index + 1, start);
    return [{ role: { text: role, line: index + 1, column: before.length + 1 }, targets }];
  });
}

/** The trimmed items of a list, with their places. */
function placedItems(list: string, separator: string, line: number, start: number): Placed[] {
  const items: Placed[] = [];
  let at = start;
  for (const item of list.split(separator)) {
    const text = item.trim();
    if (text !== '') items.push({ text, line, column: at + item.indexOf(text) + 1 });
    at += item.length + separator.length;
  }
  return items;
}

const classStatements: Partial<Record<DiagramType, RegExp>> = {
  flowchart: /^\s*class\s+[^\s].*?\s([\w-]+)\s*;?\s*$/,
  state: /^\s*class\s+[^\s].*?\s([\w-]+)\s*;?\s*$/,
  block: /^\s*class\s+[^\s].*?\s([\w-]+)\s*;?\s*$/,
  er: /^\s*class\s+[^\s].*?\s([\w-]+)\s*;?\s*$/,
  class: /^\s*cssClass\s+"[^"]*"\s+([\w-]+)\s*;?\s*$/,
};

/** Class names in `:::x` and in class statements, of the types whose grammar has them. */
export function classUsesIn(lines: string[], type: DiagramType): Placed[] {
  const statement = classStatements[type];
  if (!statement) return [];
  return lines.flatMap((text, index) => {
    const uses = [...withoutStrings(text).matchAll(/:::\s*([\w-]+)/g)].map((match) => ({
      text: sure(match[1]),
      line: index + 1,
      column: match.index + match[0].length - sure(match[1]).length + 1,
    }));
    const named = statement.exec(text)?.[1];
    if (named !== undefined) uses.push({ text: named, line: index + 1, column: text.lastIndexOf(named) + 1 });
    return uses;
  });
}

/** Quoted labels become blanks of the same length. */
function withoutStrings(text: string): string {
  return text.replace(/"[^"]*"/g, (quoted) => ' '.repeat(quoted.length));
}
