/** Runs in the page: the parts of Gantt charts. */
import type { ScenePart } from '../svg/scene.ts';
import { mark, newPart } from './marks.ts';

interface GanttTask {
  section: string;
  task: string;
  id: string;
  startTime: Date;
  endTime: Date;
  /** What stands behind the colon. */
  raw: { data: string };
}

export interface GanttDb {
  getTasks: () => GanttTask[];
  getDateFormat: () => string;
}

export function partsOfGantt(svg: SVGSVGElement, db: GanttDb): ScenePart[] {
  const parts: ScenePart[] = [];
  const titles = [...svg.querySelectorAll('.sectionTitle')];
  let section: string | undefined;
  let group: number | undefined;
  for (const task of db.getTasks()) {
    if (task.section !== section && task.section !== '') {
      [section, group] = [task.section, parts.length];
      mark([titles.shift()], parts.length);
      parts.push(newPart('group', '', task.section));
    }
    const ids = [`${svg.id}-${task.id}`, `${svg.id}-${task.id}-text`];
    mark(
      ids.map((id) => svg.getElementById(id)),
      parts.length,
    );
    const details = [timesOf(task, db.getDateFormat())];
    parts.push(newPart('node', task.id, task.task, { parent: group, details }));
  }
  return parts;
}

/** Its tags, when it begins and how long it takes or when it ends: what follows from other tasks is said as a time. */
function timesOf({ raw, startTime, endTime }: GanttTask, format: string): string {
  const words = raw.data
    .replace(/^:/, '')
    .split(',')
    .map((word) => word.trim());
  const isTag = (word: string) => /^(?:active|done|crit|milestone|vert)$/.test(word);
  const last = words.at(-1) ?? '';
  const end = last.startsWith('until ') ? timeIn(format, endTime) : last;
  return [...words.filter(isTag), timeIn(format, startTime), ...(isTag(end) ? [] : [end])].join(', ');
}

/** A time in the form in which the author writes them; with the year first where that form has names of months. */
function timeIn(format: string, time: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const places: Record<string, string> = {
    YYYY: String(time.getFullYear()),
    YY: two(time.getFullYear() % 100),
    MM: two(time.getMonth() + 1),
    M: String(time.getMonth() + 1),
    DD: two(time.getDate()),
    D: String(time.getDate()),
    HH: two(time.getHours()),
    H: String(time.getHours()),
    mm: two(time.getMinutes()),
    ss: two(time.getSeconds()),
    SSS: String(time.getMilliseconds()).padStart(3, '0'),
    X: String(time.getTime() / 1000),
    x: String(time.getTime()),
  };
  const isKnown = (format.match(/[A-Za-z]+/g) ?? []).every((place) => place in places);
  return (isKnown ? format : 'YYYY-MM-DD').replace(/[A-Za-z]+/g, (place) => places[place] ?? place);
}
