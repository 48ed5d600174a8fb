/** What MDX cannot read is told in an author's words. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { readDocument } from '../../../src/markdown/read-document.ts';

for (const [text, message] of [
  [
    'So <img src="a.png"> here.',
    'There is no <img>: texts hold no HTML. Write ![what it shows](file.svg "The caption").',
  ],
  ...(['a<sup>b', 'x <sup>y.'] as const).map(
    (text) => [text, '"<sup>" stands alone. Write <sup>…</sup> around the words, in one paragraph.'] as const,
  ),
  ['<sub>2', '"<sub>" stands alone. Write <sub>…</sub> around the words, in one paragraph.'],
  ['a</kbd> b', '"</kbd>" stands alone. Write <kbd>…</kbd> around the words, in one paragraph.'],
  ['x <br class="a"> y', '<br> takes no attributes. Write <br>.'],
  ['x <sup id="a"> y', '<sup> takes no attributes. Write <sup>.'],
  ['## Titel {#x} ##', 'An id stands at the very end of its heading: write ## Titel {#x}'],
  ['### Sub {#sub} ###', 'An id stands at the very end of its heading: write ### Sub {#sub}'],
  ['## One {#x} two', 'An id stands at the very end of its heading: write ## One two {#x}'],
  ['## One {#x}.', 'An id stands at the very end of its heading: write ## One. {#x}'],
  ['So <b>it is.', 'There is no <b>: texts hold no HTML. Write **…**.'],
  ['So <marquee>it is.', 'There is no <marquee>. If it is code, put it in backticks.'],
  [
    '<Check id="a.b">',
    '<Check> has no end. Write it as one tag, with a slash before its ">", on a line of its own: <Check id="…" />',
  ],
  [
    'A List<String> here.',
    '<String> has no end. If it is a tag that the chapter imports, write </String> behind what it holds; if it is code, put it in backticks.',
  ],
  ['</Heights>', '"</Heights>" closes nothing. Take it out, or write <Heights> before what it is to hold.'],
  [
    '<Check id="a.b"',
    'This <Check> cannot be read to its end. Write it as one tag, each value in quotation marks, with a slash before its ">": <Check id="…" />',
  ],
  [
    '<!-- a note',
    'The comment that begins here has no end. Write "-->" behind its last word; if it is text, put it in backticks.',
  ],
  [
    'A <> here',
    'In MDX, "<" begins a tag. Write \\<> with a backslash, or put it in backticks if it is code.',
  ],
  [
    '{1 +}',
    'This is no JavaScript: "}" cannot stand here. If the braces around it are text, write \\{ with a backslash; put code in backticks.',
  ],
  ['<Check id=„a.b“ />', 'Quotation marks around a value are straight ones: write id="a.b".'],
  ['<Compare id="a" rows=«b c» />', 'Quotation marks around a value are straight ones: write rows="b c".'],
  ['<Check id=a.b />', 'A value stands in quotation marks: write id="a.b".'],
  ['###Öl {#oel}', 'A heading has a blank after its "###": write ### Öl {#oel}'],
  ['#Öl {#oel}', 'A heading has a blank after its "#": write # Öl {#oel}'],
  ['::: {.note}', 'A callout begins with its name directly after the colons: ":::note".'],
  ['Text {#oel}', 'An id in braces stands at the end of a heading only, on its line: ## Words {#id}.'],
  ...(
    [
      ['<18 % fat', '\\<18 %'],
      ['<18% fat', '\\<18%'],
      ['<= 3', '\\<='],
      ['<-b', '\\<-b'],
    ] as const
  ).map(
    ([text, right]) =>
      [
        `A ${text}, \\<1 more.`,
        `In MDX, "<" begins a tag. Write ${right} with a backslash, or put it in backticks if it is code.`,
      ] as const,
  ),
  [
    'See <https://a.example/b>.',
    'An address in angle brackets is no link here. Write [words](https://a.example/b).',
  ],
  [
    'See <tea@a.example>.',
    'An address in angle brackets is no link here. Write [words](mailto:tea@a.example).',
  ],
  [
    'It weighs {en gramos} much.',
    'Braces hold an expression in MDX, and these hold words. Write \\{en gramos} with a backslash, or put it in backticks if it is code.',
  ],
  [
    'A { b',
    'This "{" has no "}". Write that behind the expression; if it is text, write \\{ with a backslash, and put code in backticks.',
  ],
] as const) {
  test(`\`${text}\` says what to write`, () => {
    const { findings } = readDocument('f', `One.\n\n${text}\n`, 'mdx');
    assert.deepEqual(
      findings.map(({ line, message: said }) => [line, said]),
      [[3, message]],
    );
  });
}
