/** What has no place in the short texts of YAML files: of questions, claims and comparisons. */
import { finding, type Finding, type Point } from '../finding.ts';
import type { YamlMarkdown } from '../yaml-markdown.ts';

/** Headings, HTML and images; `what` is a noun such as "question", `subject` the id of the one whose text it is. */
export function misplaced(
  { yaml, path, document }: YamlMarkdown,
  what: string,
  subject: string,
  headings: 'heading-level' | 'heading-in-question' = 'heading-level',
): Finding[] {
  const say = (rule: Finding['rule'], places: readonly Point[], message: string) =>
    places.map((at) => finding(rule, yaml.file, yaml.inside(path, at), message, { subject }));
  return [
    ...say(headings, document.headings, `A ${what}’s texts have no headings.`),
    ...say(
      'no-script-in-chapters',
      document.scripts,
      `HTML is not allowed in a ${what}. Write Markdown; put code in backticks.`,
    ),
    ...say(
      'missing-image',
      document.images,
      `A ${what} shows no images. Place the image in a chapter and link to its section.`,
    ),
  ];
}

/** Diagrams, where other code is welcome. */
export function misplacedDiagrams({ yaml, path, document }: YamlMarkdown, subject: string): Finding[] {
  const message = 'Diagrams stand in chapters. Link to the section that shows it.';
  return document.fences
    .filter(({ language }) => language === 'mermaid')
    .map((at) => finding('diagram-in-concept', yaml.file, yaml.inside(path, at), message, { subject }));
}
