/** What tells no two terms apart, and what does. */
import assert from 'node:assert/strict';
import test from 'node:test';
import fc from 'fast-check';
import { articlesOf } from '../../../../src/course/questions/grading/articles.ts';
import { gradeShort } from '../../../../src/course/questions/grading/short.ts';
import { isForm, listWith, matchTyped, takenNear } from '../../../../src/course/questions/grading/typed.ts';

const same: [name: string, form: string, typed: string][] = [
  ['a plural', 'sour starter', 'sour starters'],
  ['a plural in the form', 'baking stones', 'baking stone'],
  ['a plural of each word', 'oven door', 'ovens doors'],
  ['a plural with e', 'rising box', 'rising boxes'],
  ['a plural that keeps its e', 'proofing case', 'proofing cases'],
  ['a plural of -us', 'citrus bread', 'citruses bread'],
  ['a plural with ies', 'bakery', 'bakeries'],
  ['a plural of -ie', 'cookie', 'cookies'],
  ['a plural of an abbreviation', 'rye VM', 'rye VMs'],
  ['a possessive', 'baker yeast', "baker's yeast"],
  ['an article inside', 'switch to the second oven', 'switch to second oven'],
  ['an article too many', 'switch to second oven', 'a switch to the second oven'],
  ['a short article after a word that binds', 'rest in bowl', 'rest in a bowl'],
  ['words the other way round, with "of"', 'oven switch', 'switch of ovens'],
  ['words the other way round, with "of" in the form', 'emulation of ovens', 'oven emulation'],
  ['words the other way round, with "for"', 'bread flour', 'flour for bread'],
  ['words the other way round, with a comma', 'virtual dough', 'dough, virtual'],
  ['a slash for a space', 'host/guest dough', 'host guest dough'],
  ['a slash for nothing', 'I/O', 'IO'],
  ['a name with a point', 'Node.js', 'NodeJS'],
  ['a possessive in the form', "Amdahl's law", 'Amdahl law'],
  ['a plural of an abbreviation with an s', 'OS', 'OSs'],
  ['a plural of an abbreviation with an s and an e', 'OS', 'OSes'],
  ['a plural of an abbreviation in the form', 'vCPUs', 'vCPU'],
  ['a plural of an abbreviation in small letters', 'vCPU', 'vcpus'],
  ['a plural of -che', 'cache', 'caches'],
  ['a plural of -ch', 'match', 'matches'],
  ['a sign, whatever the dash', '−40 °C', '-40°C'],
  ['a charge', 'Cl⁻', 'Cl-'],
  ['a fraction in one glyph', '1/2', '½'],
  ['a mixed fraction', '1½', '1 1/2'],
  ['a range, whatever the dash', '0-255', '0 – 255'],
  ['a dash between words', 'ring-0', 'ring 0'],
  ['an underscore', 'rye net', 'rye_net'],
  ['a point that ends a word', 'rye net', 'rye.net'],
  ['a blank in a word', 'sourdough', 'sour doughs'],
  ['an equals sign', 'type rye', 'type=rye'],
  ['a numeral', 'ring 0', 'ring zero'],
  ['a numeral in the form', 'two-stage proof', '2-stage proofs'],
  ['British spelling', 'virtualized color', 'virtualised colour'],
  ['American spelling', 'bakery centre', 'bakery centers'],
  ['a grey', 'gray dough', 'Grey dough'],
];
for (const [name, form, typed] of same)
  test(`${name}: "${typed}" is "${form}"`, () => {
    assert.equal(isForm(form, typed), true);
  });

