/** Sources as other programs read them: CSL-JSON, the data of the Citation Style Language. */
import type { Source } from './source-schema.ts';

interface CslDate {
  'date-parts': [number[]];
}

type DateField = 'issued' | 'accessed' | 'original-date' | 'event-date';

export type CslItem = Omit<Source, DateField | 'status'> &
  Partial<Record<DateField, CslDate>> & {
    /** What CSL has no variable for. Its `status` is that of a publication, such as "forthcoming". */
    custom: { status: Source['status'] };
  };

export function cslItemOf(source: Source): CslItem {
  const {
    status,
    issued,
    accessed,
    'original-date': originalDate,
    'event-date': eventDate,
    ...fields
  } = source;
  return {
    ...fields,
    ...dated('issued', issued),
    ...dated('accessed', accessed),
    ...dated('original-date', originalDate),
    ...dated('event-date', eventDate),
    custom: { status },
  };
}

function dated(name: DateField, text: string | undefined): Partial<Record<DateField, CslDate>> {
  return text === undefined ? {} : { [name]: { 'date-parts': [text.split('-').map(Number)] } };
}
