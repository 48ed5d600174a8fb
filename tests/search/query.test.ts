import assert from 'node:assert/strict';
import test from 'node:test';
import { asksForReasons, sidesOf, wordsOf, wordsThatMatter } from '../../src/search/query.ts';

const texts: [text: string, words: string[]][] = [
  ['Use --dry-run.', ['use', 'dry-run']],
  ["O'Reilly’s l’eau", ["o'reilly's", "l'eau"]],
  ['/dev/kvm, vm.max_map_count; ioctl(KVM_RUN)', ['dev/kvm', 'vm.max_map_count', 'ioctl(kvm_run']],
  ['C++ C# .NET x86_64', ['c++', 'c#', 'net', 'x86_64']],
  ['“C” or "R"', ['c', 'or', 'r']],
  ['CO₂ ﬁn ＡＢＣ', ['co2', 'fin', 'abc']],
  ['Straße Łódź smørrebrød Ærø', ['strasse', 'lodz', 'smorrebrod', 'aero']],
  ['İstanbul ısı ΣΊΣΥΦΟΣ', ['istanbul', 'isi', 'σισυφοσ']],
  ['half‑width half–width half−width', ['half-width', 'half-width', 'half-width']],
  ['测试文本，お茶の木。', ['测试文本', 'お茶の木']],
  ['हिन्दी ประเทศไทย', ['हिन्दी', 'ประเทศไทย']],
  ['مَرْحَبًا مـرحبا', ['مرحبا', 'مرحبا']],
  ['٣ ५ ３', ['3', '5', '3']],
  ['gar\u00ADden zero\u200Bwidth', ['garden', 'zerowidth']],
  ['🚀 launch', ['🚀', 'launch']],
  ['… -- -> () → ', []],
];
for (const [text, words] of texts) {
  test(`the words of “${text}”`, () => {
    assert.deepEqual(wordsOf(text), words);
  });
}

const queries: [query: string, words: string[]][] = [
  ['What is a whisk?', ['whisk']],
  ["What's a whisk", ['whisk']],
  ['Is tea better than coffee or water?', ['tea', 'coffee', 'water']],
  ['how does C++ work', ['c++']],
  ['can I run C++ on a whisk', ['c++', 'whisk']],
  ['max_size, not min-size.', ['max_size', 'min-size']],
  ['tea tea Tea', ['tea']],
  ['what is it?', ['what', 'is', 'it']],
  ['type 1 or 2', ['type', '1', '2']],
  ['…', []],
  ['', []],
];
for (const [query, words] of queries) {
  test(`what matters in “${query}”: ${words.join(', ') || 'nothing'}`, () => {
    assert.deepEqual(wordsThatMatter(query, 'en-GB'), words);
  });
}

test('a course in another language keeps all words', () => {
  assert.deepEqual(wordsThatMatter('was ist Tee', 'de'), ['was', 'ist', 'tee']);
});

test('questions for reasons are known by their words', () => {
  assert.deepEqual(['Why tea?', ' how long', 'somehow', 'what'].map(asksForReasons), [
    true,
    true,
    false,
    false,
  ]);
});

const compared: [query: string, sides: string[]][] = [
  ['tea vs coffee', ['tea', 'coffee']],
  ['Tea versus coffee', ['Tea', 'coffee']],
  ['tea or coffee', ['tea', 'coffee']],
  ['tea compared to coffee', ['tea', 'coffee']],
  ['tea as opposed to coffee', ['tea', 'coffee']],
  ['difference between tea and coffee', ['tea', 'coffee']],
  ['is tea stronger than coffee', ['tea', 'coffee']],
  ['is tea a drink', ['tea', 'drink']],
  ['Is a teapot a vessel?', ['a teapot', 'vessel']],
  ['is there tea', []],
  ['Unterschied zwischen Tee und Kaffee', ['tee', 'kaffee']],
  ['quelle est la différence entre thé et café ?', ['the', 'cafe']],
  ['diferencia entre té y café', ['te', 'cafe']],
  ['чем отличается чай от кофе?', ['чаи', 'кофе']],
  ['чем чай отличается от кофе', ['чаи', 'кофе']],
  ['verschil tussen thee en koffie', ['thee', 'koffie']],
  ['różnica między herbatą a kawą', ['herbata', 'kawa']],
  ['çay ve kahve arasındaki fark nedir?', ['cay', 'kahve']],
  ['الفرق بين الشاي والقهوة', ['شای', 'القهوه']],
  ['茶与咖啡有什么区别', ['茶', '咖啡']],
  ['차와 커피의 차이', ['차', '커피']],
  ['茶和咖啡的区别', ['茶', '咖啡']],
  ['お茶とコーヒーの違い', ['お茶', 'コーヒー']],
  ['tea and coffee', []],
  ['adverse tea', []],
  ['tea', []],
];
for (const [query, sides] of compared) {
  test(`“${query}” compares ${sides.join(' with ') || 'nothing'}`, () => {
    assert.deepEqual(sidesOf(query), sides);
  });
}
