/** Fields that many files share. */
import { z } from 'zod';

export const sentence = z.string().trim().min(1, 'is empty');

/** A day of the calendar, as YYYY-MM-DD. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'is not a day of the form YYYY-MM-DD', abort: true })
  .refine((text) => isDay(text), 'is not a day of the calendar');

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
