/** On a server there is no DOM: what a page imports can be imported there too, and does nothing. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dist, sources } from './static.mjs';

test('the components can be imported where there is no page', async () => {
  for (const folder of [dist, sources]) {
    for (const name of ['vademecum-assessment.js', 'vademecum-partnership.js', 'engine.js']) {
      const module = await import(new URL(name, folder).href);
      assert.doesNotThrow(() => module.define?.('x-y'));
    }
  }
  assert.equal(typeof globalThis.HTMLElement, 'undefined');
});
