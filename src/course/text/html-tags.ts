/** The tags of HTML that texts hold, without attributes, and what is written in place of the others that people know. */

/** They stand for what Markdown has no mark for. */
export const inlineTags: readonly string[] = ['br', 'sub', 'sup', 'kbd'];

/** What is said of one of them, as it is `written`, whose other half is missing. */
export const standsAlone = (written: string, name: string): string =>
  `"${written}" stands alone. Write <${name}>…</${name}> around the words, in one paragraph.`;

/** What is said of one of them that has attributes; nothing of what is none of them. */
export function withoutAttributes(name: string): string | undefined {
  const own = name.toLowerCase();
  return inlineTags.includes(own) ? `<${own}> takes no attributes. Write <${own}>.` : undefined;
}

const instead: Record<string, string> = {
  ...named('b strong', '**…**'),
  ...named('i em cite dfn var u ins mark', '*…*'),
  ...named('s del strike', '~~…~~'),
  ...named('code tt samp', '`…`'),
  ...named('a', '[words](address)'),
  ...named('img picture figure', '![what it shows](file.svg "The caption")'),
  ...named('h1 h2 h3 h4 h5 h6', '## Words {#id}'),
  ...named('ul li', 'lines that begin with "- "'),
  ...named('ol', 'lines that begin with "1. ", "2. "'),
  ...named('table tr td th', 'lines such as | a | b |, with |---|---| under the first'),
  ...named('pre', 'lines of ``` before and after the code'),
  ...named('blockquote', 'lines that begin with "> "'),
  ...named('p', 'an empty line between two paragraphs'),
  ...named('hr', 'a line "---" with an empty line before it'),
  ...named('div span section article center font small big', 'the words alone'),
  ...named('iframe video audio embed object', '[words](address)'),
  ...named('q', 'quotation marks'),
  ...named('details aside', 'a line ":::note" before the text and a line ":::" after it'),
};

function named(names: string, what: string): Record<string, string> {
  return Object.fromEntries(names.split(' ').map((name) => [name, what]));
}

/** What to write in place of the tag `name`, in letters of either case; nothing for what is no tag, or has no place here. */
export function insteadOfTag(name: string): string | undefined {
  const key = name.toLowerCase();
  return Object.hasOwn(instead, key) ? instead[key] : undefined;
}
