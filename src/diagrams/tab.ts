/** A page with Mermaid in it, ready to draw. */
import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright';
import * as drawing from './page/draw.ts';
import * as elements from './page/elements.ts';
import * as marks from './page/marks.ts';
import * as mending from './page/mend.ts';
import * as chartMending from './page/mend-charts.ts';
import * as headMending from './page/mend-heads.ts';
import * as labelMending from './page/mend-labels.ts';
import * as charts from './page/read-charts.ts';
import * as flowcharts from './page/read-flowchart.ts';
import * as graphs from './page/read-graphs.ts';
import * as scenes from './page/read-scene.ts';
import * as sequences from './page/read-sequence.ts';
import { fontFiles, mermaidScript } from './package-files.ts';
import * as texts from './page/read-text.ts';
import type { Drawn } from './svg/scene.ts';
import * as assurance from './sure.ts';
import * as veils from './source/veil.ts';
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
  await page.addScriptTag({ content: pageScript() });
  await page.addScriptTag({ content: `var settings = ${JSON.stringify(pageSettings)}; setUp(settings);` });
  return {
    draw: (text, wantsRaw = false) => {
      // As one string: Playwright's own serialiser takes longer than the drawing.
      const call = `draw(${JSON.stringify(text)}, ${wantsRaw}, settings).then(JSON.stringify)`;
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

/** The functions of `page/` as one script. They know each other as globals. */
function pageScript(): string {
  const modules = [
    assurance,
    veils,
    elements,
    texts,
    scenes,
    marks,
    flowcharts,
    sequences,
    graphs,
    charts,
    mending,
    headMending,
    labelMending,
    chartMending,
    drawing,
  ];
  return modules.flatMap((one) => Object.values(one).map(String)).join('\n');
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
