/** SVG > how it says its size, and whatever in it is no drawing: script, foreign content, and what it would fetch from elsewhere. */
import sax from 'sax';
import type { Picture } from '../course/kinds/pictures/picture.ts';
import type { DrawingSizes } from './built-size.ts';

const namespace = 'http://www.w3.org/2000/svg';
/** Elements that run, embed or bring in something. */
const foreign = [
  'script',
  'foreignobject',
  'iframe',
  'embed',
  'object',
  'audio',
  'video',
  'handler',
  'listener',
];
/** Raster images may be embedded whole. */
const embedded = /^data:image\/(png|jpeg|gif|webp|avif);/i;

/** Entities of HTML are none of XML; the types of sax do not know that it can tell. */
const asBrowsersRead = { xmlns: true, position: true, strictEntities: true };

type Drawing = Pick<Picture, 'damage' | 'dangers'> & { sizes: DrawingSizes };

export function readDrawing(text: string): Drawing {
  const found: Drawing = { dangers: [], sizes: {} };
  const parser = sax.parser(true, asBrowsersRead);
  const open: string[] = [];
  let place = { line: 1, column: 1 };
  let hasEntities = false;
  const danger = (what: string) => found.dangers.push({ ...place, what });
  parser.onopentagstart = () => {
    const before = text.slice(0, parser.startTagPosition - 1).split('\n');
    place = { line: before.length, column: (before.at(-1) ?? '').length + 1 };
  };
  parser.onerror = (error) => {
    const [what = ''] = error.message.split('\n');
    found.damage ??= hasEntities
      ? 'It defines entities (<!ENTITY …>), which browsers would have to put in: save it as plain SVG, or write out what they stand for'
      : `It is no well-formed XML at line ${parser.line + 1}: ${what.replace(/\.$/, '')}`;
    parser.resume();
  };
  parser.ondoctype = (doctype) => {
    hasEntities = doctype.includes('<!ENTITY');
    if (doctype.includes('[')) danger('a document type with entities');
  };
  parser.onprocessinginstruction = ({ name }) => {
    if (name.toLowerCase() === 'xml-stylesheet') danger('a style sheet from elsewhere');
  };
  parser.onopentag = (tag) => {
    if (found.damage !== undefined) return; // what follows an error is not even well formed
    const { local, uri, attributes } = tag as sax.QualifiedTag;
    open.push(local.toLowerCase());
    if (open.length === 1) Object.assign(found, sizeOf(local, uri, attributes));
    if (foreign.includes(local.toLowerCase())) danger(`<${tag.name}>`);
    for (const { name, local: attribute, value } of Object.values(attributes)) {
      if (/^on/i.test(attribute)) danger(`the event handler "${name}"`);
      else if (
        attribute.toLowerCase() === 'href' &&
        !value.trim().startsWith('#') &&
        !embedded.test(value.trim())
      )
        danger(`a reference to "${shortened(value)}"`);
      else if (/^(to|from|by|values)$/i.test(attribute) && /script:/i.test(value.replace(/\s/g, '')))
        danger(`a reference to "${shortened(value)}"`);
      else styleDangers(value).forEach(danger);
    }
  };
  parser.onclosetag = () => {
    open.pop();
  };
  const inStyle = (css: string) => {
    if (open.at(-1) === 'style') styleDangers(css).forEach(danger);
  };
  parser.ontext = inStyle;
  parser.oncdata = inStyle;
  parser.write(text.replace(/^\uFEFF/, '')).close();
  return found;
}

/** What says its size; or why it has none. */
function sizeOf(
  name: string,
  uri: string,
  attributes: Record<string, { value: string } | undefined>,
): Partial<Pick<Drawing, 'sizes' | 'damage'>> {
  if (name !== 'svg') return { damage: `Its outermost element is <${name}>, not <svg>` };
  if (uri !== namespace) return { damage: `Browsers need xmlns="${namespace}" in its <svg>` };
  const written = (attribute: string) => (attributes[attribute]?.value ?? '').trim();
  const lengths = (['width', 'height'] as const)
    .map((side) => [side, written(side).toLowerCase()] as const)
    .filter(
      ([, length]) =>
        /^[\d.]+(?:e\d+)?(?:m|cm|mm|in|pc|pt|px|em|ex)?$/.test(length) && parseFloat(length) > 0,
    );
  const box =
    written('viewBox') === ''
      ? []
      : written('viewBox')
          .split(/\s*,\s*|\s+/)
          .map(Number);
  const [x = NaN, y = NaN, width = NaN, height = NaN] = box;
  const isBox = box.length === 4 && Number.isFinite(x + y) && width > 0 && height > 0;
  return isBox || (box.length <= 1 && lengths.length === 2)
    ? { sizes: { ...Object.fromEntries(lengths), ...(isBox && { viewBox: box.join(' ') }) } }
    : { damage: 'It has no size: its <svg> needs viewBox="0 0 <width> <height>"' };
}

/** What a style brings in from elsewhere, whatever stands in it as a sign of another kind, or between comments. */
function styleDangers(style: string): string[] {
  const css = style.replace(/\\([\da-f]{1,6})\s?|\\(.)/gi, (_, code?: string, sign?: string) =>
    code === undefined ? (sign ?? '') : codePoint(parseInt(code, 16)),
  );
  const bare = css.replace(/\/\*[^]*?\*\//g, ' ');
  return [...new Set([...addressesIn(css), ...addressesIn(bare)])];
}

const codePoint = (code: number) => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '');

function addressesIn(css: string): string[] {
  const urls = [...css.matchAll(/url\(\s*["']?\s*(?!["'#\s])([^"')]*)/gi)].map(([, address = '']) => address);
  const calls = css.matchAll(
    /(?<![\w])(?:(?:-\w+-)?image-set|image|cross-fade|src)\(((?:"[^"]*"|'[^']*'|[^"';{}])*)/gi,
  );
  const texts = [...calls].flatMap(([, given = '']) =>
    [...given.replace(/(?:type|url)\([^)]*\)/gi, '').matchAll(/"([^"]*)"|'([^']*)'/g)].map(
      ([, double, single]) => double ?? single ?? '',
    ),
  );
  const addresses = [...urls, ...texts].filter(
    (address) =>
      !address.startsWith('#') &&
      !embedded.test(address) &&
      !/^data:(font|application\/(x-)?font)/i.test(address),
  );
  const found = addresses.map((address) => `a reference to "${shortened(address)}"`);
  return /@import/i.test(css) ? [...found, '"@import"'] : found;
}

function shortened(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}
