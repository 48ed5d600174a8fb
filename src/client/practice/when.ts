import { dayNumber } from '../../course/reader/reader-day.ts';
import { words } from '../../words/en.ts';

const t = words.practice;

/** On which of the reader's days a time lies, in words; what has passed is today. */
export function whenFrom(atMs: number, nowMs: number): string {
  const days = Math.max(0, dayNumber(atMs) - dayNumber(nowMs));
  if (days === 0) return t.today;
  if (days === 1) return t.tomorrow;
  if (days < 60) return t.inDays(days);
  if (days < 700) return t.inMonths(Math.round(days / 30.4));
  return t.inYears(Math.round(days / 365));
}

/** The day and the time of day, in the reader's time zone. */
export function writtenTime(atMs: number): string {
  const two = (number: number) => String(number).padStart(2, '0');
  const date = new Date(atMs);
  const day = `${String(date.getFullYear())}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  return `${words.longDay(day)}, ${two(date.getHours())}:${two(date.getMinutes())}`;
}
