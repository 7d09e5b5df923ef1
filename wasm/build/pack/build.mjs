/** Builds the web component into the folder named: the files that pages load, and what describes them. The engine is there already. */

import { readdir, mkdir, readFile, writeFile } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { rolldown } from 'rolldown';
import { declare } from './declare.mjs';
import { manifest } from './manifest.mjs';
import { compress, seal } from './seal.mjs';

const source = new URL('../../widget/', import.meta.url);
const dist = pathToFileURL(process.argv[2]);

/** What a script imports before it runs, itself among it. @param {Map<string, string[]>} imports @param {string} id @returns {Set<string>} */
function reached(imports, id, found = new Set()) {
  if (!found.has(id)) {
    found.add(id);
    for (const next of imports.get(id) ?? []) reached(imports, next, found);
  }
  return found;
}

/**
 * The scripts around an element. What its first field needs is one file, without
 * another round trip; what is wanted later has files of its own, whose names
 * change with what stands in them, so that no old one is taken from a cache.
 * @param {string} element
 * @param {string[]} more other scripts that pages name
 * @param {string[]} others elements that are loaded when they are wanted, from their own files
 */
async function scripts(element, more, others = []) {
  const path = (/** @type {string} */ name) => new URL(`${name}.js`, source).pathname;
  /** @type {Map<string, string[]>} */
  const imports = new Map();
  const bundle = await rolldown({
    input: Object.fromEntries([element, ...more].map((name) => [name, path(name)])),
    preserveEntrySignatures: 'allow-extension',
    plugins: [{
      name: 'graph', moduleParsed: (module) => void imports.set(module.id, module.importedIds),
      resolveId: (id) => {
        const other = others.find((name) => id.endsWith(`/${name}.js`) && !id.startsWith('/'));
        return other ? { id: `./${other}.js`, external: true } : null;
      },
    }],
  });
  const { output } = await bundle.write({
    dir: dist.pathname, format: 'esm', minify: true, entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js',
    codeSplitting: { groups: [{ name: element, test: (id) => reached(imports, path(element)).has(id) }] },
  });
  await bundle.close();
  return output.map((o) => o.fileName);
}

/** The words of each language, without the room that a reader of the sources needs. */
async function words() {
  const folder = new URL('words/', source);
  const names = (await readdir(folder)).filter((name) => name.endsWith('.js'));
  await mkdir(new URL('words/', dist), { recursive: true });
  for (const name of names) {
    const module = await import(new URL(name, folder).href);
    await writeFile(new URL(`words/${name}`, dist), `export default ${JSON.stringify(module.default)};\n`);
  }
  return names.map((name) => `words/${name}`);
}

async function pages() {
  const names = (await readdir(source)).filter((name) => name.endsWith('.html'));
  for (const name of names) await writeFile(new URL(name, dist), await readFile(new URL(name, source)));
  return names;
}

const built = [...await scripts('vademecum-assessment', ['embed', 'engine']), ...await scripts('vademecum-partnership', [], ['vademecum-assessment'])];
const files = [...new Set(built), ...await words(), ...await pages()];
await declare(dist);
await writeFile(new URL('custom-elements.json', dist), `${JSON.stringify(await manifest(), null, 2)}\n`);
await seal(dist);
await compress(dist, [...files, 'integrity.json']);
