import { folderOf } from '../content-names.ts';
import { markFields } from '../kinds/pictures/course-marks.ts';
import { finding, type Finding, type RuleName } from '../finding.ts';
import { didYouMean } from '../text/near-miss.ts';
import { isPicture, pictureEndings, pictureFile, type Picture } from '../kinds/pictures/picture.ts';
import type { ImageUse, RawCourse, ReadDocument } from '../raw.ts';
import type { CourseFile } from '../schema.ts';
import type { Check } from './check.ts';

const megapixelsAtMost = 24;
/** So many times as wide as it is high a picture is a strip, a tenth of the column high at most. */
const flatFrom = 10;
/** What goes to readers as it is weighs less than what is made smaller for them. */
const bytesAtMost = (kind: string) => (kind === 'svg' || kind === 'gif' ? 500_000 : 5_000_000);

const kinds = 'PNG, JPEG, WebP, AVIF, GIF or SVG';

/** Every picture lies beside the text that shows it, has a text itself, and is one that browsers draw. */
export const checkPictures: Check = ({ chapters, concepts, course, raw }) => [
  ...[...chapters, ...concepts].flatMap(({ file, document }) => images(file, document, raw)),
  ...(course ? marks(course, raw) : []),
];

/** Logo and icon are drawings. The logo stands in every page, so that its names and styles would be the page's. */
function marks(course: CourseFile, { course: yaml, folder, files, pictures }: RawCourse): Finding[] {
  return markFields.flatMap((field) => {
    const name = course[field];
    if (name === undefined || !yaml) return [];
    const say = (rule: RuleName, message: string) =>
      finding(rule, yaml.file, yaml.at([field]), message, { subject: field });
    const target = pictureFile(folder, name);
    const picture = target === undefined ? undefined : pictures[target];
    if (target === undefined || !picture)
      return [
        say(
          'missing-image',
          `${whyMissing(folder, { url: name }, target, files)}${/\.svg$/i.test(name) ? '' : ` The ${field} is an SVG.`}`,
        ),
      ];
    const flaws = flawsOf(target, picture);
    if (flaws.length > 0) return flaws.map(([rule, what]) => say(rule, what));
    if (picture.kind !== 'svg')
      return [
        say('image-format', `The ${field} is an SVG, which is sharp in every size; ${target} is none.`),
      ];
    const [named] = /<style|\s(?:style|class|id)=/i.exec(picture.text ?? '') ?? [];
    return field === 'logo' && named !== undefined
      ? [
          say(
            'unsafe-image',
            `${target} has "${named.trim()}". The logo stands in every page: write its colours as attributes, such as fill="currentColor" or fill="var(--accent)".`,
          ),
        ]
      : [];
  });
}

function images(
  file: string,
  document: ReadDocument,
  { files, pictures }: { files: string[]; pictures: Record<string, Picture> },
): Finding[] {
  const folder = folderOf(file);
  return document.images.flatMap((image) => {
    const found = [];
    if (image.alt.trim() === '')
      found.push(
        finding(
          'missing-alt',
          file,
          image,
          `The image ${image.url} has no text for who cannot see it. Write ![what it shows](${image.url}).`,
        ),
      );
    const target = pictureFile(folder, image.url);
    const picture = target === undefined ? undefined : pictures[target];
    if (target === undefined || !picture)
      found.push(finding('missing-image', file, image, whyMissing(folder, image, target, files)));
    else
      found.push(
        ...flawsOf(target, picture).map(([rule, what]) =>
          finding(rule, file, image, what, { subject: target }),
        ),
      );
    return found;
  });
}

