/** Attributes that say in which language something is, where course and interface do not speak the same. */
import { course } from 'virtual:course';
import { directionOf, interfaceLanguageFor } from '../course/text/language.ts';

interface Spoken {
  lang?: string;
  dir?: 'ltr' | 'rtl';
}

const { language } = course;
const ofInterface = interfaceLanguageFor(language);
const isOne = new Intl.Locale(language).language === ofInterface;

/** For the whole page: what the course is written in. */
export const pageLanguage: Spoken = {
  lang: language,
  ...(directionOf(language) === 'rtl' && { dir: 'rtl' }),
};
/** For texts of the interface. */
export const spoken: Spoken = isOne ? {} : { lang: ofInterface, dir: directionOf(ofInterface) };
/** For texts of the course amidst those. */
export const written: Spoken = isOne ? {} : { lang: language, dir: directionOf(language) };
