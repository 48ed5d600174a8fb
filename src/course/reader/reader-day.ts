/**
 * The reader's days, by the calendar of where they are: numbered, so that two of them can be compared and counted across
 * a change of clocks or of time zone. A day begins at 4 in the morning: who learns past midnight is still in yesterday,
 * and no clock is changed at that hour.
 */
const firstHour = 4;
/** Of a day on which no clock is changed. */
export const dayMs = 24 * 60 * 60 * 1000;

/** The number of the reader's day in which a time lies. */
export function dayNumber(atMs: number): number {
  const at = new Date(atMs);
  const day = Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / dayMs;
  return at.getHours() < firstHour ? day - 1 : day;
}

/** When the day with this number begins. */
export function dayStart(day: number): number {
  const date = new Date(day * dayMs);
  return new Date(date.getUTCFullYear(), date.getUTCMonth(), date.getUTCDate(), firstHour).getTime();
}
