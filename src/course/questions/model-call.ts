/** A model is an author's function that computes a question's answer. It runs elsewhere, apart from everything; this is what is asked of it and what comes back. */

export interface ModelCall {
  /** The model's file, as findings name it. */
  file: string;
  /** The name that it exports. */
  name: string;
  /** What the function gets, once for each instance of the question. */
  inputs: Readonly<Record<string, number | string>>[];
}

/** What one run came to. */
export type Returned =
  | { kind: 'value'; value: number | string }
  /** Neither a number nor a text: in words, such as "a promise". */
  | { kind: 'other'; what: string }
  /** It threw: what, in words, with the place where that is known. */
  | { kind: 'thrown'; what: string };

/** Every input is run twice, in two orders; or the function could not be run to its end, in words. */
export type CallResult = { first: Returned[]; second: Returned[] } | { failed: string };

export interface Model {
  exports: string[];
  /** By `callKey`. */
  results: Record<string, CallResult>;
}

export function callKey({ name, inputs }: Pick<ModelCall, 'name' | 'inputs'>): string {
  return JSON.stringify([name, inputs]);
}
