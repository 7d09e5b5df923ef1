/** How long a call of the shipped engine takes, and what memory it has after many. */

import { readFile } from 'node:fs/promises';
import { loadEngine } from '../../../wasm/widget/engine.js';
import { document } from './questions.mjs';

const module = await readFile(new URL('../../../.tmp/web/engine.wasm', import.meta.url));

/** @param {number} count */
export async function calls(count) {
  /** @type {WebAssembly.Memory|undefined} */
  let memory;
  const original = WebAssembly.instantiate;
  WebAssembly.instantiate = /** @type {any} */ (async (/** @type {any} */ module, /** @type {any} */ imports) => {
    const instance = /** @type {any} */ (await original(module, imports));
    memory = (instance.instance ?? instance).exports.memory;
    return instance;
  });
  const engine = await loadEngine('https://example.org/', { mode: 'wasm', fetch: async () => new Response(module, { headers: { 'content-type': 'application/wasm' } }) });
  WebAssembly.instantiate = original;
  const request = { call: 'assess', on: '2026-11-24', text: JSON.stringify(document) };
  const size = () => /** @type {WebAssembly.Memory} */ (memory).buffer.byteLength;
  for (let i = 0; i < 1000; i++) engine.answer(request);
  const early = size();
  const times = [];
  const each = Math.max(1, Math.floor(count / 100));
  for (let part = 0; part < 100; part++) {
    const start = performance.now();
    for (let i = 0; i < each; i++) engine.answer(request);
    times.push(1000 * (performance.now() - start) / each);
  }
  return { count: each * 100, times, early, late: size(), bytes: request.text.length };
}
