import assert from 'node:assert/strict';
import test from 'node:test';
import {
  chapterText,
  conceptText,
  gluten,
  kneading,
  kneadingQuiz,
  questionText,
  quizText,
} from '../../bread.ts';
import { courseFromFiles, findingsIn } from '../../course-from-files.ts';

const files = (text: string) => ({
  [kneading]: chapterText('kneading', `## A {#start}\n\n${text}\n`, { teaches: '[gluten]' }),
});
const said = async (text: string) =>
  (await courseFromFiles(files(text))).findings.map(
    ({ line, column, rule, message }) => `${String(line)}:${String(column)} ${rule}: ${message}`,
  );

for (const [why, text] of [
  ['sections and their parts', '### B {#b}\n\n## C {#c}'],
  ['a callout with a title', ':::misconception[Salt kills]\nNo.\n:::'],
  ['a callout for a platform', ':::platform{name=oven}\nHot.\n:::'],
  ['tabs', '::::tabs\n:::tab{platform=oven}\nHot.\n:::\n:::tab{platform=machine}\nWarm.\n:::\n::::'],
  ['code with a title and marks', '```js title="a.js" {1,3-5}\na\nb\nc\nd\ne\n```'],
  ['code without a language', '```\na\n```'],
  ['code of a language by another name', '```C++{1}\na\n```\n\n```YML\na\n```'],
  ['a diff of a language', '```diff lang=c title="a.c"\n-a\n+b\n```'],
  ['comments', 'a {/* b */} c\n\n{/* d */}\n\n<!-- e -->'],
  ['the few tags', 'H<sub>2</sub>O, x<sup>2</sup>, <kbd>Esc</kbd>, a<br/>b<br>c'],
  ['a sentence that begins like script', 'import the flour, then the water.'],
  ['a heading within a callout', ':::note\n### B {#b}\n\nc\n:::'],
  ['text that looks like directives', '2:1, 0000:af:00.1, TCP:443, ioctl:KVM_RUN\n\n::leaf\n\n😀 שלום'],
] as const) {
  test(`${why} may stand in a chapter`, async () => {
    assert.deepEqual(await said(text), []);
  });
}

