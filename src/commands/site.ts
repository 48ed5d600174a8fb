/** `npm run build | preview | dev`: Astro in the foreground, with its background servers and telemetry off. Further words go to Astro. */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

const require = createRequire(import.meta.url);
const astroFolder = path.dirname(require.resolve('astro/package.json'));
const { bin } = require('astro/package.json') as { bin: { astro: string } };

const child = spawn(process.execPath, [path.join(astroFolder, bin.astro), ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    ASTRO_DEV_BACKGROUND: '0',
    ASTRO_PREVIEW_BACKGROUND: '0',
  },
});
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => child.kill(signal));
child.on('exit', (code, signal) => {
  process.exitCode = code ?? (signal === null ? 0 : 1);
});
