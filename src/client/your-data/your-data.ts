import { CourseElement } from '../element.ts';
import { askToPersist } from '../store/persistence.ts';
import { store } from '../store/store.ts';
import { exportAll } from './export.ts';
import { showFacts } from './facts.ts';
import { importChosen, offerUndoImport, undoImport } from './import.ts';
import { part, say } from './page-parts.ts';
import { resetChosen, undoReset } from './reset.ts';
import { startAnew } from './start-anew.ts';
import { words } from '../../words/en.ts';

/** Where readers take their progress out, bring it in, and take it back. */
export class YourData extends CourseElement {
  protected connect(signal: AbortSignal): void {
    // In a stranger's frame a click may not mean what the reader sees: the page itself is one click away.
    if (window.top !== window.self) {
      for (const section of this.querySelectorAll('section')) section.hidden = true;
      part(this, 'framed').hidden = false;
      return;
    }
    const acts: Record<string, () => Promise<void>> = {
      export: () => exportAll(this, 'export-status'),
      rescue: () => exportAll(this, 'trouble-status'),
      anew: () => startAnew(this),
      persist: () => this.#persist(),
      reset: () => resetChosen(this),
      undo: () => undoReset(this),
      'undo-import': () => undoImport(this),
    };
    for (const [name, act] of Object.entries(acts))
      part(this, name).addEventListener('click', () => void act(), { signal });
    part(this, 'file').addEventListener('change', () => void importChosen(this), { signal });
    store.watch(() => void showFacts(this), signal);
    void showFacts(this);
    void offerUndoImport(this);
  }

  async #persist(): Promise<void> {
    const isGranted = await askToPersist();
    say(this, 'keeping-status', isGranted === true ? '' : words.data.persistRefused);
    await showFacts(this);
  }
}

customElements.define('course-your-data', YourData);
