/** What texts from YAML and front matter are made HTML or plain text with inside pages. */
import { course, highlight } from 'virtual:course';
import { href } from './href.ts';
import { plainText as plainTextIn } from '../markdown/plain-text.ts';
import type { MarkdownContext } from '../markdown/markdown-context.ts';

export const markdownContext: MarkdownContext = { course, href, highlight };

export const plainText = (markdown: string): string => plainTextIn(markdown, course.language);
