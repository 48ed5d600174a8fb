import { chapterText, kneading, kneadingQuiz, quizText, type Files } from '../../bread.ts';
import { courseFromFiles, shortly } from '../../course-from-files.ts';
import { typedQuestion } from '../../typed-question.ts';

/** What is wrong with one question of `type`, as `line:column rule`; its own fields, `body`, begin on line 11, column 5. */
export async function flawsOf(
  type: string,
  body: readonly string[],
  { prompt = 'What happens next?', files = {} }: { prompt?: string; files?: Files } = {},
): Promise<string[]> {
  const { findings } = await courseFromFiles({
    [kneading]: chapterText('kneading', '## The start {#start}\n', { teaches: '[gluten]' }),
    [kneadingQuiz]: quizText(typedQuestion('kneading.a', type, body, { prompt })),
    ...files,
  });
  return shortly(findings).map((one) => one.replace(`${kneadingQuiz}:`, ''));
}

/** `name:` with its entries below. */
export const list = (name: string, ...entries: string[]): string[] => [
  `${name}:`,
  ...entries.map((entry) => `  - { ${entry} }`),
];
