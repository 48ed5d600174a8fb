import { chosenNames } from './comparisons.ts';
import { finding, type Finding } from '../../finding.ts';
import type { ParsedComparison } from './parsed-comparison.ts';
import type { ParsedChapter, ParsedCourse } from '../../parsed-course.ts';
import { placementOf, type Placement } from './placed-comparisons.ts';
import type { ComponentUse } from '../../raw.ts';
import { nearMisses } from '../../text/near-miss.ts';
import { unknown } from '../../checks/references.ts';

/** `<Compare id="…" rows="…" subjects="…"/>` names a comparison, and rows and subjects of it, each once. */
export function placedComparisons({ chapters, comparisons, byId, unread }: ParsedCourse): Finding[] {
  return chapters.flatMap((chapter) =>
    chapter.document.components
      .filter(({ name }) => name === 'Compare')
      .flatMap((component) => {
        const placement = placementOf(component.attributes);
        if (placement.comparison === '') return [unnamed(chapter, component, comparisons)];
        const comparison = byId.comparisons.get(placement.comparison);
        if (!comparison)
          return [unknown('comparison', placement.comparison, byId.comparisons, chapter.file, component)];
        return unread.has(comparison.yaml.file) ? [] : choices(chapter, component, placement, comparison);
      }),
  );
}

function unnamed({ file }: ParsedChapter, at: ComponentUse, [first]: ParsedComparison[]): Finding {
  const message = `<Compare> has no id. Write <Compare id="${first?.id ?? '…'}" rows="${first?.criteria[0]?.id ?? '…'}" />.`;
  return finding('missing-id', file, at, message);
}

function choices(
  { file }: ParsedChapter,
  at: ComponentUse,
  { comparison, rows, subjects }: Placement,
  { value, criteria }: ParsedComparison,
): Finding[] {
  const names = criteria.map(({ id, group }) => ({ id, group }));
  const known = new Set(names.flatMap(({ id, group }) => [id, group, `${group}.${id}`]));
  const short = new Set(names.flatMap(({ id, group }) => [group, id]));
  const columns = new Set(value?.subjects.map(({ id }) => id));
  const say = (rule: Finding['rule'], message: string) =>
    finding(rule, file, at, message, { subject: comparison });
  const twice = [
    ...chosenNames(rows, names)
      .filter((one, index, all) => all.indexOf(one) < index)
      .map((id) => `The row "${id}" is chosen twice. Take one away.`),
    ...subjects
      .filter((one, index, all) => all.indexOf(one) < index)
      .map((id) => `The subject "${id}" is chosen twice. Take one away.`),
  ];
  return [
    ...(rows.length === 0
      ? [
          say(
            'schema',
            `<Compare> shows some rows. Write rows="…": ids of criteria or groups of "${comparison}".`,
          ),
        ]
      : []),
    ...rows
      .filter((row) => !known.has(row))
      .map((row) => {
        const meant = nearMisses(row, known).length > 0 ? known : short;
        return unknown('criterion or group', row, meant, file, at, ` in "${comparison}"`);
      }),
    ...subjects
      .filter((subject) => !columns.has(subject))
      .map((subject) => unknown('subject', subject, columns, file, at, ` in "${comparison}"`)),
    ...twice.map((message) => say('duplicate-id', message)),
  ];
}
