import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { articlesOf } from '../../../../src/course/questions/grading/articles.ts';
import { normalised } from '../../../../src/course/questions/grading/normalised.ts';
import {
  isCode,
  isForm,
  isSpeltAlike,
  isSameTerm,
  matchTyped,
  takenNear,
} from '../../../../src/course/questions/grading/typed.ts';
import { wholeNumber } from '../../../../src/course/questions/grading/whole-number.ts';

for (const [text, expected] of [
  ['Sourdough', 'sourdough'],
  ['  sour \u00a0 dough ', 'sour dough'],
  ['sour‐dough', 'sour-dough'],
  ['sour—dough', 'sour-dough'],
  ['sour−dough', 'sour-dough'],
  ['salt—and—sour–dough', 'salt-and-sour-dough'],
  ['pâte\u200d\u0301', 'pâté'],
  ['“sourdough”', 'sourdough'],
  ['baker’s yeast', 'bakers yeast'],
  ["baker's `yeast`", 'bakers yeast'],
  ['The starter', 'starter'],
  ['an autolyse', 'autolyse'],
  ['the A bit', 'bit'],
  ['another', 'another'],
  ['A', 'a'],
  ['the starter.', 'starter'],
  ['ﬁrst proof', 'first proof'],
  ['ＲＹＥ', 'rye'],
  ['sour\u00addough', 'sourdough'],
  ['...', ''],
] as const) {
  test(`"${text}" is compared as "${expected}"`, () => {
    assert.equal(normalised(text), expected);
  });
}

test('what does not matter is gone after one go', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('', 'the ', 'An '), (text, article) => {
      const once = normalised(article + text);
      assert.equal(normalised(once), once);
      assert.doesNotMatch(once, /^ | $|\s{2}|["“”]/);
    }),
    { numRuns: 1000 },
  );
});

for (const [language, text, expected] of [
  ['de', 'Der Sauerteig', 'sauerteig'],
  ['de-AT', '„Eine Hefe“', 'hefe'],
  ['de', 'the dough', 'the dough'],
  ['de', 'derselbe', 'derselbe'],
  ['fr', 'L’eau', 'eau'],
  ['fr', "« l'eau »", 'eau'],
  ['fr', 'La pâte', 'pâte'],
  ['fr', 'lait', 'lait'],
  ['it', "un'acqua", 'acqua'],
  ['es', 'Los panes', 'panes'],
  ['nl', 'het deeg', 'deeg'],
  ['pt-BR', 'o pão', 'pão'],
  ['en-GB', 'the dough', 'dough'],
  ['ja', 'the dough', 'the dough'],
] as const) {
  test(`in ${language}, "${text}" is compared as "${expected}"`, () => {
    assert.equal(normalised(text, articlesOf(language)), expected);
  });
}

test('articles of the language do not count, whether right, misspelt or of another thing', () => {
  const how = { articles: articlesOf('de') };
  assert.equal(matchTyped('der Sauerteig', ['Sauerteig'], [], how), 'exact');
  assert.equal(matchTyped('Sauerteig', ['der Sauerteig'], [], how), 'exact');
  assert.equal(matchTyped('der Sauerteigg', ['Sauerteig'], [], how), 'misspelt');
  assert.equal(matchTyped('die Kneterin', ['Kneterei'], ['eine Kneterin'], how), undefined);
  assert.equal(matchTyped('the Sauerteig', ['Sauerteig'], [], how), undefined);
  assert.deepEqual(takenNear(['Knetereis'], ['der Knetereib'], how), ['knetereib']);
});

test('hyphens and spaces do not tell terms apart, letters do', () => {
  for (const [one, other, isSame] of [
    ['sour-dough', 'sour dough', true],
    ['sour-dough', 'Sourdough', true],
    ['hyper visor', 'hypervisor', true],
    ['sourdough', 'sour doughs', false],
    ['rye', 'ryes', false],
    ['pl011', 'pl012', false],
  ] as const) {
    assert.equal(isSameTerm(one, other), isSame, `${one}, ${other}`);
  }
});

