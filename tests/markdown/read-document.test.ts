import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { maxDocumentLength, readDocument, readMarkdown } from '../../src/markdown/read-document.ts';

const mdx = (text: string) => readDocument('f.mdx', text, 'mdx');
const said = (text: string, format: 'md' | 'mdx' = 'mdx') =>
  readDocument('f.mdx', text, format).findings.map(
    ({ line, column, rule, message }) => `${String(line)}:${String(column)} ${rule}: ${message}`,
  );

test('links, images, headings, code, containers and tags are found with their places', () => {
  const { document, findings } = mdx(
    [
      '---',
      'title: x',
      '---',
      'See [gluten](concept:gluten) and [](cite:mcgee04).',
      '',
      '## The *start* {#start}',
      '',
      '![A loaf](loaf.png "Fresh")',
      '',
      '```js title="a.js" {1}',
      'bake();',
      '```',
      '',
      '::::tabs',
      ':::tab{platform=oven}',
      'Hot.',
      ':::',
      '::::',
      '',
      '<Check id="a.b" />',
      '',
    ].join('\n'),
  );
  assert.deepEqual(findings, []);
  assert.deepEqual(document.links, [
    { line: 4, column: 5, url: 'concept:gluten', text: 'gluten' },
    { line: 4, column: 34, url: 'cite:mcgee04', text: '' },
  ]);
  assert.deepEqual(document.headings, [{ line: 6, column: 1, depth: 2, id: 'start', text: 'The start' }]);
  assert.deepEqual(document.images, [{ line: 8, column: 1, url: 'loaf.png', alt: 'A loaf', title: 'Fresh' }]);
  assert.deepEqual(document.fences, [
    { line: 10, column: 1, language: 'js', meta: 'title="a.js" {1}', value: 'bake();' },
  ]);
  const shared = { label: '', rest: '', isEmpty: false, isEndless: false };
  assert.deepEqual(document.containers, [
    {
      line: 14,
      column: 1,
      name: 'tabs',
      colons: '::::',
      attributes: {},
      parent: undefined,
      parentIndex: undefined,
      lastLine: 18,
      strays: [],
      ...shared,
    },
    {
      line: 15,
      column: 1,
      name: 'tab',
      colons: ':::',
      attributes: { platform: 'oven' },
      parent: 'tabs',
      parentIndex: 0,
      lastLine: 17,
      strays: [{ line: 16, column: 1 }],
      ...shared,
    },
  ]);
  assert.deepEqual(document.components, [
    { line: 20, column: 1, name: 'Check', inline: false, isEmpty: true, attributes: { id: 'a.b' } },
  ]);
  assert.deepEqual(document.scripts, []);
});

test('places count as editors count, after emoji and right-to-left text too', () => {
  assert.deepEqual(mdx('😀 שלום [x](concept:a)').document.links[0]?.column, 9);
  assert.match(said('😀😀 שלום {').join(), /^1:11 markdown-syntax/);
});

test('line ends of Windows count once', () => {
  const { headings } = mdx('one\r\n\r\n## Two {#two}\r\n').document;
  assert.deepEqual(headings, [{ line: 3, column: 1, depth: 2, id: 'two', text: 'Two' }]);
});

test('a heading without an id has none', () => {
  assert.equal(mdx('## Two\n').document.headings[0]?.id, undefined);
});

test('a link by reference is one link; its definition is another', () => {
  const { links } = mdx('[a][b]\n\n[b]: concept:gluten\n').document;
  assert.deepEqual(links, [{ line: 3, column: 1, url: 'concept:gluten', text: '', isDefinition: true }]);
});

test('a link around code or an image has words', () => {
  assert.deepEqual(
    mdx('[`a`](concept:a) [![loaf](a.png)](concept:b)').document.links.map(({ text }) => text),
    ['a', 'loaf'],
  );
});

test('a tag within a line is told from one on its own line', () => {
  assert.deepEqual(
    mdx('Words <Check id="a.b" />\n\n<Check id="a.c" />\n').document.components.map(({ inline }) => inline),
    [true, false],
  );
});

test('imports, exports and expressions count as script, in Markdown also HTML', () => {
  const { scripts } = mdx("import a from 'a'\n\nexport const b = 1\n\n{b} and {c}\n").document;
  assert.deepEqual(
    scripts.map(({ line, column, text }) => `${String(line)}:${String(column)} ${text}`),
    ["1:1 import a from 'a'", '3:1 export const b = 1', '5:1 {b}', '5:9 {c}'],
  );
  assert.equal(readDocument('f.md', 'a <b>c</b>\n', 'md').document.scripts.length, 2);
});

const stretchesOf = (text: string) => mdx(text).document.stretches;

