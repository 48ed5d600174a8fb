/** Answers a question in the browser as its reader would, from the answer as it is stored. */
import type { Locator } from 'playwright';

/** How a control is set: by mouse and keyboard, or by touch. */
export type Hand = 'mouse' | 'touch';

/** Fills in `answer`; steps are moved one place at a time, cards and free answers are turned over first. */
export async function fillIn(
  question: Locator,
  answer: readonly string[],
  hand: Hand = 'mouse',
): Promise<void> {
  const type = await question.getAttribute('data-type');
  if (type === 'scenario') {
    for (const part of await question.locator('[data-part-of]').all()) {
      const prefix = `${(await part.getAttribute('data-part-of')) ?? ''}/`;
      const own = answer.filter((one) => one.startsWith(prefix)).map((one) => one.slice(prefix.length));
      await fillPart(part, own, hand);
    }
    return;
  }
  if (type === 'explain') await question.locator('textarea').fill('As I see it …');
  if (type === 'explain' || type === 'recall') await press(question.locator('.act'), hand);
  if (type === 'explain' || type === 'recall') await question.locator('.self').waitFor();
  await fillPart(question, answer, hand);
}

/** Hands it in, and gives what is announced. */
export async function handIn(question: Locator, hand: Hand = 'mouse'): Promise<string> {
  // What is turned over has been told to judge itself, where the verdict will stand.
  const isTurned = (await question.locator('.self:visible').count()) > 0;
  await press(question.locator('.act'), hand);
  const result = question.locator(`.question-result${isTurned ? '[data-verdict]' : ''}:not(:empty)`);
  await result.waitFor();
  return (await result.textContent()) ?? '';
}

async function fillPart(place: Locator, answer: readonly string[], hand: Hand): Promise<void> {
  if ((await place.locator('.steps-to-order').count()) > 0) {
    await putInOrder(place, answer, hand);
    return;
  }
  for (const one of answer) {
    const at = one.indexOf('=');
    const part = one.slice(0, Math.max(0, at));
    const value = one.slice(at + 1);
    if (part === 'instance' || part === 'text' || part === 'done') continue;
    const controls = place.locator(part === '' ? 'input:not([data-part])' : `[data-part="${part}"]`);
    const tag = await controls.first().evaluate((control) => control.tagName);
    const kind = await controls.first().getAttribute('type');
    if (tag === 'SELECT') await controls.selectOption(value);
    else if (kind === 'radio' || kind === 'checkbox') {
      const control = place
        .locator(`${part === '' ? 'input' : `[data-part="${part}"]`}[value="${value}"]`)
        .first();
      await (hand === 'touch' ? control.tap() : control.check());
    } else await controls.fill(value);
  }
}

async function putInOrder(place: Locator, wanted: readonly string[], hand: Hand): Promise<void> {
  const placeOf = (id: string) =>
    place
      .locator('.steps-to-order > li')
      .evaluateAll(
        (steps, step) => steps.findIndex((one) => (one as HTMLElement).dataset['field'] === step),
        id,
      );
  for (const [target, id] of wanted.entries()) {
    for (let now = await placeOf(id); now > target; now -= 1) {
      await press(place.locator(`[data-field="${id}"] [data-move="-1"]`), hand);
      // The first press also loads what answers it.
      await place.locator(`.steps-to-order > li:nth-child(${String(now)})[data-field="${id}"]`).waitFor();
    }
  }
}

const press = (button: Locator, hand: Hand) => (hand === 'touch' ? button.tap() : button.click());