function whyMissing(
  folder: string,
  { url }: Pick<ImageUse, 'url'>,
  target: string | undefined,
  files: string[],
): string {
  if (/^data:/i.test(url))
    return `The image ${url.length > 40 ? `${url.slice(0, 40)}…` : url} is written into the text itself. Save it as a file beside the text, and name that.`;
  if (/^[a-z][a-z0-9+.-]+:|^\/\//i.test(url))
    return `The image ${url} lies on another site, which pages never ask. Put a copy beside the text.`;
  if (target === undefined)
    return `The image ${url} is no path of a file beside the text. Name a file of ${folder} or of a folder in it, without "..", "?", "#" or a slash at the beginning; write "%" as %25.`;
  const same = files.find((file) => folded(file) === folded(target));
  if (same?.normalize('NFC') === target.normalize('NFC')) return composedDifferently(target, same);
  return same === undefined
    ? `There is no file ${target}.${didYouMean(target, files.filter(isPicture))} Images lie beside the text that shows them.`
    : `There is no file ${target}, but ${same}: capital letters and accents count. Write it in the same way.`;
}

function folded(file: string): string {
  return file.normalize('NFC').toLowerCase();
}

/** Two names that look the same to people: which characters each has where the first letter differs. */
function composedDifferently(target: string, file: string): string {
  const [written, called] = [target, file].map((one) =>
    [...new Intl.Segmenter().segment(one)].map(({ segment }) => segment),
  );
  const at = (written ?? []).findIndex((letter, index) => letter !== called?.[index]);
  const codes = (letter = '') =>
    Array.from(
      letter,
      (sign) => `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`,
    ).join(' ');
  return `There is no file ${target}, but one whose name looks the same and is composed differently: its "${called?.[at] ?? ''}" is ${codes(called?.[at])}, and here stands ${codes(written?.[at])}. Rename the file, and type its name anew.`;
}

/** What is wrong with the picture itself, and what to do. */
function flawsOf(
  file: string,
  { bytes, kind, width = 0, height = 0, damage, dangers }: Picture,
): ['unreadable-image' | 'image-format' | 'unsafe-image' | 'large-image' | 'flat-image', string][] {
  if (bytes === 0) return [['unreadable-image', `${file} is empty. Save the picture anew.`]];
  if (kind === 'git-lfs')
    return [
      ['unreadable-image', `${file} only says where Git LFS keeps the picture. Fetch it: git lfs pull.`],
    ];
  if (kind === undefined) return [['unreadable-image', `${file} is not a picture. Save it as ${kinds}.`]];
  const endings = pictureEndings[kind];
  if (!endings)
    return [
      ['image-format', `${file} is of the kind "${kind}", which pages do not show. Save it as ${kinds}.`],
    ];
  const ending = file.slice(file.lastIndexOf('.') + 1).toLowerCase();
  if (!endings.includes(ending))
    return [
      ['image-format', `${file} holds a picture of the kind "${kind}". Call it ${nameWith(file, kind)}.`],
    ];
  if (damage !== undefined) return [['unreadable-image', `${file} can’t be drawn. ${damage}. Save it anew.`]];
  const found: ReturnType<typeof flawsOf> = dangers.map(({ line, column, what }) => [
    'unsafe-image',
    `${file}:${line}:${column} has ${what}. A picture holds nothing but what it shows: take it out.`,
  ]);
  if (width >= flatFrom * height)
    found.push([
      'flat-image',
      `${file} is ${String(Math.round(width / height))} times as wide as it is high: in a column it is a strip that nobody can read. Cut out what matters, or lay its parts one below the other.`,
    ]);
  const megapixels = (width * height) / 1_000_000;
  if (kind !== 'svg' && megapixels >= megapixelsAtMost)
    found.push([
      'large-image',
      `${file} has ${width} × ${height} pixels. Make it smaller than ${megapixelsAtMost} megapixels: 2,000 pixels across are enough.`,
    ]);
  else if (bytes > bytesAtMost(kind))
    found.push([
      'large-image',
      `${file} weighs ${(bytes / 1_000_000).toFixed(1)} MB. Make it lighter than ${bytesAtMost(kind) / 1_000_000} MB.`,
    ]);
  return found;
}

function nameWith(file: string, ending: string): string {
  const name = file.slice(file.lastIndexOf('/') + 1);
  return `${name.replace(/\.[^.]*$/, '')}.${ending}`;
}