for (const [text, expected] of [
  ['# B {#b}', '15:1 heading-level: The title comes from the front matter. Begin with "##".'],
  ['#### B {#b}', '15:1 heading-level: This heading skips a level: write ### instead of ####.'],
  [
    'Dough\nrises.\n=======\nMore.',
    '17:1 markdown-syntax: This "=======" makes a heading of the lines above it. Delete it: Git leaves such a line when two versions are merged. A heading begins with "##".',
  ],
  [
    '> Dough rises.\n> ---',
    '16:3 markdown-syntax: This "---" makes a heading of the lines above it. For a line across the page, write an empty line above it. A heading begins with "##".',
  ],
  [
    '## Über uns!',
    '15:1 missing-id: The heading "Über uns!" has no id, so links to it would break when it is reworded. Write {#uber-uns} at its end.',
  ],
  [
    '## שלום',
    '15:1 missing-id: The heading "שלום" has no id, so links to it would break when it is reworded. Write {#section} at its end.',
  ],
  [
    '## B {#start}',
    '15:1 duplicate-id: The anchor "start" is taken in this chapter. Give this heading its own.',
  ],
  ['## B {#quiz}', '15:1 reserved-id: The page uses the anchor "quiz" itself. Give this heading another.'],
  [
    '## B {#figure-a}',
    '15:1 reserved-id: The page uses the anchor "figure-a" itself. Give this heading another.',
  ],
  [
    '## B {#note-1}',
    '15:1 reserved-id: The page uses the anchor "note-1" itself. Give this heading another.',
  ],
  [
    '## B {#Big_B}',
    '15:1 schema: The anchor "Big_B" is not an id, which is made of the letters a to z in lower case, digits and single hyphens. Write {#big-b}.',
  ],
  [
    '<Chek id="kneading.elastic" />',
    '15:1 unknown-component: There is no <Chek>. Did you mean "Check"? Known are: <Check>, <Compare>, <Trace>.',
  ],
  [
    '<constructor />',
    '15:1 unknown-component: There is no <constructor>. Known are: <Check>, <Compare>, <Trace>.',
  ],
  ['So <br class="a"/> it is.', '15:4 unknown-component: <br> takes no attributes. Write <br>.'],
  ['So x<sup id="b">2</sup>.', '15:5 unknown-component: <sup> takes no attributes. Write <sup>.'],
  ...(['title=""', "title=' '"] as const).map((meta): [string, string] => [
    `\`\`\`js ${meta}\na\n\`\`\``,
    '15:1 empty-block: The title of the code is empty. Write it, or take title="" out.',
  ]),
  [':::note[a]b\nSo.\n:::', '15:1 markdown-syntax: "b" after ":::note" would be lost. Write: :::note[a b]'],
  [
    ':::platform[a] {name=oven}\nSo.\n:::',
    '15:1 markdown-syntax: "{name=oven}" after ":::platform" would be lost. Write: :::platform[a]{name=oven}',
  ],
  ['So <b>it</b> is.', '15:4 unknown-component: There is no <b>: texts hold no HTML. Write **…**.'],
  [
    '<img src="a.png" />',
    '15:1 unknown-component: There is no <img>: texts hold no HTML. Write ![what it shows](file.svg "The caption").',
  ],
  [
    '<Check id="kneading.elastic">\n\nMore.\n\n</Check>',
    '15:1 markdown-syntax: What stands between <Check> and </Check> would be lost. Write <Check … />, and the text below it.',
  ],
  [
    '```js title=„Two words“\na\n```',
    '15:1 schema: "title=„Two words“" after the language is not understood. Write title="Two words", with straight quotation marks.',
  ],
  [
    ':::platform{name=„oven“}\na\n:::',
    '15:1 unknown-reference: "„oven“" stands in quotation marks of print. A single word needs none: write {name=oven}.',
  ],
  [
    '```mermaid id=kneading.a caption=„Two words“\nflowchart TB\n  accTitle: A\n  accDescr: B\n  a --> b\n```',
    '15:1 schema: "caption=„Two words“" after the language is not understood. Write caption="Two words", with straight quotation marks.',
  ],
  [
    '```mermaid id=kneading.a caption=""\nflowchart TB\n  a --> b\n```',
    '15:1 schema: The diagram has no caption. Write caption="…" after its id.',
  ],
  [
    '```mermaid id=„kneading.a“ caption="c"\nflowchart TB\n  a --> b\n```',
    '15:1 schema: "id=„kneading.a“" after the language is not understood. Write id="kneading.a", with straight quotation marks.',
  ],
  [
    'So <Check id="kneading.elastic" />',
    '15:4 markdown-syntax: <Check> stands within a line of text. Give it a line of its own, with an empty line before and after.',
  ],
  ['<Check id="kneading.elastic" size="2" />', '15:1 schema: <Check> has no "size". Known are: id.'],
  [
    ':::waring\na\n:::',
    '15:1 unknown-callout: There is no ":::waring". Did you mean "warning"? Known are: note, warning, history, misconception, platform, tabs, tab, before-after, before, after, dictionary.',
  ],
  [
    ':::tab{platform=oven}\na\n:::',
    '15:1 unknown-tab: ":::tab" stands inside "::::tabs" only; the outer fence has one colon more.',
  ],
  [
    ':::platform {name=oven}\na\n:::',
    '15:1 markdown-syntax: "{name=oven}" after ":::platform" would be lost. Write: :::platform{name=oven}',
  ],
  [
    ':::platform{name=oven}[A title]\na\n:::',
    '15:1 markdown-syntax: "[A title]" after ":::platform" would be lost. Write: :::platform[A title]{name=oven}',
  ],
  [
    ':::note [A title]\na\n:::',
    '15:1 markdown-syntax: "[A title]" after ":::note" would be lost. Write: :::note[A title]',
  ],
  [
    ':::note {.wide}\na\n:::',
    '15:1 markdown-syntax: "{.wide}" after ":::note" would be lost. It takes a title in brackets and nothing else.',
  ],
  [
    ':::{note} A title\na\n:::',
    '15:1 markdown-syntax: ":::{note} A title" opens nothing. A callout begins with its name directly after the colons: ":::note".',
  ],
  [
    '::::before-after\n:::before\na\n:::\n::::',
    '15:1 unknown-tab: "::::before-after" holds one ":::before", then one ":::after", and nothing else.',
  ],
  [
    '::::before-after\n:::before\na\n:::\nb\n\n:::after\nc\n:::\n::::',
    '19:1 unknown-tab: "::::before-after" holds one ":::before", then one ":::after", and nothing else.',
  ],
  [
    ':::after\na\n:::',
    '15:1 unknown-tab: ":::after" stands inside "::::before-after" only; the outer fence has one colon more.',
  ],
  [
    ':::dictionary\n| a | b |\n| - | - |\n| c | d |\n\n:::',
    '15:1 schema: ":::dictionary" holds one table of three columns: the term that readers bring, the nearest thing here, and where it breaks.',
  ],
  [
    'It is [](cite:mcgee04 "ch. 8").',
    '15:7 foreign-syntax: The title "ch. 8" of this link would be lost: the course knows what it leads to. Write it between the square brackets, or "doubtful" where the sentence can be doubted.',
  ],
  [
    'See [B](concept:gluten "the net").',
    '15:5 foreign-syntax: The title "the net" of this link would be lost: the course knows what it leads to. Take it out.',
  ],
  [
    '::::tabs\n:::tab{platform=ovn}\na\n:::\n::::',
    '16:1 unknown-reference: There is no platform "ovn". Did you mean "oven"?',
  ],
  [
    '::::tabs\n:::tab\na\n:::\n::::',
    '16:1 unknown-reference: ":::tab" needs {platform=…}: one of oven, machine.',
  ],
  [
    ':::platform{platform=oven}\na\n:::',
    '15:1 unknown-reference: ":::platform" needs {name=…}: one of oven, machine.',
  ],
  [
    "import a from 'b'",
    '15:1 no-script-in-chapters: "import a from \'b\'" is script. Texts hold none: write Markdown, and put code in backticks. To allow it in chapters, write mdx: full in course.yaml.',
  ],
  [
    'So {a} it is',
    '15:4 no-script-in-chapters: "{a}" is an expression, and texts hold none. Where the braces are text, write \\{a}; put code in backticks. To allow it in chapters, write mdx: full in course.yaml.',
  ],
  [
    '```js titel="a"\na\n```',
    '15:1 schema: A code block has no "titel". Did you mean "title"? Known are: title, and marked lines such as {1,3-5}.',
  ],
  [
    '```js title=Two words\na\n```',
    '15:1 schema: "words" after the language is not understood. Write title="…" and marked lines such as {1,3-5}.',
  ],
  [
    ':::note Before you begin\na\n:::',
    '15:1 markdown-syntax: "Before you begin" after ":::note" would be lost. Write: :::note[Before you begin]',
  ],
  [
    ':::note[A]{x=y}\na\n:::',
    '15:1 schema: ":::note" has no "x". It takes a title in brackets and nothing else.',
  ],
  [
    '::::tabs\n:::tab{platform=oven}\nHot.\n:::\n\n### B {#b}\n\nc',
    '15:1 markdown-syntax: "::::tabs" that begins here has no end. Close it with a line "::::".',
  ],
  [
    '::::tabs\n:::tab{platform=oven}\nHot.\n\n:::tab{platform=machine}\nWarm.\n:::\n::::',
    '16:1 markdown-syntax: ":::tab" that begins here has no end: a block inside it, also of ":::", took it. Begin and end this one with "::::".',
  ],
  [
    '::::before-after\n:::before\na\n:::\n:::after\nb\n:::\n\nc',
    '15:1 markdown-syntax: "::::before-after" that begins here has no end. Close it with a line "::::".',
  ],
  [':::note[A]\n:::', '15:1 empty-block: ":::note" is empty. Write its text, or take it out.'],
  [
    '::::tabs\n:::tab{platform=oven}\n:::\n::::',
    '16:1 empty-block: ":::tab" is empty. Write its text, or take it out.',
  ],
  [
    '::::tabs\n:::tab{platform=oven}\na\n:::\n:::tab{platform=oven}\nb\n:::\n::::',
    '19:1 shared-platform: There is a tab for "oven" here already. Join the two.',
  ],
  [
    '::::tabs\nSo:\n\n:::tab{platform=oven}\na\n:::\n::::',
    '16:1 unknown-tab: Between "::::tabs" and its end stand tabs only: put this into one of them.',
  ],
  ['## {#b}', '15:1 empty-block: The heading is empty. Write its words, or take it out.'],
  [
    '## [B](concept:gluten) {#b}',
    '15:4 link-out-of-place: A heading is a link to itself and cannot hold another. Link or cite in the text below it.',
  ],
  [
    '## B [](cite:mcgee04) {#b}',
    '15:6 link-out-of-place: A heading is a link to itself and cannot hold another. Link or cite in the text below it.',
  ],
  [
    '## B [c][d] {#b}\n\n[d]: concept:gluten',
    '15:6 link-out-of-place: A heading is a link to itself and cannot hold another. Link or cite in the text below it.',
  ],
  ['```js\n```', '15:1 empty-block: The code block is empty. Write the code, or take it out.'],
  [
    '```js {1,7}\na\nb\n```',
    '15:1 code-lines: The code has lines 1 to 2, so {7} marks none. Count from the first line of the code.',
  ],
  [
    '```console {1}\n$ a\n```',
    '15:1 code-lines: In a "console" block no lines are marked: commands stand out by themselves. Take the numbers out.',
  ],
  [
    '```pyhton\na\n```',
    '15:1 code-language: There is no language "pyhton". Did you mean "python"? Without a language, or with "text", code is shown as it is.',
  ],
] as const) {
  test(`\`${text.replaceAll('\n', '⏎')}\` may not`, async () => {
    assert.equal((await said(text))[0], expected);
  });
}

