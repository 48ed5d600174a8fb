/** Sources as lists show them. */
import { fullEntries } from 'virtual:course';
import type { Source } from '../course/kinds/sources/source-schema.ts';
import { fullCitation } from '../markdown/formatted-sources.ts';

/** The full entry as HTML. */
export async function fullEntryOf(source: Source): Promise<string> {
  return (await fullEntries)?.get(source.id) ?? fullCitation(source);
}