const other: [name: string, form: string, typed: string][] = [
  ['a word too many', 'oven switch', 'oven switch board'],
  ['a word too few', 'oven switch', 'switch'],
  ['an order that a word binds', 'rye on wheat', 'wheat on rye'],
  ['another letter as a name', 'vitamin A bread', 'vitamin B bread'],
  ['no letter as a name', 'vitamin A', 'vitamin'],
  ['words the other way round', 'oven switch', 'switch oven'],
  ['an order of three', 'fetch decode execute', 'execute decode fetch'],
  ['an order with commas', 'SYN, SYN-ACK, ACK', 'ACK, SYN-ACK, SYN'],
  ['an order of two', 'push pop', 'pop push'],
  ['an order with "then"', 'acquire then release', 'release then acquire'],
  ['who does it to whom', 'guest calls host', 'host calls guest'],
  ['a command turned round', 'knead dough', 'dough knead'],
  ['two names turned round', 'TCP/IP', 'IP/TCP'],
  ['a fraction turned round', '1/2', '2/1'],
  ['a ratio turned round', '16/9', '9/16'],
  ['a quotient turned round', 'n/m', 'm/n'],
  ['a difference turned round', 'x - y', 'y - x'],
  ['a range turned round', '0-255', '255-0'],
  ['what "for" binds, turned round', 'butter for oil', 'oil for butter'],
  ['a fraction without its stroke', '1/2', '12'],
  ['a mixed fraction read as one', '1½', '11/2'],
  ['a range without its dash', '1-10', '110'],
  ['digits run together', '1, 2', '12'],
  ['a number cut in two', '12', '1 2'],
  ['no sign', '-5', '5'],
  ['a sign too many', '5', '−5'],
  ['no sign, with a unit', '−40 °C', '40 °C'],
  ['no sign in the middle', 'ring -1', 'ring 1'],
  ['a point too many', '5', '.5'],
  ['no sign at the end', 'A-', 'A'],
  ['a sign at the end too many', 'A', 'A-'],
  ['no charge', 'Cl-', 'Cl'],
  ['no charge, in the middle', 'Cl- bread', 'Cl bread'],
  ['double s', 'press', 'pres'],
  ['a capital more', 'HTTP', 'HTTPS'],
  ['a capital less', 'HTTPS', 'HTTP'],
  ['a capital less, in small letters', 'FTPS', 'ftp'],
  ['an abbreviation cut short', 'DNS', 'DN'],
  ['a name cut short that ends in a capital', 'iOS', 'IO'],
  ['a name cut short', 'Windows', 'Window'],
  ['a word cut short: -us', 'virus', 'viru'],
  ['a word cut short: -is', 'axis', 'axi'],
  ['a word cut short: -che', 'cache', 'cach'],
  ['a word cut short: -se', 'case', 'cas'],
  ['a word cut short: news', 'news', 'new'],
  ['a word cut short: -ie', 'cookie', 'cooky'],
  ['another number', 'oven 1.10', 'oven 1.1'],
  ['a negation', 'rye', 'not rye'],
  ['another numeral', 'ring 0', 'ring one'],
  ['four is not for', 'four', 'for'],
  ['nothing but what binds', 'of', 'the'],
];
for (const [name, form, typed] of other)
  test(`${name}: "${typed}" is not "${form}"`, () => {
    assert.equal(isForm(form, typed), false);
  });

test('a term without the marks of its letters is the same, unless another is known', () => {
  for (const [language, form, typed] of [
    ['de', 'Straße', 'Strasse'],
    ['de', 'Prozeß', 'Prozess'],
    ['de', 'Größe', 'Groesse'],
    ['de', 'Groesse', 'Größe'],
    ['de', 'Übersetzung', 'Uebersetzung'],
    ['de', 'Übersetzung', 'Ubersetzung'],
    ['ru', 'объём', 'объем'],
    ['el', 'λόγος', 'ΛΟΓΟΣ'],
    ['tr', 'ışık', 'IŞIK'],
    ['fr', 'cœur', 'coeur'],
    ['fr', 'déjà vu', 'deja vu'],
    ['fr', "l'invité système", 'invite systeme'],
    ['it', 'città', "citta'"],
    ['he', 'שָׁלוֹם', 'שלום'],
    ['ar', 'كِتَاب', 'كتاب'],
    ['da', 'smørbrød', 'smoerbroed'],
    ['en', 'café', 'cafe'],
    ['en', 'café', 'Cafes'],
    ['en', 'Gödel', 'Godel'],
    ['en', 'Gödel', 'Goedel'],
    ['en', 'Erdős–Rényi graph', 'Erdos-Renyi graph'],
    ['en', 'Erdos-Renyi graph', 'Erdős–Rényi graph'],
  ] as const) {
    const how = { articles: articlesOf(language) };
    assert.equal(isForm(form, typed, how), true, `${form}, ${typed}`);
    assert.equal(isForm(form, typed, { ...how, exact: true }), false, `${form}, ${typed}`);
  }
  assert.equal(isForm('café', 'caff', {}), false);
  assert.equal(matchTyped('schon', ['schön'], [], { articles: articlesOf('de') }), 'exact');
  const taken = takenNear(['schön'], ['schon', 'Schön'], { articles: articlesOf('de') });
  assert.deepEqual(taken, ['schon']);
  assert.equal(matchTyped('schon', ['schön'], taken, { articles: articlesOf('de') }), undefined);
  assert.equal(matchTyped('schön', ['schön'], taken, { articles: articlesOf('de') }), 'exact');
});