test('the text is cut at its headings, with the words of each stretch', () => {
  assert.deepEqual(
    stretchesOf('Before all.\n\n## One {#one}\n\nFirst `code` *here*.\n\n- a\n- b\n\n### Two {#two}\n'),
    [
      { id: '', depth: 1, title: '', text: 'Before all.', words: 2 },
      { id: 'one', depth: 2, title: 'One', text: 'First code here. a b', words: 5 },
      { id: 'two', depth: 3, title: 'Two', text: '', words: 0 },
    ],
  );
});

test('code and diagrams are no words', () => {
  assert.equal(stretchesOf('One.\n\n```js\nnot a word\n```\n')[0]?.words, 1);
});

test('prose is what the author wrote: no code, block quotations and titles of sources', () => {
  const { document } = mdx(
    [
      '## The *start* `a` {#start}',
      '',
      'One `b` [two](concept:a) [Title](cite:c) [Site](https://example.org).',
      '',
      '- Three',
      '  and four \\{',
      '',
      '> Theirs.',
      '',
      ':::note',
      'Five.',
      ':::',
      '',
    ].join('\n'),
  );
  assert.deepEqual(
    document.prose.map(({ line, column, text }) => [line, column, text.replace(/ *\{#.*/, '')]),
    [
      [1, 4, 'The '],
      [1, 9, 'start'],
      [1, 15, ' '],
      [3, 1, 'One '],
      [3, 8, ' '],
      [3, 10, 'two'],
      [3, 25, ' '],
      [3, 41, ' '],
      [3, 69, '.'],
      [5, 3, 'Three\n  and four \\{'],
      [11, 1, 'Five.'],
    ],
  );
});

test('cells of a table do not run together', () => {
  assert.equal(stretchesOf('| a | b |\n| - | - |\n| c | d |\n')[0]?.text, 'a b c d');
});

for (const text of ['2:1', '0000:af:00.1', 'TCP:443', 'ioctl:KVM_RUN', 'a:b[c]{d=e} f', '😀 שלום 2:1 😀']) {
  test(`"${text}" is kept word for word`, () => {
    assert.equal(stretchesOf(`It says ${text}.`)[0]?.text, `It says ${text}.`);
    assert.equal(mdx(`## It says ${text} {#a}`).document.headings[0]?.text, `It says ${text}`);
  });
}

for (const text of ['Vraiment ? Oui ; non', 'f( ) und [ ]', '« ici » !', 'a . b']) {
  test(`"${text}" keeps its blanks`, () => {
    assert.equal(stretchesOf(`It says ${text} so.`)[0]?.text, `It says ${text} so.`);
  });
}

for (const [text, expected] of [
  ['said [](cite:a).', 'said.'],
  ['(said [§2](cite:a)) so', '(said) so'],
  ['said [](cite:a) [](cite:b) so', 'said so'],
  ['said[](cite:a)*so*', 'said so'],
  ['Vraiment [](cite:a) ? Oui', 'Vraiment ? Oui'],
] as const) {
  test(`a citation takes its blank with it: ${text}`, () => {
    assert.equal(stretchesOf(text)[0]?.text, expected);
  });
}

for (const [heading, title] of [
  ['The *first* **taste** of H<sub>2</sub>O<br>here', 'The first taste of H2O here'],
  ['**「茶」**の話', '「茶」の話'],
  ['~~Old~~ *new `code`*', 'Old new code'],
  ['See [the *loaf*](concept:a)', 'See the loaf'],
] as const) {
  test(`the words of the heading "${heading}" are its title, and no part of what follows`, () => {
    const [, stretch] = stretchesOf(`One.\n\n## ${heading} {#a}\n\nBoiling.\n`);
    assert.deepEqual([stretch?.title, stretch?.text], [title, 'Boiling.']);
  });
}

test('a break parts the words of a cell', () => {
  const rows = (format: 'md' | 'mdx') =>
    readDocument('f', '| a | b |\n| - | - |\n| top<br>bottom | a *b*<br>c |\n', format).document.tables[0]
      ?.rows;
  assert.deepEqual(rows('mdx'), [['top bottom', 'a b c']]);
  assert.deepEqual(rows('md'), [['top bottom', 'a b c']]);
});

test('what looks like a leaf directive is kept word for word', () => {
  assert.equal(stretchesOf('One\n\n::leaf[two]{a=b}\n\nthree')[0]?.text, 'One ::leaf[two]{a=b} three');
});

for (const [why, text, expected] of [
  ['a brace that is never closed', 'a\n\nb { c', /^3:3 markdown-syntax: This "{" has no "}"\./],
  [
    'an expression that is no script',
    'a {b * * c}',
    /^1:8 markdown-syntax: This is no JavaScript: "\* c}" cannot stand here\./,
  ],
  [
    'a comment of HTML without an end',
    'a <!-- b',
    /^1:3 markdown-syntax: The comment that begins here has no end\./,
  ],
] as const) {
  test(`${why} is a finding at its place, with the way out`, () => {
    const found = said(text);
    assert.equal(found.length, 1);
    assert.match(found[0] ?? '', expected);
    assert.match(found[0] ?? '', /in backticks\.$/);
    assert.doesNotMatch(found[0] ?? '', /oxc|mdx[\w-]*:/);
  });
}

for (const [why, text, expected] of [
  [
    'a code block',
    'a\n\n```js\nb\n\n## c\n',
    '3:1 markdown-syntax: The code block that begins here has no end. Close it with a line "```".',
  ],
  [
    'a diagram',
    '~~~~mermaid\nb\n~~~\n',
    '1:1 markdown-syntax: The code block that begins here has no end. Close it with a line "~~~~".',
  ],
  [
    'a fence that is only opened',
    'a\n\n```',
    '3:1 markdown-syntax: The code block that begins here has no end. Close it with a line "```". If this line is itself an end, the block before has none.',
  ],
  [
    'a callout',
    ':::note\na\n\nb\n',
    '1:1 markdown-syntax: ":::note" that begins here has no end. Close it with a line ":::".',
  ],
  [
    'the inner of two',
    '::::tabs\n:::tab\na\n::::\n',
    '1:1 markdown-syntax: "::::tabs" that begins here has no end. Close it with a line "::::".',
  ],
  [
    'a callout whose fence is too short',
    '::::note\na\n:::\n',
    '1:1 markdown-syntax: "::::note" that begins here has no end. Close it with a line "::::".',
  ],
  [
    'a callout whose end a table took for a row',
    ':::note\n\n| a |\n| - |\n| b |\n:::\n',
    '1:1 markdown-syntax: ":::note" that begins here has no end. Close it with a line ":::", with an empty line between it and the table.',
  ],
  [
    'a callout that takes the end of another',
    ':::note\n:::warning\na\n:::\n',
    '1:1 markdown-syntax: ":::note" that begins here has no end: a block inside it, also of ":::", took it. Begin and end this one with "::::".',
  ],
] as const) {
  test(`${why} without an end is one finding where it begins`, () => {
    assert.deepEqual(said(text), [expected]);
  });
}

for (const text of [
  '```\n```',
  '````md\n```\n````',
  '> ```js\n> a\n> ```',
  '- a\n\n  ```js\n  b\n  ```\n',
  '    indented',
  ':::note\n:::',
  ':::note\n- a\n- b\n:::',
  ':::note\n- a\n\n  ```js\n  b\n  ```\n:::',
  ':::note\n> quoted\n:::\n',
  ':::note\n| a |\n| - |\n| b |\n\n:::',
  ':::note[Title]\r\n```js\r\na\r\n```\r\n:::  \r\n',
  '> :::note\n> a\n> :::\n',
  '::::tabs\n:::tab\na\n:::\n::::',
]) {
  test(`\`${text.replace(/\r?\n/g, '⏎')}\` is whole`, () => {
    assert.deepEqual(said(text), []);
  });
}

test('a chapter of 5 MB is refused without being read', () => {
  const { document, findings } = mdx('word '.repeat(1_000_000));
  assert.deepEqual(
    findings.map(({ rule, line, column }) => [rule, line, column]),
    [['file-too-large', 1, 1]],
  );
  assert.deepEqual(document.stretches, []);
});

test('a long chapter is read', () => {
  assert.deepEqual(said(`${'word '.repeat(20)}\n\n`.repeat(maxDocumentLength / 103)), []);
});

test('endless nesting is a finding, in a chapter and in a question', () => {
  assert.deepEqual(said(`${'>'.repeat(20_000)} a`), [
    '1:1 markdown-syntax: The text is nested too deeply to be read.',
  ]);
  assert.equal(readMarkdown(`${'>'.repeat(20_000)} a\n\nb`), undefined);
});

test('Markdown inside YAML knows neither directives nor tags', () => {
  const document = readMarkdown(':::note\nratio 2:1 {a} [x](concept:a)\n:::\n\n<Check />');
  assert.deepEqual([document?.containers, document?.components], [[], []]);
  assert.equal(document?.links.length, 1);
  assert.deepEqual(
    document.scripts.map(({ text }) => text),
    ['<Check />'],
  );
});

test('any text is read without a fault', () => {
  const unit = fc.constantFrom(
    ...Array.from(' \n\n:#`~>*_-[](){}<>|!"=a1é'),
    ':::',
    '```',
    '😀',
    'concept:',
    '---\n',
  );
  fc.assert(
    fc.property(fc.string({ unit }), (text) => {
      mdx(text);
      readDocument('f.md', text, 'md');
      readMarkdown(text);
    }),
  );
});
