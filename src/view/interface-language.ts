/** Attributes that say in which language something is, where course and interface do not speak the same. */
import { course } from 'virtual:course';
import { directionOf, interfaceMarks, type Spoken } from '../course/text/language.ts';

const { language } = course;
const marks = interfaceMarks(language);

/** Whether they speak the same, and nothing need be said. */
export const isOne = marks.lang === undefined;
/** For the whole page: what the course is written in. */
export const pageLanguage: Spoken = {
  lang: language,
  ...(directionOf(language) === 'rtl' && { dir: 'rtl' }),
};
/** For texts of the interface. */
export const spoken: Spoken = marks;
/** The same, in HTML that is put together by hand. */
export const spokenInHtml = Object.entries(marks)
  .map(([name, value]) => ` ${name}="${String(value)}"`)
  .join('');
/** For an element that has a text of the interface in an attribute and texts of the course inside, which lie as they would. */
export const labelled: Spoken = marks.lang === undefined ? {} : { lang: marks.lang };
/** For texts of the course amidst those of the interface. */
export const written: Spoken = isOne ? {} : { lang: language, dir: directionOf(language) };
