/** What was made in an earlier build, for the same input. A cache: without it, all is made anew. */
import { createHash } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';

/**
 * What `make` makes of each of `inputs`, by the input, where an earlier call did not note it in `file`; and notes what
 * these inputs came to. An input names all that its outcome depends on, versions of programs included.
 */
export async function kept<Outcome>(
  file: URL,
  inputs: readonly string[],
  make: (missing: readonly string[]) => Promise<readonly Outcome[]>,
): Promise<Map<string, Outcome>> {
  const known = await outcomesIn<Outcome>(file);
  const all = new Map([...new Set(inputs)].map((input) => [input, known.get(digestOf(input))]));
  const missing = [...all].flatMap(([input, outcome]) => (outcome === undefined ? [input] : []));
  if (missing.length > 0) {
    const made = await make(missing);
    for (const [index, input] of missing.entries()) all.set(input, made[index]);
    await write(
      file,
      [...all].map(([input, outcome]) => [digestOf(input), outcome]),
    );
  }
  return all as Map<string, Outcome>;
}

/** Noted outcomes by the digests of their inputs; none where there is no note, or half of one. */
async function outcomesIn<Outcome>(file: URL): Promise<Map<string, Outcome>> {
  try {
    return new Map(JSON.parse(await readFile(file, 'utf8')) as [string, Outcome][]);
  } catch {
    return new Map();
  }
}

/** Another build may read meanwhile: what it reads is whole. What cannot be noted is made anew the next time. */
async function write(file: URL, entries: readonly unknown[]): Promise<void> {
  const beside = new URL(`${file.href}.${String(process.pid)}`);
  try {
    await mkdir(new URL('./', file), { recursive: true });
    await writeFile(beside, JSON.stringify(entries));
    await rename(beside, file);
  } catch {
    return;
  }
}

const digestOf = (input: string): string => createHash('sha256').update(input).digest('base64url');
