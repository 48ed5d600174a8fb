/** What was searched before, kept by this browser and sent nowhere. */
import { folded } from '../../course/text/folded-name.ts';
import { own } from '../base.ts';
import { keepPreference, preference } from '../preference.ts';

const key = `recent-searches:${own}`;
const most = 6;
const longest = 100;

/** The latest first. A damaged list is none. */
export function recentSearches(): string[] {
  try {
    const kept: unknown = JSON.parse(preference(key) ?? '[]');
    return Array.isArray(kept) ? kept.filter((one) => typeof one === 'string').slice(0, most) : [];
  } catch {
    return [];
  }
}

/** Call it when a result is opened: what was typed on the way there is no search. */
export function keepSearch(query: string): void {
  const wanted = query.trim().slice(0, longest);
  if (wanted === '') return;
  const others = recentSearches().filter((one) => folded(one) !== folded(wanted));
  keepPreference(key, JSON.stringify([wanted, ...others].slice(0, most)));
}

export function forgetSearches(): void {
  keepPreference(key, '[]');
}
