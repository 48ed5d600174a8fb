import { Refusal } from '../site/refusal.ts';

/** Refuses a SITE_URL that is more or less than an origin: the path under which the site lives is BASE_PATH. */
export function checkSiteUrl(given: string | undefined): void {
  if (given === undefined || given === '') return;
  const example = 'SITE_URL=https://example.org';
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (!url || !/^https?:$/.test(url.protocol) || !/^https?:\/\/[^/]/i.test(given))
    throw new Refusal(`SITE_URL is "${given}", which is no address of the web. Write: ${example}`);
  if (url.username !== '' || url.search !== '' || url.hash !== '')
    throw new Refusal(
      `SITE_URL is "${given}", but it is an origin only. Write: SITE_URL=${url.protocol}//${url.host}`,
    );
  if (url.pathname === '/') return;
  const base = `/${url.pathname.split('/').filter(Boolean).join('/')}/`;
  throw new Refusal(
    base === '//'
      ? `SITE_URL is "${given}", but it is an origin only. Write: SITE_URL=${url.origin}`
      : `SITE_URL is "${given}", but it is an origin only; the path has a variable of its own. Write: SITE_URL=${url.origin} BASE_PATH=${base}`,
  );
}
