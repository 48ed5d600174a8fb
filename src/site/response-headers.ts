/** What hosts send with every response, and the files of the site in which they look for it. */
import { mkdir, writeFile } from 'node:fs/promises';
import { contentSecurityPolicy } from '../view/content-security-policy.ts';
import { withBase } from '../view/href.ts';

/** The policy stands in every page too; that no stranger may frame a page works as a header only. */
export const responseHeaders: Readonly<Record<string, string>> = {
  'Content-Security-Policy': `${contentSecurityPolicy}; frame-ancestors 'none'`,
  'X-Frame-Options': 'DENY',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
};

/** Files below this folder have a digest in their names. */
export const hashed = '/_astro/';
export const forEver = 'public, max-age=31536000, immutable';

/** Hosts' own files for a site under `base`: name > text. */
export function hostFiles(base: string): Record<string, string> {
  const kept = withBase(base, hashed);
  const notFound = withBase(base, '/404.html');
  return {
    _headers: netlify(kept),
    '.htaccess': apache(notFound),
    [`${hashed.slice(1)}.htaccess`]: `<IfModule mod_headers.c>\n  Header set Cache-Control "${forEver}"\n</IfModule>\n`,
    'staticwebapp.config.json': azure(kept, notFound),
    // Else GitHub Pages leaves out folders whose names begin with "_".
    '.nojekyll': '',
  };
}

export async function writeHostFiles(site: URL, base: string): Promise<void> {
  for (const [name, text] of Object.entries(hostFiles(base))) {
    const file = new URL(name, site);
    await mkdir(new URL('../', file), { recursive: true });
    await writeFile(file, text);
  }
}

/** Netlify and Cloudflare Pages. Where two rules fit, both values are sent: so only one names a cache. */
function netlify(kept: string): string {
  const lines = Object.entries(responseHeaders).map(([name, value]) => `  ${name}: ${value}`);
  return `/*\n${lines.join('\n')}\n\n${kept}*\n  Cache-Control: ${forEver}\n`;
}

function apache(notFound: string): string {
  const lines = Object.entries(responseHeaders).map(
    ([name, value]) => `  Header always set ${name} "${value}"`,
  );
  return `ErrorDocument 404 ${notFound}
<IfModule mod_mime.c>
  AddType application/wasm .wasm
</IfModule>
<IfModule mod_headers.c>
${lines.join('\n')}
  Header set Cache-Control "no-cache"
</IfModule>
`;
}

/** Azure Static Web Apps. */
function azure(kept: string, notFound: string): string {
  const settings = {
    globalHeaders: responseHeaders,
    routes: [{ route: `${kept}*`, headers: { 'Cache-Control': forEver } }],
    responseOverrides: { '404': { rewrite: notFound, statusCode: 404 } },
    mimeTypes: { '.wasm': 'application/wasm' },
  };
  return `${JSON.stringify(settings, undefined, 2)}\n`;
}
