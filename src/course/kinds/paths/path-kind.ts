import { readLink } from '../../links/course-link.ts';
import { finding, type Finding } from '../../finding.ts';
import type { CoursePath } from '../../course.ts';
import type { ParsedCourse } from '../../parsed-course.ts';
import { unknown } from '../../checks/references.ts';
import { fillIn } from '../../text/placeholders.ts';
import { sentences } from '../../text/sentences.ts';
import { kindNames } from '../kind-names.ts';
import type { Kind } from '../kind.ts';
import { textsOf } from '../parsed-entry.ts';
import { citationsIn } from '../sources/source-uses.ts';
import { pathSchema } from './path-schema.ts';

export const pathKind: Kind<'paths'> = {
  editorSchema: ['path', pathSchema],
  isReserved: () => false,
  checks: [checkSteps],
  together: ({ paths }, chapters) => {
    const published = new Set(chapters.map(({ id }) => id));
    return paths.flatMap((entry): CoursePath[] => {
      const { id, yaml, value } = entry;
      if (!value) return [];
      const steps = value.steps.flatMap(({ read, why }) => {
        const target = readLink(read);
        return target.kind === 'chapter' && published.has(target.id)
          ? [{ chapter: target.id, section: target.anchor, why }]
          : [];
      });
      // Readers see nothing of a path that leads through drafts alone.
      if (steps.length === 0) return [];
      const citations = citationsIn(textsOf(entry).map(({ document }) => document));
      return [{ ...value, id, file: yaml.file, steps, citations }];
    });
  },
  pathOf: (_course, id) => `${kindNames.paths.page}${id}/`,
  titleOf: ({ title }) => title,
  records: (course, plain) =>
    Object.values(course.paths).map(({ id, title, for: whom, outcome, steps }) => ({
      id,
      title,
      where: plain(whom),
      text: sentences(title, plain(whom), plain(outcome), ...steps.map(({ why }) => plain(why))),
    })),
  skeleton: ({ title, titleOfId, chapter }) => `title: ${title ?? titleOfId}
for: ${fillIn('whom it is for, in one sentence.')}
outcome: ${fillIn('what they can do at its end, in one sentence.')}
steps:
  - read: "chapter:${chapter}"
    why: ${fillIn('what this step brings on the way, in one sentence.')}
`,
};

/** Each step leads to a chapter or a section that is there, and to another than the steps before it. */
function checkSteps({ paths, byId, course, unread }: ParsedCourse): Finding[] {
  return paths.flatMap(({ id, yaml, value }) => {
    const seen = new Map<string, number>();
    return (value?.steps ?? []).flatMap(({ read }, index): Finding[] => {
      const at = yaml.at(['steps', index, 'read']);
      const say = (rule: 'broken-link' | 'duplicate-id', message: string) => [
        finding(rule, yaml.file, at, message, { subject: id }),
      ];
      const target = readLink(read);
      if (target.kind !== 'chapter')
        return say(
          'broken-link',
          `"${read}" is no place to read. Write ${byId.chapters.has(read) ? `chapter:${read}` : 'chapter:<id> or chapter:<id>#<section>'}.`,
        );
      const before = seen.get(read);
      seen.set(read, index + 1);
      if (before !== undefined)
        return say('duplicate-id', `Step ${String(before)} leads to ${read} already. Take one of them out.`);
      const chapter = byId.chapters.get(target.id);
      const isListed = course?.parts.some(({ chapters }) => chapters.includes(target.id)) === true;
      if (!chapter) return isListed ? [] : [unknown('chapter', target.id, byId.chapters, yaml.file, at)];
      if (target.anchor === '' || unread.has(chapter.file) || chapter.anchors.has(target.anchor)) return [];
      const sections = new Set(chapter.document.headings.flatMap(({ id: anchor }) => anchor ?? []));
      return [unknown(`section of "${target.id}"`, target.anchor, sections, yaml.file, at)];
    });
  });
}
