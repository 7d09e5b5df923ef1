/** Strict policies of the page. */

import { filled } from './document.mjs';
import { alone, assert, inEach, on } from './each.mjs';
import { noWasm, strict } from './site.mjs';
import { stale } from './static.mjs';

/** Goes through everything that draws, and to the result. */
async function through(v) {
  await v.fill(filled());
  for (const step of ['who', 'what', 'why', 'how', 'where', 'when', 'risks', 'check', 'result']) await v.step(step);
  return v.inside(({ el }) => ({ result: el.result, findings: el.findings }));
}

inEach('under a strict policy with Trusted Types everything is drawn, styled and worked out', { page: alone(), policy: strict }, async (v) => {
  const { result } = await through(v);
  assert.equal(result.indication, 'reconsider');
  assert.equal(await v.inside(({ root }) => getComputedStyle(root.querySelector('.lead')).backgroundColor !== 'rgba(0, 0, 0, 0)'), true, 'its style sheet is in force');
  assert.ok(await v.inside(({ root }) => [...root.querySelectorAll('.bar span')].some((b) => parseFloat(getComputedStyle(b).width) > 0)), 'bars have their length');
});

inEach('the page of the command has such a policy', { path: 'strict.html' }, async (v) => {
  const { result } = await through(v);
  assert.equal(result.indication, 'reconsider');
});

/** What the policy of the test forbids is said by the browser itself, once. */
const refused = /WebAssembly|wasm-unsafe-eval|blocked/i;

inEach('where the policy forbids WebAssembly the twin gives the same result, to the byte', { page: alone(), policy: noWasm, skip: { chromium: stale, firefox: stale }, launch: { mayTell: refused } }, async (v) => {
  const heard = [];
  v.page.on('request', (r) => heard.push(r.url()));
  const byTwin = await through(v);
  assert.ok(heard.some((u) => u.includes('engine-twin')), 'the twin was loaded');
  assert.ok(!heard.some((u) => u.endsWith('.wasm')), 'and no module that may not run');
  const site = v.site;
  await v.page.goto(site.address + site.add(alone('engine="wasm"')), { waitUntil: 'load' });
  await v.until(({ root }) => Boolean(root.querySelector('section.step')));
  assert.equal(JSON.stringify(byTwin), JSON.stringify(await through(v)));
});

inEach('the page of the command without WebAssembly', { path: 'plain.html', skip: { chromium: stale, firefox: stale }, launch: { mayTell: refused } }, async (v) => {
  assert.equal((await through(v)).result.indication, 'reconsider');
});
