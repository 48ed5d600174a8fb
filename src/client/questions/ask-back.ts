import type { Ask, Grade } from '../../course/questions/grading/grade.ts';

/** Says in `place` what is asked about an answer that can't be graded as it stands, and gives the control asked about. */
export async function askBack(
  { asks = [] }: Pick<Grade, 'asks'>,
  place: HTMLElement,
  fields: HTMLElement,
): Promise<HTMLElement | undefined> {
  const { askWords } = await import('../../words/asks-en.ts');
  delete place.dataset['verdict'];
  place.textContent = asks.map(({ about, typed, meant }) => askWords[about](typed, meant)).join(' ');
  return asks[0] && controlOf(asks[0], fields);
}

/**
 * The same before an exam is handed in, where only what tells nothing of what is right may be asked: `mark` does. An
 * answer that stays unclear is graded by its likeliest reading.
 */
export async function askInExam(grade: Grade, place: HTMLElement, fields: HTMLElement): Promise<void> {
  const asks = (grade.asks ?? []).filter(({ about }) => about !== 'mark');
  if (asks.length > 0) await askBack({ asks }, place, fields);
  else place.textContent = '';
}

/** A scenario's part is named before its own part. */
function controlOf({ part }: Ask, fields: HTMLElement): HTMLElement | undefined {
  const [own = '', outer] = part.split('/').reverse();
  const within = outer === undefined ? fields : fields.querySelector(`[data-part-of="${CSS.escape(outer)}"]`);
  return within?.querySelector<HTMLElement>(`[data-part="${CSS.escape(own)}"]`) ?? undefined;
}
