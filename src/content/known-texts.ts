/**
 * What was made of texts. Who reads a course again, since something in it was saved or accepted, makes anew what is new;
 * what two readings in a row do not ask for is forgotten.
 */
const known = { now: new Map<string, Made>(), before: new Map<string, Made>() };

interface Made {
  outcome: unknown;
}

/** Tells that a course is read: what is asked for from now on is asked for by this reading. */
export function beginReading(): void {
  known.before = known.now;
  known.now = new Map();
}

/** For a process that reads its course once, and goes on. */
export function forgetTexts(): void {
  known.now.clear();
  known.before.clear();
}

/** `make`, which is called once for the same input. What it makes is shared, so nobody changes it. */
export function remembered<Input extends readonly (string | number | undefined)[], Outcome>(
  make: (...input: Input) => Outcome,
): (...input: Input) => Outcome {
  return (...input) => {
    const key = [make.name, ...input].join('\0');
    const before = madeAt(key);
    return before ? (before.outcome as Outcome) : noted(key, make(...input));
  };
}

/** The same for what takes its time; an outcome that may be another the next time is not `worth` keeping. */
export async function rememberedLater<Outcome>(
  key: string,
  make: () => Promise<Outcome>,
  isWorth: (outcome: Outcome) => boolean,
): Promise<Outcome> {
  const before = madeAt(key);
  if (before) return before.outcome as Outcome;
  const outcome = await make();
  return isWorth(outcome) ? noted(key, outcome) : outcome;
}

function madeAt(key: string): Made | undefined {
  const made = known.now.get(key) ?? known.before.get(key);
  if (made) known.now.set(key, made);
  return made;
}

function noted<Outcome>(key: string, outcome: Outcome): Outcome {
  known.now.set(key, { outcome });
  return outcome;
}
