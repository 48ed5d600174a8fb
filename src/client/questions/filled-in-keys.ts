/** Under which keys a tab remembers what is filled in and not yet checked. */
import { own } from '../base.ts';

export const filledInPrefix = `course-filled-in:${own}:`;

export function filledInKeys(): string[] {
  try {
    return Object.keys(sessionStorage).filter((key) => key.startsWith(filledInPrefix));
  } catch {
    // Storage may be refused.
    return [];
  }
}
