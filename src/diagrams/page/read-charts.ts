/** Runs in the page: the parts of packet layouts and timelines. */
import type { ScenePart } from '../svg/scene.ts';
import { parentOf } from './elements.ts';
import { mark, newPart } from './marks.ts';

export interface PacketDb {
  getPacket: () => { start: number; end: number; label: string }[][];
}

export function partsOfPacket(svg: SVGSVGElement, db: PacketDb): ScenePart[] {
  const parts: ScenePart[] = [];
  const blocks = [...svg.querySelectorAll('.packetBlock')];
  for (const word of db.getPacket())
    for (const field of word) {
      const drawn = [blocks.shift()];
      for (let at = drawn[0]?.nextElementSibling; at?.matches('text'); at = at.nextElementSibling)
        drawn.push(at);
      const last = parts.at(-1);
      const bits = field.start === field.end ? `${field.start}` : `${field.start}–${field.end}`;
      const goesOn = last?.label === field.label && isContinued(last, field.start);
      mark(drawn, goesOn ? parts.length - 1 : parts.length);
      if (goesOn) last.details = [`${bitsOf(last)[0] ?? ''}–${field.end}`];
      else parts.push(newPart('node', '', field.label, { details: [bits] }));
    }
  return parts;
}

/** Whether the field that begins at `start` is the rest of one that a row's end cut in two. */
function isContinued(part: ScenePart, start: number): boolean {
  return Number(bitsOf(part).at(-1)) + 1 === start;
}

/** First and last bit of a field, as they are written. */
function bitsOf(part: ScenePart): string[] {
  return (part.details?.[0] ?? '').split('–');
}

export interface TimelineDb {
  getSections: () => string[];
  getTasks: () => { section: string; task: string; events: string[] }[];
}

export function partsOfTimeline(svg: SVGSVGElement, db: TimelineDb): ScenePart[] {
  const parts: ScenePart[] = [];
  const nodes = [...svg.querySelectorAll('.timeline-node')].map((node) => parentOf(node));
  const wrapped = (name: string) => nodes.filter((node) => node.classList.contains(name));
  const [tasks, events] = [wrapped('taskWrapper'), wrapped('eventWrapper')];
  const sections = nodes.filter((node) => !node.matches('.taskWrapper, .eventWrapper'));
  let section: string | undefined;
  let group: number | undefined;
  for (const task of db.getTasks()) {
    if (task.section !== section && task.section !== '') {
      [section, group] = [task.section, parts.length];
      mark([sections.shift()], parts.length);
      parts.push(newPart('group', '', task.section));
    }
    mark([tasks.shift(), ...task.events.map(() => events.shift())], parts.length);
    const details = task.events.map((event) => event.trim());
    parts.push(newPart('node', '', task.task, { parent: group, details }));
  }
  return parts;
}
