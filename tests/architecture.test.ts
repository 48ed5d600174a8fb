/** Which way imports may point, what files are called, and what the generator must not know: design.md §2 and §3 as tests. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';
import { parse } from 'yaml';
import { filesUnder, importsOf, packageOf, projectRoot, textOf, type Import } from './source-files.ts';

/** Packages and virtual modules that a layer may use; what is not listed here may use any. */
const packages: Record<string, readonly string[]> = {
  course: ['culori', 'zod', 'fastest-levenshtein', 'ts-fsrs'],
  client: ['lit-html', 'ts-fsrs'],
  words: [],
  lab: ['lit-html'],
};

/** Layers that a layer may import, itself left out; `root` are the files that lie in `src` itself. */
const layers: Record<string, readonly string[]> = {
  course: [],
  words: ['course'],
  styles: [],
  lab: ['course'],
  client: ['course', 'lab', 'words', 'search', 'styles'],
  markdown: ['course', 'words'],
  diagrams: ['course'],
  models: ['course'],
  search: ['course', 'words', 'diagrams', 'markdown'],
  traces: ['course'],
  content: ['course', 'markdown', 'diagrams', 'models'],
  view: ['course', 'words', 'markdown', 'diagrams'],
  components: ['course', 'words', 'styles', 'markdown', 'diagrams', 'search', 'traces', 'view'],
  layouts: ['components', 'course', 'words', 'styles', 'search', 'view'],
  pages: ['layouts', 'components', 'course', 'words', 'styles', 'markdown', 'diagrams', 'search', 'view'],
  site: ['course', 'content', 'diagrams', 'markdown', 'search', 'view'],
  commands: ['course', 'words', 'markdown', 'diagrams', 'search', 'content', 'site'],
  root: ['course', 'diagrams', 'markdown', 'site'],
};

/** Files of a layer that others may only take types from: what they do is done at build time, elsewhere. */
const typesOnly = /^src\/(diagrams\/drawing|site\/integration)\.ts$/;

const sources = filesUnder('src', /\.(ts|astro|css)$/);
const code = sources.filter((file) => /\.(ts|astro)$/.test(file));

function layerOf(file: string): string {
  const [, folder = '', rest] = file.split('/');
  return rest === undefined ? 'root' : folder;
}

const at = (file: string, { line, written }: Import) => `${file}:${String(line)} imports ${written}`;
const isOwn = ({ target }: Import) => target.startsWith('src/');

test('imports are found: a test that sees none would always pass', () => {
  assert.ok(code.flatMap(importsOf).length > 150);
  assert.deepEqual(
    importsOf('src/course/checks/text.ts')
      .filter(({ target }) => target.endsWith('finding.ts'))
      .map(({ target, isType }) => [target, isType]),
    [['src/course/finding.ts', false]],
  );
  assert.ok(
    importsOf('src/layouts/Page.astro').some(
      ({ target, isScript }) => isScript && target === 'src/client/page.ts',
    ),
  );
});

test('every folder of src has its place among the layers', () => {
  assert.deepEqual(
    [...new Set(code.map(layerOf))].filter((layer) => !(layer in layers)),
    [],
  );
});

test('imports point the right way', () => {
  const wrong = code.flatMap((file) =>
    importsOf(file)
      .filter((one) => isOwn(one) && !one.isScript && layerOf(one.target) !== layerOf(file))
      .filter((one) => !layers[layerOf(file)]?.includes(layerOf(one.target)))
      .map((one) => at(file, one)),
  );
  assert.deepEqual(wrong, []);
});

test('a layer that must stay pure uses its few packages only', () => {
  const wrong = code.flatMap((file) => {
    const allowed = packages[layerOf(file)];
    return importsOf(file)
      .filter((one) => !isOwn(one) && allowed !== undefined && !allowed.includes(packageOf(one.target)))
      .map((one) => at(file, one));
  });
  assert.deepEqual(wrong, []);
});

test('what draws at build time lends the search and the pages its types only', () => {
  const wrong = code.flatMap((file) =>
    importsOf(file)
      .filter(({ target, isType }) => typesOnly.test(target) && !isType && layerOf(target) !== layerOf(file))
      .map((one) => at(file, one)),
  );
  assert.deepEqual(wrong, []);
});

test('pages reach browser script by <script src> only, and it leads nowhere else', () => {
  const imports = code.flatMap((file) => importsOf(file).map((one) => ({ file, one })));
  const toClient = imports.filter(
    ({ file, one }) => one.target.startsWith('src/client/') && layerOf(file) !== 'client',
  );
  assert.deepEqual(
    toClient.filter(({ one }) => !one.isScript).map(({ file, one }) => at(file, one)),
    [],
  );
  assert.deepEqual(
    imports
      .filter(({ one }) => one.isScript && layerOf(one.target) !== 'client')
      .map(({ file, one }) => at(file, one)),
    [],
  );
});

test('nothing that the browser loads brings zod or Node along', () => {
  const wrong: string[] = [];
  const seen = new Set<string>();
  const follow = (file: string, trail: string[]): void => {
    if (seen.has(file)) return;
    seen.add(file);
    for (const one of importsOf(file).filter(({ isType }) => !isType)) {
      if (sources.includes(one.target)) follow(one.target, [...trail, one.target]);
      else if (/^(zod|yaml|satteri)(\/|$)|^(node|virtual|astro):/.test(one.target))
        wrong.push([...trail, one.target].join(' > '));
    }
  };
  for (const file of code.filter((name) => layerOf(name) === 'client')) follow(file, [file]);
  assert.ok(seen.size > 0);
  assert.deepEqual(wrong, []);
});

