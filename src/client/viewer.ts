/** A figure over the whole window: zoom, pan and full screen by mouse, touch and keyboard, by changing the drawing's viewBox. */
import { words } from '../words/en.ts';
import { middleOf, moved, zoomed, type Point, type View } from './zoom.ts';

const t = words.figure;
const step = 1.4;

/** Opens the viewer; closing it gives the focus back to where it was. */
export function viewFigure(figure: Element): void {
  const source = figure.querySelector('svg');
  if (!source) return;
  const drawing = copyOf(source);
  const whole = viewOf(source);
  const dialog = element('dialog', { class: 'viewer', 'aria-labelledby': 'viewer-title' });
  const frame = element('div', { class: 'viewer-frame' });
  const canvas = element('div', {
    class: 'viewer-canvas',
    role: 'application',
    tabindex: '0',
    'aria-label': `${source.querySelector('title')?.textContent ?? ''}. ${t.keys}`,
  });
  canvas.append(drawing);
  const scale = element('output', { class: 'viewer-scale' });

  let view = whole;
  const show = (next: View) => {
    view = next;
    drawing.setAttribute('viewBox', [next.x, next.y, next.width, next.height].map((n) => n.toFixed(2)).join(' '));
    scale.textContent = `${String(Math.round(100 / unitsPerPixel(drawing)))} %`;
  };
  const zoom = (factor: number, at: Point = middleOf(view)) => show(zoomed(view, factor, at, whole));
  const pan = (byX: number, byY: number) => {
    const units = unitsPerPixel(drawing);
    show(moved(view, byX * units, byY * units, whole));
  };

  const title = element('h2', { id: 'viewer-title' });
  title.textContent = source.querySelector('title')?.textContent ?? '';
  const close = button(t.close, () => dialog.close());
  const tools = element('div', { class: 'viewer-tools' });
  const zooms = element('div', { class: 'viewer-zoom' });
  zooms.append(button('−', () => zoom(1 / step), t.zoomOut), scale, button('+', () => zoom(step), t.zoomIn));
  tools.append(title, zooms, button(t.wholeFigure, () => show(whole)));
  if (document.fullscreenEnabled) tools.append(button(t.fullScreen, () => void fullScreen(frame)));
  tools.append(close);

  frame.append(tools, canvas);
  const caption = figure.querySelector('figcaption > p');
  if (caption) frame.append(captionOf(caption));
  dialog.append(frame);
  document.body.append(dialog);
  const open = new AbortController();
  dialog.addEventListener('close', () => {
    open.abort();
    dialog.remove();
  });
  dialog.addEventListener('keydown', (event) => pressed(event, { zoom, pan, whole: () => show(whole) }));
  followPointers(canvas, drawing, { zoom, pan });
  window.addEventListener('resize', () => show(view), { signal: open.signal });
  dialog.showModal();
  canvas.focus();
  show(whole);
}

interface Moves {
  /** `at` is in the drawing's units. */
  zoom(factor: number, at?: Point): void;
  /** Moves the view by pixels of the screen. */
  pan(byX: number, byY: number): void;
}

function pressed(event: KeyboardEvent, { zoom, pan, whole }: Moves & { whole(): void }): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const far = 60;
  const moves = new Map([
    ['+', () => zoom(step)],
    ['=', () => zoom(step)],
    ['-', () => zoom(1 / step)],
    ['0', whole],
    ['ArrowLeft', () => pan(-far, 0)],
    ['ArrowRight', () => pan(far, 0)],
    ['ArrowUp', () => pan(0, -far)],
    ['ArrowDown', () => pan(0, far)],
  ]);
  const move = moves.get(event.key);
  if (!move) return;
  event.preventDefault();
  move();
}

/** Wheel, drag and pinch. */
function followPointers(canvas: HTMLElement, drawing: SVGSVGElement, { zoom, pan }: Moves): void {
  const down = new Map<number, Point>();
  canvas.addEventListener(
    'wheel',
    (event) => {
      event.preventDefault();
      const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : 1;
      zoom(Math.exp((-event.deltaY * lines * (event.ctrlKey ? 4 : 1)) / 600), inDrawing(drawing, event));
    },
    { passive: false },
  );
  canvas.addEventListener('pointerdown', (event) => {
    canvas.setPointerCapture(event.pointerId);
    down.set(event.pointerId, { x: event.clientX, y: event.clientY });
  });
  for (const end of ['pointerup', 'pointercancel'] as const) canvas.addEventListener(end, ({ pointerId }) => down.delete(pointerId));
  canvas.addEventListener('pointermove', (event) => {
    const was = down.get(event.pointerId);
    if (!was) return;
    const is = { x: event.clientX, y: event.clientY };
    const other = [...down].find(([id]) => id !== event.pointerId)?.[1];
    down.set(event.pointerId, is);
    if (other) {
      zoom(distance(is, other) / Math.max(distance(was, other), 1), inDrawing(drawing, between(is, other)));
      pan((was.x - is.x) / 2, (was.y - is.y) / 2);
    } else {
      pan(was.x - is.x, was.y - is.y);
    }
  });
}

async function fullScreen(frame: Element): Promise<void> {
  try {
    await (document.fullscreenElement ? document.exitFullscreen() : frame.requestFullscreen());
  } catch {
    // The browser does not want to: the viewer fills the window as before.
  }
}

/** A copy whose ids, and what refers to them, are its own. The canvas has its name, so the copy is only a picture. */
function copyOf(source: SVGSVGElement): SVGSVGElement {
  const copy = source.cloneNode(true) as SVGSVGElement;
  for (const name of ['aria-labelledby', 'aria-describedby', 'width', 'height']) copy.removeAttribute(name);
  copy.setAttribute('role', 'presentation');
  for (const text of copy.querySelectorAll(':scope > :is(title, desc)')) text.remove();
  for (const each of [copy, ...copy.querySelectorAll('*')]) {
    for (const { name, value } of each.attributes) {
      if (name === 'id') each.id = `viewer-${value}`;
      else if (name.endsWith('href') || value.includes('url(')) each.setAttribute(name, value.replace('#', '#viewer-'));
    }
  }
  return copy;
}

function viewOf(drawing: SVGSVGElement): View {
  const { x, y, width, height } = drawing.viewBox.baseVal;
  return { x, y, width, height };
}

function captionOf(caption: Element): HTMLElement {
  const text = element('p', {});
  text.textContent = caption.textContent;
  return text;
}

function unitsPerPixel(drawing: SVGSVGElement): number {
  return 1 / (drawing.getScreenCTM()?.a ?? 1);
}

function inDrawing(drawing: SVGSVGElement, { clientX, clientY }: { clientX: number; clientY: number }): Point {
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(drawing.getScreenCTM()?.inverse());
  return { x, y };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function between(a: Point, b: Point): { clientX: number; clientY: number } {
  return { clientX: (a.x + b.x) / 2, clientY: (a.y + b.y) / 2 };
}

function button(text: string, act: () => void, label?: string): HTMLButtonElement {
  const made = element('button', { type: 'button', ...(label === undefined ? {} : { 'aria-label': label }) });
  made.textContent = text;
  made.addEventListener('click', act);
  return made;
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string>,
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
