/** What those who can write an attribute into a page can make of it: no request elsewhere, and no script. */

import { createHash } from 'node:crypto';
import { alone, assert, inEach, on } from './each.mjs';

const marked = "document.documentElement.dataset.ran = 'yes'; export default {}; export const instantiate = () => { throw new Error('a twin of the test'); };";
const ran = (v) => v.page.evaluate(() => document.documentElement.dataset.ran);

inEach('src does not follow a redirect to another site', { page: alone(), launch: { mayTell: /redirect|Failed to fetch|CORS|Cross-Origin|ERR_FAILED|blocked|Unsafe attempt|Security Error/i },
  prepare: (site) => {
    site.add('', { path: '/away.json', to: `${site.elsewhere}case.json` });
    site.add('', { path: '/here.json', to: '/case.json' });
  } }, async (v) => {
  v.site.heard.length = 0;
  assert.match(await v.inside(({ el }) => new Promise((done) => {
    el.addEventListener('vademecum-error', (e) => done(e.detail.message), { once: true });
    el.src = '/away.json';
  })), /ne peut pas être chargé/);
  // The picture of the tab is the browser's own wish, whenever it comes.
  assert.deepEqual(v.site.heard.filter((url) => !url.endsWith('/favicon.ico')), [`${v.site.address}away.json`], 'the other site is not asked');
  await v.inside(({ el }) => {
    el.src = '/here.json';
  });
  await v.until(({ el }) => el.value.partners.length > 1);
});

inEach('words that an attribute names are read and never run', { page: alone('catalog-src="/scripts/"', { lang: 'en' }), launch: { wait: false },
  prepare: (site) => site.add(marked, { path: '/scripts/en.js', type: 'text/javascript' }) }, async (v) => {
  await new Promise((done) => setTimeout(done, 500));
  assert.equal(await ran(v), undefined);
});

inEach('no attribute runs a script of another site, nor a twin without its hash where one of the engines is checked', {
  page: alone('engine="js"'), launch: { mayTell: /integrity|Failed|blocked|preload/i },
  prepare: (site) => site.add(marked, { path: '/twins/engine-twin.js', type: 'text/javascript' }),
}, async (v) => {
  const hash = (text) => `sha384-${createHash('sha384').update(text).digest('base64')}`;
  const heard = [];
  v.page.on('request', (r) => heard.push(r.url()));
  const ask = (attributes) => v.inside(({ el }, given) => {
    for (const name of ['wasm-src', 'wasm-integrity', 'twin-integrity']) {
      if (given[name]) el.setAttribute(name, given[name]);
      else el.removeAttribute(name);
    }
    return el.assess().then(() => 'answered', (fault) => fault.message);
  }, attributes);
  assert.match(await ask({ 'wasm-src': `${v.site.elsewhere}twins/engine.wasm` }), /another site/);
  assert.ok(!heard.some((u) => u.startsWith(v.site.elsewhere)), 'it is not asked either');
  assert.match(await ask({ 'wasm-src': 'data:text/javascript,1' }), /another site|invalid URL|not a valid URL/i);
  assert.match(await ask({ 'wasm-src': '/twins/engine.wasm', 'wasm-integrity': hash('x') }), /no hash/);
  assert.match(await ask({ 'wasm-src': '/twins/engine.wasm', 'twin-integrity': hash('x') }), /another hash/);
  assert.equal(await ran(v), undefined, 'nothing of it was run');
  const right = await ask({ 'wasm-src': '/twins/engine.wasm', 'twin-integrity': hash(marked) });
  // A browser remembers that an address gave what it may not run.
  if (v.browser === 'firefox') return;
  assert.match(right, /a twin of the test|another hash/);
});

inEach('a twin with the hash that the page names is run', { page: alone('engine="js"'),
  prepare: (site) => site.add(marked, { path: '/good/engine-twin.js', type: 'text/javascript' }) }, async (v) => {
  const integrity = `sha384-${createHash('sha384').update(marked).digest('base64')}`;
  assert.match(await v.inside(({ el }, h) => {
    el.setAttribute('wasm-src', '/good/engine.wasm');
    el.setAttribute('twin-integrity', h);
    return el.assess().then(() => 'answered', (fault) => fault.message);
  }, integrity), /a twin of the test/);
  assert.equal(await ran(v), 'yes');
});

inEach('value as an attribute is warned of in words, and changes nothing', { page: alone(), launch: { mayTell: /vademecum-assessment: value is a property/ } }, async (v) => {
  const told = [];
  v.page.on('console', (m) => told.push([m.type(), m.text()]));
  await v.inside(({ el }) => el.setAttribute('value', '[object Object]'));
  await v.until(() => true);
  assert.equal(told.length, 1);
  assert.match(told[0].join(), /^warn(ing)?,vademecum-assessment: value is a property.*widget-frameworks/);
  assert.deepEqual(await v.inside(({ el }) => el.answers), []);
  assert.ok(on);
});
