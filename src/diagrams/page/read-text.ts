/** Runs in the page: reads a text element as lines with their baselines. */
import { sure } from '../sure.ts';
import type { SceneText, TextRow, TextRun } from '../svg/scene.ts';
import { parentOf } from './elements.ts';

export function textOf(
  element: SVGTextElement,
  toRoot: DOMMatrix,
  ascents: Map<string, number>,
  part: number | undefined,
  opacity: number,
): SceneText | undefined {
  const rows: (TextRow & { placedBy: Element })[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    const range = document.createRange();
    range.selectNodeContents(node);
    const client = range.getBoundingClientRect();
    // Mermaid fills empty lines of messages with a blank without width.
    const text = node.data.replaceAll('\u200b', '').replace(/\s+/g, ' ');
    if (client.height === 0 || (client.width === 0 && text.trim() === '')) continue;
    const start = new DOMPoint(client.left, client.top).matrixTransform(toRoot);
    const end = new DOMPoint(client.right, client.bottom).matrixTransform(toRoot);
    const run = runOf(parentOf(node), text, opacity);
    const y = start.y + ascentOf(element, parentOf(node), ascents);
    const placedBy = sure(parentOf(node).closest('text, tspan[x]'));
    const row = rows.at(-1);
    // Words follow one another to either side, unless something puts them elsewhere.
    const followsOn = row?.placedBy === placedBy || (row && start.x > row.right - 2);
    if (row && Math.abs(row.y - y) < 1 && followsOn) {
      [row.left, row.right] = [Math.min(row.left, start.x), Math.max(row.right, end.x)];
      addRun(row.runs, run);
    } else {
      rows.push({ left: start.x, right: end.x, y, runs: [run], placedBy });
    }
  }
  const written = rows.flatMap(({ placedBy: _, ...row }): TextRow[] => {
    trimRow(row);
    return row.runs.length > 0 ? [row] : [];
  });
  const anchor = getComputedStyle(element.querySelector('tspan') ?? element).textAnchor;
  return written.length === 0 ? undefined : { rows: written, anchor: anchor as SceneText['anchor'], part };
}

function runOf(element: Element, text: string, opacity: number): TextRun {
  const style = getComputedStyle(element);
  const hasHalo = style.stroke !== 'none' && style.paintOrder.startsWith('stroke');
  return {
    text,
    fill: style.fill,
    halo: hasHalo ? { stroke: style.stroke, width: Number.parseFloat(style.strokeWidth) } : undefined,
    opacity: opacity * Number.parseFloat(style.fillOpacity),
    fontSize: Number.parseFloat(style.fontSize),
    weight: Number(style.fontWeight),
    italic: style.fontStyle === 'italic',
    underline: style.textDecorationLine.includes('underline'),
  };
}

/** Appends a run, or lengthens the last one if it looks the same. */
function addRun(runs: TextRun[], run: TextRun): void {
  const last = runs.at(-1);
  const look = (one: TextRun) => JSON.stringify({ ...one, text: '' });
  if (last && look(last) === look(run)) last.text = (last.text + run.text).replace(/\s+/g, ' ');
  else runs.push(run);
}

/** Takes the spaces off the ends, which SVG does not draw. */
function trimRow(row: TextRow): void {
  if (row.runs[0]) row.runs[0].text = row.runs[0].text.trimStart();
  const last = row.runs.at(-1);
  if (last) last.text = last.text.trimEnd();
  row.runs = row.runs.filter((run) => run.text !== '');
}

/** How far the alphabetic baseline lies under the top of a character's box, measured once per size and weight. */
function ascentOf(text: SVGTextElement, run: Element, ascents: Map<string, number>): number {
  const style = getComputedStyle(run);
  const key = `${style.fontSize} ${style.fontWeight} ${style.fontStyle}`;
  const known = ascents.get(key);
  if (known !== undefined) return known;
  const probe = document.createElementNS('http://www.w3.org/2000/svg', 'text');
  probe.textContent = 'x';
  probe.setAttribute(
    'style',
    `dominant-baseline:alphabetic;font:${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`,
  );
  sure(text.ownerSVGElement).append(probe);
  const ascent = -probe.getExtentOfChar(0).y;
  probe.remove();
  ascents.set(key, ascent);
  return ascent;
}
