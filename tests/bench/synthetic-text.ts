/** Text that means nothing and has the shape of a chapter's: sentences, code and tables that follow from chance. */

export interface CodeBlock {
  language: 'js' | 'c' | 'sh';
  text: string;
}

export interface Table {
  head: string[];
  rows: string[][];
}

/** What makes text: each call gives something else. */
export interface Writer {
  /** Letters only, by Zipf's law: few words are frequent, most are rare. */
  word(): string;
  /** So many words, then a full stop. */
  sentence(words: number): string;
  /** Four sentences, 52 words. */
  paragraph(): string;
  code(language: CodeBlock['language']): CodeBlock;
  /** Four columns, six rows. */
  table(): Table;
}

const functionWords =
  'the of and a to in is that it for as with on by at from this be or are an which its has was more can if than into so'.split(
    ' ',
  );
const consonants = 'b d f g k l m n p r s t v z'.split(' ');
const vowels = 'a e i o u'.split(' ');
const syllables = consonants.flatMap((consonant) => vowels.map((vowel) => consonant + vowel));
const rareWords = 6_000;

export function writer(random: () => number): Writer {
  const below = (count: number) => Math.floor(random() * count);
  const oneOf = <T>(list: readonly T[]) => list[below(list.length)] as T;
  const word = () => rareWord(Math.floor(rareWords * random() ** 3));
  const sentence = (count: number) => {
    const words = Array.from({ length: count }, (_, index) =>
      index % 2 === 0 && random() < 0.9 ? oneOf(functionWords) : word(),
    );
    return `${capitalized(words.join(' '))}.`;
  };
  const paragraph = () => [12, 14, 11, 15].map(sentence).join(' ');
  const lines = {
    js: () => [
      `import { ${word()}, ${word()} } from './${word()}.js';`,
      '',
      `/** ${sentence(9)} */`,
      `export function ${word()}(list, limit = ${String(below(900))}) {`,
      `  const found = list.filter((one) => one.${word()} < limit && one.${word()} !== null);`,
      `  if (found.length === 0) throw new Error('${sentence(5)}');`,
      `  for (const { ${word()}: first, ${word()}: second } of found) {`,
      `    ${word()}(first, second ?? ${String(below(90))}); // ${sentence(4)}`,
      '  }',
      `  return found.map((one) => \`\${one.${word()}}: \${String(one.${word()})}\`);`,
      '}',
    ],
    c: () => [
      `#include "${word()}.h"`,
      '',
      `/* ${sentence(10)} */`,
      `static int ${word()}(struct ${word()} *one, unsigned long flags)`,
      '{',
      `    if (!one || (flags & 0x${below(65_536).toString(16)}))`,
      '        return -EINVAL;',
      `    one->${word()} = ${String(below(4096))};`,
      `    while (one->${word()} > 0) {`,
      `        ${word()}(&one->${word()}, flags);`,
      '    }',
      '    return 0;',
      '}',
    ],
    sh: () => [
      `# ${sentence(6)}`,
      `for file in /var/lib/${word()}/*.conf; do`,
      `  name=$(basename "$file" .conf)`,
      `  ${word()}ctl --${word()}=${String(below(900))} --${word()} "$name" | grep -c '${word()}'`,
      'done',
      `echo "${sentence(5)}"`,
    ],
  };
  return {
    word,
    sentence,
    paragraph,
    code: (language) => ({ language, text: lines[language]().join('\n') }),
    table: () => ({
      head: Array.from({ length: 4 }, () => capitalized(word())),
      rows: Array.from({ length: 6 }, () => [word(), sentence(3), sentence(4), String(100 + below(900))]),
    }),
  };
}

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** A name that no other number has, and that is no word of a text. */
export function inventedName(number: number): string {
  const [first, second] = [Math.floor(number / syllables.length), number % syllables.length];
  return `${capitalized((syllables[first % syllables.length] ?? '') + (syllables[second] ?? ''))}nium`;
}

/** The word of that rank: the rarer the longer. */
function rareWord(rank: number): string {
  const syllable = (index: number) => syllables[(index * 31 + 7) % syllables.length] ?? '';
  const end = consonants[rank % consonants.length] ?? '';
  const two = syllable(rank) + syllable(Math.floor(rank / syllables.length));
  return rank < 1_500 ? two + end : two + syllable(rank + 13) + end;
}