const table: [
  name: string,
  typed: string,
  accept: string[],
  taken: string[],
  'exact' | 'misspelt' | undefined,
][] = [
  ['an accepted form', 'sourdough', ['sourdough'], [], 'exact'],
  ['the last of several', 'leaven', ['sourdough', 'starter', 'leaven'], [], 'exact'],
  ['case, dash, article, stop', 'The Sour—dough.', ['sourdough'], [], 'exact'],
  ['a letter too few', 'sourdogh', ['sourdough'], [], 'misspelt'],
  ['a letter too many', 'sourdoughh', ['sourdough'], [], 'misspelt'],
  ['a wrong letter', 'saurdough', ['sourdough'], [], 'misspelt'],
  ['a misspelling with a hyphen besides', 'saur-dough', ['sourdough'], [], 'misspelt'],
  ['two letters swapped', 'suordough', ['sourdough'], [], undefined],
  ['two wrong letters', 'saurdogh', ['sourdough'], [], undefined],
  ['another first letter', 'tourdough', ['sourdough'], [], undefined],
  ['the opposite', 'synchronous', ['asynchronous'], [], undefined],
  ['a form of seven letters', 'starte', ['starter'], [], 'misspelt'],
  ['a form of six letters', 'leavon', ['leaven'], [], undefined],
  ['short names one letter apart', 'NPT', ['EPT'], [], undefined],
  ['short names one letter apart, the other way', 'EPT', ['NPT'], [], undefined],
  ['six letters with digits and hyphens', 'le-aven 123', ['le-avon 123'], [], undefined],
  ['a name that is taken', 'type II oven', ['type I oven'], ['Type II oven'], undefined],
  ['another numeral', 'type II oven', ['type I oven'], [], undefined],
  ['another numeral of three', 'phase III oven', ['phase II oven'], [], undefined],
  ['a numeral too few', 'world oven', ['world oven I'], [], undefined],
  ['another letter as a name', 'vitamin B bread', ['vitamin A bread'], [], undefined],
  ['another abbreviation', 'TLS shootdown', ['TLB shootdown'], [], undefined],
  ['a slip beside an abbreviation', 'tlb shotdown', ['TLB shootdown'], [], 'misspelt'],
  ['a slip beside a numeral', 'type I ovven', ['type I oven'], [], 'misspelt'],
  ['a slip beside a lost sign', '40 degreees', ['−40 degrees'], [], undefined],
  ['a prefix of a unit', '2 GiB loaves', ['2 MiB loaves'], [], undefined],
  ['a slip beside a unit', '2 MiB laoves of rye', ['2 MiB loaves of rye'], [], undefined],
  ['one letter off beside a unit', '2 mib loves of rye', ['2 MiB loaves of rye'], [], 'misspelt'],
  ['another name of it in brackets', 'room for dough (RFD)', ['RFD', 'room for dough'], [], 'exact'],
  ['another name of it after a comma', 'RFD, or Room for dough', ['RFD', 'room for dough'], [], 'exact'],
  ['another name of it after a slash', 'RFD/room for dough', ['RFD', 'room for dough'], [], 'exact'],
  ['another name of it after a dash', 'RFD – room for dough', ['RFD', 'room for dough'], [], 'exact'],
  ['another thing in brackets', 'room for dough (RFC)', ['RFD', 'room for dough'], [], undefined],
  ['another thing besides', 'RFD or rye', ['RFD', 'room for dough'], [], undefined],
  ['two numbers of which either is right', '1/2', ['1', '2'], [], undefined],
  ['a name with two that is taken', 'RFD/bowl', ['RFD', 'bowl'], ['RFD bowl'], undefined],
  ['an exclamation mark', 'RFD!', ['RFD'], [], 'exact'],
  ['a question mark after a slip', 'sourdogh ?', ['sourdough'], [], 'misspelt'],
  ['a full stop of Chinese', '酸面团。', ['酸面团'], [], 'exact'],
  ['a comma at the end', 'sour dough，', ['sourdough'], [], 'exact'],
  ['a mark that is of the form', 'save', ['save!'], [], undefined],
  ['a mark that is of a mistake', 'save!', ['save'], ['save!'], undefined],
  ['a trade mark', 'Oven® VT-x™', ['Oven VT-x'], [], 'exact'],
  ['a name without its s', 'Window', ['Windows'], [], undefined],
  ['a word without its s', 'apparatu', ['apparatus'], [], undefined],
  ['a slip in a plural', 'hypervisers', ['hypervisor'], [], 'misspelt'],
  ['a taken name typed with other hyphens', 'typeii-oven', ['type I oven'], ['type ii oven'], undefined],
  ['a name that is taken and accepted', 'sourdough', ['sourdough'], ['sourdough'], 'exact'],
  ['another digit', 'controller 012', ['controller 011'], [], undefined],
  ['a digit too many', 'controller 0111', ['controller 011'], [], undefined],
  ['a letter for a digit', 'controller o11', ['controller 011'], [], undefined],
  ['a wrong letter beside digits', 'controler 011', ['controller 011'], [], 'misspelt'],
  ['nothing', '', ['sourdough'], [], undefined],
  ['nothing but marks', ' -. ', ['-'], [], undefined],
];

for (const [name, typed, accept, taken, expected] of table) {
  test(`${name}: "${typed}" for "${accept.join('", "')}" is ${expected ?? 'no match'}`, () => {
    assert.equal(matchTyped(typed, accept, taken), expected);
  });
}

