/** Runs in the page: lines with square corners, a little rounded. */

export interface Spot {
  x: number;
  y: number;
}

/** In px. */
const radius = 5;

/** The `d` of a line through spots that lie level or upright to one another. */
export function lineThrough(spots: readonly Spot[]): string {
  return spots
    .map((spot, index) => {
      const [before, after] = [spots[index - 1], spots[index + 1]];
      if (!before) return `M${spot.x},${spot.y}`;
      if (!after) return `L${spot.x},${spot.y}`;
      const [start, end] = [towards(spot, before), towards(spot, after)];
      return `L${start.x},${start.y}Q${spot.x},${spot.y} ${end.x},${end.y}`;
    })
    .join('');
}

/** The spot on the way to another, as far as a corner reaches. */
function towards(from: Spot, to: Spot): Spot {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const share = length === 0 ? 0 : Math.min(radius, length / 2) / length;
  return { x: from.x + (to.x - from.x) * share, y: from.y + (to.y - from.y) * share };
}
