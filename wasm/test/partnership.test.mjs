/** The page of a whole partnership: all of the format is reached, nothing is lost, everybody can use it. */

import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { launch, names } from './browser.mjs';
import { pageWith, section, settled, textOf } from './partnership.mjs';
import { dist } from './static.mjs';

/** What is measured and walked once is so in one browser. */
const once = { skip: names.includes('chromium') ? undefined : 'in Chromium' };

const cases = new URL('../../examples/cases/', import.meta.url);
const bilateral = await readFile(new URL('fictional-bilateral.json', cases), 'utf8');
const forms = await import(new URL('../widget/partnership/forms.js', import.meta.url).href);
const { sections } = await import(new URL('../widget/partnership/sections.js', import.meta.url).href);

let browser;
before(async () => {
  if (!once.skip) browser = await launch('chromium');
});
after(() => browser?.close());

/** A value for a member, of the sort that a person would give. @param {any} m @param {number} depth @returns {any} */
function sample(m, depth) {
  const one = () => {
    if (m.def) return `${m.def}-1`;
    if (m.ref) return `${m.ref}-1`;
    if (m.type) return full(m.type, depth + 1);
    if (m.codes) return forms.codes[m.codes][0];
    const plain = { wording: 'Un texte', date: '2026-05-04', partial: '2026-05', period: 'P1M', number: m.min ?? 1, bool: true, rating: 3, ext: { 'org.example': { x: 1 } } };
    const text = { version: '1.0', url: 'https://example.org/', email: 'a@example.org', country: 'FR', decimal: '12.5', pointer: '/partners/0', digest: 'a'.repeat(64), id: 'x' };
    return plain[m.kind] ?? text[m.form] ?? 'Un texte';
  };
  return m.list ? [one()] : one();
}

/** An object with every member of its type. @param {string} type @param {number} [depth] */
const full = (type, depth = 0) => Object.fromEntries(forms.types[type].members.map((m) => [m.name, sample(m, depth)]));

/** Every place of a type, as pointers. @param {string} type @param {string} at @returns {string[]} */
const places = (type, at = '') => forms.types[type].members.flatMap((m) => {
  const here = `${at}/${m.name}`;
  return [here, ...(m.type ? places(m.type, m.list ? `${here}/0` : here) : [])];
});

test('every member of the format has a field that can be gone to, and none shows JSON', once, async () => {
  const { page, wrong, close } = await pageWith(browser, { text: `${JSON.stringify(full(forms.root), null, 2)}\n` });
  const lost = [];
  for (const pointer of places(forms.root)) {
    const seen = await page.evaluate((p) => {
      const element = document.querySelector('vademecum-partnership');
      element.show(p);
      const active = element.shadowRoot.activeElement;
      const text = element.shadowRoot.querySelector('.body').innerText;
      return { id: active?.id ?? '', json: /[{}]|"\w+":/.test(text) };
    }, pointer);
    if (!seen.id || /-\d+-section$/.test(seen.id) || seen.json) lost.push(`${pointer} ${JSON.stringify(seen)}`);
  }
  assert.deepEqual(lost, []);
  assert.ok(places(forms.root).length > 350, 'the whole table was walked');
  assert.deepEqual(wrong, []);
  await close();
});

test('every member of the document stands in a section', () => {
  const parts = sections.flatMap((s) => [...s.parts, ...(s.more ?? [])]);
  for (const m of forms.types[forms.root].members) assert.ok(parts.some((p) => p === `/${m.name}`), m.name);
});

test('what is opened is saved byte for byte, and an edit changes that member alone', once, async () => {
  const { page, wrong, close } = await pageWith(browser, { text: bilateral });
  for (const name of (await readdir(cases)).filter((n) => n.endsWith('.json'))) {
    const text = (await readFile(new URL(name, cases), 'utf8')).replaceAll('\n', '\r\n');
    await page.evaluate((t) => (document.querySelector('vademecum-partnership').text = t), text);
    for (const s of sections) await section(page, s.name);
    assert.equal(await textOf(page), text, name);
    await section(page, 'about');
    await page.evaluate(() => {
      const field = document.querySelector('vademecum-partnership').shadowRoot.querySelector('.body input[type=text]');
      field.focus();
      field.value = 'Un autre nom';
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.dispatchEvent(new Event('change', { bubbles: true }));
    });
    const [before, now] = [text.split('\r\n'), (await textOf(page)).split('\r\n')];
    assert.equal(now.length, before.length, name);
    assert.equal(now.filter((line, i) => line !== before[i]).length, 1, name);
    await page.evaluate(() => document.querySelector('vademecum-partnership').shadowRoot.querySelector('button[id$=undo]').click());
    assert.equal(await textOf(page), text, `${name}: undone`);
  }
  assert.deepEqual(wrong, []);
  await close();
});

