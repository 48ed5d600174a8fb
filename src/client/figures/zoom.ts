/** Where a viewer looks: a part of the drawing, in the drawing's own units. Pure. */
export interface View {
  x: number;
  y: number;
  width: number;
  height: number;
}

export interface Point {
  x: number;
  y: number;
}

/** How many times larger than the whole figure a drawing can become. */
export const mostTimes = 12;

/** `view` magnified by `factor` about `point`, which keeps its place; never smaller than the whole, never too large. */
export function zoomed(view: View, factor: number, point: Point, whole: View): View {
  const width = clamp(view.width / factor, whole.width / mostTimes, whole.width);
  const scale = width / view.width;
  return inside(
    {
      x: point.x - (point.x - view.x) * scale,
      y: point.y - (point.y - view.y) * scale,
      width,
      height: view.height * scale,
    },
    whole,
  );
}

/** `view` moved by a distance in the drawing's units. */
export function moved(view: View, byX: number, byY: number, whole: View): View {
  return inside({ ...view, x: view.x + byX, y: view.y + byY }, whole);
}

export function middleOf({ x, y, width, height }: View): Point {
  return { x: x + width / 2, y: y + height / 2 };
}

/** Moved so that the view's middle stays over the drawing. */
function inside(view: View, whole: View): View {
  const { x, y } = middleOf(view);
  return {
    ...view,
    x: clamp(x, whole.x, whole.x + whole.width) - view.width / 2,
    y: clamp(y, whole.y, whole.y + whole.height) - view.height / 2,
  };
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}
