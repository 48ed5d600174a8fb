/** The drawing in words, for those who read rather than look. Pure. */
import type { Outline, OutlineItem } from '../drawing.ts';
import type { ScenePart } from './scene.ts';
import { sure } from '../sure.ts';

/** Groups with their nodes, and under each node its details and the edges that leave it; messages in their order. */
export function outlineOf(parts: readonly ScenePart[], refs: readonly string[]): Outline {
  const items = parts.map((part, index): OutlineItem => ({
    ref: sure(refs[index]),
    text: textOf(parts, part),
  }));
  const outline: Outline = [];
  const isSequence = parts.some((part) => part.kind === 'message');
  parts.forEach((part, index) => {
    const item = sure(items[index]);
    for (const detail of part.details ?? []) childrenOf(item).push({ text: detail });
    const start = part.kind === 'edge' ? items[part.from ?? -1] : undefined;
    if (start) childrenOf(start).push(item);
    else if (part.parent !== undefined) childrenOf(sure(items[part.parent])).push(item);
    else if (!isSequence || !isParticipant(part)) outline.push(item);
  });
  return outline;
}

/** Participants are named by their messages. */
function isParticipant(part: ScenePart): boolean {
  return part.kind === 'node' && part.from === undefined;
}

function childrenOf(item: OutlineItem): Outline {
  return (item.children ??= []);
}

function textOf(parts: readonly ScenePart[], part: ScenePart): string {
  const nameOf = (index: number | undefined) => wordsOf(parts[index ?? -1]);
  const withLabel = (text: string) => (part.label === '' ? text : `${text}: ${part.label}`);
  if (part.kind === 'edge') {
    const [here = '', there = ''] = part.counts ?? [];
    const words = [here, part.arrow, there, nameOf(part.to)];
    return withLabel(words.filter((word) => word !== '').join(' '));
  }
  if (part.kind === 'message') return withLabel(`${nameOf(part.from)} ${part.arrow} ${nameOf(part.to)}`);
  if (part.from === undefined) return wordsOf(part);
  const over = [...new Set([nameOf(part.from), nameOf(part.to)])];
  return withLabel(over.join(', '));
}

function wordsOf(part: ScenePart | undefined): string {
  if (!part) return '';
  if (part.label !== '') return part.label;
  if (/_start\d*$/.test(part.id)) return '●';
  return /_end\d*$/.test(part.id) ? '◉' : part.id;
}
