/** What pages may style: every part and property that is documented is there, and no other. */

import { readFileSync } from 'node:fs';
import { filled } from './document.mjs';
import { alone, assert, inEach, steps } from './each.mjs';

const manifest = JSON.parse(readFileSync(new URL('../../.tmp/web/custom-elements.json', import.meta.url), 'utf8'));
const { cssParts, cssProperties } = manifest.modules[0].declarations.find((d) => d.tagName);

inEach('the parts are those that are documented', { page: alone('storage="local"') }, async (v) => {
  const found = new Set();
  const look = async () => (await v.inside(({ root }) => [...root.querySelectorAll('[part]')].flatMap((e) => [...e.part]))).forEach((p) => found.add(p));
  const document = filled();
  document.partners[1].name = 'La Cité';
  await v.fill(document);
  for (const step of steps) {
    await v.step(step);
    await look();
  }
  await v.step('who');
  await v.click('next');
  await look();
  // Each step has a part of its own besides.
  const own = new Set(steps.map((s) => `step-${s}`));
  assert.deepEqual([...found].filter((p) => !own.has(p)).sort(), cssParts.map((p) => p.name).sort());
  assert.ok([...own].every((p) => found.has(p)));
});

inEach('every documented property changes the look', {}, async (v) => {
  const look = () => v.inside(({ el, root }) => JSON.stringify([el, ...root.querySelectorAll('*')].map((e) => {
    const c = getComputedStyle(e);
    return [c.font, c.color, c.backgroundColor, c.borderTopColor, c.borderInlineStartColor, c.outlineColor, c.marginBlockEnd, c.borderTopLeftRadius];
  })));
  const document = filled();
  document.partners[1].name = 'La Cité';
  await v.fill(document);
  await v.click('next');
  await v.until(({ root }) => Boolean(root.querySelector('.summary')));
  await v.inside(({ id }) => id('party-a').focus());
  const value = (name) => (/font$/.test(name) ? '700 31px monospace' : /space|radius/.test(name) ? '13px' : 'rgb(1, 2, 3)');
  for (const { name } of cssProperties) {
    const before = await look();
    await v.inside(({ el }, n, to) => el.style.setProperty(n, to), name, value(name));
    await new Promise((done) => setTimeout(done, 150));
    assert.ok(await look() !== before, name);
    await v.inside(({ el }, n) => el.style.removeProperty(n), name);
    await new Promise((done) => setTimeout(done, 150));
  }
});