test('a document that comes late overwrites nothing that was set, typed or asked for since', once, async () => {
  const { page, wrong, close } = await pageWith(browser, { text: bilateral });
  const named = (/** @type {string} */ name) => `${JSON.stringify({ version: '1.0', name }, null, 2)}\n`;
  const after = (/** @type {string} */ does) => page.evaluate(async (how, text) => {
    const element = document.querySelector('vademecum-partnership');
    const real = globalThis.fetch;
    const gates = [];
    globalThis.fetch = async (...what) => {
      const response = await real(...what);
      await new Promise((done) => gates.push(done));
      return response;
    };
    const pause = () => new Promise((done) => setTimeout(done, 150));
    element.src = `/document.json?${how}`;
    await pause();
    if (how === 'set') element.text = text;
    if (how === 'type') {
      element.show('/name');
      const field = element.shadowRoot.querySelector('.body input[type=text]');
      field.value = 'Un autre nom';
      field.dispatchEvent(new Event('input', { bubbles: true }));
    }
    globalThis.fetch = real;
    if (how === 'ask') {
      element.src = '/document.json';
      await pause();
      element.text = text;
    }
    gates.forEach((open) => open());
    await pause();
    return element.text;
  }, does, named('Autre'));
  for (const does of ['set', 'ask']) assert.equal(await after(does), named('Autre'), does);
  assert.match(await after('type'), /Un autre nom/);
  assert.deepEqual(wrong, []);
  await close();
});

test('no section has a fault that axe finds', once, async () => {
  const axe = await readFile(new URL('node_modules/axe-core/axe.min.js', import.meta.url), 'utf8');
  for (const how of [{ text: bilateral, width: 1100 }, { text: bilateral, width: 390 }, {}]) {
    const { page, close } = await pageWith(browser, { ...how, policy: '' });
    await page.evaluate(axe);
    for (const s of how.text ? sections.map((x) => x.name) : ['begin']) {
      if (how.text) await section(page, s);
      await page.evaluate(() => {
        const root = document.querySelector('vademecum-partnership').shadowRoot;
        for (const b of [...root.querySelectorAll('.body button.head')].slice(0, 2)) b.click();
      });
      const found = await page.evaluate(async () => (await /** @type {any} */ (globalThis).axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })).violations.map((v) => `${v.id}: ${v.nodes.slice(0, 3).map((n) => n.html.slice(0, 160)).join(' | ')}`));
      assert.deepEqual(found, [], `${s} ${how.width ?? ''}`);
    }
    await close();
  }
});

test('nothing is cut off on a narrow screen, with large text, or from right to left', once, async () => {
  for (const how of [{ width: 320 }, { width: 390 }, { width: 640, large: true }, { width: 390, dir: 'rtl' }]) {
    const { page, close } = await pageWith(browser, { text: bilateral, ...how });
    if (how.large) await page.evaluate(() => (document.documentElement.style.fontSize = '200%'));
    for (const s of sections) {
      await section(page, s.name);
      await page.evaluate(() => {
        const root = document.querySelector('vademecum-partnership').shadowRoot;
        for (const b of root.querySelectorAll('.body button.head, .fold > button')) if (b.getAttribute('aria-expanded') === 'false') b.click();
      });
      const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
      assert.ok(over <= 0, `${s.name} ${JSON.stringify(how)}: ${over} px too wide`);
    }
    await close();
  }
});

