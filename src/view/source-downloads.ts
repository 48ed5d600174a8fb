/** The bibliography as files for reference managers. */
import { course } from 'virtual:course';
import { bibliographyOf } from '../course/kinds/sources/bibliography.ts';
import { bibtexEntry } from '../course/kinds/sources/bibtex.ts';
import { cslItemOf } from '../course/kinds/sources/csl-json.ts';

const sources = bibliographyOf(course).flatMap((page) => page.sources);

export const sourceDownloads = {
  json: `${JSON.stringify(sources.map(cslItemOf), null, 1)}\n`,
  bib: sources.map(bibtexEntry).join('\n'),
};
