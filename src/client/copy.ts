import { announce } from './announce.ts';
import { CourseElement } from './element.ts';

/** Copies the code of its figure: of a console session the commands alone, of a change its outcome. */
export class Copy extends CourseElement {
  protected connect(signal: AbortSignal): void {
    const button = this.querySelector('button');
    const code = this.closest('figure')?.querySelector('code');
    // Without a secure context there is no clipboard, and nothing to offer.
    if (!button || !code || !('clipboard' in navigator)) return;
    this.hidden = false;
    button.addEventListener('click', () => void copy(button, textOf(code)), { signal });
  }
}

async function copy(button: HTMLElement, text: string): Promise<void> {
  const { textContent: label } = button;
  const done = button.dataset['copied'] ?? '';
  try {
    await navigator.clipboard.writeText(text);
  } catch {
    return;
  }
  announce(done);
  if (label === done) return;
  button.textContent = done;
  setTimeout(() => (button.textContent = label), 2000);
}

function textOf(code: Element): string {
  const lines = [...code.querySelectorAll('.line')];
  const commands = lines.filter((line) => line.matches('[data-command]'));
  const kept =
    commands.length > 0 ? commands : lines.filter((line) => !line.matches('[data-diff="removed"]'));
  return kept.map(withoutPrompt).join('\n');
}

function withoutPrompt(line: Element): string {
  const prompt = line.querySelector('.prompt')?.textContent ?? '';
  return line.textContent.slice(prompt.length);
}

customElements.define('course-copy', Copy);
