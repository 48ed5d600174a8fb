/** Ends a command with a sentence for whoever called it. */
export class Refusal extends Error {}
