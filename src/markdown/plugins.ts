/** Every plugin that Markdown goes through on its way to HTML, in order; the same for chapters, concepts and texts inside YAML. */
import type { HastPluginEntry, HastPluginList, MdastPluginList } from 'satteri';
import { citations } from './citations.ts';
import { claimTags } from './claim-tags.ts';
import { containers } from './containers.ts';
import { courseLinks } from './course-links.ts';
import { diagramTags } from './diagram-tags.ts';
import { figures } from './figures.ts';
import { headingLinks } from './heading-links.ts';
import { highlightedCode } from './code/highlighted-code.ts';
import type { MarkdownContext } from './markdown-context.ts';
import { passages } from './passages.ts';
import { tables } from './tables.ts';
import { typography } from './typography.ts';

export function mdastPlugins(context: MarkdownContext): MdastPluginList {
  return [containers(context), diagramTags, claimTags, typography];
}

export function hastPlugins(context: MarkdownContext): HastPluginList {
  return [
    where(/[\]<]/, [courseLinks(context), citations(context)]),
    where(/`{3}|~{3}|^[>\s]*(?: {4}|\t)/m, highlightedCode(context.highlight, context.course.language)),
    where(/!\[/, figures),
    where(/\|/, tables(context.course.language)),
    where(/#/, headingLinks),
    passages,
  ];
}

/** Most texts are a line or two: what has nothing to do there need not look at each element. */
function where(pattern: RegExp, plugin: HastPluginEntry): HastPluginEntry {
  return ({ source }) => pattern.test(source) && plugin;
}
