import type { APIRoute } from 'astro';
import { course } from 'virtual:course';
import { defaultMark } from '../course/kinds/pictures/course-marks.ts';

export const GET: APIRoute = () =>
  new Response(course.icon ?? defaultMark, { headers: { 'content-type': 'image/svg+xml' } });
