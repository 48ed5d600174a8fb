/** A chapter that goes through `@astrojs/mdx` becomes the same HTML as one that does not. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { suite, test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Fragment } from 'astro/jsx-runtime';
import { renderJSX } from 'astro/runtime/server/index.js';
import { assemble } from '../../src/course/assemble.ts';
import type { Course } from '../../src/course/course.ts';
import { digest } from '../../src/content/load-course.ts';
import { readCourse } from '../../src/content/read-course.ts';
import { fullMdx } from '../../src/markdown/full-mdx.ts';
import { proseOf, tags, type Segment } from '../../src/markdown/prose.ts';
import { soundCourse } from '../course-from-files.ts';
import { forNow } from '../left-for-all.ts';
import { ownCourse } from '../our-course.ts';
import { closingAfterwards } from '../site/closing.ts';

const root = new URL('../../', import.meta.url);

suite('both ways of a chapter', () => {
  const closeLater = closingAfterwards();

  const tea = async () =>
    assemble(await readCourse(new URL('tests/fixtures/tea/content/', root), root), { digest });
  const courses = { 'content/': () => ownCourse(), 'tests/fixtures/tea/content/': tea };
  for (const [content, read] of Object.entries(courses))
    test(`come to the same in ${content}`, async () => {
      const { course } = await read();
      assert.ok(course);
      const context = { course, href: (site: string) => site };
      const chapters = Object.values(course.chapters).filter(({ script }) => !script);
      assert.ok(chapters.length > 1);
      const longest = chapters.toSorted((one, other) => other.written.length - one.written.length);
      for (const chapter of forNow(`chapters of ${content} both ways`, chapters, longest.slice(0, 2))) {
        const plain = (await proseOf(chapter, context)).map(asElement).join('');
        assert.deepEqual(evened(await throughMdx(chapter.file, chapter.written, course)), evened(plain));
      }
    });

  test('differ in what script alone can say', async () => {
    const course = await soundCourse();
    const text = '---\na: b\n---\n\nSo {[1, 2].map((one) => <i>{one}</i>)} & *x*, <Check id={"a"+"b"}/>';
    assert.equal(
      evened(await throughMdx('content/chapters/a/b/index.mdx', text, course)).join(''),
      '<p>So <place at="5:4"><i>1</i><i>2</i></place> &amp; <em>x</em>, <check id="ab"></check></p>',
    );
  });

  /** What `@astrojs/mdx` makes of a chapter that imports nothing, with names in place of what components draw. */
  async function throughMdx(file: string, written: string, course: Course): Promise<string> {
    const processor = fullMdx({ course, href: (site) => site }, (one) => one);
    const renderer = await processor.createMdxRenderer?.({ syntaxHighlight: false }, { optimize: true });
    const content = written.replace(/^---\n[^]*?\n---\n/, (head) => head.replace(/[^\n]/g, ' '));
    const code = (await renderer?.process(content, file, {}))?.code ?? '';
    const folder = await mkdtemp(path.join(fileURLToPath(root), 'node_modules/.mdx-'));
    closeLater(() => rm(folder, { recursive: true, force: true }));
    const module = path.join(folder, 'chapter.mjs');
    await writeFile(module, `${code}\nexport { MDXContent };\n`);
    const { MDXContent } = (await import(pathToFileURL(module).href)) as {
      MDXContent: (properties: object) => unknown;
    };
    const drawn = Object.fromEntries(tags.map((tag) => [tag, tag.toLowerCase()]));
    const components = { ...drawn, Fragment, CoursePicture: 'picture', CoursePlace: 'place' };
    const placed = (_at: string, workOut: () => unknown) => workOut();
    const result = { renderers: [], clientDirectives: new Map() } as unknown as Parameters<
      typeof renderJSX
    >[0];
    return String(await renderJSX(result, MDXContent({ components, placed })));
  }
});

/** Segments as elements of such names. */
function asElement(segment: Segment): string {
  if (typeof segment === 'string') return segment;
  const [name, attributes] =
    'tag' in segment
      ? [segment.tag.toLowerCase(), segment.attributes]
      : ['picture', { file: segment.file, ...segment.attributes }];
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${value.replaceAll('"', '&#34;')}"`,
  );
  return `<${name}${written.join('')}></${name}>`;
}

/** HTML without what no reader can tell: how a character is written, and blanks between blocks. */
function evened(html: string): string[] {
  return html
    .replace(/&#34;|&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/ file="[^"]*" at=/g, ' at=')
    .replace(/\s+/g, ' ')
    .replace(
      /> (?=<(?:\/?(?:p|li|ul|ol|section|aside|div|figure|table|tr|picture|check|compare|diagram)\b))/g,
      '>',
    )
    .trim()
    .split(/(?=<)/);
}
