/** Keeping answers on the device: off unless the page offers it and the reader asks for it. */

import { filled } from './document.mjs';
import { alone, assert, inEach } from './each.mjs';

const kept = (v) => v.page.evaluate(() => [localStorage.length, sessionStorage.length, document.cookie]);

async function again(v, attributes) {
  await v.page.goto(v.site.address + v.site.add(alone(attributes)), { waitUntil: 'load' });
  await v.until(({ root }) => Boolean(root.querySelector('section.step')));
}

inEach('without storage nothing is offered and nothing is kept', {}, async (v) => {
  await v.click('who-fields-2');
  await v.fill(filled());
  await v.step('result');
  assert.equal(await v.inside(({ id }) => id('store')), null);
  assert.deepEqual(await kept(v), [0, 0, '']);
});

for (const kind of ['local', 'session']) {
  inEach(`storage="${kind}" keeps when asked, says since when, gives back when asked, and deletes`, { page: alone(`storage="${kind}" storage-key="k"`) }, async (v) => {
    const attributes = `storage="${kind}" storage-key="k"`;
    await v.click('who-fields-2');
    await v.fill(filled());
    await v.step('check');
    assert.deepEqual(await kept(v), [0, 0, ''], 'not before it is asked');
    await v.push('store');
    assert.match(await v.text('.status'), /24 novembre 2026/);
    assert.equal(await v.focused(), 'store');
    assert.deepEqual(await kept(v), kind === 'local' ? [1, 0, ''] : [0, 1, '']);

    await again(v, attributes);
    assert.deepEqual((await v.inside(({ el }) => el.answers)), [], 'not given back unasked');
    assert.match(await v.text('.head'), /24 novembre 2026/);
    await v.inside(({ root }) => root.querySelector('.head button').click());
    assert.deepEqual(await v.inside(({ el }) => el.value), filled());
    await v.push('forget');
    assert.deepEqual(await kept(v), [0, 0, '']);
    assert.match(await v.text('.status'), /Effacé/);
  });
}

inEach('what is older than thirty days is deleted', { page: alone('storage="local" storage-key="k"') }, async (v) => {
  await v.push('store');
  for (const [day, length] of [['2026-12-24', 1], ['2026-12-25', 0]]) {
    await v.page.goto(v.site.address + v.site.add(alone('storage="local" storage-key="k"').replace('2026-11-24', day)), { waitUntil: 'load' });
    await v.until(({ root }) => Boolean(root.querySelector('section.step')));
    assert.deepEqual((await kept(v))[0], length, day);
  }
});

inEach('a browser that refuses, and one that is full: it is said, and nothing breaks', { page: alone('storage="local"') }, async (v) => {
  await v.page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
  });
  await v.push('store');
  assert.match(await v.text('.status'), /refuse de garder/);
  await v.page.evaluate(() => Object.defineProperty(window, 'localStorage', {
    configurable: true,
    get() {
      throw new DOMException('private', 'SecurityError');
    },
  }));
  await v.push('store');
  assert.match(await v.text('.status'), /refuse de garder/);
  await v.inside(({ el }) => el.delete());
  await v.click('who-fields-2');
  assert.equal((await v.inside(({ el }) => el.answers)).length, 1);
});

inEach('what somebody else put there does no harm', { page: alone('storage="local" storage-key="k"') }, async (v) => {
  for (const odd of ['{', '5', 'null', '{"date":5,"text":{}}', '{"date":"2026-11-20","text":"{"}']) {
    await v.page.evaluate((text) => localStorage.setItem('vademecum:k', text), odd);
    await again(v, 'storage="local" storage-key="k"');
    await v.inside(({ root }) => root.querySelector('.head button:not(.link)')?.click());
    await v.click('who-fields-2');
    await v.inside(({ el }) => el.reset()); // or the reader is asked before leaving
  }
});
