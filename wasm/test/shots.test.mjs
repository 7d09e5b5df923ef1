/** Pictures of every step and state, to be looked at: wasm/test/shots. */

import { filled } from './document.mjs';
import { alone, assert, inEach, steps } from './each.mjs';

inEach('pictures of every step and state', { page: alone('storage="local"'), launch: { width: 1200 }, skip: { firefox: 'the pictures of one browser are enough to look at' } }, async (v) => {
  await v.shot('blank');
  await v.fill(filled());
  for (const step of steps) {
    await v.step(step);
    await v.shot(step);
  }
  const document = filled();
  document.partners[1].name = 'La Cité';
  await v.fill(document);
  await v.step('who');
  await v.click('next');
  await v.until(({ root }) => Boolean(root.querySelector('.summary')));
  await v.shot('wrong');
  await v.fill(filled());
  await v.inside(({ el }) => el.setAttribute('readonly', ''));
  for (const step of ['who', 'how', 'risks']) {
    await v.step(step);
    await v.shot(`readonly-${step}`);
  }
  assert.equal(await v.inside(({ root }) => root.querySelectorAll('input').length), 0);
});
