import { finding } from '../finding.ts';
import { interfaceLanguages } from '../text/language.ts';
import type { Check } from './check.ts';

/** A course in a language for which the interface has no texts is shown with those that there are. */
export const checkLanguage: Check = ({ course, raw }) => {
  if (!course || !raw.course) return [];
  const { language } = new Intl.Locale(course.language);
  if ((interfaceLanguages as readonly string[]).includes(language)) return [];
  const message = `The interface has no texts in "${language}": buttons and headings will be in English, and marked so. It has texts in: ${interfaceLanguages.join(', ')}. Accept this in warnings.yaml (rule: interface-language, at: language), or translate the files of src/words/.`;
  return [
    finding('interface-language', raw.course.file, raw.course.at(['language']), message, {
      subject: 'language',
    }),
  ];
};
