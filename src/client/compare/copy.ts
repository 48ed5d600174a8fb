import { asCsv, asMarkdown, type TextTable } from '../../course/kinds/comparisons/text-table.ts';
import { announce } from '../announce.ts';
import { CourseElement } from '../element.ts';

/** Copies what is shown of the page's comparison. */
export class ComparisonCopy extends CourseElement {
  protected connect(signal: AbortSignal): void {
    // Without a secure context there is no clipboard, and nothing to offer but the files.
    if (!('clipboard' in navigator)) return;
    this.hidden = false;
    this.addEventListener(
      'click',
      ({ target }) => {
        if (target instanceof HTMLButtonElement) void this.#copy(target);
      },
      { signal },
    );
  }

  async #copy(button: HTMLButtonElement): Promise<void> {
    const { table: address = '', copied = '', failed = '' } = this.dataset;
    const write = button.dataset['kind'] === 'csv' ? asCsv : asMarkdown;
    const shown = {
      subjects: [
        ...document.querySelectorAll<HTMLElement>('.compare th[data-subject]:not([hidden])'),
      ].flatMap(({ dataset }) => dataset['subject'] ?? []),
      rows: [...document.querySelectorAll('.compare tbody > tr:not(.compare-group, [hidden])')].map(
        ({ id }) => id,
      ),
    };
    try {
      const text = fetch(address).then(async (answer) => {
        if (!answer.ok) throw new Error(answer.statusText);
        const table = { ...((await answer.json()) as TextTable), address: location.href };
        return new Blob([write(table, shown)], { type: 'text/plain' });
      });
      // The clipboard is asked for at once, in the moment of the click, and filled when the table has come.
      await navigator.clipboard.write([new ClipboardItem({ 'text/plain': text })]);
      this.#say(button, copied);
    } catch {
      this.#say(button, failed);
    }
  }

  #say(button: HTMLElement, said: string): void {
    const label = (button.dataset['label'] ??= button.textContent);
    announce(said);
    button.textContent = said;
    setTimeout(() => (button.textContent = label), 2000);
  }
}

customElements.define('course-comparison-copy', ComparisonCopy);
