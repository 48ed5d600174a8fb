/** What drawing questions needs to know of each: practice pages load it. */
import type { APIRoute } from 'astro';
import { course } from 'virtual:course';
import { instancesFor } from '../../components/questions/instances-for.ts';
import { factsOf } from '../../course/reader/question-facts.ts';

export const GET: APIRoute = () => {
  const facts = factsOf(course).map((fact) => {
    const question = course.questions[fact.id];
    const instances = question && instancesFor(question);
    return { ...fact, instances: instances?.map(({ id }) => id) ?? [] };
  });
  return new Response(JSON.stringify(facts), { headers: { 'content-type': 'application/json' } });
};
