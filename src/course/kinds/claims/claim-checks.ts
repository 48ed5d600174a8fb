/** A claim names what there is, is judged by sources, and its days follow each other. */
import { readLink } from '../../links/course-link.ts';
import { finding, type Finding } from '../../finding.ts';
import { fieldOf } from '../parsed-entry.ts';
import type { Parsed } from '../parsed-kinds.ts';
import type { ParsedCourse } from '../../parsed-course.ts';
import type { Check } from '../../checks/check.ts';
import { unknown } from '../../checks/references.ts';

type ParsedClaim = Parsed<'claims'>;

export const checkClaims: Check = (parsed) =>
  parsed.claims.flatMap((claim) => [
    ...unknownNames(parsed, claim),
    ...evidence(claim),
    ...days(parsed, claim),
  ]);

function unknownNames(parsed: ParsedCourse, { id, yaml, path, value }: ParsedClaim): Finding[] {
  const { concepts } = parsed.byId;
  const about = (value?.about ?? []).flatMap((concept, index) =>
    concepts.has(concept)
      ? []
      : [unknown('concept', concept, concepts, yaml.file, yaml.at([...path, 'about', index]))],
  );
  const places = (value?.links ?? []).flatMap((link, index) => {
    const { kind } = readLink(link);
    if (kind === 'chapter' || kind === 'unknown-scheme' || kind === 'site-path') return [];
    const message = `"${link}" is no place in a chapter. Write chapter:<id>#<section>; the concepts stand in "about".`;
    const at = yaml.at([...path, 'links', index]);
    return [finding('broken-link', yaml.file, at, message, { subject: id })];
  });
  return [...about, ...places];
}

function evidence(claim: ParsedClaim): Finding[] {
  const { id, yaml, path, value } = claim;
  const now = fieldOf(claim, 'now');
  if (!value || !now) return [];
  const cited = new Set(
    now.document.links.flatMap(({ url }) => {
      const target = readLink(url);
      return target.kind === 'cite' ? [target.id] : [];
    }),
  );
  const say = (rule: 'unsourced-claim' | 'one-sided-dispute', message: string) =>
    finding(rule, yaml.file, yaml.at([...path, 'now']), message, { subject: id });
  if (cited.size === 0)
    return [
      say('unsourced-claim', `Nothing bears out what "now" says of "${id}". Cite a source: [§2](cite:<id>).`),
    ];
  return value.verdict === 'disputed' && cited.size === 1
    ? [
        say(
          'one-sided-dispute',
          `"${id}" is disputed, but "now" cites one source only. Let the other side speak, with its source.`,
        ),
      ]
    : [];
}

/** What holds since a time was checked later, and that before the day for which the course speaks. */
function days({ course }: ParsedCourse, { id, yaml, path, value }: ParsedClaim): Finding[] {
  if (!value) return [];
  const { since, checked } = value;
  const say = (field: 'since' | 'checked', message: string) =>
    finding('date-order', yaml.file, yaml.at([...path, field]), message, { subject: id });
  return [
    ...(since !== undefined && since > checked.slice(0, since.length)
      ? [say('since', `"since" (${since}) is later than "checked" (${checked}), when nobody could know it.`)]
      : []),
    ...(course && checked > course.asOf
      ? [
          say(
            'checked',
            `"checked" (${checked}) is later than the course's "asOf" (${course.asOf}). Raise that in course.yaml, or write the day of the reading.`,
          ),
        ]
      : []),
  ];
}
