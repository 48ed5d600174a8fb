/** What the system refuses a command, in words: a full disk or a missing right is nobody's mistake in the code. */

/** In the words of Node, and in those of the programs beside it. */
const faults = [
  [/\b(?:ENOSPC|EDQUOT)\b|no space left on device|disk quota exceeded/i, 'room'],
  [/\bEROFS\b|read-only file system/i, 'readOnly'],
  [/\b(?:EACCES|EPERM)\b|permission denied|operation not permitted/i, 'right'],
  [/\b(?:EMFILE|ENFILE)\b|too many open files/i, 'files'],
] as const;

const sentences = {
  room: (where: string) =>
    `No room is left on the disk${where === '' ? '' : ` for ${where}`}. Make room, then run the command again.`,
  readOnly: (where: string) =>
    `${where === '' ? 'A file' : where} lies where nothing can be written. Work in a folder that is yours to write.`,
  right: (where: string) =>
    `${where === '' ? 'A file' : where} may not be opened or written. Give yourself the right to it, then run the command again.`,
  files: () =>
    'More files are open than the system allows. Close other programs, or allow more (ulimit -n 4096), then run the command again.',
} satisfies Record<(typeof faults)[number][1], (where: string) => string>;

/** Nothing if `error` has another cause. */
export function systemFault(error: unknown): string | undefined {
  for (const one of causesOf(error)) {
    const { message, code, path } = one as Error & { code?: unknown; path?: unknown };
    const said = `${typeof code === 'string' ? code : ''} ${message}`;
    const kind = faults.find(([pattern]) => pattern.test(said))?.[1];
    if (kind === undefined) continue;
    const [, named = ''] = /(?:write|open) (?:to )?file (?:in )?(\S+)|'(\/[^']+)'$/.exec(message) ?? [];
    return sentences[kind](typeof path === 'string' ? path : named);
  }
  return undefined;
}

/** `error` and what it says lies behind it. */
function causesOf(error: unknown): Error[] {
  if (!(error instanceof Error)) return [];
  const { errors } = error as Error & { errors?: unknown };
  return [error, ...(Array.isArray(errors) ? errors : []).flatMap(causesOf), ...causesOf(error.cause)];
}
