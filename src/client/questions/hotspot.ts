import { gradeHotspot } from '../../course/questions/grading/hotspot.ts';
import type { OptionsKey } from '../../course/questions/grading/options.ts';
import { showFigures } from './hotspot-figures.ts';
import { fieldsForm } from './fields.ts';
import type { Places, QuestionForm, QuestionScript } from './script.ts';

/** A list of nodes, tied to the drawing: a click on a node is a click in the list, and both show the verdict. */
function hotspotForm(places: Places): QuestionForm {
  const form = fieldsForm(places);
  showFigures(places.ask);
  const drawing = places.ask.querySelector('.hotspot > svg');
  const inputs = [...places.ask.querySelectorAll<HTMLInputElement>('.nodes input')];
  const shapeOf = (id: string) => drawing?.querySelector<SVGElement>(`[data-ref="${CSS.escape(id)}"]`);

  const follow = () => {
    for (const { value, checked } of inputs) shapeOf(value)?.toggleAttribute('data-chosen', checked);
  };
  for (const input of inputs) {
    const shape = shapeOf(input.value);
    shape?.setAttribute('data-node', '');
    shape?.addEventListener('click', () => {
      input.click();
    });
  }
  places.ask.addEventListener('input', follow);

  const fields = [...places.ask.querySelectorAll<HTMLElement>('[data-field]')];
  const showVerdicts = () => {
    for (const { dataset } of fields) {
      const shape = shapeOf(dataset['field'] ?? '');
      if (dataset['verdict'] === undefined) shape?.removeAttribute('data-verdict');
      else shape?.setAttribute('data-verdict', dataset['verdict']);
    }
    follow();
  };
  return {
    ...form,
    write(answer) {
      form.write(answer);
      follow();
    },
    mark(grade) {
      form.mark(grade);
      showVerdicts();
    },
    unmark() {
      form.unmark();
      showVerdicts();
    },
  };
}

export const script: QuestionScript<OptionsKey> = { grade: gradeHotspot, form: hotspotForm };
