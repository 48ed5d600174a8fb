import type { Grade } from '../../course/questions/grading/grade.ts';

/** What is said of a graded answer: `sayings` are the texts for each verdict and remark, with {numbers} to fill in. */
export function sayingOf(
  { verdict, parts, remarks }: Pick<Grade, 'verdict' | 'parts' | 'remarks'>,
  sayings: Readonly<Record<string, string | undefined>>,
): string {
  // Of a case, whole parts count: what they consist of has a slash in its id.
  const verdicts = [...parts].filter(([id]) => !id.includes('/')).map(([, one]) => one);
  const count = (wanted: string) => verdicts.filter((one) => one === wanted).length;
  const numbers: Record<string, number> = {
    found: count('right'),
    of: count('right') + count('missed'),
    all: verdicts.length,
    wrong: count('wrong'),
  };
  const mixed = verdict === 'partly' && numbers['wrong'] ? sayings['mixed'] : undefined;
  const said = remarks.map((one) => sayings[one.slice(one.indexOf('/') + 1)] ?? '');
  return [mixed ?? sayings[verdict] ?? '', ...said]
    .filter((text) => text !== '')
    .join(' ')
    .replace(/\{(\w+)\}/g, (_, name: string) => String(numbers[name]));
}
