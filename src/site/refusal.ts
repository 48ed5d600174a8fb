/** Ends a build or another command with a sentence for whoever called it. It has no stack: nobody's code is at fault. */
export class Refusal extends Error {
  override stack = '';
}
