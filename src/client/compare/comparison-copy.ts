import type { Extract, TextTable } from '../../course/kinds/comparisons/text-table.ts';
import { announce } from '../announce.ts';
import { CourseElement } from '../element.ts';

/** Copies what is shown of the page's comparison. */
export class ComparisonCopy extends CourseElement {
  protected connect(signal: AbortSignal): void {
    // Without a secure context there is no clipboard, and nothing to offer but the files.
    this.hidden = !('clipboard' in navigator);
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
    const shown = {
      subjects: [
        ...document.querySelectorAll<HTMLElement>('.compare th[data-subject]:not([hidden])'),
      ].flatMap(({ dataset }) => dataset['subject'] ?? []),
      rows: [...document.querySelectorAll('.compare tbody > tr:not(.compare-group, [hidden])')].map(
        ({ id }) => id,
      ),
    };
    try {
      const text = written(address, button.dataset['kind'], shown);
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

async function written(address: string, kind: string | undefined, shown: Extract): Promise<Blob> {
  const [answer, { asCsv, asMarkdown }] = await Promise.all([
    fetch(address),
    import('../../course/kinds/comparisons/text-table.ts'),
  ]);
  if (!answer.ok) throw new Error(answer.statusText);
  const table = { ...((await answer.json()) as TextTable), address: location.href };
  const text = kind === 'csv' ? asCsv(table, shown) : asMarkdown(table, shown);
  return new Blob([text], { type: 'text/plain' });
}

customElements.define('course-comparison-copy', ComparisonCopy);
