/** Diagrams with steps, as they are read, stepped through, printed and enlarged: one a flowchart, one a sequence. */
import assert from 'node:assert/strict';
import { gzipSync } from 'node:zlib';
import type { Browser, BrowserContextOptions, Page } from 'playwright';
import { axeComplaints } from '../axe.ts';

interface Served {
  browser: Browser;
  /** Where the site about tea begins. */
  home: string;
}

/** Of script, gzip -9: what waits for whoever may step, and what stepping costs then. */
const [mostWaiting, mostStepping] = [300, 2800];

const flowchart = { path: 'leaf/oxidation/', diagram: 'oxidation.three-ways' };
const sequence = { path: 'cup/extraction/', diagram: 'extraction.one-round' };
const each = [flowchart, sequence];

const steps = (page: Page) => page.locator('.steps > li');
const next = (page: Page) => page.locator('course-diagram-steps [data-move=next]');
const at = (page: Page) => page.locator('course-diagram-steps .stepping-at').innerText();
const lit = (page: Page) =>
  page
    .locator('.figure [data-lit]')
    .evaluateAll((parts) => [...new Set(parts.map((part) => (part as SVGElement).dataset['ref']))].sort());
const shown = (page: Page) => page.locator('.steps-say:visible').count();
const announced = (page: Page) => page.locator('.announcer').innerText();
const stepping = (page: Page) => page.locator('course-diagram-steps[data-stepping]');
const asked = (page: Page) => new URL(page.url()).searchParams;

/** Opens a page, and fails with whatever it complains of. */
async function reads(
  { browser, home }: Served,
  path: string,
  look: (page: Page) => Promise<void>,
  options: BrowserContextOptions = {},
): Promise<void> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.goto(new URL(path, home).href);
  await look(page);
  await context.close();
  assert.deepEqual(complaints, []);
}

/** Addresses of the scripts that a page has loaded so far. */
const scriptsOf = (page: Page) =>
  page.evaluate(() =>
    performance.getEntriesByType('resource').flatMap(({ name }) => (name.endsWith('.js') ? name : [])),
  );

async function begin(page: Page): Promise<void> {
  await page.locator('course-diagram-steps > .stepping-go').click();
  await stepping(page).waitFor();
}

const addressOf = ({ path, diagram }: (typeof each)[number], step: number) =>
  `${path}?diagram=${diagram}&step=${String(step)}`;

