import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { plainText } from '../../src/markdown/plain-text.ts';

for (const [markdown, plain] of [
  ['just words', 'just words'],
  ['a `code` and *stress* and **more**', 'a code and stress and more'],
  ['un*believ*able, [gluten](concept:gluten)s and `qcow2`-files', 'unbelievable, glutens and qcow2-files'],
  ['see [gluten](concept:gluten) [](cite:mcgee04).', 'see gluten.'],
  ['Makers say no [ch. 3](cite:luyu74), or [](claim:cakes) not.', 'Makers say no, or not.'],
  ['said[](cite:a)and', 'said and'],
  ['so [](cite:a)[§2](cite:b). Then', 'so. Then'],
  ['[the claim](claim:cakes)', 'the claim'],
  ['say "yes" ("no"), it\'s', 'say “yes” (“no”), it’s'],
  ['ioctl:KVM_RUN', 'ioctl:KVM_RUN'],
  ['  two\n  lines ', 'two lines'],
  ['2:1 and 😀 שלום', '2:1 and 😀 שלום'],
  ['\\*args and \\`x\\`, 1984\\. and a\\_b', '*args and `x`, 1984. and a_b'],
  ['AT&amp;T&nbsp;1 &lt;b&gt;', 'AT&T 1 <b>'],
  ['`**not bold**` and `a*b`', '**not bold** and a*b'],
  ['a_b_c and 2*3*4 or __init__.py', 'a_b_c and 234 or init.py'],
  ['snake_case_name', 'snake_case_name'],
  ['H<sub>2</sub>O, two<br>lines', 'H2O, two lines'],
  ['words <!-- a note --> more', 'words more'],
  ['One.\n\n- two\n- three\n\n> four', 'One. two three four'],
  ['```c\nint x;\n```', 'int x;'],
  ['| a | b |\n| - | - |\n| c | d |', 'a b c d'],
  ['![a `loaf`](x.png)', 'a loaf'],
  ['', ''],
] as const) {
  test(`"${markdown.replace(/\n/g, '⏎')}" reads "${plain}"`, () => {
    assert.equal(plainText(markdown, 'en'), plain);
  });
}

/** What opens a block in Markdown, and is meant as it stands in a field of one line. */
export const asWritten = [
  '> 90 °C',
  '>90 °C',
  '- 40 °C',
  '* 40 °C',
  '+ 5',
  '+',
  '1984. A year',
  '1984) A year',
  '---',
  '***',
  '___',
  '# 1',
  '#include first',
  '###',
  '| a | b |',
  '~~~',
  '=== x',
  '::: note',
  ':::note x',
  '[a]: b',
  '1~3 and ~10 ~ 20',
  '~5',
  'a ~b~ c',
  '$5 and $10',
  'use --all, --dry-run and ---',
  'a...b and ../..',
  '**「テスト」',
];

for (const text of asWritten) {
  test(`"${text}" stays as it is written`, () => {
    assert.equal(plainText(text, 'en'), text);
  });
}

for (const [text, expected] of [
  ['use --all -- or not', 'use --all – or not'],
  ['so --- then', 'so — then'],
  ['and so on...', 'and so on…'],
  ["the '90s, rock 'n' roll and it's", 'the ’90s, rock ’n’ roll and it’s'],
  ['5\' 3" tall, "version 5" and a 24" monitor', '5′ 3″ tall, “version 5” and a 24″ monitor'],
  ['"the 24" says', '“the 24” says'],
  ['name="x" and foo("bar")', 'name="x" and foo(“bar”)'],
] as const) {
  test(`"${text}" is set as "${expected}"`, () => {
    assert.equal(plainText(text, 'en'), expected);
  });
}

for (const [text, expected] of [
  ['**「テスト」**の', '「テスト」の'],
  ['の**「テスト」**', 'の「テスト」'],
  ['これは**「a」**と**「b」**です。', 'これは「a」と「b」です。'],
  ['**이것은 굵다(bold).**그리고', '이것은 굵다(bold).그리고'],
  ['*（重要）*的', '（重要）的'],
  ['~~「旧」~~新', '「旧」新'],
  ['`**「a」**の`', '**「a」**の'],
  ['これは**「仮想」**VMです', 'これは「仮想」VMです'],
  ['KVM**（内核）**3', 'KVM（内核）3'],
  ['**注意：**KVM **是**', '注意：KVM 是'],
  ['**`qemu`**の**[リンク](#a)**を', 'qemuのリンクを'],
  ['**ไทย(x)**ต่อ', 'ไทย(x)ต่อ'],
  ['\\*\\*「a」\\*\\*の', '**「a」**の'],
] as const) {
  test(`emphasis beside a script without spaces: "${text}"`, () => {
    assert.equal(plainText(text, 'en'), expected);
  });
}

test('plain text stays what it is', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z0-9 .,:]*$/), (text) => {
      assert.equal(plainText(plainText(text, 'en'), 'en'), plainText(text, 'en'));
    }),
  );
});

test('a course in another language than English keeps its quotation marks as they are typed', () => {
  const text = '„Ja“, "nein", «oui», it\'s -- so...';
  assert.equal(plainText(text, 'de'), '„Ja“, "nein", «oui», it\'s – so…');
  assert.equal(plainText(text, 'en-GB'), '„Ja“, “nein”, «oui», it’s – so…');
});
