/** How a reader moves in the viewer: keys, wheel, drag and pinch. */
import type { Point } from './zoom.ts';

/** How much a key or a button magnifies. */
export const step = 1.4;

export interface Moves {
  /** `at` is in the drawing's units. */
  zoom: (factor: number, at?: Point) => void;
  /** Moves the view by pixels of the screen. */
  pan: (byX: number, byY: number) => void;
}

export function press(event: KeyboardEvent, { zoom, pan, whole }: Moves & { whole: () => void }): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  const far = 60;
  const moves = new Map([
    [
      '+',
      () => {
        zoom(step);
      },
    ],
    [
      '=',
      () => {
        zoom(step);
      },
    ],
    [
      '-',
      () => {
        zoom(1 / step);
      },
    ],
    ['0', whole],
    [
      'ArrowLeft',
      () => {
        pan(-far, 0);
      },
    ],
    [
      'ArrowRight',
      () => {
        pan(far, 0);
      },
    ],
    [
      'ArrowUp',
      () => {
        pan(0, -far);
      },
    ],
    [
      'ArrowDown',
      () => {
        pan(0, far);
      },
    ],
  ]);
  const move = moves.get(event.key);
  if (!move) return;
  event.preventDefault();
  move();
}

/** Wheel, drag and pinch. */
export function followPointers(canvas: HTMLElement, drawing: SVGSVGElement, { zoom, pan }: Moves): void {
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
  for (const end of ['pointerup', 'pointercancel'] as const)
    canvas.addEventListener(end, ({ pointerId }) => down.delete(pointerId));
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

function inDrawing(
  drawing: SVGSVGElement,
  { clientX, clientY }: { clientX: number; clientY: number },
): Point {
  const { x, y } = new DOMPoint(clientX, clientY).matrixTransform(drawing.getScreenCTM()?.inverse());
  return { x, y };
}

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

function between(a: Point, b: Point): { clientX: number; clientY: number } {
  return { clientX: (a.x + b.x) / 2, clientY: (a.y + b.y) / 2 };
}
