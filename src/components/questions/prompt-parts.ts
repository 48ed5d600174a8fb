/**
 * A prompt in two: the one line that a legend holds, and what else it shows, such as code. The line is the first, or
 * the last where the prompt begins with what is asked about.
 */
export function promptParts(html: string): { ask: string; rest: string } {
  const [, first, after = ''] = /^<p>([^]*?)<\/p>([^]*)$/.exec(html) ?? [];
  const [, before = '', last] = /^([^]*)<p>([^]*?)<\/p>\s*$/.exec(html) ?? [];
  return first === undefined
    ? { ask: last ?? html, rest: last === undefined ? '' : before }
    : { ask: first, rest: after };
}