test('a footnote is one finding', async () => {
  assert.deepEqual(await said('[^a]: note'), [
    '15:1 foreign-syntax: There are no footnotes. Cite a source with [](cite:id), or say it in the text.',
  ]);
});

test('a tag of HTML, or a caption in other quotation marks, is one finding', async () => {
  assert.equal((await said('So <b>it</b> is.')).length, 1);
  assert.equal((await said('```mermaid id=„kneading.a“ caption=„c“\na\n```')).length, 1);
});

test('a text with nothing in it is told; one with but a link is none', async () => {
  for (const [file, empty, full] of [
    [gluten, conceptText('gluten', '\n<!-- later -->\n'), conceptText('gluten', '[](cite:mcgee04)\n')],
    [gluten, conceptText('gluten', '\n\u200B\n'), conceptText('gluten', '![a](a.png)\n')],
    [gluten, conceptText('gluten', '\n&nbsp;\n'), conceptText('gluten', 'a\n')],
    [
      kneading,
      chapterText('kneading', '', { teaches: '[gluten]' }),
      chapterText('kneading', '## A {#start}\n', { teaches: '[gluten]' }),
    ],
  ] as const) {
    const { findings } = await courseFromFiles({
      [file]: empty,
      [kneadingQuiz]: quizText(questionText('kneading.elastic', { links: 'chapter:rising' })),
    });
    assert.deepEqual(
      findings.map((one) => [one.file, one.line, one.column, one.rule, one.message]),
      [
        [
          file,
          1,
          1,
          'empty-block',
          'Below the front matter stands no text. Write it, under the closing ---.',
        ],
      ],
    );
    assert.deepEqual(
      (await findingsIn({ [file]: full })).filter((one) => one.includes('empty-block')),
      [],
    );
  }
});