test('names matter if they could be taken for a misspelling of an accepted form', () => {
  const names = [
    'Sourdough',
    'Sour-doughs',
    'sour doughs',
    'saurdough',
    'rye',
    'levain',
    'starter',
    'startle',
  ];
  assert.deepEqual(takenNear(['sourdough', 'leaven', 'Starter'], names), ['saurdough']);
  assert.deepEqual(takenNear([], names), []);
  assert.deepEqual(takenNear(['sourdough', 'sourdoughs'], names), ['saurdough']);
});

test('British and American spelling make no two words', () => {
  assert.deepEqual(takenNear(['caramelisation'], ['caramelization', 'caramelisator']), []);
  assert.deepEqual(takenNear(['caramelisator'], ['caramelizator', 'caramelisatox']), ['caramelisatox']);
  assert.deepEqual(takenNear(['flavour notes'], ['flavor notes']), []);
  assert.deepEqual(takenNear(['crust colour'], ['crust color']), []);
});

const code = [
  ...['--force', '-v', '-enable-kneading', 'bake --force', '/dev/oven', './bake', '../x', '~/.ovenrc'],
  ...['userId', 'getCrumb', 'bakeAt220', 'a::b', 'x86_64', 'oven_temp', '$HOME', '0x1F', '0b101', 'a=b'],
  ...['bake()', 'f(x)', '<br>', '[0]', '{a}', 'a && b', 'a|b', 'user@oven', '#!/bin/sh', '#include', '%RDY'],
  ...[
    'index.html',
    'config.yaml',
    'httpd.conf',
    'Cargo.toml',
    'README.md',
    'main.c',
    'a.out',
    'kvm-intel.ko',
  ],
  ...['src/main.c', 'etc/passwd', 'bin/sh', 'docker-compose.yml', 'edit oven.conf', 'libc.so.6', '.bashrc'],
  ...['https://bread.example', 'C:\\oven', '0000:af:00.1', '2^10', '`bake`', '*.dough', 'x;', 'oven:hot'],
];
const words = [
  ...['sourdough', 'sour dough', 'by-pass', 'Type-2', 'I/O', 'TCP/IP', 'C++', 'R&D', 'vBread', 'VirtualOven'],
  ...[
    'macOV',
    'iBake',
    'OPENBake',
    'Node.js',
    '50 %',
    '−5',
    '-5',
    'rye (dark)',
    '1:',
    'no. 5',
    '3.5',
    'a, b',
  ],
  ...[
    'e.g.',
    'i.e. rye',
    'U.S.',
    'p.m.',
    'Ph.D.',
    'Vue.js',
    'Booking.com',
    'read/write',
    'TCP/IPv6',
    'approx. 5',
  ],
  ...['git rebase', 'v1.5', 'Rise. Then bake', '10.5 kg', 'N/A', 'a/b', 'and/or else', 'no.5', 'x.'],
  ...['baker’s yeast', 'HyperV', 'dough0', 'DOUGH', 'PVHv2', 'Step 1: rise', '#1', 'and/or'],
];
for (const form of code)
  test(`"${form}" is code`, () => {
    assert.equal(isCode(form), true);
  });
for (const form of words)
  test(`"${form}" is a word`, () => {
    assert.equal(isCode(form), false);
  });

test('code is compared to the letter, whatever the keyboard made of it', () => {
  for (const [form, typed, isSame] of [
    ['--force', '--force', true],
    ['--force', ' "--force" ', true],
    ['--force', '`--force`', true],
    ['bake --all', '$ bake --all', true],
    ['bake --all', 'root@oven:~# bake --all', true],
    ['bake --all', '> bake --all', true],
    ['$ bake --all', 'bake --all', false],
    ['# bake --all', 'bake --all', false],
    ['--force', '“--force”', true],
    ['--force', '—force', true],
    ['--force', '«--force»', true],
    ['--force', '« --force »', true],
    ['--force', '„--force“', true],
    ['--force', '‹--force›', true],
    ['--force', '「--force」', true],
    ['src/main.c', 'src/Main.c', false],
    ['etc/passwd', 'etc/Passwd', false],
    ['bin/sh', 'BIN/SH', false],
    ['index.html', 'index.htm', false],
    ['config.yaml', 'config.yml', false],
    ['httpd.conf', 'http.conf', false],
    ['`systemctl start`', 'systemctl start', true],
    ['`systemctl start`', 'systemctl stat', false],
    ['--force', '-\u200b-force', true],
    ['a  b --c', 'a b\u00a0--c', true],
    ['"a=b"', 'a=b', true],
    ['--force', '--Force', false],
    ['--force', '-force', false],
    ['--force', '--forc', false],
    ['--force', '--force.', false],
    ['--force', 'the --force', false],
    ['userId', 'userid', false],
    ['userId', 'UserId', false],
    ['userId', 'user id', false],
    ['a::b', 'a:b', false],
    ['x86_64', 'x86-64', false],
    ['/dev/oven', 'dev/oven', false],
    ['/dev/oven', '/dev/oven/', false],
    ['$HOME', '$home', false],
    ['$HOME', 'HOME', false],
    ['x²=1', 'x2=1', false],
  ] as const)
    assert.equal(isForm(form, typed), isSame, `${form}, ${typed}`);
});