test('a name of another thing is no plural', () => {
  for (const [form, name, typed] of [
    ['HTTP', 'HTTPS', 'https'],
    ['HTTPS', 'HTTP', 'http'],
    ['FTPS', 'FTP', 'FTP'],
    ['VP', 'VPS', 'vps'],
    ['CO', 'COS', 'cos'],
    ['COS', 'CO', 'co'],
  ] as const) {
    const taken = takenNear([form], [name]);
    assert.deepEqual(taken, [name.toLowerCase()]);
    assert.equal(matchTyped(typed, [form], taken), undefined, typed);
    assert.equal(matchTyped(form.toLowerCase(), [form], taken), 'exact');
  }
  assert.deepEqual(takenNear(['oven', 'VM'], ['ovens', 'Ovens', 'VMs', 'VM']), []);
});

test('in another language than English, only the words that may stand beside a form are left out', () => {
  const how = { articles: articlesOf('de'), beside: ['Brot'] };
  assert.equal(isForm('Roggen', 'das Roggen-Brot', how), true);
  assert.equal(isForm('Roggen', 'Roggens', how), false);
  assert.equal(isForm('alter Roggen', 'Roggen alter', how), false);
});

test('words beside a form may come and go, those of the form may not', () => {
  const how = { beside: ['loaf', 'oven', 'type'] };
  for (const typed of ['rye', 'rye loaf', 'loaves of rye', 'type=rye', 'rye-type loaf', 'oven rye loaf'])
    assert.equal(isForm('rye', typed, { beside: [...how.beside, 'loaves'] }), true, typed);
  for (const typed of ['loaf', 'oven loaf', 'wheat loaf', 'not rye loaf'])
    assert.equal(isForm('rye', typed, how), false, typed);
  assert.equal(isForm('rye oven', 'rye', how), false);
  assert.equal(isForm('rye oven', 'rye type oven', how), true);
});

test('a word that may stand beside a form turns it round where it binds', () => {
  const how = { beside: ['to', 'host'] };
  assert.equal(isForm('oven switch', 'a switch to the host’s oven', how), true);
  assert.equal(isForm('oven switch', 'switch to host oven', how), true);
  assert.equal(isForm('oven switch', 'switch host oven', how), false);
  assert.equal(isForm('oven switch', 'switch to oven', { beside: ['host'] }), false);
});

test('of two forms the nearer likeness counts, wherever it stands', () => {
  const lists = [['rye'], ['ry emm']];
  const how = { beside: ['mm'] };
  assert.equal(listWith('rye mm', lists, how), 0);
  assert.equal(listWith('ry-emm', lists, how), 1);
  assert.equal(listWith('ryemm', lists, how), 1);
  assert.equal(listWith('wheat', lists, how), -1);
});

test('feedback on a mistake is found by the same likeness, and no mistake is taken for a slip', () => {
  const key = {
    accept: ['dough model'],
    taken: [],
    wrong: [{ when: ['modelled doughs'] }, { when: ['loaf', 'oven bread'] }],
    beside: ['software'],
  };
  const grade = (typed: string) => gradeShort(key, [`value=${typed}`]).remarks;
  assert.deepEqual(grade('the modelled dough'), ['wrong.0']);
  assert.deepEqual(grade('bread of the oven'), ['wrong.1']);
  assert.deepEqual(grade('loaves'), []);
  assert.deepEqual(grade('loaf software'), ['wrong.1']);
  assert.equal(gradeShort(key, ['value=software dough models']).verdict, 'right');
  assert.deepEqual(grade('dough modle'), []);
  assert.deepEqual(grade('dough modell software'), ['misspelt']);
});

const word = fc.stringMatching(/^[a-z]{3,8}[a-rt-z]$/);
test('whatever its words, a form is itself with an article, a plural, other capitals, other dashes', () => {
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 4 }), (words) => {
      const form = words.join(' ');
      for (const typed of [`the ${form}`, `${form}s`, form.toUpperCase(), words.join('-'), ` ${form}. `])
        assert.equal(isForm(form, typed), true, typed);
    }),
  );
});
