/**
 * The first style sheet of every page: the order of the layers, whichever sheet comes next, and the colours that the
 * course itself declares, those of its drawing roles and platforms, in no layer; and what its direction needs.
 */
import type { APIRoute } from 'astro';
import { course } from 'virtual:course';
import { directionOf } from '../course/text/language.ts';
import rightToLeft from '../styles/right-to-left.css?raw';
import { words } from '../words/en.ts';

/** What the ear is told before the number of a citation: said once here, and not at each. */
const sourceWord = `:root{--source-word:${JSON.stringify(`${words.source} `)}}`;

const layers = '@layer reset,tokens,base,prose,components,utilities;';

export const GET: APIRoute = () => {
  const rule = (selector: string, property: string, { light, dark }: { light: string; dark: string }) =>
    `.${selector}{${property}:light-dark(${light},${dark})}`;
  const rules = [
    ...course.roles.map(({ id, colour }) => rule(`role-${id}`, '--role', colour)),
    ...course.platforms.map(({ id, colour }) => rule(`platform-${id}`, '--platform', colour)),
  ];
  const ofDirection = directionOf(course.language) === 'rtl' ? [rightToLeft] : [];
  return new Response(`${[layers, sourceWord, ...rules, ...ofDirection].join('\n')}\n`, {
    headers: { 'content-type': 'text/css' },
  });
};
