/** What a page loads until its first question can be answered, and what it loads later. */

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { gzipSync } from 'node:zlib';
import { filled, launch, names, open, ready, result } from './browser.mjs';
import { dist, engine, serveFiles, sources } from './static.mjs';

/** The most that is loaded for the first question: script, style and words, compressed by gzip. */
const budget = 30_000;

const page = (lang) => `<!doctype html><html lang="${lang}"><meta charset="utf-8"><link rel="icon" href="data:,"><title>Essai</title>
<script type="module" src="/widget/vademecum-assessment.js"></script><vademecum-assessment on="2026-11-24"></vademecum-assessment></html>`;

/** What is loaded is measured once, in one browser. */
const once = { skip: names.includes('chromium') ? undefined : 'measured in Chromium' };

let browser;
const servers = [];
before(async () => {
  if (!once.skip) browser = await launch('chromium');
});
after(async () => {
  await browser?.close();
  for (const s of servers) s.stop();
});

/** Opens a page of the folder; counts how WebAssembly is compiled and notes what is loaded. */
async function visit(folder, lang, types = {}) {
  const server = await serveFiles({ pages: { '/': page(lang) }, files: { '/widget/engine.wasm': engine() }, folders: { '/widget/': folder }, types });
  servers.push(server);
  /** @type {string[]} */
  const loaded = [];
  const opened = await open(browser, server.address, '', {
    wait: false,
    before: async (p) => {
      p.on('response', (r) => r.url() !== server.address && loaded.push(new URL(r.url()).pathname.replace('/widget/', '')));
      await p.evaluateOnNewDocument(() => {
        globalThis.compiled = [];
        for (const how of ['compileStreaming', 'compile']) {
          const original = WebAssembly[how];
          WebAssembly[how] = (...args) => (globalThis.compiled.push(how), original(...args));
        }
      });
    },
  });
  await ready(opened.page);
  await opened.page.waitForFunction(() => document.querySelector('vademecum-assessment').shadowRoot.querySelector('input[type=radio]:enabled'));
  return { ...opened, loaded };
}

async function askForResult(p) {
  await p.evaluate((doc) => {
    const el = document.querySelector('vademecum-assessment');
    el.value = doc;
    el.shadowRoot.querySelector('nav li:last-child button').click();
  }, filled());
  await result(p);
}

test('the first question takes at most 30 kB, and no engine', once, async () => {
  for (const lang of ['fr', 'en']) {
    const { page: p, loaded, wrong } = await visit(dist, lang);
    const sizes = await Promise.all(loaded.map(async (name) => gzipSync(await readFile(new URL(name, dist)), { level: 9 }).length));
    const sum = sizes.reduce((a, b) => a + b, 0);
    console.log(`# ${lang}: ${sum} bytes (${loaded.map((name, i) => `${name} ${sizes[i]}`).join(', ')})`);
    assert.deepEqual(loaded, ['vademecum-assessment.js', `words/${lang}.js`], 'one script, then the words of one language');
    assert.ok(sum <= budget, `${sum} bytes`);
    await askForResult(p);
    assert.ok(loaded.includes('engine.wasm') && loaded.includes(`words/${lang}-result.js`), 'what the result needs is loaded with it');
    assert.ok(!loaded.some((name) => name.includes('merge') || name.startsWith('embed')), 'what nobody asked for is not');
    assert.equal(new Set(loaded).size, loaded.length, 'nothing is loaded twice');
    assert.deepEqual(wrong, []);
  }
});

test('the engine is compiled while it arrives, or from its bytes where the media type is wrong', once, async () => {
  for (const [type, how] of [['application/wasm', 'compileStreaming'], ['application/octet-stream', 'compile']]) {
    const { page: p, wrong } = await visit(dist, 'fr', { '.wasm': type });
    assert.deepEqual(await p.evaluate('compiled'), []);
    await askForResult(p);
    assert.deepEqual(await p.evaluate('compiled'), [how], type);
    assert.deepEqual(wrong, []);
  }
});

test('the sources run as they stand', once, async () => {
  const { page: p, wrong } = await visit(sources, 'fr');
  await askForResult(p);
  assert.deepEqual(wrong, []);
});

test('every built file has its compressed copy', () => {
  for (const name of ['vademecum-assessment.js', 'embed.js', 'embed.html', 'engine.js', 'words/fr.js', 'words/en.js']) {
    for (const ending of ['', '.gz']) assert.ok(existsSync(new URL(name + ending, dist)), name + ending);
  }
});
