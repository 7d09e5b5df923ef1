/** Engines, shared by the elements of a page and loaded when one is first wanted. */

import { loadEngine } from './engine.js';

/** @type {Map<string, Promise<import('./engine.js').Engine>>} */
const engines = new Map();

/**
 * @param {URL} base the folder of the engine, or its module
 * @param {import('./engine.js').Options} options
 */
function engineOf(base, options) {
  const key = JSON.stringify([base, options]);
  let engine = engines.get(key);
  if (!engine) {
    engine = loadEngine(base, options);
    engines.set(key, engine);
    engine.catch(() => engines.delete(key));
  }
  return { engine, forget: () => engines.delete(key) };
}

/**
 * Asks the engine about a document.
 * @param {URL} base
 * @param {import('./engine.js').Options} options
 * @param {object} request
 * @returns {Promise<import('./engine.js').Answer>}
 */
export async function evaluate(base, options, request) {
  const { engine, forget } = engineOf(base, options);
  try {
    return (await engine).answer(request);
  } catch (fault) {
    forget();
    throw fault;
  }
}
