/** The scripts of what can be stepped through, as far as the page has it. */
const scripts = {
  'course-trace': () => import('../trace/trace.ts'),
  'course-diagram-steps': () => import('../figures/diagram-steps.ts'),
};

/** Once all of it is there, and looks as it should. */
export const ready = Promise.all(
  Object.entries(scripts)
    .filter(([tag]) => document.querySelector(tag))
    .map(async ([, script]) => (await script()).ready),
);
