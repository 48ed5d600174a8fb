/** What the course asks of a reader: the page of progress loads it. */
import type { APIRoute } from 'astro';
import { course } from 'virtual:course';
import { syllabusOf } from '../../course/reader/syllabus.ts';
import { href } from '../../view/href.ts';
import { plainText } from '../../view/markdown-context.ts';

export const GET: APIRoute = () =>
  new Response(JSON.stringify(syllabusOf(course, href, plainText)), {
    headers: { 'content-type': 'application/json' },
  });
