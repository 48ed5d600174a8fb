/** The diagrams that the tests draw: one of each type. */
import { readdirSync, readFileSync } from 'node:fs';
import type { DrawingRole } from '../../src/diagrams/drawing.ts';
import type { DiagramSource } from '../../src/course/course.ts';

const folder = new URL('fixtures/', import.meta.url);

export const roles: DrawingRole[] = [
  { id: 'tea', name: 'Tea', line: 'solid' },
  { id: 'water', name: 'Water', line: 'solid' },
  { id: 'cross', name: 'What crosses over', line: 'solid' },
  { id: 'store', name: 'Where things are kept', line: 'dashed' },
];

export const themeCss = readFileSync(new URL('theme.css', import.meta.url), 'utf8');

export function diagramOf(source: string, id = 'tea.test', line = 1): DiagramSource {
  return { id, source, caption: 'A caption', file: 'content/chapters/tea/index.mdx', line };
}

export const fixtures: DiagramSource[] = readdirSync(folder)
  .filter((name) => name.endsWith('.mmd'))
  .sort()
  .map((name) => diagramOf(readFileSync(new URL(name, folder), 'utf8'), `tea.${name.replace('.mmd', '')}`));
