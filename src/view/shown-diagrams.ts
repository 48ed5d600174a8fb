/** Concept > the diagrams that show it, worked out once for all pages. */
import { course, diagrams } from 'virtual:course';
import { diagramsShowing } from '../course/kinds/concepts/shown-in.ts';
import { plainText } from './markdown-context.ts';

export const shownDiagrams: ReadonlyMap<string, readonly string[]> = diagramsShowing(
  course,
  diagrams,
  plainText,
);
