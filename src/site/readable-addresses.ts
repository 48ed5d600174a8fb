/** Addresses that no file can have, and on which Astro's preview stumbles. */
import type { IncomingMessage, Server } from 'node:http';

/** Lets `server`, under the path `base`, answer them as it answers every other that leads nowhere. */
export function readEveryAddress(server: Server, base: string): void {
  server.prependListener('request', (request: IncomingMessage) => {
    if (isUnreadable(request.url ?? '/')) request.url = `${base}404/404/`;
  });
}

/** Whether `url` is encoded wrongly, or holds encoded what parts the names of a path. */
function isUnreadable(url: string): boolean {
  const [path = ''] = url.split('?');
  try {
    return /[/\\\0]/.test(path.split('/').map(decodeURIComponent).join(''));
  } catch {
    return true;
  }
}
