/** How `@astrojs/mdx` compiles a chapter that has script: by the plugins that all texts go through. */
import { satteri } from '@astrojs/markdown-satteri';
import type {
  HastPluginDefinition,
  MdxFlowExpressionHast,
  MdxJsxFlowElementHast,
  MdxJsxTextElementHast,
  MdxTextExpressionHast,
} from 'satteri';
import { folderOf } from '../course/content-names.ts';
import { textAsMeant, withoutMarks } from './faults/as-meant.ts';
import { featuresOf, quotesOf } from './features.ts';
import { isComment, isInlineTag } from './inline-tags.ts';
import type { MarkdownContext } from './markdown-context.ts';
import { pictureTags } from './pictures.ts';
import { hastPlugins, mdastPlugins } from './plugins.ts';
import { tags } from './prose.ts';

/** `fileName` is how findings name a file, given its path. */
export function fullMdx(
  context: MarkdownContext,
  fileName: (path: string) => string,
): ReturnType<typeof satteri> {
  return {
    ...satteri(),
    createMdxRenderer: (shared, options) =>
      Promise.resolve({
        async process(content, path, frontmatter) {
          const file = fileName(path);
          const inner = await satteri({
            features: featuresOf('mdx', quotesOf(context.course.language)),
            mdastPlugins: mdastPlugins(context),
            hastPlugins: [placed(file), ...hastPlugins(context), pictureTags(folderOf(file))],
          }).createMdxRenderer?.(shared, options);
          if (!inner) throw new Error('Sätteri renders no MDX');
          const compiled = await inner.process(textAsMeant(content, 'mdx'), path, frontmatter);
          return { ...compiled, code: withoutMarks(compiled.code) };
        },
      }),
  };
}

type Tag = MdxJsxFlowElementHast | MdxJsxTextElementHast;
type Expression = MdxFlowExpressionHast | MdxTextExpressionHast;

/**
 * What an author's own tag or expression comes to is drawn within `CoursePlace`, which knows the place in `file` and
 * tells it when the drawing fails. Expressions are worked out before that, by a property `placed`, for the same reason.
 */
function placed(file: string): HastPluginDefinition {
  return {
    name: 'placed',
    options: { position: true },
    mdxJsxFlowElement: { filter: [], visit: placedTag },
    mdxJsxTextElement: { filter: [], visit: placedTag },
    mdxFlowExpression: placedExpression,
    mdxTextExpression: placedExpression,
  };

  function placedTag(node: Readonly<Tag>): Tag | undefined {
    const isOurs =
      (tags as readonly string[]).includes(node.name ?? '') || isInlineTag(`<${node.name ?? ''}>`);
    // Around it, what it is given to would not find it.
    const hasSlot = node.attributes.some((one) => 'name' in one && one.name === 'slot');
    if (isOurs || hasSlot) return undefined;
    const attributes = node.attributes.map((attribute) => {
      if (attribute.type === 'mdxJsxExpressionAttribute') {
        const spread = attribute.value.replace(/^\s*\.\.\./, '');
        return { ...attribute, value: `...${workedOut(node, spread)}` };
      }
      const { value } = attribute;
      return value === null || typeof value !== 'object'
        ? attribute
        : { ...attribute, value: { ...value, value: workedOut(node, value.value) } };
    });
    return placeFor(node, node.type, { ...node, attributes });
  }

  function placedExpression(node: Readonly<Expression>): Tag | undefined {
    if (isComment(node.value)) return undefined;
    const type = node.type === 'mdxFlowExpression' ? 'mdxJsxFlowElement' : 'mdxJsxTextElement';
    return placeFor(node, type, { ...node, value: workedOut(node, node.value) });
  }

  function placeFor(node: Readonly<Tag | Expression>, type: Tag['type'], child: Tag | Expression): Tag {
    const attributes = Object.entries({ file, at: placeOf(node) }).map(
      ([name, value]) => ({ type: 'mdxJsxAttribute', name, value }) as const,
    );
    return { type, name: 'CoursePlace', attributes, children: [child] };
  }
}

const workedOut = (node: Readonly<Tag | Expression>, expression: string): string =>
  `props.placed(${JSON.stringify(placeOf(node))}, () => (${expression}))`;

/** `12:3` */
function placeOf({ position }: Readonly<Tag | Expression>): string {
  return `${String(position?.start.line ?? 1)}:${String(position?.start.column ?? 1)}`;
}