export const steppedDiagramTests: Record<string, (served: Served) => Promise<void>> = {
  'without script each step stands in a list under the whole drawing, and there is nothing to press': async (
    served,
  ) => {
    for (const { path } of each)
      await reads(
        served,
        path,
        async (page) => {
          assert.equal(await steps(page).count(), 5);
          assert.equal(await shown(page), 5);
          assert.equal(await page.locator('course-diagram-steps button:visible').count(), 0);
          assert.equal(await page.locator('figure ol.steps').count(), 1);
          await page.locator('.steps-row').nth(1).click();
          assert.ok(await page.locator(':target > .steps-say').isVisible());
        },
        { javaScriptEnabled: false },
      );
  },

  'what steps through a diagram is loaded by whoever steps, and is small': async (served) => {
    await reads(served, flowchart.path, async (page) => {
      const [starter] = await page
        .locator('script[src*=Stepping]')
        .evaluateAll((scripts) => scripts.map((script) => (script as HTMLScriptElement).src));
      const waiting = await (await page.request.get(starter ?? '')).body();
      const size = (script: Buffer) => gzipSync(script, { level: 9 }).length;
      assert.ok(size(waiting) <= mostWaiting, String(size(waiting)));
      const before = await scriptsOf(page);
      await begin(page);
      const after = new Set((await scriptsOf(page)).filter((name) => !before.includes(name)));
      // What responds to whoever turns to anything, and what a page loads when it is idle, are not named by it.
      const stepping = new Set<string>();
      const follow = async (address: string) => {
        const text = await (await page.request.get(address)).text();
        for (const [, name = ''] of text.matchAll(/(?:from|import\(?)["'`](\.[^"'`]+\.js)/g)) {
          const next = new URL(name, address).href;
          if (!after.has(next) || stepping.has(next)) continue;
          stepping.add(next);
          await follow(next);
        }
      };
      await follow(starter ?? '');
      const scripts = await Promise.all(
        [...stepping].map(async (one) => (await page.request.get(one)).body()),
      );
      const sum = scripts.reduce((all, script) => all + size(script), 0);
      assert.ok(sum > 1000 && sum <= mostStepping, String(sum));
    });
  },

  'by mouse: forth, back, to a step, and out again; what the step is about is lit': async (served) => {
    await reads(served, flowchart.path, async (page) => {
      await begin(page);
      assert.equal(await at(page), 'Step 1 of 5');
      assert.deepEqual(await lit(page), ['pluck', 'wither']);
      assert.equal(await shown(page), 1);
      const back = page.locator('[data-move=back]');
      assert.equal(await back.getAttribute('aria-disabled'), 'true');
      await next(page).click();
      assert.deepEqual(await lit(page), ['fix', 'green', 'wither->fix']);
      assert.match(await page.locator('[aria-current=step]').innerText(), /^Step\s+2$/);
      await page.locator('.steps-row').nth(3).click();
      assert.equal(await at(page), 'Step 4 of 5');
      assert.deepEqual(await lit(page), ['bruise->stop', 'oolong', 'stop'], 'a part named by its label too');
      await next(page).click();
      assert.equal(await next(page).getAttribute('aria-disabled'), 'true');
      await next(page).click({ force: true });
      assert.equal(await at(page), 'Step 5 of 5');
      await back.click();
      assert.equal(await at(page), 'Step 4 of 5');
      await page.locator('.stepping-leave').click();
      assert.deepEqual(await lit(page), []);
      assert.equal(await shown(page), 5);
      assert.equal(asked(page).has('diagram'), false);
      const go = page.locator('.stepping-go');
      assert.ok(await go.evaluate((one) => one === document.activeElement));
    });
  },

  'a press on the number of a step begins there': async (served) => {
    await reads(served, sequence.path, async (page) => {
      await page.locator('.steps-row').nth(3).click();
      await stepping(page).waitFor();
      assert.equal(await at(page), 'Step 4 of 5');
      assert.deepEqual(await lit(page), ['b->w#2'], 'the second message of the same way');
    });
  },

  'by keyboard alone': async (served) => {
    await reads(served, sequence.path, async (page) => {
      await page.locator('course-diagram-steps > .stepping-go').focus();
      await page.keyboard.press('Enter');
      await stepping(page).waitFor();
      await page.keyboard.press('ArrowLeft');
      assert.equal(await at(page), 'Step 1 of 5');
      for (const step of ['2', '3']) {
        await page.keyboard.press('ArrowRight');
        assert.equal(await at(page), `Step ${step} of 5`);
      }
      assert.deepEqual(await lit(page), ['l->w', 'note1']);
      await page.keyboard.press('ArrowLeft');
      assert.equal(await at(page), 'Step 2 of 5');
      await page.locator('.figure-canvas').first().focus();
      await page.keyboard.press('ArrowRight');
      assert.equal(await at(page), 'Step 2 of 5', 'there keys scroll the drawing');
      await next(page).focus();
      await page.keyboard.press('Tab');
      assert.ok(await page.locator('.stepping-leave:focus').isVisible());
      await page.keyboard.press('Enter');
      assert.equal(await stepping(page).count(), 0);
    });
  },

  'the address says which diagram and step, and leads back there; a trace takes its place': async (
    served,
  ) => {
    await reads(served, `${sequence.path}?x=1`, async (page) => {
      await begin(page);
      await next(page).click();
      assert.deepEqual(
        [...asked(page)],
        [
          ['diagram', sequence.diagram],
          ['step', '2'],
          ['x', '1'],
        ],
      );
      await page.reload();
      await stepping(page).waitFor();
      assert.equal(await at(page), 'Step 2 of 5');
      await page.locator('course-trace .stepping-go').first().click();
      await page.locator('course-trace[data-stepping]').waitFor();
      assert.deepEqual([...asked(page).keys()], ['trace', 'variants', 'step', 'x']);
    });
    for (const [odd, place] of [
      ['99', 'Step 5 of 5'],
      ['-1', 'Step 1 of 5'],
      ['x', 'Step 1 of 5'],
    ] as const)
      await reads(served, `${flowchart.path}?diagram=${flowchart.diagram}&step=${odd}`, async (page) => {
        await stepping(page).waitFor();
        assert.equal(await at(page), place);
      });
    await reads(served, `${flowchart.path}?diagram=none&step=2`, async (page) => {
      await page.waitForLoadState('networkidle');
      assert.equal(await stepping(page).count(), 0);
    });
  },

  'each step is said once, without numbers of sources and without definitions': async (served) => {
    await reads(served, sequence.path, async (page) => {
      await begin(page);
      await page.evaluate(() => {
        const said: string[] = [];
        Object.assign(window, { said });
        const box = document.querySelector('.announcer')!;
        new MutationObserver(() => said.push(box.textContent)).observe(box, { childList: true });
      });
      for (let step = 2; step <= 4; step += 1) await next(page).click();
      assert.deepEqual(await page.evaluate(() => (window as unknown as { said: string[] }).said), [
        'Step 2 of 5 Water swells the leaf and opens its cells.',
        'Step 3 of 5 What comes first is savoury, and awake.',
        'Step 4 of 5 Pouring off ends the round, before the catechins follow.',
      ]);
      assert.match(await announced(page), /^Step 4/);
      const others = page.locator('.figure :is([aria-live], [role=status], [role=alert])');
      assert.equal(await others.count(), 0);
    });
  },

  'what is not lit steps back and stays legible, in either theme': async (served) => {
    for (const one of each)
      for (const colorScheme of ['light', 'dark'] as const)
        await reads(
          served,
          addressOf(one, 3),
          async (page) => {
            await stepping(page).waitFor();
            const [dim, strong] = await Promise.all([contrasts(page, false), contrasts(page, true)]);
            assert.ok(dim.length > 0 && strong.length > 0);
            assert.ok(Math.min(...dim) >= 4.5, `${colorScheme}: ${String(Math.min(...dim))}`);
            assert.ok(Math.min(...strong) > Math.max(...dim) * 1.3, `${colorScheme}: nothing stands out`);
          },
          { colorScheme, reducedMotion: 'reduce' },
        );
  },

  'on paper a diagram is whole, whoever stepped through it': async (served) => {
    await reads(served, addressOf(flowchart, 3), async (page) => {
      await stepping(page).waitFor();
      await page.emulateMedia({ media: 'print' });
      assert.equal(await shown(page), 5);
      assert.equal(await page.locator('.figure button:visible').count(), 0);
      const [dim, strong] = await Promise.all([contrasts(page, false), contrasts(page, true)]);
      assert.ok(Math.abs(Math.min(...dim) - Math.min(...strong)) < 2);
    });
  },

  'in forced colours nothing fades, and what is lit has the colour of what is chosen': async (served) => {
    await reads(
      served,
      addressOf(sequence, 3),
      async (page) => {
        await stepping(page).waitFor();
        const of = (selector: string, name: 'stroke' | 'opacity') =>
          page
            .locator(`.figure svg ${selector}`)
            .first()
            .evaluate((part, property) => getComputedStyle(part)[property], name);
        assert.notEqual(await of('[data-lit] > rect', 'stroke'), await of('[data-ref=b] > rect', 'stroke'));
        assert.equal(await of('[data-ref="b->w"]', 'opacity'), '1');
      },
      { forcedColors: 'active' },
    );
  },

  'axe finds nothing in a diagram with steps, before and while somebody steps': async (served) => {
    for (const { path } of each)
      await reads(
        served,
        path,
        async (page) => {
          assert.deepEqual(await axeComplaints(page, { parts: ['.figure'] }), []);
          await begin(page);
          await next(page).click();
          assert.deepEqual(await axeComplaints(page, { parts: ['.figure'] }), []);
        },
        { reducedMotion: 'reduce' },
      );
  },

  'nothing is wider than the window, and what is lit is seen above the words about it': async (served) => {
    for (const viewport of [
      { width: 320, height: 640 },
      { width: 1280, height: 720 },
    ])
      for (const one of each)
        await reads(
          served,
          addressOf(one, 1),
          async (page) => {
            await stepping(page).waitFor();
            for (let step = 1; step <= 5; step += 1) {
              const { over, hidden } = await page.evaluate(() => {
                const { scrollWidth, clientWidth } = document.documentElement;
                const parts = [...document.querySelectorAll('.figure [data-lit]')];
                const places = parts.map((part) => part.getBoundingClientRect());
                const top = Math.min(...places.map((place) => place.top));
                const bottom = Math.max(...places.map((place) => place.bottom));
                const words = document.querySelector('.steps-now')!.getBoundingClientRect();
                const isSeen = top >= 0 && bottom <= words.top + 1 && words.bottom <= innerHeight + 1;
                return {
                  over: scrollWidth - clientWidth,
                  hidden: isSeen ? [] : [top, bottom, words.top],
                };
              });
              assert.equal(over, 0);
              assert.deepEqual(hidden, [], `step ${String(step)} at ${String(viewport.width)} px`);
              if (step < 5) await next(page).click();
            }
          },
          { viewport, reducedMotion: 'reduce' },
        );
  },

  'the viewer shows the whole drawing, also while somebody steps': async (served) => {
    await reads(served, addressOf(flowchart, 3), async (page) => {
      await stepping(page).waitFor();
      await page.locator('.figure-canvas > svg').first().click();
      const drawing = page.locator('.viewer svg');
      await drawing.waitFor();
      const fades = await drawing
        .locator('[data-ref]')
        .evaluateAll((parts) => parts.filter((part) => getComputedStyle(part).opacity !== '1').length);
      assert.equal(fades, 0);
      await page.keyboard.press('Escape');
      assert.equal(await at(page), 'Step 3 of 5');
    });
  },
};

/** The contrast of each word of the drawing with the page's ground: of what is lit, or of the rest. */
function contrasts(page: Page, isLit: boolean): Promise<number[]> {
  return page
    .locator('.figure svg')
    .first()
    .evaluate((svg, wantsLit) => {
      const canvas = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
      const channels = (colour: string) => {
        canvas.fillStyle = colour;
        canvas.fillRect(0, 0, 1, 1);
        return [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3);
      };
      const brightness = (rgb: readonly number[]) =>
        rgb
          .map((value) => value / 255)
          .map((value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4))
          .reduce((sum, value, index) => sum + value * [0.2126, 0.7152, 0.0722][index]!, 0);
      const ground = channels(getComputedStyle(document.documentElement).backgroundColor);
      return [...svg.querySelectorAll('text')]
        .filter((text) => (text.closest('[data-lit]') !== null) === wantsLit)
        .map((text) => {
          let opacity = 1;
          for (let one: Element = text; one !== svg; one = one.parentElement!)
            opacity *= Number(getComputedStyle(one).opacity);
          const ink = channels(getComputedStyle(text).fill).map(
            (value, index) => value * opacity + ground[index]! * (1 - opacity),
          );
          const [low = 0, high = 0] = [brightness(ink), brightness(ground)].sort((a, b) => a - b);
          return (high + 0.05) / (low + 0.05);
        });
    }, isLit);
}
