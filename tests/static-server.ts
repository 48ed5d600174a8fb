/** A built site as a static host serves it: compressed, under its base path, with its 404 page. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { forEver, hashed } from '../src/site/response-headers.ts';

export interface StaticServer {
  /** Address of the home page, with a slash at its end. */
  home: string;
  close: () => void;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** Serves `folder` on a free port of this machine; `base` begins and ends with a slash. */
export async function serveFolder(folder: URL, base = '/'): Promise<StaticServer> {
  const root = fileURLToPath(folder);
  const read = (path: string) => readFile(join(root, path)).catch(() => undefined);
  const packed = packer();
  const server = createServer((request, response) => {
    void (async () => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const path = pathname.startsWith(base) ? decodeURIComponent(pathname.slice(base.length)) : undefined;
      const file = path === '' || path?.endsWith('/') ? `${path}index.html` : path;
      const body = file === undefined ? undefined : await read(file);
      const type = types[body ? extname(file ?? '') : '.html'] ?? 'application/octet-stream';
      const bytes = body ?? (await read('404.html')) ?? Buffer.from('There is nothing here.');
      const packs = type.startsWith('text/') || type === 'application/json' || type.startsWith('image/svg');
      response.writeHead(body ? 200 : 404, {
        'content-type': type,
        ...(packs ? { 'content-encoding': 'gzip' } : {}),
        ...(body && `/${path ?? ''}`.startsWith(hashed) ? { 'cache-control': forEver } : {}),
      });
      response.end(packs ? await packed(pathname, bytes) : bytes);
    })();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    home: `http://127.0.0.1:${String(port)}${base}`,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Compresses what is asked for at a path once, as long as it is the same. */
function packer(): (path: string, bytes: Buffer) => Promise<Buffer> {
  const known = new Map<string, { bytes: Buffer; packed: Promise<Buffer> }>();
  return (path, bytes) => {
    const last = known.get(path);
    if (last?.bytes.equals(bytes)) return last.packed;
    const packed = promisify(gzip)(bytes);
    known.set(path, { bytes, packed });
    return packed;
  };
}
