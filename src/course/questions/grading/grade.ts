/** What an answer is worth: the one place that decides it, for the browser, for tests and for exports. */

/** An answer, as it is stored: texts whose meaning is the question type's, such as option ids or `part=what was typed`. */
export type Answer = readonly string[];

/** `asked`: it can be read in more than one way, or in none, so the reader is asked; nothing is recorded. */
export type Verdict = 'right' | 'partly' | 'wrong' | 'blank' | 'asked';

/** What became of a part of the answer: an option, a step, a blank. A part rightly left alone has none. */
export type PartVerdict = 'right' | 'wrong' | 'missed';
export type Verdicts = Map<string, PartVerdict>;

/** What a reader is asked about a typed answer. */
export interface Ask {
  /** What is unclear: no number, a unit that is unknown or not wanted, or a mark in a number. */
  about: 'number' | 'unit' | 'no-unit' | 'mark';
  /** The part that is asked about. */
  part: string;
  /** What was typed, and what could be meant. */
  typed: string;
  meant: readonly string[];
}

export interface Grade {
  verdict: Verdict;
  /** 0 to 1. Of an answer that is asked back: by the likeliest reading, for an exam whose time is up. */
  score: number;
  /** By the part's id. */
  parts: Verdicts;
  /** What there is to say to this answer besides: ids of prepared feedback, such as `misspelt`, `exact`, `wrong.0`. */
  remarks: readonly string[];
  /** Ids of the false beliefs that the answer shows. */
  misconceptions: readonly string[];
  /** Of an answer that is asked back: what is asked. */
  asks?: readonly Ask[];
}

/** A grade from its score; without verdicts on parts the answer was blank. */
export function graded(
  score: number,
  parts: Verdicts | undefined,
  more: Partial<Pick<Grade, 'remarks' | 'misconceptions'>> = {},
): Grade {
  const { remarks = [], misconceptions = [] } = more;
  if (!parts) return { verdict: 'blank', score: 0, parts: new Map(), remarks, misconceptions };
  const verdict = score === 1 ? 'right' : score > 0 ? 'partly' : 'wrong';
  return { verdict, score, parts, remarks, misconceptions };
}

/** A grade of an answer of one part that is asked back; `score` is that of the likeliest reading. */
export function askedBack(ask: Ask, score: 0 | 1): Grade {
  const parts: Verdicts = new Map([[ask.part, score === 1 ? 'right' : 'wrong']]);
  return { verdict: 'asked', score, parts, remarks: [], misconceptions: [], asks: [ask] };
}

/** The texts of an answer of the form `part=text`, by part; the first of a part counts. */
export function fieldsOf(answer: Answer): Map<string, string> {
  const fields = new Map<string, string>();
  for (const one of answer) {
    const at = one.indexOf('=');
    const part = one.slice(0, Math.max(0, at));
    if (at > 0 && !fields.has(part)) fields.set(part, one.slice(at + 1));
  }
  return fields;
}
