import assert from 'node:assert/strict';
import test from 'node:test';
import { inlineSvg } from '../../../src/diagrams/svg/inline-svg.ts';

test('coordinates keep half a pixel, and texts every digit', () => {
  assert.equal(
    inlineSvg(
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10.456 5"><path d="M1.25-0.96L-3.449 4.06" stroke-width="1.25"/><text x="12.34">1.2345</text></svg>',
    ),
    '<svg viewBox="0 0 10.5 5"><path d="M1.5-1L-3.5 4" stroke-width="1.25"/><text x="12.5">1.2345</text></svg>',
  );
});
