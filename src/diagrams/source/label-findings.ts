/** What an author wrote into labels and lines of a diagram that could only be drawn as something else. Pure. */
import { ganttStatement } from './source-labels.ts';
import { meaningOfBackslashN } from './source-veil.ts';
import type { PlacedLabel, ReadSource } from './source.ts';
import type { Placed } from './placed.ts';

/** A place in the source, and what is to be said of it. */
export interface Remark extends Placed {
  message: string;
}

export function labelRemarks(read: ReadSource): Remark[] {
  return [
    ...read.labels.flatMap((label) => remarksOn(label, read.type)),
    ...edgeEndRemarks(read),
    ...iconRemarks(read),
    ...colonRemarks(read),
    ...roleRemarks(read),
  ];
}

const htmlTag =
  /<\/?(?:a|abbr|b|big|center|code|dd|del|div|dl|dt|em|font|h[1-6]|hr|i|iframe|img|input|ins|kbd|li|mark|ol|p|pre|q|s|samp|script|small|span|strike|strong|style|sub|sup|table|tbody|td|th|tr|tt|u|ul|var)(?:\s[^<>]*)?\/?>/i;

function remarksOn({ written, line, column, kind }: PlacedLabel, type: ReadSource['type']): Remark[] {
  const remark = (text: string, message: string): Remark => {
    const before = written.slice(0, written.indexOf(text)).split('\n');
    const last = before.at(-1) ?? '';
    return {
      text,
      line: line + before.length - 1,
      column: before.length === 1 ? column + last.length : last.length + 1,
      message,
    };
  };
  const found: Remark[] = [];
  const [tag] = htmlTag.exec(written) ?? [];
  if (tag !== undefined) found.push(remark(tag, htmlMessage(tag, type)));
  const [icon] = /\bfa[bklrsd]?:fa-[\w-]+/.exec(written) ?? [];
  if (icon !== undefined)
    found.push(remark(icon, `Icons such as "${icon}" are not drawn. Leave it out, or say it in words.`));
  const [formula] = /\$\$[\s\S]+?\$\$/.exec(written) ?? [];
  if (formula !== undefined)
    found.push(
      remark(
        formula,
        'Formulas between "$$" are not drawn in diagrams. Write it in plain text, as in "x² + 1"; or put it into the chapter.',
      ),
    );
  const [glyph] = /[\ue000-\uf8ff]/.exec(written) ?? [];
  if (glyph !== undefined)
    found.push(
      remark(
        glyph,
        `The character U+${glyph.charCodeAt(0).toString(16).toUpperCase()} belongs to a font of icons. Take it out.`,
      ),
    );
  const unclear = [...written.matchAll(/\\n/g)].find(
    ({ index }) => kind !== 'member' && meaningOfBackslashN(written, index) === 'unclear',
  );
  if (unclear)
    found.push(
      remark(
        unclear[0],
        'Is "\\n" a line break here, or part of a name? Write "<br/>" for a line break, or "#92;n" for the two characters.',
      ),
    );
  return found;
}

function htmlMessage(tag: string, type: ReadSource['type']): string {
  const name = /\w+/.exec(tag)?.[0].toLowerCase() ?? '';
  const codes = `"&lt;${name}&gt;" shows the tag itself`;
  const hasEmphasis = type === 'flowchart';
  if (hasEmphasis && ['b', 'strong'].includes(name))
    return `Labels take no HTML. For bold letters write the label as "\`**bold**\`" with its backticks; ${codes}.`;
  if (hasEmphasis && ['i', 'em'].includes(name))
    return `Labels take no HTML. For slanted letters write the label as "\`*slanted*\`" with its backticks; ${codes}.`;
  if (name === 'sup' || name === 'sub')
    return `Labels take no HTML. Write the small figure as a character, as in "x²" or "CO₂"; ${codes}.`;
  return `Labels take no HTML but <br/>, so "${tag}" would not be drawn. Take it out; ${codes}.`;
}