test('code has no misspelling, in no letter and no sign', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...code),
      fc.nat(),
      fc.constantFrom('a', 'Z', '_', '-', '$', '.', ' '),
      (form, number, sign) => {
        const at = number % (form.length + 1);
        for (const typed of [
          form.slice(0, at) + sign + form.slice(at),
          form.slice(0, at) + form.slice(at + 1),
        ])
          assert.notEqual(matchTyped(typed, [form], []), 'misspelt', typed);
        for (const typed of [form.toUpperCase(), form.toLowerCase()])
          if (typed !== form && wholeNumber(form) === undefined)
            assert.notEqual(matchTyped(typed, [form], []), 'exact', typed);
      },
    ),
    { numRuns: 500 },
  );
});

test('an author can ask for the letter of a word, and forgive code', () => {
  assert.equal(matchTyped('Sourdough', ['sourdough'], [], { exact: true }), 'inexact');
  assert.equal(matchTyped('sourdogh', ['sourdough'], [], { exact: true }), undefined);
  assert.equal(matchTyped('the sourdough', ['sourdough'], [], { exact: true }), 'inexact');
  assert.equal(matchTyped('USERID', ['userId'], [], { exact: false }), 'exact');
  assert.equal(matchTyped('--forse-bake', ['--force-bake'], [], { exact: false }), 'misspelt');
  assert.equal(matchTyped('--', ['--'], [], { exact: true }), 'exact');
  assert.equal(matchTyped('-', ['--'], [], { exact: true }), undefined);
});

const word = fc.stringMatching(/^[a-z]{7,14}$/);
/** A word with one letter put in, taken out or put in another's place, anywhere but at the front. */
const slip = word.chain((form) =>
  fc
    .tuple(
      fc.nat(),
      fc.constantFrom(...Array.from('abcdefghijklmnopqrstuvwxyz')),
      fc.constantFrom(0, 1),
      fc.boolean(),
    )
    .map(([number, letter, gone, isPut]) => {
      const at = 1 + (number % (form.length - 1));
      return [form, form.slice(0, at) + (isPut ? letter : '') + form.slice(at + gone)] as const;
    }),
);

test('one slip is a misspelling, unless that is the name of something else', () => {
  fc.assert(
    fc.property(slip, ([form, typed]) => {
      // A word without the s that it has is none.
      fc.pre(form !== `${typed}s`);
      assert.equal(matchTyped(typed, [form], []), isForm(form, typed) ? 'exact' : 'misspelt');
      assert.equal(matchTyped(typed, [form], [typed.toUpperCase()]), typed === form ? 'exact' : undefined);
    }),
  );
});

test('the names near the accepted forms are all that ever matter', () => {
  const near = fc
    .tuple(slip, fc.array(word))
    .map(([[form, typed], others]) => ({ form, typed, names: [typed, ...others] }));
  fc.assert(
    fc.property(near, fc.nat(), ({ form, typed, names: all }, number) => {
      // What is the form itself in British or American spelling, or its plural, is no other thing, and is not kept.
      const names = all.filter((name) => !isSpeltAlike(form, name) && !isForm(form, name));
      const reduced = takenNear([form], names);
      for (const one of [typed, form, names[number % names.length] ?? ''])
        assert.equal(matchTyped(one, [form], reduced), matchTyped(one, [form], names));
      assert.equal(reduced.includes(form), false);
    }),
  );
});

test('the other spelling of a form is no name of another thing', () => {
  assert.deepEqual(takenNear(['endeavor'], ['endeavour', 'endeaver']), ['endeaver']);
  assert.equal(matchTyped('endeavour', ['endeavor'], ['endeaver']), 'exact');
  assert.equal(matchTyped('constructour', ['constructor'], ['constrictor']), 'misspelt');
});

test('a form matches itself however it is written', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.array(fc.string()), (form, taken) => {
      const isNothing = normalised(form).replace(/[- ]/g, '') === '';
      assert.equal(matchTyped(form, [form], taken), isNothing ? undefined : 'exact');
      assert.equal(matchTyped(` “${form}” `, [form], taken), isNothing ? undefined : 'exact');
    }),
  );
});
