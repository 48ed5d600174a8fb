/** What an author writes is never lost or changed without a finding: in chapters, and in every field of YAML alike. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { linkSchemes } from '../../../src/course/links/course-link.ts';
import { chapterText, kneading } from '../../bread.ts';
import { courseFromFiles } from '../../course-from-files.ts';
import { readDocument, readMarkdown } from '../../../src/markdown/read-document.ts';

const faults = (text: string, format: 'md' | 'mdx' | 'yaml') => {
  const { faults: found } = (format === 'yaml'
    ? readMarkdown(text)
    : readDocument('f', text, format).document) ?? { faults: [] };
  return found.map(({ line, column, rule }) => `${String(line)}:${String(column)} ${rule}`);
};

/** A text, and what is found of it wherever it stands. */
const everywhere: [text: string, found: string[]][] = [
  ['So it is[^1].', ['1:9 foreign-syntax']],
  ['So it is^[a note].', ['1:9 foreign-syntax']],
  ['It is $x$ or $n \\times m$.', ['1:7 foreign-syntax', '1:14 foreign-syntax']],
  ['It is $a/b$ or $E=mc^2$.', ['1:7 foreign-syntax', '1:16 foreign-syntax']],
  ['It is 10$^3$ or CO$_2$.', ['1:9 foreign-syntax', '1:19 foreign-syntax']],
  ['It is 3$x^2$ or 2$x + 2$.', ['1:8 foreign-syntax', '1:18 foreign-syntax']],
  ['It takes $O(n^2)$ steps.', ['1:10 foreign-syntax']],
  ['It is $$2^{48}$$ then.'.replace('{48}', '4'), ['1:7 foreign-syntax']],
  ['A ==marked== word.', ['1:3 foreign-syntax']],
  ['A ++new++ word.', ['1:3 foreign-syntax']],
  ['Press ++ctrl+alt+del++ now.', ['1:7 foreign-syntax']],
  ['So %%not for readers%% it is.', ['1:4 foreign-syntax']],
  ['%%\nnot for readers\n%%', ['1:1 foreign-syntax']],
  ['It rises. ^why-it-rises', ['1:11 foreign-syntax']],
  ['100%% of x ^y, 5%% and `%%a%%`; printf("%%d and %%s") is 2 ^ 3.', []],
  ['See [[gluten]] there.', ['1:5 foreign-syntax']],
  ['See [[gluten|the net]].', ['1:5 foreign-syntax']],
  ['As said [@mcgee04].', ['1:9 foreign-syntax']],
  ['Ready :tada: now.', ['1:7 foreign-syntax']],
  ['I agree :+1: so.', ['1:9 foreign-syntax']],
  ['It is $1+1=2$ here.', ['1:7 foreign-syntax']],
  ['It costs $5 or $x^2$ of them.', ['1:16 foreign-syntax']],
  ['It is \\(x\\) or \\[x^2\\].', ['1:7 foreign-syntax', '1:16 foreign-syntax']],
  ['*[HTML]: a language of marks', ['1:1 foreign-syntax']],
  ['[[_TOC_]]', ['1:1 foreign-syntax']],
  ['It is x^2^ then.', ['1:8 foreign-syntax']],
  ['See [the loaf](my loaf.html).', ['1:5 broken-link']],
  ['See [the *loaf*](glu ten.html).', ['1:16 broken-link']],
  ['See ![the loaf](my loaf.png).', ['1:5 broken-link']],
  ['See [gluten] (concept:gluten).', ['1:12 broken-link']],
  ['See [gluten](concept:gluten', ['1:5 broken-link']],
  ['See [gluten][nowhere].', ['1:5 broken-link']],
  ['Read concept:gluten first.', ['1:6 broken-link']],
  ['Said (cite:mcgee04).', ['1:7 broken-link']],
  // MediaWiki, Org, reStructuredText, AsciiDoc, Textile, BBCode, LaTeX
  ["A '''bold''' and ''slanted'' word, rock 'n' roll.", ['1:3 foreign-syntax', '1:18 foreign-syntax']],
  ["So ``quoted'' it is.", ['1:4 foreign-syntax']],
  ['== Heading ==', ['1:1 foreign-syntax']],
  ['=== "On a phone"', ['1:1 foreign-syntax']],
  ['h2. Heading', ['1:1 foreign-syntax']],
  ['If a == b, so `a`== b and ...', []],
  ['#+BEGIN_SRC sh', ['1:1 foreign-syntax']],
  ['.. note::', ['1:1 foreign-syntax']],
  ['[NOTE]', ['1:1 foreign-syntax']],
  ['See image::loaf.png[] there.', ['1:5 foreign-syntax']],
  ['See link:loaf.html[the loaf].', ['1:5 foreign-syntax']],
  ['A [b]bold[/b] word.', ['1:3 foreign-syntax']],
  ['See !loaf.png! there.', ['1:5 foreign-syntax']],
];

