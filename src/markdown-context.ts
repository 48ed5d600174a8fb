/** What texts from YAML and front matter are rendered with inside pages. */
import { course } from 'virtual:course';
import { href } from './href.ts';
import type { MarkdownContext } from './markdown/markdown-context.ts';

export const markdownContext: MarkdownContext = { course, href };
