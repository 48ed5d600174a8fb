/** Days in words. */

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** `2026-11-21` > `21 November 2026` with the day on the month's line, `2026-11` > `November 2026`, `2026` as it is. */
export function longDay(time: string): string {
  const [year = '', month, day] = time.split('-');
  const name = month === undefined ? undefined : months[Number(month) - 1];
  const named = [name, year].filter((part) => part !== undefined).join(' ');
  return day === undefined ? named : `${String(Number(day))}\u00a0${named}`;
}
