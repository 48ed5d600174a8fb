/** A page with Mermaid in it, ready to draw. */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright';
import { build } from 'rolldown';
import { fontFiles, mermaidScript } from './package-files.ts';
import type { Drawn } from './svg/scene.ts';
import { labelFont, pageSettings } from './page-settings.ts';

export interface Tab {
  /** Draws one text; with `wantsRaw` Mermaid's own SVG comes too, for comparison. */
  draw: (text: string, wantsRaw?: boolean) => Promise<Drawn>;
}

/** A diagram that takes longer than this is too large for its layout. */
export const patienceMs = 20_000;

/** Drawing took too long. The tab is busy with it and of no use any more. */
export class TooSlow extends Error {}

export async function openTab(browser: Browser): Promise<Tab> {
  const page = await browser.newPage({
    viewport: { width: 1600, height: 1200 },
    deviceScaleFactor: 1,
    offline: true,
  });
  await page.clock.setFixedTime(new Date('2000-01-01T12:00:00Z'));
  await page.setContent(`<!doctype html><meta charset="utf-8"><style>${await fontFaces()}</style>`);
  await page.evaluate(() => Promise.all([...document.fonts].map((face) => face.load())));
  await page.addScriptTag({ path: mermaidScript });
  await page.addScriptTag({ content: await pageScript() });
  await page.addScriptTag({
    content: `var settings = ${JSON.stringify(pageSettings)}; page.setUp(settings);`,
  });
  return {
    draw: (text, wantsRaw = false) => {
      // As one string: Playwright's own serialiser takes longer than the drawing.
      const call = `page.draw(${JSON.stringify(text)}, ${wantsRaw}, settings).then(JSON.stringify)`;
      const drawn = page.evaluate<string>(call).then((answer) => JSON.parse(answer) as Drawn);
      return withPatience(drawn).catch((error: unknown) => {
        if (error instanceof TooSlow) page.close().catch(() => undefined);
        throw error;
      });
    },
  };
}

async function fontFaces(): Promise<string> {
  const faces = fontFiles.map(async ({ weight, path }) => {
    const data = (await readFile(path)).toString('base64');
    return `@font-face { font-family: "${labelFont}"; font-weight: ${weight}; src: url(data:font/woff2;base64,${data}); }`;
  });
  return (await Promise.all(faces)).join('\n');
}

/** What runs in the page as one script, whose exports the page knows as `page`. */
async function pageScript(): Promise<string> {
  const { output } = await build({
    input: fileURLToPath(new URL('page/draw.ts', import.meta.url)),
    output: { format: 'iife', name: 'page' },
    tsconfig: false,
    write: false,
  });
  return output[0].code;
}

/** The drawing, or an error once it has hung. */
async function withPatience(drawn: Promise<Drawn>): Promise<Drawn> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new TooSlow(`Drawing took longer than ${patienceMs / 1000} s.`));
    }, patienceMs);
  });
  return Promise.race([drawn, late]).finally(() => {
    clearTimeout(timer);
  });
}