test('imports lead to files that are there', () => {
  const missing = code.flatMap((file) =>
    importsOf(file)
      .filter((one) => isOwn(one) && !sources.includes(one.target))
      .map((one) => at(file, one)),
  );
  assert.deepEqual(missing, []);
});

test('no folder holds more than a reader takes in', () => {
  const files = [...sources, ...filesUnder('tests', /\.(ts|mjs)$/)];
  const counts = Map.groupBy(files, (file) => path.posix.dirname(file));
  assert.deepEqual(
    [...counts]
      .filter(([, held]) => held.length > 30)
      .map(([folder, held]) => `${folder}: ${String(held.length)}`),
    [],
  );
});

test('imports lead in a circle nowhere, not even those of types', () => {
  const done = new Set<string>();
  const circles: string[] = [];
  const walk = (file: string, trail: readonly string[]): void => {
    if (trail.includes(file)) circles.push([...trail.slice(trail.indexOf(file)), file].join(' > '));
    if (done.has(file) || trail.includes(file)) return;
    for (const one of importsOf(file))
      if (isOwn(one) && sources.includes(one.target)) walk(one.target, [...trail, file]);
    done.add(file);
  };
  for (const file of code) walk(file, []);
  assert.deepEqual(circles, []);
});

test('the generator imports nothing of the content, and the content nothing of it but the lab kit', () => {
  const intoContent = code.flatMap((file) =>
    importsOf(file)
      .filter(({ target }) => /^(content|tests)\//.test(target))
      .map((one) => at(file, one)),
  );
  assert.deepEqual(intoContent, []);
  const scripts = filesUnder('content', /\.(ts|js|mjs|mdx|astro)$/);
  const outOfContent = scripts.flatMap((file) =>
    importsOf(file)
      .filter(
        ({ written, target }) =>
          !file.endsWith('.mdx') && written !== '#lab' && !target.startsWith(path.posix.dirname(file)),
      )
      .map((one) => at(file, one)),
  );
  assert.deepEqual(outOfContent, []);
});

test('the content knows no Astro', () => {
  const texts = filesUnder('content', /\.(ts|js|mjs|mdx?|ya?ml|css|astro)$/);
  assert.ok(texts.length > 0);
  assert.deepEqual(
    texts.filter((file) => file.endsWith('.astro')),
    [],
  );
  assert.deepEqual(linesWith(texts, /\bastro\b(?!nom)/i), []);
});

test('files are called in kebab-case, components in PascalCase', () => {
  const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/;
  const folders = new Set(sources.flatMap((file) => file.split('/').slice(1, -1)));
  assert.deepEqual(
    [...folders].filter((name) => !kebab.test(name) && !/^\[[a-z]+\]$/.test(name)),
    [],
  );
  const wrong = sources.filter((file) => {
    const [name = '', ...endings] = path.posix.basename(file).split('.');
    if (file.startsWith('src/pages/'))
      return !/^([a-z0-9-]+|\[[a-z]+\]|\[\.\.\.[a-z]+\])(\.[a-z]+)+$/.test(path.posix.basename(file));
    return file.endsWith('.astro')
      ? !/^([A-Z][a-z0-9]*)+$/.test(name)
      : !kebab.test(name) || !endings.every((ending) => kebab.test(ending));
  });
  assert.deepEqual(wrong, []);
});

test('no file is called after what it does not know', () => {
  assert.deepEqual(
    sources.filter((file) => /(^|\/)(utils?|helpers?|core|services?|types|misc|lib)(\/|\.|$)/.test(file)),
    [],
  );
});

test("a browser element's file, tag and class have one name", () => {
  const wrong = code.flatMap((file) =>
    [...textOf(file).matchAll(/customElements\.define\('([^']+)', (\w+)\)/g)].flatMap(
      ([, tag, className]) => {
        const name = path.posix.basename(file, '.ts');
        const expected = name.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
        return tag === `course-${name}` && className === expected
          ? []
          : [`${file}: <${tag ?? ''}> ${className ?? ''}`];
      },
    ),
  );
  assert.deepEqual(wrong, []);
});

test('no module exports what can change', () => {
  assert.deepEqual(linesWith(code, /^export (let|var)\b/), []);
});

test('the generator knows no word of the topic', () => {
  const words = topicWords();
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '[\\s-]+'));
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}_])(${escaped.join('|')})(?![\\p{L}\\p{N}_])`, 'iu');
  assert.deepEqual(linesWith([...sources, ...filesUnder('src', /^\.?[^.]*$/)], pattern), []);
});

/** Names that the content declares, and the committed list. */
function topicWords(): string[] {
  const course = parse(textOf('content/course.yaml')) as Record<'platforms' | 'roles', { name: string }[]>;
  const concepts = filesUnder('content/concepts', /\.md$/).map((file) => {
    const [, frontmatter = ''] = textOf(file).split(/^---$/m);
    return parse(frontmatter) as { name: string; abbreviations?: string[] };
  });
  const listed = readFileSync(path.join(projectRoot, 'tests/topic-words.txt'), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'));
  assert.ok(listed.length > 50);
  return [
    ...course.platforms.map(({ name }) => name),
    ...course.roles.map(({ name }) => name),
    ...concepts.flatMap(({ abbreviations = [] }) => abbreviations),
    ...concepts.map(({ name }) => name).filter((name) => /\s/.test(name)),
    ...listed,
  ];
}

/** What Node calls things, and a format of files, are no words of a topic. */
const namesOfOthers = /\bnode:vm\b|--experimental-vm-modules\b|\bcsv\b/gi;

/** `file:line: the line`, for each line that fits. */
function linesWith(files: readonly string[], pattern: RegExp): string[] {
  return files.flatMap((file) =>
    textOf(file)
      .replace(namesOfOthers, '')
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${file}:${String(index + 1)}: ${line.trim()}`] : [])),
  );
}