for (const [text, found] of everywhere) {
  for (const format of ['mdx', 'md', 'yaml'] as const) {
    test(`${format}: "${text}" is a finding`, () => {
      assert.deepEqual(faults(text, format), found);
    });
  }
}

/** Braces of other tools. MDX cannot read most of them, and says so of the place at which it ends. */
for (const [text, found, message] of [
  ['{% include note.html %}', '1:1', '"{% include note.html %}" does nothing here.'],
  ['{{< figure src="a.png" >}}', '1:1', '"{{< figure src="a.png" >}}" does nothing here.'],
  ['So {{% notice tip %}}', '1:4', '"{{% notice tip %}}" does nothing here.'],
  ['See [it](concept:gluten){ .button }.', '1:25', 'only {#id}: "{ .button }" does nothing.'],
  ['See [it](concept:gluten){:target="_blank"}.', '1:25', 'only {#id}: "{:target="_blank"}" does nothing.'],
  ['See [it](concept:gluten){width="300"}.', '1:25', 'only {#id}: "{width="300"}" does nothing.'],
  ['A `<b>`{=html} here.', '1:8', 'only {#id}: "{=html}" does nothing.'],
  ['* Contents\n{:toc}', '2:1', 'only {#id}: "{:toc}" does nothing.'],
] as const) {
  for (const format of ['mdx', 'md', 'yaml'] as const)
    test(`${format}: the braces of "${text.replaceAll('\n', '⏎')}" are told as what they are`, async () => {
      const told =
        format === 'mdx'
          ? (await courseFromFiles({ [kneading]: chapterText('kneading', text) })).findings
          : ((format === 'yaml' ? readMarkdown(text) : readDocument('f', text, format).document)?.faults ??
            []);
      const own = told.find((one) => one.message.includes(message));
      assert.ok(own, told.map((one) => one.message).join('\n'));
      if (format !== 'mdx') assert.equal(`${String(own.line)}:${String(own.column)}`, found);
    });
}

test('braces around a style are no template', () => {
  const { document } = readDocument('f', '<Loaf style={{ a b }} />', 'mdx');
  assert.doesNotMatch(document.faults.map(({ message }) => message).join(' '), /does nothing/);
});

for (const [text, found] of [
  ['- [ ] one\n- [x] two', ['1:1 foreign-syntax', '2:1 foreign-syntax']],
  ['* [ ]\n* b', ['1:1 foreign-syntax']],
  ['So.\n\n[TOC]\n', ['3:1 foreign-syntax']],
  ['> [!NOTE]\n> So.', ['1:1 foreign-syntax']],
  ['Term\n: what it is', ['1:1 foreign-syntax']],
  ['A[^1].\n\n[^1]: A note.', ['1:2 foreign-syntax', '3:1 foreign-syntax']],
  ['$$\nx\n$$', ['1:1 foreign-syntax']],
  ['!!! note\n    So.', ['1:1 foreign-syntax']],
  ['So.\n\n[//]: # (not for readers)', ['3:1 foreign-syntax']],
  ['So.\n\n[comment]: <> (not for readers)', ['3:1 foreign-syntax']],
  ['| a | b |\n| - | - |\n| 1 | 2 | 3 |', ['3:9 lost-cell']],
  ['| a |\n| - |\n| `x | y` |', ['3:6 lost-cell']],
  ['| a | b |\n| - | - |\n| 1 |\n| 1 | |\n| |', ['3:1 missing-cell', '5:1 missing-cell']],
  ['| a | b |\n| - | - |\n| 1 | 2 |\nText.', ['4:1 missing-cell']],
  ['a\n\n```nonsense\nb\n```', ['3:1 code-language']],
  ['```diff lang=nonsense\n+b\n```', ['1:1 code-language']],
] as const) {
  for (const format of ['mdx', 'md', 'yaml'] as const) {
    test(`${format}: "${text.replaceAll('\n', '⏎')}" is a finding`, () => {
      assert.deepEqual(
        faults(text, format).filter((one) => !one.includes('markdown-syntax')),
        found,
      );
    });
  }
}

