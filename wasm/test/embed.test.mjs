/** The component in a frame, from another origin. */

import { around, assert, inEach, until } from './each.mjs';

const listen = `
const heard = (globalThis[Symbol.for('heard')] = []);
addEventListener('message', (e) => heard.push([e.origin, e.data]));
`;

/** A page on one origin with the frame from the other. */
const parent = (site, query) => around(`<iframe title="Évaluation" width="600" height="400" src="${site.address}widget/embed.html?${query}" sandbox="allow-scripts allow-forms allow-downloads allow-modals allow-same-origin"></iframe>`, { script: '/own/listen.js' });

async function visit(v, query) {
  const { site } = v;
  site.add(listen, { path: '/own/listen.js', type: 'text/javascript' });
  await v.page.goto(site.elsewhere + site.add(parent(site, query)), { waitUntil: 'load' });
  for (let i = 0; i < 200; i++) {
    const frame = v.page.frames().find((f) => f.url().includes('embed.html'));
    if (frame && await frame.evaluate(() => Boolean(document.querySelector('vademecum-assessment')?.shadowRoot?.querySelector('section.step'))).catch(() => false)) return frame;
    await new Promise((done) => setTimeout(done, 50));
  }
  return assert.fail('the frame shows nothing');
}

const heard = (v) => v.page.evaluate(() => globalThis[Symbol.for('heard')]);

inEach('a frame sends its height to the page that it was given, in the language asked for', {}, async (v) => {
  const frame = await visit(v, `lang=en&origin=${encodeURIComponent(v.site.elsewhere.slice(0, -1))}`);
  assert.match(await frame.evaluate(() => document.querySelector('vademecum-assessment').shadowRoot.querySelector('section.step').textContent), /Step 1 of 7/);
  const known = (height) => until(v.page, (h) => globalThis[Symbol.for('heard')].some(([, d]) => d.type === 'vademecum-height' && d.height === h), height);
  const height = () => frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
  await known(await height());
  assert.ok((await heard(v)).every(([origin]) => origin === v.site.address.slice(0, -1)));
  const before = await height();
  await frame.evaluate(() => document.querySelector('vademecum-assessment').shadowRoot.querySelectorAll('details').forEach((d) => (d.open = true)));
  assert.ok(await height() > before);
  await known(await height());
});

inEach('a frame that was given no page, or another, sends nothing', { launch: { mayTell: /postMessage|target origin|origin/i } }, async (v) => {
  for (const query of ['lang=fr', `lang=fr&origin=${encodeURIComponent('https://evil.example')}`, 'lang=fr&origin=*x']) {
    await visit(v, query);
    await new Promise((done) => setTimeout(done, 300));
    assert.deepEqual(await heard(v), [], query);
  }
});
