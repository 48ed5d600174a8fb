/** Diagrams as they are drawn, all of a suite in one tab. */
import assert from 'node:assert/strict';
import { before } from 'node:test';
import { renderIn, type Drawing } from '../../src/diagrams/render.ts';
import { openTab, type Tab } from '../../src/diagrams/tab.ts';
import { openBrowser } from '../site/with-browser.ts';
import { diagramOf, roles } from './fixtures.ts';

/** Call once in each file of tests. What it gives fails where a diagram is not drawn, or with findings. */
export function drawsInTab(): { tab: () => Tab; drawn: (source: string) => Promise<Drawing> } {
  let tab: Tab;
  before(async () => {
    tab = await openTab(await openBrowser());
  });
  return {
    tab: () => tab,
    async drawn(source) {
      const { drawing, findings } = await renderIn(tab, diagramOf(source), roles);
      assert.deepEqual(findings, []);
      return drawing!;
    },
  };
}
