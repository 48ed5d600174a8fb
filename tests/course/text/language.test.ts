import assert from 'node:assert/strict';
import test from 'node:test';
import { directionOf, flawOfTag, interfaceLanguageFor } from '../../../src/course/text/language.ts';
import { bread, courseFile } from '../../bread.ts';
import { courseFromFiles } from '../../course-from-files.ts';

const inLanguage = (tag: string, more = '') => ({
  [courseFile]: String(bread[courseFile]).replace('language: en', `language: ${tag}`) + more,
});

for (const tag of [
  'en',
  'de',
  'pt-BR',
  'zh-Hant',
  'zh-Hant-TW',
  'sr-Latn',
  'ar',
  'he',
  'fa-IR',
  'es-419',
  'yue',
  'de-CH-1996',
])
  test(`"${tag}" is a language`, () => {
    assert.equal(flawOfTag(tag), undefined);
  });

for (const [tag, end] of [
  ['english', 'write "en"'],
  ['español', 'write "es"'],
  ['Espanol', 'write "es"'],
  ['Deutsch', 'write "de"'],
  ['日本語', 'write "ja"'],
  ['klingonish', 'such as "en", "pt-BR" or "zh-Hant"'],
  ['xx', '"xx" is the code of no language'],
  ['zzz', '"zzz" is the code of no language'],
  ['und', '"und" is the code of no one language'],
  ['und-Latn', '"und" is the code of no one language'],
  ['UND', '"und" is the code of no one language'],
  ['mul', '"mul" is the code of no one language'],
  ['zxx', '"zxx" is the code of no one language'],
  ['mis', '"mis" is the code of no one language'],
  ['root', 'such as "en", "pt-BR" or "zh-Hant"'],
  ['x-private', 'such as "en", "pt-BR" or "zh-Hant"'],
  ['i-klingon', 'such as "en", "pt-BR" or "zh-Hant"'],
  ['EN', 'write "en"'],
  ['en-us', 'write "en-US"'],
  ['pt_BR', 'write "pt-BR"'],
  ['es_es', 'write "es-ES"'],
  ['xx_YY', 'such as "en", "pt-BR" or "zh-Hant"'],
  ['iw', 'write "he"'],
  ['deu', 'write "de"'],
  ['e', 'such as "en", "pt-BR" or "zh-Hant"'],
  ['', 'such as "en", "pt-BR" or "zh-Hant"'],
  ['en"><script>', 'such as "en", "pt-BR" or "zh-Hant"'],
] as const) {
  test(`"${tag}" is none`, () => {
    assert.equal(flawOfTag(tag)?.slice(-end.length), end);
  });
}

for (const [tag, direction] of [
  ['ar', 'rtl'],
  ['he', 'rtl'],
  ['fa', 'rtl'],
  ['fa-IR', 'rtl'],
  ['ur', 'rtl'],
  ['yi', 'rtl'],
  ['dv', 'rtl'],
  ['ckb', 'rtl'],
  ['az-Arab', 'rtl'],
  ['ar-Latn', 'ltr'],
  ['az', 'ltr'],
  ['en', 'ltr'],
  ['ja', 'ltr'],
] as const) {
  test(`${tag} runs ${direction}`, () => {
    assert.equal(directionOf(tag), direction);
  });
}

test('the interface speaks its own language where it has no other', () => {
  assert.equal(interfaceLanguageFor('ar'), 'en');
  assert.equal(interfaceLanguageFor('en-GB'), 'en');
});

test('a language without interface texts is a warning that says which there are, and can be accepted', async () => {
  const { findings } = await courseFromFiles(inLanguage('ta'));
  assert.deepEqual(
    findings.map(({ file, line, column, rule, severity, message }) => [
      file,
      line,
      column,
      rule,
      severity,
      message,
    ]),
    [
      [
        courseFile,
        5,
        11,
        'interface-language',
        'warning',
        'The interface has no texts in "ta": buttons and headings will be in English, and marked so. It has texts in: en. Accept this in warnings.yaml (rule: interface-language, at: language), or translate the files of src/words/.',
      ],
    ],
  );
  const accepted =
    'accepted:\n  - { rule: interface-language, at: language, reason: Our readers know English. }\n';
  const course = await courseFromFiles({ ...inLanguage('ta'), 'content/warnings.yaml': accepted });
  assert.deepEqual(course.findings, []);
  assert.equal(course.course?.language, 'ta');
});

test('what is no language is a finding at its place', async () => {
  const { findings } = await courseFromFiles(inLanguage('EN'));
  assert.deepEqual(
    findings.map(({ line, column, rule, message }) => [line, column, rule, message]),
    [[5, 11, 'schema', '"language" is no language tag such as "en", "pt-BR" or "zh-Hant": write "en".']],
  );
});
