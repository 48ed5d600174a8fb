/** How the texts of one question are rendered: numbered citations, ids of their own, an instance's values in the braces. */
import { course } from 'virtual:course';
import type { Citation, CourseQuestion } from '../../course/course.ts';
import { chapterPath, localPart, sourceAnchor } from '../../course/links/page-paths.ts';
import { href } from '../../view/href.ts';
import { markdownContext } from '../../view/markdown-context.ts';
import { numbersOf } from '../../markdown/citations.ts';
import { withMarks, withValues } from '../../markdown/instance-marks.ts';
import { renderLine, renderText } from '../../markdown/render-text.ts';
import type { RenderLine } from './body.ts';

/**
 * `values` are what the braces show, by expression; `apart` is for a question that stands off its chapter's page, and
 * `listed` are the sources of the page it stands on, if that has a list of its own.
 */
export function textsFor(
  question: CourseQuestion,
  values: Record<string, string> | undefined,
  apart: boolean,
  listed?: Citation[],
): { line: RenderLine; text: (markdown: string) => Promise<string> } {
  const citations = listed ?? course.chapters[question.chapter]?.citations ?? [];
  const page = {
    numbers: numbersOf(citations),
    isBrief: true,
    prefix: `${apart ? question.id.replace('.', '-') : localPart(question.id)}-`,
    ...(apart &&
      !listed && {
        list: (source: string) => href(chapterPath(course, question.chapter, sourceAnchor(source))),
      }),
  };
  const rendered = async (markdown: string, render: (marked: string) => Promise<string>) => {
    if (!values) return render(markdown);
    const { text, expressions } = withMarks(markdown);
    return withValues(await render(text), expressions, values);
  };
  /** What is asked and what is answered show some texts both: each is rendered once. */
  const lines = new Map<string, Promise<string>>();
  const lineAt = (markdown: string, place: string) =>
    rendered(markdown, (marked) =>
      renderLine(marked, markdownContext, { ...page, prefix: `${page.prefix}${place}-` }),
    );
  return {
    line(markdown, place) {
      const key = `${place}\n${markdown}`;
      const known = lines.get(key) ?? lineAt(markdown, place);
      lines.set(key, known);
      return known;
    },
    text: (markdown) => rendered(markdown, (marked) => renderText(marked, markdownContext, page)),
  };
}