/** `A---oB` is an edge with a round end, to a node "B". */
function edgeEndRemarks({ type, plain, labels, linesBefore }: ReadSource): Remark[] {
  if (type !== 'flowchart' && type !== 'block') return [];
  let open = plain;
  for (const { start, written } of labels)
    open = open.slice(0, start) + written.replace(/[^\n]/g, ' ') + open.slice(start + written.length);
  return open.split('\n').flatMap((masked, index) => {
    const place = (at: number, text: string, message: string): Remark => ({
      text,
      line: linesBefore + index + 1,
      column: at + 1,
      message,
    });
    const after = [...masked.matchAll(/(--+|==+|-\.+-)([ox])(?=[\p{L}\p{N}_])/gu)].map((match) => {
      const [text, dashes = '', end = ''] = match;
      const name = end + (/^[\p{L}\p{N}_]+/u.exec(masked.slice(match.index + text.length))?.[0] ?? '');
      return place(
        match.index,
        text,
        `Mermaid takes the "${end}" straight after the dashes for the end of the line. Write "${wholeLine(dashes)} ${name}" for a node "${name}", or "${text} ${name.slice(1)}" for an edge with that end.`,
      );
    });
    const before = [...masked.matchAll(/(?<=^\s*|[;&]\s*)([ox])(--|==|-\.)/g)].map((match) =>
      place(
        match.index,
        match[0],
        `Mermaid takes the "${match[1]}" straight before the dashes for the end of the line. Write a blank between: "${match[1]} ${match[2]}".`,
      ),
    );
    return [...after, ...before];
  });
}

/** A line without an end has three dashes at least. */
function wholeLine(dashes: string): string {
  return /^(?:--|==)$/.test(dashes) ? `${dashes}${dashes.charAt(0)}` : dashes;
}

/** The name of a task ends at its first colon; what comes after is times, in which colons stand between digits. */
function colonRemarks({ type, plain, linesBefore }: ReadSource): Remark[] {
  if (type !== 'gantt') return [];
  return plain.split('\n').flatMap((line, index) => {
    const [, name = '', rest = ''] = /^([^:]*):(.*)$/.exec(line) ?? [];
    const end = rest.search(/(?<!\d):|:(?!\d)/);
    if (ganttStatement.test(line)) return [];
    if (rest.includes('%%'))
      return {
        text: '%%',
        line: linesBefore + index + 1,
        column: line.indexOf('%%', name.length) + 1,
        message: 'Mermaid takes this for the end of the task. Write the comment into a line of its own.',
      };
    if (end === -1) return [];
    const whole = `${name}:${rest.slice(0, end)}`.trim();
    const times = rest.slice(end + 1).trim();
    const written = /^\s*(?:active|done|crit|milestone|vert)\s*(?:,|$)/.test(rest.slice(0, end))
      ? `A task has one colon, behind its name. Leave out the second: "${whole} ${times}".`
      : `Mermaid ends the name of a task at its first colon, so this one is called "${name.trim()}". Write "#colon;" for a colon in it: "${whole.replaceAll(':', '#colon;')} :${times}".`;
    return { text: whole, line: linesBefore + index + 1, column: name.length + 1, message: written };
  });
}

/** The label of a line between entities ends at its first blank: further words become entities. */
function roleRemarks({ type, plain, linesBefore }: ReadSource): Remark[] {
  if (type !== 'er') return [];
  return plain.split('\n').flatMap((line, index) => {
    const [, before = '', role = ''] =
      /^([^:"]*(?:--|\.\.|\bto\b)(?:[^:"]|"[^"]*")*:\s*)([^\s"]+\s+[^\s":].*?)\s*$/.exec(line) ?? [];
    if (role === '') return [];
    const message = `Mermaid ends the label at its first blank, and takes the rest for another entity. Write it in quotes: "${role}".`;
    return { text: role, line: linesBefore + index + 1, column: before.length + 1, message };
  });
}

const servicesIcons = ['cloud', 'database', 'disk', 'internet', 'server'];

/** Icons that Mermaid would have to load, or does not know. */
function iconRemarks({ type, plain, linesBefore }: ReadSource): Remark[] {
  return plain.split('\n').flatMap((line, index) => {
    const remark = (at: number, text: string, message: string): Remark[] => [
      { text, line: linesBefore + index + 1, column: at + 1, message },
    ];
    if (type === 'architecture') {
      const service = /^\s*(?:service|group)\s+\S+?\(([^)]*)\)/d.exec(line);
      const name = service?.[1] ?? '';
      if (!service || servicesIcons.includes(name)) return [];
      const at = service.indices?.[1]?.[0] ?? 0;
      return remark(at, name, `There is no icon "${name}" here. The icons are ${servicesIcons.join(', ')}.`);
    }
    const picture = /@\{[^}]*?\b(icon|img)\s*:/d.exec(line);
    if (type !== 'flowchart' || !picture) return [];
    const at = picture.indices?.[1]?.[0] ?? 0;
    return remark(
      at,
      picture[1] ?? '',
      'Icons and pictures are not drawn in diagrams. Give the node a shape and a label.',
    );
  });
}
