/** A chapter's or concept's text > finished HTML, and in between what components draw. */
import { satteriHeadingIdsPlugin } from '@astrojs/markdown-satteri';
import { evaluate, markdownToHtml, type CompileOptions } from 'satteri';
import { components } from '../course/checks/text.ts';
import { folderOf } from '../course/content-names.ts';
import { textAsMeant, withoutMarks } from './faults/as-meant.ts';
import { featuresOf, quotesOf } from './features.ts';
import type { MarkdownContext } from './markdown-context.ts';
import { pictures, picturePlace, type PictureUse } from './pictures.ts';
import { hastPlugins, mdastPlugins } from './plugins.ts';

/** HTML, a tag of the course with its attributes, or a picture. HTML may begin or end within an element that others go on with. */
export type Segment = string | Tag | PictureUse;

export interface Tag {
  tag: (typeof tags)[number];
  attributes: Record<string, string>;
}

/** What components draw: the tags that authors write, and those that diagrams and claims become. */
export const tags = [...components, 'Diagram', 'Claim'] as const;

/** A text as it was read, and the file that it stands in, below the project's root. */
interface Written {
  file: string;
  written: string;
}

/** Of a text that was checked before. */
export async function proseOf(text: Written, context: MarkdownContext): Promise<Segment[]> {
  const format = text.file.endsWith('.mdx') ? 'mdx' : 'md';
  const found: PictureUse[] = [];
  const options: CompileOptions = {
    features: featuresOf(format, quotesOf(context.course.language)),
    mdastPlugins: mdastPlugins(context),
    hastPlugins: [...hastPlugins(context), pictures(folderOf(text.file), found), satteriHeadingIdsPlugin()],
    fileURL: new URL(encodeURI(text.file), 'file:///'),
  };
  const meant = textAsMeant(text.written, format);
  const segments =
    format === 'md' ? [(await markdownToHtml(meant, options)).html] : await segmentsOfMdx(meant, options);
  return joined(segments).flatMap((segment) =>
    typeof segment === 'string' ? atPictures(withoutMarks(segment), found) : [segment],
  );
}

/** Stands for what MDX calls a fragment. */
const fragment = Symbol('fragment');

/** What an element came to. */
class Drawn {
  readonly segments: Segment[];
  constructor(...segments: Segment[]) {
    this.segments = segments;
  }
}

/**
 * MDX compiles to calls of a JSX runtime: this one writes HTML, and keeps the calls of components. What holds no component
 * comes as HTML already.
 */
async function segmentsOfMdx(text: string, options: CompileOptions): Promise<Segment[]> {
  const { default: content } = await evaluate(text, {
    ...options,
    optimizeStatic: { component: 'Fragment', prop: 'set:html' },
    elementAttributeNameCase: 'html',
    Fragment: fragment,
    jsx: drawn,
    jsxs: drawn,
  });
  const asTags = Object.fromEntries(tags.map((tag) => [tag, { tag }]));
  return (content as (props: object) => Drawn)({ components: { ...asTags, Fragment: fragment } }).segments;
}

function drawn(type: unknown, properties: unknown): Drawn {
  const { children, ...attributes } = properties as Record<string, unknown>;
  if (type === fragment) {
    const html = attributes['set:html'];
    return new Drawn(...(typeof html === 'string' ? [html] : within(children)));
  }
  if (typeof type !== 'string')
    return new Drawn({ ...(type as Pick<Tag, 'tag'>), attributes: attributes as Tag['attributes'] });
  const written = Object.entries(attributes).map(([name, value]) => attributeOf(name, value));
  return new Drawn(`<${type}${written.join('')}>`, ...within(children), `</${type}>`);
}

function within(children: unknown): Segment[] {
  if (children instanceof Drawn) return children.segments;
  if (Array.isArray(children)) return children.flatMap(within);
  return typeof children === 'string' ? [escaped(children)] : [];
}

function attributeOf(name: string, value: unknown): string {
  return value === true ? ` ${name}` : ` ${name}="${escaped(String(value))}"`;
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** HTML with places for pictures > what stands between them, and the pictures. */
function atPictures(html: string, found: readonly PictureUse[]): Segment[] {
  return html
    .split(picturePlace)
    .map((part, index) => (index % 2 === 0 ? part : (found[Number(part)] ?? '')))
    .filter((part) => part !== '');
}

/** Pieces of HTML that follow each other are one. */
function joined(segments: readonly Segment[]): Segment[] {
  const whole: Segment[] = [];
  for (const segment of segments) {
    const last = whole.at(-1);
    if (typeof segment === 'string' && typeof last === 'string') whole[whole.length - 1] = last + segment;
    else whole.push(segment);
  }
  return whole;
}
