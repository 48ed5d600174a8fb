/** What stepping through a trace says, loaded with the script that does it. */
export const steppingWords = {
  at: (step: number, last: number) => `Step ${String(step)} of ${String(last)}`,
  /** Where two variants run side by side. */
  moment: (moment: number, last: number) => `Moment ${String(moment)} of ${String(last)}`,
  waits: 'waits',
  ended: 'is done',
  right: 'Right.',
  answerFirst: 'Answer first, or press “Show me”.',
};
