import { course } from 'virtual:course';
import { conceptNamesOf } from '../../course/concept-names.ts';

/** Gathered once for all questions. */
export const conceptNames = conceptNamesOf(Object.values(course.concepts));
