import type { Answer, Grade } from './grade.ts';
import { gradeChoice, gradeSelect, type OptionsKey } from './options.ts';

/** As a `choice` where one node is right, as a `select` where several are. `chosen` holds node ids. */
export function gradeHotspot(key: OptionsKey, chosen: Answer): Grade {
  const isOne = key.options.filter(({ correct }) => correct).length <= 1;
  return isOne ? gradeChoice(key, chosen) : gradeSelect(key, chosen);
}
