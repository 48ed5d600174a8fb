/** Lines on which Mermaid stumbles elsewhere, or which it leaves out without a word. Pure. */
import type { DiagramType } from './diagram-type.ts';
import type { Forbidden } from './placed.ts';

interface Line {
  text: string;
  /** The next line that says something. */
  next: string;
  /** What opened the block that the line stands in, such as `box` or an entity's `{`. */
  within: string;
}

type Say = (line: Line) => string | undefined;

const ofTypes: Partial<Record<DiagramType, Say>> = {
  flowchart({ text }) {
    if (text === 'subgraph')
      return 'A group has an id, and a name if it is another: subgraph oven["The oven"].';
    return /@\{.*\bview:/.test(text)
      ? 'All of a drawing is shown here, and nothing is folded away. Take "view" out.'
      : undefined;
  },
  sequence({ text, next, within }) {
    const [, word, who = ''] = /^(create|destroy)\s+(?:(?:participant|actor)\s+)?(\S+)/.exec(text) ?? [];
    if (
      word !== undefined &&
      !new RegExp(`(?:^|\\W|-x)${RegExp.escape(who)}(?!\\w)`).test(next.split(':')[0] ?? '')
    )
      return word === 'create'
        ? `Below "${text}" stands the message that makes it: a->>${who}: text.`
        : `Below "${text}" stands the message with which it ends: a-x${who}: text.`;
    return within === 'box' && /-{1,2}[->)x].*:/.test(text)
      ? 'Between "box" and its "end" stand participants alone. Write "end" below them, and the messages after it.'
      : undefined;
  },
  er({ text, within }) {
    if (within !== '{' || text === '}') return undefined;
    const [, type = '', name = '', rest = ''] = /^(\S+)(?:\s+(\S+)(?:\s+(.*))?)?$/.exec(text) ?? [];
    if (name === '' || name.startsWith('"'))
      return `An attribute is a type and a name of one word: ${type} ${inOne(text.slice(type.length)) || 'name'}.`;
    const isKeyed = rest === '' || /^(?:(?:PK|FK|UK)\b(?:\s*,\s*(?:PK|FK|UK)\b)*)?\s*(?:".*)?$/.test(rest);
    return isKeyed
      ? undefined
      : `The name of an attribute is one word: ${type} ${inOne(`${name} ${rest}`)}. What else there is to say stands behind it in quotes.`;
  },
};

const inOne = (words: string): string => (words.match(/[\p{L}\p{N}]+/gu) ?? []).join('_');

/** `body` is the source from its keyword on, of which `first` lines stand before it. */
export function misreadLines(body: string, type: DiagramType | undefined, first: number): Forbidden[] {
  const say = type === undefined ? undefined : ofTypes[type];
  if (!say) return [];
  const lines = body.split('\n');
  const open: string[] = [];
  return lines.flatMap((whole, index): Forbidden[] => {
    const text = whole.trim().replace(/;$/, '');
    if (index === 0 || text === '') return [];
    if (text === 'end' || text === '}') open.pop();
    const next = lines.slice(index + 1).find((line) => line.trim() !== '') ?? '';
    const reason = say({ text, next, within: open.at(-1) ?? '' });
    const [opening] = /\{$|^(?:box|loop|alt|opt|par|critical|break|rect)\b/.exec(text) ?? [];
    if (opening !== undefined) open.push(opening);
    const column = whole.length - whole.trimStart().length + 1;
    return reason === undefined ? [] : [{ line: first + index + 1, column, text, kind: 'setting', reason }];
  });
}
