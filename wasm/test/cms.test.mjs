/** The plugin for WordPress and the module for Drupal, as files: wordpress.test.mjs has the plugin in a WordPress. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { filled, launch, open } from './browser.mjs';
import { dist, engine, serveFiles } from './static.mjs';

const examples = new URL('../../examples/', import.meta.url);
const plugin = new URL('wordpress/vademecum-assessment/', examples);
const module = new URL('drupal/vademecum_assessment/', examples);

let browser;
const servers = [];
before(async () => (browser = await launch('chromium')));
after(async () => {
  await browser?.close();
  for (const s of servers) s.stop();
});

/** The manifest of the package, whose version is that of all. */
const ours = async () => JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));

/** The attributes of the element. */
const attributes = async () => JSON.parse(await readFile(new URL('custom-elements.json', dist), 'utf8')).modules[0].declarations.find((d) => d.tagName).attributes.map((a) => a.name);

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

test('WordPress: the block, its form for PHP and its settings know the same attributes, and the element has them', async () => {
  const read = (name) => readFile(new URL(name, plugin), 'utf8');
  const inBlock = Object.keys(JSON.parse(await read('block.json')).attributes);
  const names = (text, form) => [...text.matchAll(form)].map((m) => m[1]);
  assert.deepEqual(names(await read('vademecum-assessment.php'), /^\t'([\w-]+)'\s*=> '\//gm), inBlock);
  assert.deepEqual(names(await read('block.js'), /\bname: '([\w-]+)'/g), inBlock);
  assert.deepEqual(names(await read('readme.txt'), /^\* `([\w-]+)`/gm), inBlock);
  const known = await attributes();
  for (const name of inBlock) assert.ok(known.includes(name), name);
});

/** Compares the words of a source with those of a catalogue, and looks at its French. */
async function inFrench(catalogue, words) {
  const entries = [...(await readFile(catalogue, 'utf8')).matchAll(/(?:msgctxt "(.*)"\n)?msgid "(.+)"\nmsgstr "(.*)"/g)];
  assert.deepEqual(entries.map(([, context, id]) => (context ? `${context}\u0004${id}` : id)).sort(), [...new Set(words)].sort());
  for (const [, , id, french] of entries) assert.match(french, /^(?!.*('| [:;!?»]|« )).+$/, id);
}

test('WordPress: every word of the plugin is in the French catalogue, and no other', async () => {
  const read = (name) => readFile(new URL(name, plugin), 'utf8');
  const source = await read('vademecum-assessment.php');
  const { title, description, keywords } = JSON.parse(await read('block.json'));
  const head = (name) => new RegExp(`^ \\* ${name}: (.*)$`, 'm').exec(source)[1];
  const said = (text) => [...text.matchAll(/__\( '((?:[^'\\]|\\.)*)', 'vademecum-assessment'/g)].map((m) => m[1]);
  await inFrench(new URL('languages/vademecum-assessment-fr_FR.po', plugin), [
    head('Plugin Name'), head('Description'), ...said(source), `block title\u0004${title}`, `block description\u0004${description}`, ...keywords.map((k) => `block keyword\u0004${k}`),
    ...said(await read('block.js')),
  ]);
});

test('WordPress: one version everywhere', async () => {
  const { version } = await ours();
  const source = await readFile(new URL('vademecum-assessment.php', plugin), 'utf8');
  const readme = await readFile(new URL('readme.txt', plugin), 'utf8');
  const value = (text, form) => form.exec(text)?.[1];
  assert.deepEqual([value(source, /^ \* Version: (.*)$/m), value(source, /VADEMECUM_VERSION = '(.*)'/), value(readme, /^Stable tag: (.*)$/m), value(readme, /-wordpress-(.*)\.zip/), value(readme, /^= ([\d.]+) =$/m)], Array(5).fill(version));
  for (const name of ['Requires at least', 'Requires PHP', 'License', 'License URI']) {
    assert.equal(value(source, new RegExp(`^ \\* ${name}: (.*)$`, 'm')), value(readme, new RegExp(`^${name}: (.*)$`, 'm')), name);
  }
});

test('Drupal: the block, the form of its settings and the element know the same attributes, and its words are in French', async () => {
  const read = (name) => readFile(new URL(name, module), 'utf8');
  execFileSync('php', ['-l', new URL('src/Plugin/Block/AssessmentBlock.php', module).pathname], { stdio: ['ignore', 'ignore', 'inherit'] });
  const source = await read('src/Plugin/Block/AssessmentBlock.php');
  const names = (text, form) => [...text.matchAll(form)].map((m) => m[1]);
  const inForm = names(source, /^ {6}'([\w-]+)' => \[\$this/gm);
  const stored = names(await read('config/schema/vademecum_assessment.schema.yml'), /^ {4}([\w-]+):$/gm);
  assert.deepEqual(stored, [...inForm, 'storage-key']);
  assert.deepEqual(names(/return \['label_display'.*/.exec(source)[0], /'([\w-]+)' => '/g), ['label_display', ...stored]);
  const known = await attributes();
  for (const name of stored) assert.ok(known.includes(name), name);
  const info = await read('vademecum_assessment.info.yml');
  await inFrench(new URL('translations/fr.po', module), [
    ...names(info, /^(?:name|description): '(.*)'$/gm), ...names(source, /TranslatableMarkup\('([^']*)'\)/g), ...names(source, /\$this->t\('([^']*)'\)/g),
  ]);
  assert.equal(/^version: (.*)$/m.exec(info)[1], (await ours()).version);
});

test('Drupal: the library and the template', async () => {
  const library = await readFile(new URL('vademecum_assessment.libraries.yml', module), 'utf8');
  const script = /^ {4}(dist\/[\d.]+\/[\w-]+\.js):$/m.exec(library)[1];
  assert.equal(script, `dist/${(await ours()).version}/vademecum-assessment.js`);
  assert.match(library, /^ {8}type: module$/m);
  const template = await readFile(new URL('templates/vademecum-assessment.html.twig', module), 'utf8');
  const [, name] = /attach_library\('vademecum_assessment\/(\w+)'\)/.exec(template);
  assert.match(library, new RegExp(`^${name}:$`, 'm'));
  const tag = template.replaceAll(/\{#[\s\S]*?#\}|\{\{ attach_library[^}]*\}\}/g, '').replaceAll(/\{% if lang %\}(.*?)\{\{ lang \}\}(.*?)\{% endif %\}/g, '$1fr$2');
  assert.doesNotMatch(tag, /[{}]/);
  // Drupal puts something of its own behind the address of every script.
  await works(`<script type="module" src="/modules/custom/vademecum_assessment/${script}?sabc12"></script>`, tag, `/modules/custom/vademecum_assessment/${script.replace(/[^/]+$/, '')}`);
});
