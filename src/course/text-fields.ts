/** Fields that many files share. */
import { z } from 'zod';

/** How a text is written: as it is to be shown, as one line of Markdown, or as Markdown with paragraphs and lists. */
export interface TextKind {
  kind: 'plain' | 'line' | 'blocks';
  /** `none` where only its words are shown, `uncited` where no list of sources could hold what it cites. Else all. */
  links?: 'none' | 'uncited';
}

/** Every text of the course has its kind here, so that what holds for one is checked and shown for all. */
export const textKinds = z.registry<TextKind>();

const text = z.string().trim().min(1, 'is empty');
const ofKind = (kind: TextKind): typeof text => text.clone().register(textKinds, kind);

/** Plain text, such as a name or a title. */
export const sentence = ofKind({ kind: 'plain' });
/** Markdown without headings, images and HTML. */
export const markdown = ofKind({ kind: 'blocks' });
/** One line of it. */
export const line = ofKind({ kind: 'line' });
/** One line that is shown where nothing is cited. */
export const uncitedLine = ofKind({ kind: 'line', links: 'uncited' });
/** One line that is shown as a title or in a list to choose from. */
export const linklessLine = ofKind({ kind: 'line', links: 'none' });

/** A day of the calendar, as YYYY-MM-DD. */
export const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, { error: 'is not a day of the form YYYY-MM-DD', abort: true })
  .refine((text) => isDay(text), 'is not a day of the calendar');

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
