/** The pages on which a source is cited. */
import type { Course, SourceUses } from '../../course.ts';
import { citingKinds, kindNames } from '../kind-names.ts';
import { chapterPath, conceptPath } from '../../links/page-paths.ts';

type Citing = Pick<Course, 'chapters' | 'questions' | 'citedIn'>;

/** What cites sources besides chapters with their questions. */
export type OtherUse = Exclude<keyof SourceUses, 'sections' | 'questions'>;

/** Ids of the chapters that cite it in their text or their questions, in reading order of the texts first. */
export function chaptersCiting({ questions, citedIn }: Citing, source: string): string[] {
  const uses = citedIn[source];
  return [
    ...new Set([
      ...(uses?.sections ?? []).map(({ chapter }) => chapter),
      ...(uses?.questions ?? []).flatMap((id) => questions[id]?.chapter ?? []),
    ]),
  ];
}

/** Site paths, without anchors. */
export function pagesCiting(course: Citing, source: string): string[] {
  const uses = course.citedIn[source];
  return [
    ...chaptersCiting(course, source).map((id) => chapterPath(course, id)),
    ...(uses?.concepts ?? []).map(conceptPath),
    ...new Set(
      citingKinds.flatMap((kind) =>
        (uses?.[kind] ?? []).map(({ id }) => kindNames[kind].page(id).replace(/#.*$/, '')),
      ),
    ),
  ];
}
