/** What stands in braces for other tools, and is nothing here; in a chapter, MDX would call it JavaScript. */
const code = 'If it is code, put it in backticks.';

/** Patterns: a tag of Jekyll or Hugo … */
export const foreignTemplate = String.raw`\{%[^\n]*?(?:%\}|$)|\{\{[<%][^\n]*?(?:[>%]\}\}|$)`;
/** … attributes of Pandoc or kramdown … */
export const foreignAttributes = String.raw`\{:?[ \t]*[.#][A-Za-z][^{}\n]*\}|\{:[ \t]*[A-Za-z][\w-]*(?:=[^{}\n]*)?\}`;
/** … and values, which stand behind what they are for. */
export const foreignValues = String.raw`\{[ \t]*(?:[A-Za-z][\w-]*=["“][^{}\n]*|=\w+)\}`;

export function noTemplates(found: string): string {
  return `"${found}" does nothing here. Take it out. ${code}`;
}

export function noAttributes(found: string): string {
  return `Attributes stand at the end of headings only, and only {#id}: "${found}" does nothing. Take it out. ${code}`;
}

export function noCommands(found: string): string {
  return `There are no commands of LaTeX: "${found}" would be printed. Write Markdown, such as **bold**, *stressed* or ## Words {#id}. ${code}`;
}

const inChapters = [
  { pattern: /(?<=\\[a-z]+\*?)\{[^{}\n]*\}/iy, say: noCommands },
  { pattern: new RegExp(String.raw`(?<!=)(?:${foreignTemplate}|\{\{[^{}\n]*\}\})`, 'y'), say: noTemplates },
  { pattern: new RegExp(String.raw`${foreignAttributes}|${foreignValues}`, 'y'), say: noAttributes },
];

/** What is to be said of the braces around or before `index` of `line`, if they are of another tool. */
export function foreignBraces(line: string, index: number): string | undefined {
  const last = line.lastIndexOf('{', index);
  const start = line[last - 1] === '{' ? last - 1 : last;
  for (const { pattern, say } of inChapters) {
    pattern.lastIndex = Math.max(start, 0);
    const found = pattern.exec(line)?.[0];
    if (found !== undefined) return say(found);
  }
  return undefined;
}
