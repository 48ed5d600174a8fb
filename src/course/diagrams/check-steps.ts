import type { Check } from '../checks/check.ts';
import { finding, type Finding } from '../finding.ts';
import type { ParsedChapter, ParsedCourse } from '../parsed-course.ts';
import { longSentences } from '../text/long-sentences.ts';
import { didYouMean } from '../text/near-miss.ts';
import type { ParsedSteps } from './parsed-steps.ts';

/** Steps lead through diagrams of their own chapter, in sentences that can be taken in at once. */
export const checkSteps: Check = (parsed) =>
  parsed.chapters.flatMap((chapter) =>
    chapter.diagramSteps.flatMap((steps) => [
      ...strangers(steps, chapter, parsed),
      ...crowded(steps, parsed),
    ]),
  );

function strangers(
  { diagram, yaml, path }: ParsedSteps,
  chapter: ParsedChapter,
  { diagrams, unread }: ParsedCourse,
): Finding[] {
  const ids = chapter.diagrams.map(({ id }) => id);
  if (ids.includes(diagram) || unread.has(chapter.file)) return [];
  const elsewhere = diagrams.find(({ id }) => id === diagram);
  const where = elsewhere
    ? ` It stands in the chapter "${elsewhere.chapter}": write its steps beside that.`
    : didYouMean(diagram, ids);
  const known = ids.length === 0 ? 'It has none.' : `It has: ${ids.join(', ')}.`;
  const message = `This chapter has no diagram "${diagram}".${where} ${known}`;
  return [finding('unknown-reference', yaml.file, yaml.keyAt(path), message, { subject: diagram })];
}

function crowded({ diagram, yaml, path, value = [] }: ParsedSteps, { raw }: ParsedCourse): Finding[] {
  return value.flatMap(({ say }, index) =>
    longSentences(raw.plainText(say)).map((message) =>
      finding('step-sentence', yaml.file, yaml.at([...path, index, 'say']), message, { subject: diagram }),
    ),
  );
}
