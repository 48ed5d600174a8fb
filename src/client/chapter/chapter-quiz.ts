import { CourseElement } from '../element.ts';
import { fetchedPage } from '../fetched.ts';
import { showFigures } from '../questions/hotspot-figures.ts';
import { giveControls } from '../questions/question-controls.ts';

/** So far ahead of the reader the questions are fetched: what comes in below the window moves nothing in it. */
const ahead = '1500px';

/** The links to a chapter's quiz, which the questions themselves replace as the reader nears them. */
export class ChapterQuiz extends CourseElement {
  #loaded: Promise<void> | undefined;

  protected connect(signal: AbortSignal): void {
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) void this.#load();
      },
      { rootMargin: ahead },
    );
    observer.observe(this);
    signal.addEventListener('abort', () => {
      observer.disconnect();
    });
    // What lies in the quiz is not there yet, and what lies behind it moves on as its questions come in.
    const pass = (place: Place) =>
      void this.#load().then(() => {
        arrive(place);
      });
    const lead = () => {
      const target = named();
      if (target ? target.closest('.chapter-end') : location.hash.startsWith('#question-')) pass(named);
    };
    addEventListener('hashchange', lead, { signal });
    lead();
    // So it is for whoever tabs back from the end of the page.
    const follow = () => {
      if (focused()) pass(focused);
    };
    addEventListener('focusin', follow, { signal });
  }

  /** What could not be fetched leaves the links, and is tried again when the reader comes near once more. */
  #load(): Promise<void> {
    this.#loaded ??= this.#bringIn().finally(() => (this.#loaded = undefined));
    return this.#loaded;
  }

  async #bringIn(): Promise<void> {
    const links = [...this.querySelectorAll<HTMLAnchorElement>('a[href]')];
    try {
      const pages = await Promise.all(links.map(({ href }) => fetchedPage(href)));
      const questions = (this.dataset['questions'] ?? '').split(' ').flatMap((id) => {
        const isIt = `course-question[data-id="${CSS.escape(id)}"]`;
        return pages
          .flatMap((page) => page.querySelector<HTMLElement>(isIt) ?? [])
          .map((found) => document.importNode(found, true));
      });
      if (questions.length === 0) return;
      for (const question of questions) giveControls(question);
      this.replaceWith(...questions);
      showFigures();
    } catch {
      // Without a connection the links are still right.
    }
  }
}

type Place = () => Element | null;

const named: Place = () => document.getElementById(location.hash.slice(1));
const focused: Place = () => document.querySelector(':is(.body ~ *, footer) :focus');

/**
 * Goes to the place that the address names, or that has the focus. A browser that is still on its way there takes the
 * growth of what came in for more way to go, and what it comes near grows too: so it is sent there again in the next
 * frames.
 */
function arrive(place: Place, frames = 4): void {
  place()?.scrollIntoView({ behavior: 'instant' });
  if (frames > 0)
    requestAnimationFrame(() => {
      arrive(place, frames - 1);
    });
}

customElements.define('course-chapter-quiz', ChapterQuiz);