for (const [text, found] of [
  ['## H {#a .wide}', ['1:1 foreign-syntax']],
  ['## H {#a k=v}', ['1:1 foreign-syntax']],
  ['## H {#a hidden}', ['1:1 foreign-syntax']],
  ['## H {#a b}', ['1:1 foreign-syntax']],
  ['## H {#a b c}', ['1:1 foreign-syntax']],
  ['## H {b #a}', ['1:1 foreign-syntax']],
  ['## H {#a #b}', ['1:1 foreign-syntax']],
  ['## H `x {#a b}` { #a }', []],
  ['::: note\nSo.\n:::', ['1:1 markdown-syntax']],
  ['::: attenzione[So]\nSo.\n:::\n\n:::', ['1:1 markdown-syntax', '5:1 markdown-syntax']],
  ['So.\n\n:::', ['3:1 markdown-syntax']],
  ['So\n:::\nit is.', ['2:1 markdown-syntax']],
] as const) {
  test(`"${text.replaceAll('\n', '⏎')}" is a finding in a chapter`, () => {
    assert.deepEqual(faults(text, 'mdx'), found);
  });
}

for (const scheme of linkSchemes)
  for (const format of ['mdx', 'md', 'yaml'] as const)
    test(`${format}: a link of "${scheme}:" as a bare word, behind a gap or with a blank is told`, () => {
      assert.deepEqual(faults(`Auch ${scheme}:first-loaf zählt.`, format), ['1:6 broken-link']);
      assert.deepEqual(faults(`See [it] (${scheme}:a).`, format), ['1:8 broken-link']);
      assert.deepEqual(faults(`See [it](${scheme}:a "T").`, format), ['1:5 foreign-syntax']);
      const { links } = (format === 'yaml'
        ? readMarkdown(`See [it](${scheme}:first loaf).`)
        : readDocument('f', `See [it](${scheme}:first loaf).`, format).document) ?? { links: [] };
      assert.deepEqual(
        links.map(({ url }) => url),
        [`${scheme}:first loaf`],
      );
      assert.deepEqual(faults(`See [it](${scheme}:first loaf).`, format), []);
    });

test('what stands beside a heading’s id is told, and may be part of it', () => {
  const said = (text: string) => readDocument('f', text, 'mdx').document.faults.map(({ message }) => message);
  const beside = (what: string) => `A heading has an id and nothing else: take ${what} out of its braces`;
  assert.deepEqual(said('## H {#a b c}'), [
    `${beside('"b" and "c"')}, or, if all of it is its id, write {#a-b-c}.`,
  ]);
  assert.deepEqual(said('## H {#a .wide k=v}'), [`${beside('the class ".wide" and "k=v"')}.`]);
});

test('a link within a link, and a block of code without a language, are told as what they are', () => {
  const said = (text: string) =>
    readDocument('f', text, 'mdx').document.faults.map(
      ({ line, column, rule, message }) => `${String(line)}:${String(column)} ${rule} ${message}`,
    );
  assert.deepEqual(said('[a [b](concept:gluten) c](concept:gluten)'), [
    '1:25 broken-link A link cannot stand within another, so this address would be printed. Link the words once: take one of the two links out.',
  ]);
  assert.match(
    said('See [b](concept:gluten) [c](my loaf.html)')[0] ?? '',
    /^1:25 .* no link: its address has a blank/,
  );
  assert.deepEqual(said('``` title="x y"\na\n```'), [
    '1:1 code-language The language is missing before title="x y". Write it first: text title="x y"',
  ]);
  assert.deepEqual(said('``` id=a.b caption="x"\na\n```'), [
    '1:1 code-language The language is missing before id=a.b caption="x". Write it first: mermaid id=a.b caption="x"',
  ]);
  assert.deepEqual(said('``` {1}\na\n```'), []);
});

test('what opens nothing is told with the names that there are, a title with where it stands', () => {
  const said = (text: string) => readDocument('f', text, 'mdx').document.faults.map(({ message }) => message);
  assert.match(
    said('::: attenzione\nSo.\n:::')[0] ?? '',
    /^There is no ":::attenzione", .* Known are: note, warning/,
  );
  assert.match(said('::: note\nSo.\n:::')[0] ?? '', /write ":::note"\.$/);
  assert.match(said('```testo\nx\n```')[0] ?? '', /^There is no language "testo"\. Without a language/);
  assert.match(said('```pyton\nx\n```')[0] ?? '', /Did you mean "python"/);
});

