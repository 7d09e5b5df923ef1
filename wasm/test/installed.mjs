/** Works out a result with what an address serves: the page, the component's script, and the engine, as WebAssembly and as its twin. */

import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { pathToFileURL } from 'node:url';
import { filled, on } from './document.mjs';

const address = process.argv[2];

/** @param {string} path */
async function served(path) {
  const response = await fetch(new URL(path, address));
  assert.equal(response.status, 200, path);
  return response;
}

assert.match(await (await served('alone.html')).text(), /<vademecum-assessment>/);
assert.match(await (await served('widget/vademecum-assessment.js')).text(), /vademecum-assessment/);

// Node imports scripts from files alone.
const folder = await mkdtemp(`${tmpdir()}/vademecum-`);
for (const name of ['engine.js', 'engine-twin.js']) await writeFile(`${folder}/${name.replace('.js', '.mjs')}`, await (await served(`widget/${name}`)).text());
const file = (/** @type {string} */ name) => pathToFileURL(`${folder}/${name}.mjs`);
const { loadEngine } = await import(file('engine').href);
const answers = [];
for (const mode of ['wasm', 'js']) {
  const engine = await loadEngine(new URL('widget/', address), { mode, twin: file('engine-twin') });
  const { result } = engine.answer({ call: 'assess', on, text: JSON.stringify(filled()) });
  answers.push(result);
}
await rm(folder, { recursive: true });
assert.deepEqual(answers[1], answers[0]);
assert.ok(answers[0]?.indication);
console.log(`a result was worked out: ${answers[0].indication}`);
