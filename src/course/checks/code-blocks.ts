/** Code says what it can say: a title, marked lines that are there, and of a diff its language. */
import { insteadOfBlock } from '../text/foreign-blocks.ts';
import { readFenceMeta } from '../text/fence-meta.ts';
import { finding, type Finding, type Point } from '../finding.ts';
import { didYouMean } from '../text/near-miss.ts';
import type { FenceUse, ReadDocument } from '../raw.ts';
import { straightly } from '../text/straight-quotes.ts';

/** `at` gives the place in the file of a place in the text. */
export function codeFindings(
  file: string,
  { fences }: ReadDocument,
  at: (point: Point) => Point = (point) => point,
): Finding[] {
  return fences
    .filter(({ language }) => language !== 'mermaid')
    .flatMap((fence) => faultsOf(fence).map(([rule, message]) => finding(rule, file, at(fence), message)));
}

function faultsOf({ language, meta, value }: FenceUse): [Finding['rule'], string][] {
  const { attributes, marked, rest } = readFenceMeta(meta);
  const straight = straightly(rest);
  const known = language === 'diff' ? ['title', 'lang'] : ['title'];
  const found: [Finding['rule'], string][] = [];
  for (const name of Object.keys(attributes).filter((one) => !known.includes(one)))
    found.push([
      'schema',
      `A ${language === 'diff' ? 'diff' : 'code block'} has no "${name}".${didYouMean(name, known)} Known are: ${known.join(', ')}, and marked lines such as {1,3-5}.`,
    ]);
  if (rest !== '')
    found.push([
      'schema',
      ['', 'text'].includes(language) && /^\{[.a-z]/i.test(rest)
        ? inBraces(rest)
        : `"${rest}" after the language is not understood. Write ${straight === undefined ? 'title="…" and marked lines such as {1,3-5}' : `${straight}, with straight quotation marks`}.`,
    ]);
  if (attributes['title']?.trim() === '')
    found.push(['empty-block', 'The title of the code is empty. Write it, or take title="" out.']);
  if (value.trim() === '')
    found.push(['empty-block', 'The code block is empty. Write the code, or take it out.']);
  const lines = value.split('\n').length;
  const beyond = [...marked].filter((line) => line < 1 || line > lines);
  if (beyond.length > 0)
    found.push([
      'code-lines',
      `The code has ${lines === 1 ? 'one line' : `lines 1 to ${String(lines)}`}, so {${beyond.slice(0, 3).join(',')}} marks none. Count from the first line of the code.`,
    ]);
  else if (marked.size > 0 && ['console', 'diff'].includes(language))
    found.push([
      'code-lines',
      `In a "${language}" block no lines are marked: ${language === 'diff' ? 'its signs say what changed' : 'commands stand out by themselves'}. Take the numbers out.`,
    ]);
  return found;
}

/** What other tools have behind the marks of a block: a language, or the name of a block that is no code. */
function inBraces(rest: string): string {
  const [name = ''] = /[\w+#-]+/.exec(rest) ?? [];
  const instead = insteadOfBlock(name);
  return instead === undefined
    ? `"${rest}" names no language. It stands without braces: write \`\`\`${name}`
    : `"${rest}" opens no block of its own. Write ${instead}.`;
}
