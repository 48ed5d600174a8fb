/** What a command was called with. A word that it does not know ends it with its usage: never a stack trace. */
import { enableCompileCache } from 'node:module';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { Refusal } from '../site/refusal.ts';
import { systemFault } from './system-fault.ts';

/** For what a command loads once its words are read, which is most: a second call starts in half the time. */
enableCompileCache();

type Options = NonNullable<ParseArgsConfig['options']>;

/** The options and words of this call; `--help` prints `usage` and ends the process, anything unknown does so with exit code 1. */
export function wordsOf<O extends Options>(usage: string, options: O, takesWords = false) {
  try {
    const known = { ...options, help: { type: 'boolean', short: 'h' } } as const;
    const read = parseArgs({ options: known, allowPositionals: takesWords, strict: true });
    if ((read.values as { help?: boolean }).help !== true)
      return parseArgs({ options: known, allowPositionals: takesWords, strict: true });
    console.log(usage);
    process.exit(0);
  } catch (error) {
    console.error(`${usage}\n\n${inWords(error instanceof Error ? error.message : '')}`);
    process.exit(1);
  }
}

/** The first sentence of what Node says of words that it cannot read; of a value that looks like an option, how to write it. */
function inWords(said: string): string {
  const [, option] = /(--[\w-]+)(?: <value>)?' argument is ambiguous/.exec(said) ?? [];
  if (option !== undefined)
    return `A value that begins with a dash is joined to its option: ${option}="- …".`;
  const [why = ''] = said.split(/(?<=\.)\s/);
  return why.replace(/\.?$/, '.');
}

/** Runs a command; what refuses it, or the system refuses it, is told in a sentence, with exit code 1. */
export async function run(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    const why = error instanceof Refusal ? error.message : systemFault(error);
    if (why === undefined) throw error;
    console.error(why);
    process.exitCode = 1;
  }
}
