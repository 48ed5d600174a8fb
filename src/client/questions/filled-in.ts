/**
 * What is filled in and not yet checked, as this tab remembers it over a reload. It is nobody else's: another tab of the
 * same question stays as its reader left it. (Answers in an exam are events instead: they count.)
 */
import { filledInKeys, filledInPrefix } from './filled-in-keys.ts';

export interface FilledIn {
  rev: number;
  chosen: readonly string[];
  sure?: string | undefined;
}

/** Where something is filled in: a question in the text, or in a session. */
export function placeOf({ mode, session = '', id }: { mode: string; session?: string; id: string }): string {
  return `${mode}:${session}:${id}`;
}

/** Storage may be refused, and what lies there may be anybody's. */
export function filledIn(place: string): FilledIn | undefined {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(filledInPrefix + place) ?? 'null');
    return isFilledIn(kept) ? kept : undefined;
  } catch {
    return undefined;
  }
}

/** Remembers it in place of what was there; nothing filled in is forgotten. */
export function rememberFilledIn(place: string, kept: FilledIn): void {
  if (kept.chosen.length === 0 && kept.sure === undefined) forgetFilledIn(place);
  else
    quietly(() => {
      sessionStorage.setItem(filledInPrefix + place, JSON.stringify(kept));
    });
}

export function forgetFilledIn(place: string): void {
  quietly(() => {
    sessionStorage.removeItem(filledInPrefix + place);
  });
}

/** Forgets all that this tab remembers, or only that of one chapter's questions. */
export function forgetAllFilledIn(chapter?: string): void {
  for (const key of filledInKeys())
    if (chapter === undefined || key.includes(`:${chapter}.`))
      quietly(() => {
        sessionStorage.removeItem(key);
      });
}

function quietly(act: () => void): void {
  try {
    act();
  } catch {
    // Then it lasts as long as the page.
  }
}

function isFilledIn(value: unknown): value is FilledIn {
  if (typeof value !== 'object' || value === null) return false;
  const { rev, chosen, sure } = value as Record<string, unknown>;
  return (
    typeof rev === 'number' &&
    Array.isArray(chosen) &&
    chosen.every((one) => typeof one === 'string') &&
    (sure === undefined || typeof sure === 'string')
  );
}
