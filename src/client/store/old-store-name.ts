import { base } from '../base.ts';

/** The store of times before courses had an identity. */
export const oldName = `course-progress:${base}`;
