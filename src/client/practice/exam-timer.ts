import { words } from '../../words/en.ts';
import { announce } from '../announce.ts';
import { CourseElement } from '../element.ts';
import { keepPreference, preference } from '../preference.ts';

const t = words.practice.session;
const minuteMs = 60_000;
/** When so many minutes are left, it is said. */
const warnings = [5, 1];

/** Shows the time until `data-ends-at`, unless the reader hides it, and fires `time-up` once at its end. */
export class ExamTimer extends CourseElement {
  #leftMs = 0;
  #isOver = false;

  protected connect(signal: AbortSignal): void {
    const time = document.createElement('span');
    time.className = 'time';
    time.setAttribute('role', 'timer');
    const note = document.createElement('span');
    note.className = 'time-note';
    const button = document.createElement('button');
    button.type = 'button';
    button.addEventListener(
      'click',
      () => {
        keepPreference('exam-time', time.hidden ? 'shown' : 'hidden');
        show();
      },
      { signal },
    );
    const show = () => {
      time.hidden = preference('exam-time') === 'hidden';
      button.textContent = time.hidden ? t.showTime : t.hideTime;
    };
    const tick = () => {
      const beforeMs = this.#leftMs;
      this.#leftMs = Math.max(0, Number(this.dataset['endsAt']) - Date.now());
      time.textContent = `${t.timeLeft} ${written(this.#leftMs)}`;
      const passed = warnings.findLast((one) => beforeMs > one * minuteMs && this.#leftMs <= one * minuteMs);
      if (passed !== undefined && this.#leftMs > 0) {
        note.textContent = t.minutesLeft(passed);
        announce(t.minutesLeft(passed));
      }
      if (this.#leftMs === 0 && !this.#isOver) {
        this.#isOver = true;
        announce(t.timeUp);
        this.dispatchEvent(new CustomEvent('time-up', { bubbles: true }));
      }
    };
    this.replaceChildren(time, ' ', note, ' ', button);
    show();
    tick();
    const timer = setInterval(tick, 1000);
    document.addEventListener('visibilitychange', tick, { signal });
    signal.addEventListener('abort', () => {
      clearInterval(timer);
    });
  }
}

/** `754000` > `12:34`; hours only where there are any. */
function written(ms: number): string {
  const seconds = Math.ceil(ms / 1000);
  const two = (number: number) => String(number).padStart(2, '0');
  const hours = Math.floor(seconds / 3600);
  const rest = `${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  return hours > 0 ? `${String(hours)}:${rest}` : rest;
}

customElements.define('course-exam-timer', ExamTimer);
