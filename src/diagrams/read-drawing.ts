/**
 * Stored drawings are files that anybody can edit or a merge can break, and they go into pages as they are. So they are
 * read by the narrow grammar that svg.ts writes: its elements and attributes, with values of its kind, and nothing else.
 */
import { sentinels } from './svg/theme.ts';

/** What is in a drawing that our own renderer never writes, as the end of a sentence; nothing if all of it is ours. */
export function strangeIn(svg: string, id: string): string | undefined {
  const open: string[] = [];
  const markup = /<([A-Za-z][\w:-]*)((?: [\w:-]+="[^"<]*")*)(\/?)>|<\/([A-Za-z][\w:-]*)>|([^<]+)/y;
  let isRooted = false;
  for (let at = 0; at < svg.length; at = markup.lastIndex) {
    markup.lastIndex = at;
    const token = markup.exec(svg);
    if (!token) return `it holds ${quoted(svg.slice(at))}, which is no markup of a drawing`;
    const [, name, attributes = '', slash, closed, text] = token;
    const parent = open.at(-1);
    if (text !== undefined) {
      if (!holdsText(parent) && text.trim() !== '')
        return `it holds the text ${quoted(text)} outside of a label`;
      if (hasStrangeEntity(text)) return `it holds ${quoted(text)}, whose entities are not known`;
    } else if (closed !== undefined) {
      if (open.pop() !== closed) return `its </${closed}> closes nothing`;
    } else if (name !== undefined) {
      if (isRooted && parent === undefined) return 'something follows after its end';
      const strange = isPlaced(name, parent)
        ? strangeAttribute(name, attributes, id)
        : `it holds a <${name}>`;
      if (strange !== undefined) return strange;
      isRooted = true;
      if (slash === '') open.push(name);
    }
  }
  if (!isRooted) return 'it is empty';
  return open.length > 0 ? 'its end is missing' : undefined;
}

function quoted(text: string): string {
  return `"${text.trim().slice(0, 24)}"`;
}

function hasStrangeEntity(text: string): boolean {
  return /&(?!(?:amp|lt|gt|quot);)/.test(text);
}

function holdsText(name: string | undefined): boolean {
  return name !== undefined && ['title', 'desc', 'text', 'tspan'].includes(name);
}

const shapes = ['path', 'rect', 'circle', 'ellipse', 'polygon', 'polyline'];
const childrenOf: Record<string, readonly string[]> = {
  '': ['svg'],
  svg: ['title', 'desc', 'defs', 'g', 'text', ...shapes],
  defs: ['marker'],
  marker: shapes,
  g: ['text', ...shapes],
  text: ['tspan'],
  tspan: ['tspan'],
};

function isPlaced(name: string, parent = ''): boolean {
  return childrenOf[parent]?.includes(name) ?? false;
}

const number = String.raw`-?(?:\d+(?:\.\d+)?|\.\d+)`;
const numbers = new RegExp(`^${number}(?:[ ,]+${number})*$`);
const paint = new RegExp(`^(?:none|var\\(--d-(?:${Object.keys(sentinels).join('|')})\\))$`);

/** Values by attribute; `{id}` stands for the id that all ids of a drawing begin with. */
const values: Record<string, RegExp | string> = {
  xmlns: /^http:\/\/www\.w3\.org\/2000\/svg$/,
  role: /^img$/,
  'font-family': /^IBM Plex Sans, sans-serif$/,
  id: '^{id}-(?:title|desc|m\\d+)$',
  'aria-labelledby': '^{id}-title$',
  'aria-describedby': '^{id}-desc$',
  'marker-start': '^url\\(#{id}-m\\d+\\)$',
  'marker-end': '^url\\(#{id}-m\\d+\\)$',
  class: /^(?:role-[\w-]+(?: line-dashed)?)$/,
  'data-ref': /^[\s\S]*$/,
  d: /^[MLHVCQAZ\d .,-]+$/,
  fill: paint,
  stroke: paint,
  'fill-rule': /^(?:evenodd|nonzero)$/,
  'stroke-linecap': /^(?:round|square|butt)$/,
  'stroke-linejoin': /^(?:round|bevel|miter)$/,
  'text-anchor': /^(?:start|middle|end)$/,
  'font-style': /^(?:italic|normal)$/,
  'text-decoration': /^(?:underline|none)$/,
  'paint-order': /^stroke$/,
  markerUnits: /^(?:userSpaceOnUse|strokeWidth)$/,
  orient: new RegExp(`^(?:auto|auto-start-reverse|${number})$`),
  ...Object.fromEntries(
    'width height viewBox x y dy cx cy r rx ry points refX refY markerWidth markerHeight opacity fill-opacity stroke-opacity stroke-width stroke-dasharray font-size font-weight'
      .split(' ')
      .map((name) => [name, numbers]),
  ),
};

function strangeAttribute(element: string, written: string, id: string): string | undefined {
  const seen = new Set<string>();
  for (const [, name = '', value = ''] of written.matchAll(/ ([\w:-]+)="([^"]*)"/g)) {
    const allowed = Object.hasOwn(values, name) ? values[name] : undefined;
    const pattern = typeof allowed === 'string' ? new RegExp(allowed.replace('{id}', id)) : allowed;
    if (!pattern || seen.has(name) || hasStrangeEntity(value) || !pattern.test(value))
      return `its <${element}> has ${name}=${quoted(value)}`;
    seen.add(name);
  }
  return undefined;
}