for (const [text, found] of [
  ['A word{.wide} so.', ['1:7 foreign-syntax']],
  ['One {/* a note */} two {/*another*/}.', ['1:5 foreign-syntax', '1:24 foreign-syntax']],
  ['One <sub>a.', ['1:5 markdown-syntax']],
  ['One a</kbd>.', ['1:6 markdown-syntax']],
  ['One:\n\n    indented\n\nTwo.', ['3:1 foreign-syntax']],
  ['One.\n\n```c\nint x;', ['3:1 markdown-syntax']],
  [':::note\nSo.\n:::', ['1:1 markdown-syntax']],
] as const) {
  test(`"${text.replaceAll('\n', '⏎')}" is a finding inside YAML`, () => {
    assert.deepEqual(faults(text, 'yaml'), found);
  });
}

for (const text of [
  'It costs $5 and $10, or 5$, US$5–$10, $5/$10.',
  'It costs 3$/GB and 5$/GB-month.',
  'Kosten: 5$/kg, 6$/l, ($/kg,$/l), 5$; a/b: 6$.',
  'US$/kg and C$/l, US$-Preise und CA$-Preise.',
  'Set $HOME and $PATH, or $HOME/$USER, $a$b.',
  'From 2^10 to 2^20, 2^10+2^20.',
  '1~3, ~10 ~ 20, ~~gone~~',
  'If a == b == c, or a==b.',
  'C++ and g++ and i++; a || b || c.',
  '10:30:45, 0000:af:00.1, fe80::a:b, std::vector::iterator, urn:x:y',
  '`[^1]`, `$x$`, `==x==`, `[[x]]`, `:tada:`, `[a](b c)`, `concept:gluten`, `{.wide}`',
  'Escaped \\[^1], \\==x==, \\[\\[x]], \\:tada:, [a\\](b c)',
  'See [gluten](concept:gluten), [a loaf](<my loaf.png>), <kbd>Esc</kbd>, H<sub>2</sub>O.',
  'a [bracket] and (parentheses), an array[0][1], f[i] (so).',
  'A claim: it is so; concept: none. Note: this.',
  'mail@example.org and @mention',
  'Read \\(so\\) and \\[a\\_b\\], the [TOC] and 10:1:3.',
]) {
  for (const format of ['mdx', 'md', 'yaml'] as const) {
    test(`${format}: "${text}" is none`, () => {
      assert.deepEqual(faults(text, format), []);
    });
  }
}

test('nothing is found in code', () => {
  const code = '```text\n[^1] $x$ ==y== [[z]] [a](b c) :::\n- [ ] one\n> [!NOTE]\n```';
  assert.deepEqual(faults(code, 'mdx'), []);
});

/** Blocks of other tools, by what is to be written in their place. */
for (const [text, written] of [
  [':::tip\nSo.\n:::', 'a line ":::note" before the text'],
  [':::danger[Hot]\nSo.\n:::', 'a line ":::warning" before the text'],
  ['::: callout-caution\nSo.\n:::', 'a line ":::warning" before the text'],
  [':::Note\nSo.\n:::', 'a line ":::note" before the text'],
  ['::::code-group\nSo.\n::::', 'lines "::::tabs" and "::::" around'],
  [':::quiz\nSo.\n:::', '<Check id="…" /> here'],
  ['> [!TIP]\n> So.', 'a line ":::note" before the text'],
  ['> [!CAUTION]\n> So.', 'a line ":::warning" before the text'],
  ['<Callout type="tip">So.</Callout>', 'a line ":::note" before the text'],
  ['<Tabs>\nSo.\n</Tabs>', 'lines "::::tabs" and "::::" around'],
  ['.. code-block:: sh', 'lines of ``` before and after the code'],
  ['[source,sh]', 'lines of ``` before and after the code'],
  ['```{note}\nSo.\n```', 'a line ":::note" before the text'],
  ['```{.python}\nSo.\n```', 'stands without braces: write ```python'],
  ['\\textbf{bold}', 'Markdown, such as **bold**'],
  ['\\begin{itemize}', 'Markdown, such as **bold**'],
] as const)
  test(`"${text.replaceAll('\n', '⏎')}" is told what to write`, async () => {
    const { findings } = await courseFromFiles({
      [kneading]: chapterText('kneading', `${text}\n\n## A {#start}\n\nSo it is.\n`, { teaches: '[gluten]' }),
    });
    assert.equal(findings.length, 1, findings.map(({ message }) => message).join('\n'));
    assert.ok(findings[0]?.message.includes(written), findings[0]?.message);
  });
