/** The checks of the layout find what they are there to find: each fault by itself, and none on the page without it. */
import assert from 'node:assert/strict';
import { layoutFaults, unstyledClasses } from '../layout/layout-faults.ts';
import { noComplaints } from '../site/no-complaints.ts';
import { reads, useBrowser } from './reader.ts';

useBrowser();

const words = 'Some words that have to be read by someone, and some more of them for another line. ';
const wide = `<div style="width: 900px">${words}</div>`;
const fading = 'mask-image: linear-gradient(90deg, black, transparent); --fade-end: 48px';
const hundredLines = '<p>A line.</p>'.repeat(100);

/** A page in a window of 360 px, what is found there, and what makes the same page sound. */
const faults: Record<string, { page: string; found: RegExp; sound: string }> = {
  'a column in which letters stand one below the other': {
    page: `<table><tr><td style="width: 30px; max-width: 30px; overflow-wrap: anywhere">${words}</td></tr></table>`,
    found: /^has only \d\.\d characters a line: td/m,
    sound: `<table><tr><td style="width: 200px">${words}</td></tr></table>`,
  },
  'a column that its neighbours press together': {
    page: `<div style="display: grid; grid-template-columns: 70px 1fr"><p>${words}</p><p>${words}</p></div>`,
    found: /^has only .* characters a line: p/m,
    sound: `<div style="display: grid; grid-template-columns: 150px 1fr"><p>${words}</p><p>Yes</p></div>`,
  },
  'a name that breaks at its hyphen': {
    page: '<p style="width: min-content">Over-V</p>',
    found: /^breaks as Over-\/V/m,
    sound: '<p style="width: min-content"><span style="white-space: nowrap">Over-V</span></p>',
  },
  'a word that breaks inside': {
    page: '<p style="width: 60px; overflow-wrap: anywhere">supervisor</p>',
    found: /^breaks as /m,
    sound: '<p style="width: 200px">supervisor</p>',
  },
  'a row that doesn’t wrap': {
    page: `<p style="white-space: nowrap">${words}</p>`,
    found: /px wider than the window/m,
    sound: `<p>${words}</p>`,
  },
  'what begins left of the window': {
    page: '<p style="margin-left: -60px">Where does it begin?</p>',
    found: /wider than the window: p/m,
    sound: '<p>Where does it begin?</p>',
  },
  'what scrolls sideways and doesn’t show it': {
    page: `<section aria-label="A" tabindex="0" style="overflow-x: auto">${wide}</section>`,
    found: /^scrolls sideways without a cue: section/m,
    sound: `<section aria-label="A" tabindex="0" style="overflow-x: auto; ${fading}">${wide}</section>`,
  },
  'what scrolls sideways, but not by keyboard': {
    page: `<section style="overflow-x: auto; ${fading}">${wide}</section>`,
    found: /but not by keyboard/m,
    sound: `<section aria-label="A" tabindex="0" style="overflow-x: auto; ${fading}">${wide}</section>`,
  },
  'what scrolls sideways and has no name': {
    page: `<section tabindex="0" style="overflow-x: auto; ${fading}">${wide}</section>`,
    found: /without a name/m,
    sound: `<section aria-label="A" tabindex="0" style="overflow-x: auto; ${fading}">${wide}</section>`,
  },
  'a window in the page': {
    page: `<main><div tabindex="0" style="height: 600px; overflow-y: auto">${hundredLines}</div></main>`,
    found: /^is a window of 600 px on/m,
    sound: `<main><div>${hundredLines}</div></main>`,
  },
  'a text that its box cuts off': {
    page: `<p style="height: 30px; overflow: hidden">${words}</p>`,
    found: /^is cut off: p/m,
    sound: `<p style="overflow: hidden">${words}</p>`,
  },
  'a target that is too small': {
    page: '<p><button style="height: 14px; padding: 0">A</button><button style="height: 14px; padding: 0">B</button></p>',
    found: /px small beside/m,
    sound:
      '<p><button style="height: 24px; width: 24px">A</button><button style="height: 24px; width: 24px">B</button></p>',
  },
  'a text that something lies over': {
    page: `<div style="position: relative"><p>${words}</p><div style="position: absolute; inset: 0; background: red"></div></div>`,
    found: /^is covered by div: p/m,
    sound: `<div style="position: relative"><p>${words}</p></div>`,
  },
  'a bar that lies over the end of the page': {
    page: `${hundredLines}<a href="#">The end</a><div style="position: fixed; inset: auto 0 0; height: 80px; background: red"></div>`,
    found: /^is covered by div: a/m,
    sound: `${hundredLines}<a href="#">The end</a><div style="position: fixed; inset: auto 0 0; height: 80px; background: red"></div><p style="height: 90px"></p>`,
  },
  'what has the focus under a bar': {
    page: `${'<p><a href="#">A line.</a></p>'.repeat(100)}<div style="position: fixed; inset: auto 0 0; height: 80px; background: red"></div><p style="height: 90px"></p>`,
    found: /^has the focus, but can't be seen at \d+, \d+ under div: a/m,
    sound: `<style>html { scroll-padding-bottom: 90px }</style>${'<p><a href="#">A line.</a></p>'.repeat(100)}<div style="position: fixed; inset: auto 0 0; height: 80px; background: red"></div><p style="height: 90px"></p>`,
  },
};

const start = '<!doctype html><style>body { margin: 8px; font: 16px sans-serif } p { margin: 8px 0 }</style>';
reads(
  'each fault is found, and the page without it is sound',
  async ({ page }) => {
    const wrong: string[] = [];
    for (const [name, { page: broken, found, sound }] of Object.entries(faults)) {
      await page.setContent(start + broken);
      const all = (await layoutFaults(page)).join('\n');
      if (!found.test(all)) wrong.push(`${name} is not found: ${all}`);
      await page.setContent(start + sound);
      wrong.push(...(await layoutFaults(page)).map((fault) => `without ${name} the page ${fault}`));
    }
    noComplaints(wrong);
  },
  { viewport: { width: 360, height: 740 } },
);

reads('a class is found that no rule names, also in layers, queries and nested rules', async ({ page }) => {
  await page.setContent(`<style>
    .a { & > .b { color: red } }
    @layer one { @media (min-width: 1px) { @container (min-width: 1px) { .c\\:d:hover { color: red } } } }
  </style><p class="a b c:d e f">Text</p>`);
  assert.deepEqual(await unstyledClasses(page, { f: 'a reason' }), ['no rule for the class e']);
});
