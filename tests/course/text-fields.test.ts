/** What goes from content into addresses and style sheets can do nothing else there. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { linkSchemes } from '../../src/course/links/course-link.ts';
import { courseFileSchema } from '../../src/course/schema.ts';
import { sourceSchema } from '../../src/course/kinds/sources/source-schema.ts';
import { colourOn, oldPath, webAddress } from '../../src/course/text-fields.ts';
import { courseFromFiles } from '../course-from-files.ts';
import { chapterText, kneading } from '../bread.ts';

for (const address of [
  'https://example.org',
  'http://example.org/a?b=c#d',
  'HTTPS://Example.org/',
  'https://例え.jp/パス',
  'https://example.org/a_(b)',
  'http://localhost:4321/',
])
  test(`${address} is an address of the web`, () => {
    assert.ok(webAddress.safeParse(address).success);
  });

for (const address of [
  'javascript:alert(1)',
  'JaVaScRiPt:alert(1)',
  ' javascript:alert(1)',
  'java\nscript:alert(1)',
  '\u0001javascript:alert(1)',
  'data:text/html,x',
  'vbscript:x',
  'file:///etc/passwd',
  'ftp://example.org',
  'mailto:a@example.org',
  '//example.org',
  '/licence',
  'example.org',
  'https:example.org',
  'https://',
  'http:///x',
  'https://exa mple.org',
  'https://example.org/a b',
  'https://example.org/\t',
  'https://example.org/"onclick="x',
  'https://example.org/<script>',
  'https://someone@example.org/',
  '',
])
  test(`${JSON.stringify(address)} is none`, () => {
    assert.ok(!webAddress.safeParse(address).success);
    assert.ok(!courseFileSchema.shape.licence.safeParse({ name: 'A', url: address }).success);
    assert.ok(!courseFileSchema.shape.repository.safeParse(address).success);
    assert.ok(!sourceSchema.shape.URL.safeParse(address).success);
  });

for (const [url, message] of [
  [
    'javascript:alert(1)',
    `"javascript:" is no kind of link. Known are: ${linkSchemes.join(', ')}, https, mailto.`,
  ],
  ['JaVaScRiPt:x', `"JaVaScRiPt:" is no kind of link. Known are: ${linkSchemes.join(', ')}, https, mailto.`],
  [
    'https://',
    '"https://" is not an address of the web: it begins with "https://" or "http://" and has no blanks.',
  ],
  [
    'https:x',
    '"https:x" is not an address of the web: it begins with "https://" or "http://" and has no blanks.',
  ],
  [
    'https://user:pw@e.org/',
    '"https://user:pw@e.org/" holds a user name and a password, which everybody would read: take out what stands before the "@".',
  ],
  [
    'https://user@e.org/',
    '"https://user@e.org/" holds a user name, which everybody would read: take out what stands before the "@".',
  ],
  [
    'https://e.org:99999/',
    '"https://e.org:99999/" is not an address of the web: its port "99999" is no number from 0 to 65535.',
  ],
  [
    'https://e.org:a',
    '"https://e.org:a" is not an address of the web: its port "a" is no number from 0 to 65535.',
  ],
  [
    'https://1.2.3.4.5/',
    '"https://1.2.3.4.5/" is not an address of the web: "1.2.3.4.5" is no name that a site can have.',
  ],
  [
    '//x.org',
    '"//x.org" is a path of the site, which can change. Name the thing instead: chapter:<id>, concept:<id>.',
  ],
  ['mailto:a@example.org', undefined],
] as const)
  test(`a link to ${url} in a text is ${message === undefined ? 'right' : 'a finding'}`, async () => {
    const text = chapterText('kneading', `A [b](${url}).\n\n## A {#start}\n`, { teaches: '[gluten]' });
    const { findings } = await courseFromFiles({ [kneading]: text });
    assert.deepEqual(
      findings.map((one) => [one.rule, one.message]),
      message === undefined ? [] : [['broken-link', message]],
    );
  });

for (const doi of ['10.1145/361011.361073', '10.1002/(SICI)1097-024X(199606)26:6<719::AID>3.0.CO;2-A'])
  test(`${doi} is a DOI`, () => {
    assert.ok(sourceSchema.shape.DOI.safeParse(doi).success);
  });

for (const doi of [
  'https://doi.org/10.1145/361011',
  'doi:10.1145/361011',
  'javascript:x',
  '10.1145/a b',
  '10/x',
])
  test(`${doi} is none`, () => {
    assert.ok(!sourceSchema.shape.DOI.safeParse(doi).success);
  });

for (const colour of [
  'red',
  'Teal',
  '#1a6',
  '#1A6f',
  '#10a060',
  '#10a060ff',
  'rgb(1, 2, 3)',
  'rgb(1 2 3 / 50%)',
  'hsl(120deg 50% 50%)',
  'hwb(120 10% 10%)',
  'lab(50% 1 2)',
  'lch(50% 30 120)',
  'oklab(50% 0.1 0.1)',
  'oklch(50% 0.09 145)',
  'oklch(0.5 0.09 145 / 0.5)',
  'color(display-p3 1 0 0)',
])
  test(`${colour} is a colour`, () => {
    assert.ok(colourOn('light').safeParse(colour).success);
  });

for (const colour of [
  'red, red)} body{display:none}',
  'red;',
  'red}',
  'red) url(//x.org',
  'oklch(50% 0.09 145))',
  'oklch(50% 0.09',
  'rgb(1 2)',
  'rgb(1 2 3)/**/',
  'url(x)',
  'var(--x)',
  'expression(1)',
  'reddish',
  '#12',
  '#ggg',
  'fff',
  '123456',
  '',
  ' ',
])
  test(`${JSON.stringify(colour)} is none`, () => {
    assert.ok(!colourOn('light').safeParse(colour).success);
  });

for (const [theme, colour] of [
  ['light', 'white'],
  ['light', 'transparent'],
  ['light', '#fff0'],
  ['light', 'lightyellow'],
  ['dark', 'black'],
  ['dark', '#111'],
] as const)
  test(`${colour} is not to be seen on the ${theme} ground`, () => {
    const [issue] = colourOn(theme).safeParse(colour).error?.issues ?? [];
    assert.match(issue?.message ?? '', new RegExp(`^is not to be seen on the ${theme} ground: write a`));
    assert.ok(colourOn(theme === 'light' ? 'dark' : 'light').safeParse('teal').success);
  });

test('a colour that is none is shown with what to write', () => {
  const found = colourOn('light').safeParse('red}').error?.issues[0]?.message;
  assert.equal(
    found,
    'is not a colour: write it as oklch(50% 0.1 240), as #1a6 in quotes, or by its name in CSS, such as teal',
  );
});

for (const [old, end] of [
  ['/é/', '"é" stands in no path, which is of small letters a to z, digits and hyphens'],
  ['/A/', '"A" stands in no path, which is of small letters a to z, digits and hyphens'],
  ['/a', 'write "/a/"'],
  ['a/b/', 'write "/a/b/"'],
  ['/a//b/', 'write "/a/b/"'],
  ['/', 'is not a path such as "/part/chapter/"'],
] as const)
  test(`the old path ${old} is told by what is wrong with it`, () => {
    const message = oldPath.safeParse(old).error?.issues[0]?.message ?? '';
    assert.ok(message.startsWith('is not a path such as "/part/chapter/"') && message.endsWith(end), message);
  });
