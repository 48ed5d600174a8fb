import { fromAttribute } from '../../course/text/json-attribute.ts';
import type { Places, QuestionForm } from './script.ts';

interface Instance {
  id: string;
  /** What the texts show in place of each expression. */
  texts: Record<string, string>;
}

/** A form over a question with instances: it knows which one it asks, and shows its numbers. */
export function withInstances(form: QuestionForm, { ask, whole }: Places): QuestionForm {
  const instances = fromAttribute(whole.dataset['instances'] ?? '[]') as Instance[];
  const field = ask.querySelector<HTMLInputElement>('[data-part="instance"]');

  function choose(id: string): void {
    const instance = instances.find((one) => one.id === id);
    if (!instance || !field) return;
    field.value = id;
    for (const place of whole.querySelectorAll<HTMLElement>('[data-value]'))
      place.textContent = instance.texts[place.dataset['value'] ?? ''] ?? '';
    for (const place of whole.querySelectorAll<HTMLElement>('[data-by-instance]')) {
      const texts = JSON.parse(place.dataset['byInstance'] ?? '{}') as Record<string, string>;
      place.textContent = texts[id] ?? '';
    }
  }

  return {
    ...form,
    read() {
      const answer = form.read();
      return answer.every((one) => one.startsWith('instance=')) ? [] : answer;
    },
    write(answer) {
      const asked = answer.find((one) => one.startsWith('instance='))?.slice('instance='.length);
      form.write(answer);
      choose(asked ?? instances[0]?.id ?? '');
    },
    choose,
    renew() {
      const now = instances.findIndex(({ id }) => id === field?.value);
      choose(instances[(now + 1) % instances.length]?.id ?? '');
    },
  };
}
