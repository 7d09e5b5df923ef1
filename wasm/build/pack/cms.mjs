/**
 * Lays out the plugin for WordPress and the module for Drupal as those install
 * them, with the built files of the component, in the folder named.
 */

import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { mo, po } from 'gettext-parser';

const root = new URL('../../../', import.meta.url);
const dist = new URL('.tmp/web/', root);
const { version } = JSON.parse(await readFile(new URL('wasm/package.json', root), 'utf8'));

/** Whether the component in a page may ask for a file: not so pages of their own, and engines for other uses. */
const shown = (/** @type {string} */ name) => /\.(js|wasm)$/.test(name) && !/^(embed|engine-all|engine-rounds)\b/.test(name);

/** A copy of an example with what it shows. The folder has the version in its name, so that no cache mixes two. @param {string} example @param {URL} folder */
async function lay(example, folder) {
  await cp(new URL(`examples/${example}/`, root), folder, { recursive: true });
  await mkdir(new URL(`dist/${version}/words/`, folder), { recursive: true });
  for (const name of (await readdir(dist, { recursive: true })).filter(shown)) await cp(new URL(name, dist), new URL(`dist/${version}/${name}`, folder));
  for (const name of ['LICENSE', 'NOTICE']) await cp(new URL(name, root), new URL(name, folder));
}

/** Catalogues as PHP and scripts of WordPress read them, made from those that translators write. @param {URL} folder */
async function translate(folder) {
  for (const name of (await readdir(folder)).filter((n) => n.endsWith('.po'))) {
    const words = po.parse(await readFile(new URL(name, folder)));
    const script = Object.values(words.translations['']).filter(({ msgid, comments }) => msgid && comments?.reference === 'block.js');
    const head = { domain: 'messages', lang: words.headers.Language, 'plural-forms': words.headers['Plural-Forms'] };
    const messages = { '': head, ...Object.fromEntries(script.map(({ msgid, msgstr }) => [msgid, msgstr])) };
    const base = name.slice(0, -'.po'.length);
    await writeFile(new URL(`${base}.mo`, folder), mo.compile(words));
    await writeFile(new URL(`${base}-vademecum-assessment-editor-script.json`, folder), JSON.stringify({ domain: 'messages', locale_data: { messages } }));
    await rm(new URL(name, folder));
  }
}

const out = pathToFileURL(`${process.argv[2]}/`);
const plugin = new URL('wordpress/vademecum-assessment/', out);
await lay('wordpress/vademecum-assessment', plugin);
await translate(new URL('languages/', plugin));
await lay('drupal/vademecum_assessment', new URL('drupal/vademecum_assessment/', out));