test('what a document holds never becomes part of the page, whatever it is', once, async () => {
  const mean = '<img src=x onerror=alert(1)>{{x}}${x}\u202e\u0000"\'&';
  const twist = (/** @type {any} */ v, /** @type {number} */ n) => (Array.isArray(v) ? v.map((x) => twist(x, n)) : typeof v === 'object' && v !== null ? Object.fromEntries(Object.entries(v).map(([k, x]) => [k, twist(x, n)]))
    : [mean, 5, [mean], { [mean]: mean }, null][n]);
  for (let n = 0; n < 5; n++) {
    const document = { ...twist(full(forms.root), n), version: '1.0' };
    const { page, wrong, close } = await pageWith(browser, { text: JSON.stringify(document) });
    for (const s of sections) {
      await section(page, s.name);
      await page.evaluate(() => {
        const root = document.querySelector('vademecum-partnership').shadowRoot;
        for (const b of root.querySelectorAll('.body button.head, .fold > button')) if (b.getAttribute('aria-expanded') === 'false') b.click();
      });
    }
    assert.equal(await page.evaluate(() => document.querySelector('vademecum-partnership').shadowRoot.querySelectorAll('img, script').length), 0);
    assert.equal(await textOf(page), JSON.stringify(document), 'kept as it was');
    assert.deepEqual(wrong, []);
    await close();
  }
});

test('nothing that is typed is lost while the engine answers', once, async () => {
  const { page, wrong, close } = await pageWith(browser, { text: bilateral });
  await section(page, 'about');
  await page.evaluate(() => document.querySelector('vademecum-partnership').shadowRoot.querySelector('.body input[type=text]').focus());
  const said = 'Un texte que l’on tape sans s’arrêter, plus long que la réponse du moteur';
  for (let i = 0; i < 2; i++) {
    await page.keyboard.down('Control');
    await page.keyboard.press('a');
    await page.keyboard.up('Control');
    await page.keyboard.type(said, { delay: 15 });
    await page.keyboard.press('Tab');
  }
  const { name } = JSON.parse(await textOf(page));
  assert.deepEqual([name.fr, name.en], [said, said]);
  assert.deepEqual(wrong, []);
  await close();
});

test('the first field takes at most 60 kB', once, async () => {
  for (const lang of ['fr', 'en']) {
    let sum = 0;
    for (const name of ['vademecum-partnership.js', `words/${lang}-partnership.js`]) sum += gzipSync(await readFile(new URL(name, dist)), { level: 9 }).length;
    console.log(`# ${lang}: ${sum} bytes`);
    assert.ok(sum <= 60_000, `${sum} bytes`);
  }
});

test('typing answers within 50 ms on a slow machine, and a megabyte opens within two seconds', once, async () => {
  const big = JSON.parse(bilateral);
  const { page, close } = await pageWith(browser, { text: `${JSON.stringify(big, null, 2)}\n` });
  await section(page, 'about');
  const client = await page.createCDPSession();
  await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.evaluate(() => {
    const field = document.querySelector('vademecum-partnership').shadowRoot.querySelector('.body textarea, .body input');
    field.focus();
    /** @type {any} */ (globalThis).took = [];
    new PerformanceObserver((list) => list.getEntries().forEach((e) => /** @type {any} */ (globalThis).took.push(e.duration))).observe({ type: 'longtask', buffered: false });
  });
  const times = [];
  for (const c of 'Un texte assez long pour être mesuré') {
    const start = await page.evaluate(() => performance.now());
    await page.keyboard.type(c);
    times.push(await page.evaluate((s) => performance.now() - s, start));
    await new Promise((done) => setTimeout(done, 30));
  }
  times.sort((a, b) => a - b);
  console.log(`# a key takes ${times[Math.floor(times.length / 2)].toFixed(1)} ms with the test's own way there and back`);
  assert.ok(times[Math.floor(times.length / 2)] < 50, String(times));
  await client.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  const many = { ...big, needs: Array.from({ length: 9000 }, (_, i) => ({ id: `n${i}`, party: big.partners[0].id, level: 'publics', description: `Un besoin parmi d’autres, numéro ${i}, que personne ne relira jamais.` })) };
  const text = JSON.stringify(many);
  assert.ok(text.length > 1_000_000);
  const took = await page.evaluate(async (t) => {
    const element = document.querySelector('vademecum-partnership');
    const start = performance.now();
    element.text = t;
    await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
    return performance.now() - start;
  }, text);
  console.log(`# a document of ${text.length} bytes opens in ${Math.round(took)} ms`);
  assert.ok(took < 2000, String(took));
  await settled(page);
  await section(page, 'exchange');
  await close();
});
