/** What happens to every page once it is rendered. */
import type { MiddlewareHandler } from 'astro';
import { withNamesUnbroken } from './site/unbroken-names.ts';

export const onRequest: MiddlewareHandler = async (_, next) => {
  const response = await next();
  if (!response.headers.get('content-type')?.startsWith('text/html')) return response;
  return new Response(withNamesUnbroken(await response.text()), response);
};
