/** Runs in the page: the parts of sequence diagrams, in the order of the source. */
import type { ScenePart } from '../svg/scene.ts';
import { sure } from '../sure.ts';
import { arrowOf, mark, newPart } from './marks.ts';

export interface SequenceDb {
  getActors: () => Map<string, { name: string; description: string }>;
  getBoxes: () => { name?: string; actorKeys: string[] }[];
  getMessages: () => SequenceStep[];
}

export interface SequenceStep {
  id: string;
  from?: string;
  to?: string;
  message?: string | { text?: string };
  type: number;
}

export function partsOfSequence(svg: SVGSVGElement, db: SequenceDb): ScenePart[] {
  const parts: ScenePart[] = [];
  const frames = [...svg.querySelectorAll('rect.rect')];
  const boxes = db.getBoxes();
  for (const box of boxes) {
    const frame = frames.shift();
    mark([frame, frame?.nextElementSibling?.matches('text') ? frame.nextElementSibling : null], parts.length);
    parts.push(newPart('group', '', box.name ?? ''));
  }
  for (const actor of db.getActors().values()) {
    const box = boxes.findIndex((one) => one.actorKeys.includes(actor.name));
    mark(svg.querySelectorAll(`[data-et="participant"][data-id="${CSS.escape(actor.name)}"]`), parts.length);
    mark(svg.querySelectorAll(`[data-et="life-line"][data-id="${CSS.escape(actor.name)}"]`), parts.length);
    parts.push(newPart('node', actor.name, actor.description, box === -1 ? {} : { parent: box }));
  }
  const actorIndex = (name: string | undefined) =>
    parts.findIndex((part) => part.id === name && part.kind === 'node');
  const open: { frame: number; section: number }[] = [];
  for (const step of db.getMessages()) {
    const text = typeof step.message === 'string' ? step.message : (step.message?.text ?? '');
    const element = svg.querySelector(`[data-id="i${CSS.escape(step.id)}"]`);
    const ends = { parent: open.at(-1)?.section, from: actorIndex(step.from), to: actorIndex(step.to) };
    const word = frameWordOf(step.type);
    const isSection = word === 'else' || word === 'and' || word === 'option';
    if (isMessage(step.type)) {
      markMessage(element, parts.length);
      const arrow = arrowOf(step.type === 33 || step.type === 34, step.type !== 5 && step.type !== 6);
      parts.push(newPart('message', '', text, { ...ends, arrow }));
    } else if (step.type === 2) {
      mark([element], parts.length);
      parts.push(newPart('node', '', text, ends));
    } else if (word === 'end') {
      mark([element], sure(open.pop()).frame);
    } else if (isSection) {
      sure(open.at(-1)).section = parts.length;
      parts.push(newPart('group', '', `${word} ${text}`, { parent: open.at(-2)?.section }));
    } else if (word !== undefined) {
      open.push({ frame: parts.length, section: parts.length });
      parts.push(newPart('group', '', `${word} ${text}`, { parent: ends.parent }));
    }
  }
  return parts;
}

/** Line types: solid and dotted, with and without heads, in both directions, and half heads. */
function isMessage(type: number): boolean {
  return (type >= 0 && type <= 6 && type !== 2) || type === 24 || type === 25 || (type >= 33 && type <= 58);
}

/** What a structural step is called in the grammar and in the drawing. */
function frameWordOf(type: number): string | undefined {
  const words: Record<number, string> = {
    10: 'loop',
    12: 'alt',
    13: 'else',
    15: 'opt',
    19: 'par',
    20: 'and',
    27: 'critical',
    28: 'option',
    30: 'break',
    32: 'par',
  };
  return [11, 14, 16, 21, 29, 31].includes(type) ? 'end' : words[type];
}

/** Marks a message's line, the lines of text that stand before it, and the number that may follow. */
function markMessage(line: Element | null, index: number): void {
  if (!line) return;
  mark([line], index);
  for (let at = line.previousElementSibling; at?.matches('text.messageText'); at = at.previousElementSibling)
    mark([at], index);
  for (let at = line.nextElementSibling; at?.matches('.sequenceNumber');) {
    mark([at], index);
    at = at.nextElementSibling;
  }
}
