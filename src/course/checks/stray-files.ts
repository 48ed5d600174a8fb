import { folderOf, isCourseFile, isNote, nameOf, placeOf } from '../content-names.ts';
import { folderKinds, listKinds } from '../kinds/kind-names.ts';
import { markFields } from '../kinds/pictures/course-marks.ts';
import { finding, type RuleName } from '../finding.ts';
import { foldedName, isPicture, mayMean, pictureFile, picturesIn } from '../kinds/pictures/picture.ts';
import type { RawCourse } from '../raw.ts';
import { allowedScript, scriptOf } from '../text/chapter-script.ts';
import type { Check } from './check.ts';

/**
 * Files that nothing reads, each with where it belongs. What lies beside a text that could not be read may be used
 * there; and a folder without table of contents and chapters is none of a course, whatever lies in it.
 */
export const checkStrayFiles: Check = ({ raw, course, chapters, unread }) => {
  const { files, folder, concepts } = raw;
  if (!raw.course && chapters.length === 0) return [];
  const below = (file: string) => file.slice(folder.length + 1);
  const halfRead = chapters
    .filter(
      ({ file, quizFile, questions }) =>
        unread.has(file) || unread.has(quizFile) || questions.some(({ value }) => !value),
    )
    .map(({ file }) => `${folderOf(file)}/`);
  const hidesConcept = concepts.some(({ file }) => unread.has(file));
  const known = new Set([
    ...[raw.course, raw.lock, raw.warnings, ...listKinds.map((kind) => raw[kind])].map(
      (yaml) => yaml?.file ?? '',
    ),
    ...markFields.flatMap((field) => course?.[field] ?? []).map((name) => `${folder}/${name}`),
    ...concepts.flatMap(({ file, document }) => [file, ...picturesIn(file, document)]),
    ...folderKinds.flatMap((kind) => raw[kind].map(({ yaml }) => yaml.file)),
    ...chapters.flatMap(({ file, quiz, steps, document, questions }) => [
      file,
      quiz?.file ?? '',
      steps?.file ?? '',
      ...questions.flatMap(({ model }) => model ?? []),
      ...picturesIn(file, document),
    ]),
  ]);
  /** What a chapter's script uses of its folder, only the script knows. */
  const scripted = chapters
    .filter(({ document }) => allowedScript(course) === 'full' && scriptOf(document))
    .map(({ file }) => `${folderOf(file)}/`);
  const parts = course?.parts.map(({ id }) => id) ?? [];
  /** Whether the course may mean it as its logo or icon, by another name, which is told. */
  const isMark = (path: string) =>
    isPicture(path) &&
    markFields
      .flatMap((field) => course?.[field] ?? [])
      .some((name) => !files.includes(`${folder}/${name}`) && mayMean(name, path));
  return files
    .filter((file) => {
      const path = below(file);
      if (known.has(file) || isCourseFile(path) || path.startsWith('diagrams/') || isNote(path)) return false;
      const isTopPicture = !course && !path.includes('/') && isPicture(path);
      const isConceptPicture = hidesConcept && path.startsWith('concepts/') && isPicture(path);
      if (isTopPicture || isConceptPicture || isMeant(raw, file) || isMark(path)) return false;
      return !unread.has(file) && ![...halfRead, ...scripted].some((beside) => file.startsWith(beside));
    })
    .map((file) =>
      finding(
        'orphan-file',
        file,
        { line: 1, column: 1 },
        `Nothing of the course uses this file. ${placeOf(below(file), parts)}`,
      ),
    );
};

/** Whether a text beside it shows the picture `file` by a slip, which is told: by another name, or not as a picture is shown. */
function isMeant({ chapters, concepts, files }: RawCourse, file: string): boolean {
  const beside = [...chapters, ...concepts].filter((one) => file.startsWith(`${folderOf(one.file)}/`));
  return (
    isPicture(file) &&
    beside.some(({ file: text, written, document }) => {
      const isLost = (url: string) => !files.includes(pictureFile(folderOf(text), url) ?? '');
      const hasSlip = document.faults.some(({ rule }) => slips.includes(rule));
      return (
        document.images.some(({ url }) => isLost(url) && mayMean(url, file)) ||
        (hasSlip && foldedName(written).includes(foldedName(nameOf(file))))
      );
    })
  );
}

/** The rules of a picture that a text does not show as pictures are shown. */
const slips: readonly RuleName[] = ['broken-link', 'foreign-syntax', 'markdown-syntax'];
