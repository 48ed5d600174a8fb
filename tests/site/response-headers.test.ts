import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import test from 'node:test';
import { hostFiles, responseHeaders } from '../../src/site/response-headers.ts';

test('no stranger may frame a page, guess a type or learn where a reader came from', () => {
  assert.match(
    responseHeaders['Content-Security-Policy'] ?? '',
    /^default-src 'none'; .*; frame-ancestors 'none'$/,
  );
  assert.equal(responseHeaders['X-Frame-Options'], 'DENY');
  assert.equal(responseHeaders['X-Content-Type-Options'], 'nosniff');
  assert.equal(responseHeaders['Referrer-Policy'], 'no-referrer');
});

for (const [base, kept] of [
  ['/', '/_astro/'],
  ['/course/', '/course/_astro/'],
  ['/café/', '/caf%C3%A9/_astro/'],
] as const) {
  test(`every host's file has every header, and keeps ${kept} for ever`, () => {
    const files = hostFiles(base);
    for (const name of ['_headers', '.htaccess', 'staticwebapp.config.json']) {
      const text = files[name] ?? '';
      for (const [header, value] of Object.entries(responseHeaders)) {
        assert.ok(text.includes(header), `${name}: ${header}`);
        assert.ok(text.includes(value), `${name}: ${value}`);
      }
    }
    assert.match(
      files['_headers'] ?? '',
      new RegExp(`^${kept}\\*\n  Cache-Control: public, max-age=31536000, immutable$`, 'm'),
    );
    const azure = JSON.parse(files['staticwebapp.config.json'] ?? '') as {
      routes: { route: string }[];
      responseOverrides: Record<string, { rewrite: string }>;
    };
    assert.equal(azure.routes[0]?.route, `${kept}*`);
    assert.equal(azure.responseOverrides['404']?.rewrite, kept.replace('_astro/', '404.html'));
    assert.match(files['_astro/.htaccess'] ?? '', /Cache-Control "public, max-age=31536000, immutable"/);
    assert.match(
      files['.htaccess'] ?? '',
      new RegExp(`^ErrorDocument 404 ${kept.replace('_astro/', '404.html')}$`, 'm'),
    );
  });
}

test('the guide for hosts that read no file of the site names the same headers', async () => {
  const guide = await readFile(new URL('../../docs/hosting.md', import.meta.url), 'utf8');
  for (const [header, value] of Object.entries(responseHeaders)) {
    const said = header === 'Content-Security-Policy' ? "frame-ancestors 'none'" : value;
    assert.equal(guide.split(`add_header ${header} "${said}" always;`).length, 2, `nginx: ${header}`);
    assert.equal(guide.split(`${header} "${said}"\n`).length, 2, `Caddy: ${header}`);
  }
});
