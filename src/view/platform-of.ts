import { course } from 'virtual:course';
import type { Platform } from '../course/schema.ts';

/** The platform that a concept is specific to, if it is one. */
export function platformOf(concept: string): Platform | undefined {
  const [id, ...others] = course.concepts[concept]?.platforms ?? [];
  return others.length > 0 ? undefined : course.platforms.find((platform) => platform.id === id);
}
