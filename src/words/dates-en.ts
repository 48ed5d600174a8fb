/** Days in words. */

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `2026-11-21` > `21 November 2026`, `2026-11` > `November 2026`, `2026` as it is. */
export function longDay(time: string): string {
  const [year = '', month, day] = time.split('-');
  const name = month === undefined ? undefined : months[Number(month) - 1];
  return [day === undefined ? undefined : String(Number(day)), name, year]
    .filter((part) => part !== undefined)
    .join(' ');
}
