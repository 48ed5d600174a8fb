/** Fields that many files share. A field whose form is not just any text has it as its title, for findings and editors. */
import { parse as parseColour, wcagContrast } from 'culori';
import { z } from 'zod';

/** How a text is written: as it is to be shown, as one line of Markdown, or as Markdown with paragraphs and lists. */
export interface TextKind {
  kind: 'plain' | 'line' | 'blocks';
  /** `none` where only its words are shown, `uncited` where no list of sources could hold what it cites. Else all. */
  links?: 'none' | 'uncited';
}

/** Every text of the course has its kind here, so that what holds for one is checked and shown for all. */
export const textKinds = z.registry<TextKind>();

const text = z.string().trim().min(1, 'is empty; it must be a text');
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
  .regex(/^\d{4}-\d{2}-\d{2}$/, {
    error: ({ input }) =>
      `is not a day of the form YYYY-MM-DD${/^\d{4}(?:-\d\d?)?$/.test(String(input)) ? ': write its day too, such as 2026-11-21' : dayRather(String(input))}`,
    abort: true,
  })
  .refine((text) => isDay(text), 'is not a day of the calendar')
  .meta({ title: 'a day of the form YYYY-MM-DD' });

/** Which day was meant, as the end of a sentence, where day and month cannot be taken for each other. */
export function dayRather(text: string): string {
  const padded = text.replace(/-(\d)(?!\d)/g, '-0$1');
  if (/^\d{4}-\d\d-\d\d$/.test(padded) && isDay(padded)) return `: write ${padded}`;
  const [, digits = ''] = /^(\d{4}[/.]\d\d?[/.]\d\d?|\d{4}-\d\d-\d\d(?=T))/.exec(text) ?? [];
  if (digits !== '') return dayRather(digits.replace(/[/.]/g, '-')) || `: write ${digits}`;
  const [, one = '', sign = '', other = '', year = ''] =
    /^(\d{1,2})([./-]) ?(\d{1,2})\2 ?(\d{4})$/.exec(text) ?? [];
  const written = (month: string, date: string) =>
    `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  const days = sign === '.' ? [written(other, one)] : [written(other, one), written(one, other)];
  const [only, another] = [...new Set(days.filter(isDay))];
  return only === undefined || another !== undefined ? ', such as 2026-11-21' : `: write ${only}`;
}

/** Whether browsers open `text` as a page of the web; every other scheme may run something. */
export function isWebAddress(text: string): boolean {
  return flawOfWebAddress(text) === undefined;
}

/** Why `text` is no address of the web, as the end of a sentence; `undefined` if it is one. */
export function flawOfWebAddress(text: string): string | undefined {
  const none = 'is not an address of the web';
  if (!/^https?:\/\/[^/?#]/i.test(text) || /[\s\p{C}"<>\\^`{|}]/u.test(text))
    return `${none}: it begins with "https://" or "http://" and has no blanks`;
  if (!URL.canParse(text)) {
    const [, site = '', port] =
      /^https?:\/\/(?:[^/?#]*@)?([^/?#]*?)(?::([^/?#:\]]*))?(?:[/?#]|$)/i.exec(text) ?? [];
    return port !== undefined && URL.canParse(`https://${site}`)
      ? `${none}: its port "${port}" is no number from 0 to 65535`
      : `${none}: "${site}" is no name that a site can have`;
  }
  const { username, password } = new URL(text);
  return username + password === ''
    ? undefined
    : `holds a user name${password === '' ? '' : ' and a password'}, which everybody would read: take out what stands before the "@"`;
}

/** An address of the web. */
export const webAddress = z
  .string()
  .refine(isWebAddress, { error: ({ input }) => flawOfWebAddress(String(input)) })
  .meta({
    title: 'an address of the web, such as https://example.org/',
    format: 'uri',
    pattern: '^[Hh][Tt][Tt][Pp][Ss]?://\\S+$',
  });

/** Why no page can have stood at `path`, as the end of a sentence; `undefined` if one can. */
function flawOfOldPath(path: string): string | undefined {
  const form = 'is not a path such as "/part/chapter/"';
  const [sign] = /[^a-z0-9/-]/u.exec(path) ?? [];
  if (sign !== undefined)
    return `${form}: "${sign}" stands in no path, which is of small letters a to z, digits and hyphens`;
  const right = `/${path.split('/').filter(Boolean).join('/')}/`;
  if (right === '//') return form;
  return right === path ? undefined : `${form}: write "${right}"`;
}

/** A path at which a page of this site once stood. */
export const oldPath = z
  .string()
  .refine((path) => flawOfOldPath(path) === undefined, { error: ({ input }) => flawOfOldPath(String(input)) })
  .meta({ pattern: '^\\/(?:[a-z0-9-]+\\/)+$' });

/** What colours stand on, about as it is in each theme. */
const grounds = { light: 'white', dark: '#16181d' };
/** Below it, lines and marks cannot be seen. */
const leastContrast = 1.3;

/** A colour as CSS writes it, which can be seen in the theme; it goes into a style sheet as it is. */
export const colourOn = (theme: keyof typeof grounds) =>
  z
    .string()
    .refine((text) => !/^[\da-f]*$/i.test(text) && parseColour(text) !== undefined, {
      error:
        'is not a colour: write it as oklch(50% 0.1 240), as #1a6 in quotes, or by its name in CSS, such as teal',
      abort: true,
    })
    .refine(
      (text) => (parseColour(text)?.alpha ?? 1) >= 0.3 && wcagContrast(text, grounds[theme]) >= leastContrast,
      `is not to be seen on the ${theme} ground: write a ${theme === 'light' ? 'darker' : 'lighter'} one that covers, such as ${theme === 'light' ? 'teal' : 'skyblue'}`,
    )
    .meta({ title: "a colour: oklch(50% 0.1 240), '#1a6' in quotes, or its name in CSS, such as teal" });

function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
