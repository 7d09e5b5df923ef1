/** The plugin for WordPress and the module for Drupal: what they write is opened in a browser. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { filled, launch, open } from './browser.mjs';
import { dist, engine, serveFiles } from './static.mjs';

const examples = new URL('../../examples/', import.meta.url);
const plugin = new URL('wordpress/vademecum-assessment/', examples);

let browser;
const servers = [];
before(async () => (browser = await launch('chromium')));
after(async () => {
  await browser?.close();
  for (const s of servers) s.stop();
});

const php = (args, input = '') => execFileSync('php', args, { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'inherit'] });

/** What the plugin writes for a shortcode or a block. */
const rendered = (...asked) => php([new URL('wordpress.php', import.meta.url).pathname], asked.map((a) => `${JSON.stringify(a)}\n`).join(''))
  .trim().split('\n').map((line) => JSON.parse(line));

/** Opens a page with the tag and the script and has a result worked out. */
async function works(head, tag, folder) {
  const server = await serveFiles({
    pages: { '/': `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Essai</title>${head}${tag}</html>` },
    files: { [`${folder}engine.wasm`]: engine() }, folders: { [folder]: dist },
    policy: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'",
  });
  servers.push(server);
  const { page, wrong } = await open(browser, server.address);
  const found = await page.evaluate(async (doc) => {
    const el = document.querySelector('vademecum-assessment');
    el.value = doc;
    await el.assess();
    return { indication: el.result?.indication, heading: el.shadowRoot.querySelector('section.step [tabindex="-1"]')?.localName };
  }, filled());
  assert.ok(found.indication);
  assert.deepEqual(wrong, []);
  return found;
}

test('WordPress: PHP reads the plugin', async () => {
  for (const name of (await readdir(plugin)).filter((n) => n.endsWith('.php'))) {
    assert.match(php(['-l', new URL(name, plugin).pathname]), /No syntax errors/);
  }
});

test('WordPress: the block names its files and the attributes that PHP knows', async () => {
  const block = JSON.parse(await readFile(new URL('block.json', plugin), 'utf8'));
  const script = block.editorScript.replace('file:', '');
  assert.ok(existsSync(new URL(script, plugin)) && existsSync(new URL(script.replace('.js', '.asset.php'), plugin)));
  const known = [...(await readFile(new URL('vademecum-assessment.php', plugin), 'utf8')).matchAll(/^\t'([\w-]+)'\s*=> '\//gm)].map((m) => m[1]);
  assert.deepEqual(Object.keys(block.attributes), known);
  const manifest = JSON.parse(await readFile(new URL('custom-elements.json', dist), 'utf8'));
  const names = manifest.modules[0].declarations.find((d) => d.tagName).attributes.map((a) => a.name);
  for (const name of known) assert.ok(names.includes(name), name);
});

test('WordPress: shortcode and block write the tag and ask for its script', async () => {
  const [plain, given, block] = rendered(['vademecum_assessment', ''], ['vademecum_assessment', { lang: 'en', 'heading-level': '3' }], ['vademecum/assessment', { mode: 'single-page' }]);
  const address = '/wp-content/plugins/vademecum-assessment/dist/vademecum-assessment.js';
  for (const { scripts } of [plain, given, block]) assert.deepEqual(scripts, { 'vademecum-assessment': address });
  assert.equal(plain.tag, '<vademecum-assessment></vademecum-assessment>');
  assert.equal(given.tag, '<vademecum-assessment lang="en" heading-level="3"></vademecum-assessment>');
  assert.equal(block.tag, '<vademecum-assessment mode="single-page"></vademecum-assessment>');
  const found = await works(`<script type="module" src="${address}"></script>`, given.tag, '/wp-content/plugins/vademecum-assessment/dist/');
  assert.equal(found.heading, 'h3');
});

test('WordPress: what authors may not set is left out', () => {
  const hostile = ['"><script>alert(1)</script>', "' onfocus=alert(1) x='", 'en" src="https://elsewhere.example', 'javascript:alert(1)', 'en\n', '\u0000'];
  for (const text of hostile) {
    for (const name of ['lang', 'mode', 'heading-level', 'theme', 'storage', 'src', 'wasm-src', 'catalog-src', 'onclick']) {
      const [{ tag }] = rendered(['vademecum_assessment', { [name]: text }]);
      assert.equal(tag, '<vademecum-assessment></vademecum-assessment>', `${name}: ${text}`);
    }
  }
});

test('Drupal: the library and the template', async () => {
  const module = new URL('drupal/vademecum_assessment/', examples);
  const library = await readFile(new URL('vademecum_assessment.libraries.yml', module), 'utf8');
  const script = /^ {4}(dist\/[\w-]+\.js):$/m.exec(library)[1];
  assert.ok(existsSync(new URL(script.replace('dist/', ''), dist)), script);
  assert.match(library, /^ {8}type: module$/m);
  const template = await readFile(new URL('templates/vademecum-assessment.html.twig', module), 'utf8');
  const [, name] = /attach_library\('vademecum_assessment\/(\w+)'\)/.exec(template);
  assert.match(library, new RegExp(`^${name}:$`, 'm'));
  const tag = template.replaceAll(/\{#[\s\S]*?#\}|\{\{ attach_library[^}]*\}\}/g, '').replaceAll(/\{\{ language\|default\('(\w+)'\) \}\}/g, '$1');
  assert.doesNotMatch(tag, /[{}]/);
  // Drupal puts something of its own behind the address of every script.
  await works(`<script type="module" src="/modules/custom/vademecum_assessment/${script}?sabc12"></script>`, tag, '/modules/custom/vademecum_assessment/dist/');
});
