export interface DiffLine {
  text: string;
  change?: 'added' | 'removed';
}

/**
 * The lines of a diff without the signs that they begin with. Headers stay whole (`diff --git`, `@@`, and the two file
 * names, which begin like changes), and so does what begins with no sign.
 */
export function changesIn(diff: string): DiffLine[] {
  const lines = diff.split('\n');
  /** The numbers of lines that a hunk still has, as its header counts them: there `--- a` is a line taken out. */
  let left = { removed: 0, added: 0 };
  return lines.map((line, index): DiffLine => {
    const hunk = /^@@ -\d+(?:,(\d+))? \+\d+(?:,(\d+))? @@/.exec(line);
    if (hunk) {
      left = { removed: Number(hunk[1] ?? 1), added: Number(hunk[2] ?? 1) };
      return { text: line };
    }
    const isInHunk = left.removed > 0 || left.added > 0;
    if (!isInHunk && isFileName(lines, index)) return { text: line };
    const sign = line.charAt(0);
    if (sign !== ' ' && sign !== '+' && sign !== '-') return { text: line };
    if (sign !== '+') left.removed -= 1;
    if (sign !== '-') left.added -= 1;
    const text = line.slice(1);
    return sign === ' ' ? { text } : { text, change: sign === '+' ? 'added' : 'removed' };
  });
}

/** One of two lines `--- old` and `+++ new` that follow each other, or of `*** old` and `--- new`. */
function isFileName(lines: readonly string[], index: number): boolean {
  const [before = '', line = '', after = ''] = [lines[index - 1], lines[index], lines[index + 1]];
  const begins = (text: string, sign: string) => new RegExp(`^\\${sign}{3}(?:[ \\t]|$)`).test(text);
  return (
    (begins(line, '-') && (begins(after, '+') || begins(before, '*'))) ||
    (begins(line, '+') && begins(before, '-'))
  );
}
