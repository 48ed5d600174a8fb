/** Why MDX could not be read, and what to write: the parser knows the place, the line shows what was meant. */
import { components } from '../../course/checks/text.ts';
import { foreignBraces } from '../../course/text/foreign-braces.ts';
import { inlineTags, insteadOfTag, standsAlone, withoutAttributes } from '../../course/text/html-tags.ts';
import { straightly } from '../../course/text/straight-quotes.ts';
import { headingWithBlank } from './missed-marks.ts';

/** A sentence or two. `what` is what Sätteri says, `line` the line of which it says it, `column` the place in it. */
export function mdxFault(what: string, line: string, column: number): string {
  if (line.startsWith('<!--', column - 1)) return endlessComment;
  const straight = straightly(line);
  if (straight !== undefined && /<\w/.test(line))
    return `Quotation marks around a value are straight ones: write ${straight}.`;
  const [, bare, value] = /<[A-Z]\w*[^>]*?\s([\w-]+)=([^\s"'{>/]+)/.exec(line) ?? [];
  if (bare !== undefined && value !== undefined)
    return `A value stands in quotation marks: write ${bare}="${value}".`;
  const heading = headingWithBlank(line);
  if (heading !== undefined) return heading;
  const late = headingWithLateId(line);
  if (late !== undefined) return `An id stands at the very end of its heading: write ${late}`;
  if (/\{#[\w-]+\}/.test(line) && !/^[>\s]*#{1,6}\s/.test(line))
    return 'An id in braces stands at the end of a heading only, on its line: ## Words {#id}.';
  const [, callout] = /^[ \t>]*:{3,}[ \t]*\{\.?([\w-]+)[^}]*\}/.exec(line) ?? [];
  if (callout !== undefined)
    return `A callout begins with its name directly after the colons: ":::${callout}".`;
  const [, open] = /closing tag for `<(\w+)>`/.exec(what) ?? [];
  if (open !== undefined) return openTag(open, line.slice(column - 1));
  const [, closed = ''] = /^Unexpected closing tag `<\/(\w+)>`/.exec(what) ?? [];
  if (inlineTags.includes(closed)) return standsAlone(`</${closed}>`, closed);
  const [, begun = ''] = /^<([A-Z]\w*)\b/.exec(line.slice(column - 1)) ?? [];
  if ((components as readonly string[]).includes(begun) && what.startsWith('Unexpected character after `<`'))
    return `This <${begun}> cannot be read to its end. Write it as one tag, each value in quotation marks, with a slash before its ">": <${begun} id="…" />`;
  const [sign] = /^<[^\s<]*[^\s<.,;:!?)](?: ?[%‰])?/.exec(line.slice(column - 1)) ?? [];
  if (sign !== undefined && what.startsWith('Unexpected character after `<`')) return strayBracket(sign);
  const foreign = what.includes('expression') ? foreignBraces(line, column - 1) : undefined;
  if (foreign !== undefined) return foreign;
  const [words] = /^\{[\p{L}\p{N}\s,.;:'’-]*\}/u.exec(line.slice(line.lastIndexOf('{', column - 1))) ?? [];
  if (words !== undefined && what.includes('expression'))
    return `Braces hold an expression in MDX, and these hold words. Write \\${words} with a backslash, or put it in backticks if it is code.`;
  if (closed !== '')
    return `"</${closed}>" closes nothing. Take it out, or write <${closed}> before what it is to hold.`;
  const rest = line.slice(column - 1).trim();
  if (what.startsWith('Unexpected end of file in expression'))
    return `This "{" has no "}". Write that behind the expression; if it is text, write \\{ with a backslash, and put code in backticks.`;
  if (what.startsWith('Could not parse'))
    return `${scriptInWords(what, rest)} If the braces around it are text, write \\{ with a backslash; put code in backticks.`;
  const [tag = '<'] = /^<\S*/.exec(rest) ?? [];
  return strayBracket(tag);
}

/** What Sätteri says of JavaScript that it cannot read; `rest` is the line from there on. */
export function scriptInWords(what: string, rest: string): string {
  const [, twice] = /Duplicated export '([^']+)'/.exec(what) ?? [];
  if (twice !== undefined) return `"${twice}" is exported twice. Keep one.`;
  if (what.includes('Unterminated string')) return 'A text in quotation marks is not closed on its line.';
  const shown = rest.length > 40 ? `${rest.slice(0, 40)}…` : rest;
  return rest === ''
    ? 'This is no JavaScript: the line ends where more must follow.'
    : `This is no JavaScript: "${shown}" cannot stand here.`;
}

/** What is said of a comment that nothing ends. */
export const endlessComment =
  'The comment that begins here has no end. Write "-->" behind its last word; if it is text, put it in backticks.';

/** `sign` is a "<" with what follows it up to a blank or a stop, and is no tag. */
function strayBracket(sign: string): string {
  const [, address] = /^<((?:https?:\/\/|mailto:|[\w.+-]+@)[^<>]+)>/i.exec(sign) ?? [];
  if (address !== undefined)
    return `An address in angle brackets is no link here. Write [words](${/^[^/:]+@/.test(address) ? `mailto:${address}` : address}).`;
  return `In MDX, "<" begins a tag. Write \\${sign} with a backslash, or put it in backticks if it is code.`;
}

/** `line`, a heading, with its id where it belongs; nothing where it has none, or stands there. */
function headingWithLateId(line: string): string | undefined {
  const [, before = '', id, after = ''] = /^([>\s]*#{1,6}[ \t].*?)\s*(\{#[\w-]+\})(.*)$/.exec(line) ?? [];
  const words = after.replace(/(?:^|[ \t])#+[ \t]*$/, '').trimEnd();
  return id === undefined || after.trim() === '' ? undefined : `${before}${words} ${id}`;
}

/** `rest` is the line from the tag on. */
function openTag(name: string, rest: string): string {
  if (inlineTags.includes(name)) {
    const [written = ''] = /^<\w+[^>]*>?/.exec(rest) ?? [];
    const own = /^<\w+\s+[^\s/>]/.test(written) ? withoutAttributes(name) : undefined;
    return own ?? standsAlone(`<${name}>`, name);
  }
  if ((components as readonly string[]).includes(name))
    return `<${name}> has no end. Write it as one tag, with a slash before its ">", on a line of its own: <${name} id="…" />`;
  if (/^[A-Z]/.test(name))
    return `<${name}> has no end. If it is a tag that the chapter imports, write </${name}> behind what it holds; if it is code, put it in backticks.`;
  const instead = insteadOfTag(name);
  return instead === undefined
    ? `There is no <${name}>. If it is code, put it in backticks.`
    : `There is no <${name}>: texts hold no HTML. Write ${instead}.`;
}
