/** So long at a stretch the browser may be kept from answering the reader. */
const stretchMs = 20;

/** Runs `steps` to their end, in stretches between which the browser does what else there is to do. */
export async function inStretches<Result>(steps: Generator<undefined, Result>): Promise<Result> {
  let endMs = performance.now() + stretchMs;
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
    if (performance.now() < endMs) continue;
    await othersWent();
    endMs = performance.now() + stretchMs;
  }
}

function othersWent(): Promise<void> {
  const { scheduler } = window as { scheduler?: { yield?: () => Promise<void> } };
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}
