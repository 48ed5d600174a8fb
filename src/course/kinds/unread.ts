/** Kinds of which nothing is known, since their file could not be read: what they lack is not said. */
import type { ParsedCourse } from '../parsed-course.ts';
import { listKinds, type KindName } from './kind-names.ts';

export function isUnread({ raw, unread }: ParsedCourse, kind: KindName): boolean {
  const list = listKinds.find((one) => one === kind);
  return list !== undefined && unread.has(raw[list]?.file ?? '');
}