test('HTML in a concept is told with what to write', async () => {
  const { findings } = await courseFromFiles({ [gluten]: conceptText('gluten', 'a <i>c</i>\n') });
  assert.equal(findings[0]?.message, '"<i>" is HTML, and texts hold none. Write *…*; put code in backticks.');
});

test('a concept is one short text', async () => {
  const text = conceptText(
    'gluten',
    '## A {#a}\n\n```mermaid id=a.b caption="c"\nx\n```\n\na <b>c</b>\n\n:::nte\nx\n:::\n\n<script>a()</script>\n',
  );
  assert.deepEqual(
    (await findingsIn({ [gluten]: text })).map((one) => one.replace(`${gluten}:`, '')),
    [
      '9:1 heading-level',
      '11:1 diagram-in-concept',
      '15:3 no-script-in-chapters',
      '15:7 no-script-in-chapters',
      '17:1 unknown-callout',
      '21:1 no-script-in-chapters',
    ],
  );
});

test('a question holds neither headings nor HTML, images or diagrams', async () => {
  const explanation = '|\n      ## A\n\n      a <b>c</b> ![d](e.png)\n\n      ```mermaid\n      x\n      ```';
  const found = await findingsIn({ [kneadingQuiz]: quizText(questionText('kneading.a', { explanation })) });
  assert.deepEqual(
    found.map((one) => one.replace(`${kneadingQuiz}:`, '')),
    [
      '14:7 heading-in-question',
      '16:9 no-script-in-chapters',
      '16:13 no-script-in-chapters',
      '16:18 missing-image',
      '18:7 diagram-in-concept',
    ],
  );
});

test('a question that is nested without end is a finding', async () => {
  const found = await findingsIn({
    [kneadingQuiz]: quizText(
      questionText('kneading.a', { prompt: `|\n      ${'>'.repeat(20_000)} a\n\n      b` }),
    ),
  });
  assert.deepEqual(found, [`${kneadingQuiz}:8:13 markdown-syntax`]);
});
