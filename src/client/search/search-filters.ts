/** By what a search is narrowed: the fields for it, what they say, and how an address holds it. */
import type { Filters } from '../../search/found-in-index.ts';
import type { SearchNames } from '../../search/named-concept.ts';
import { searchWords as t } from '../../words/search-en.ts';
import { element } from './search-results.ts';

/** Fields for the kinds as a row of choices, and behind "Narrow" a list for each other filter. */
export function filterFields({ kinds, filters }: SearchNames, chosen: Filters): HTMLElement[] {
  const row = element('fieldset', 'kinds');
  row.append(
    element('legend', 'visually-hidden', t.filters),
    ...['', ...kinds].map((kind) => radio(kind, (chosen['kind'] ?? '') === kind)),
  );
  const narrow = element('details', 'narrow') as HTMLDetailsElement;
  narrow.append(
    element('summary', '', t.narrow),
    ...Object.entries(filters).map(([name, choices]) => {
      const label = element('label', '', `${nameOf(t.filter, name)} `);
      const list = document.createElement('select');
      list.name = name;
      list.append(
        new Option(t.any, ''),
        ...choices.map((one) => new Option(one.name, one.id, false, chosen[name] === one.id)),
      );
      narrow.open ||= list.value !== '';
      label.append(list);
      return label;
    }),
  );
  return Object.keys(filters).length > 0 ? [row, narrow] : [row];
}

function radio(kind: string, checked: boolean): HTMLElement {
  const label = element('label', '');
  const input = document.createElement('input');
  input.type = 'radio';
  input.name = 'kind';
  input.value = kind;
  input.checked = checked;
  label.append(input, ` ${kind === '' ? t.all : nameOf(t.kind, kind)}`);
  return label;
}

function nameOf(names: Readonly<Record<string, string>>, id: string): string {
  return names[id] ?? id;
}

/** What the fields of `form` say, without those that let everything through. */
export function filtersIn(form: HTMLFormElement): Filters {
  const fields = [...new FormData(form)].flatMap(([name, value]): [string, string][] =>
    name !== 'q' && typeof value === 'string' && value !== '' ? [[name, value]] : [],
  );
  return Object.fromEntries(fields);
}

/** The filters in an address; whatever else it holds is left alone. */
export function filtersAsked(asked: URLSearchParams): Filters {
  const names = ['kind', ...Object.keys(t.filter)];
  return Object.fromEntries([...asked].filter(([name, value]) => names.includes(name) && value !== ''));
}
