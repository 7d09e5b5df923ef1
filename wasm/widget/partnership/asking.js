/** What is asked of the engine, and the words of what it says, which come with it. */

/** @param {import('./work.js').Work} work @param {any} request @returns {Promise<any>} */
export async function ask(work, request) {
  const { element } = work;
  const given = element.getAttribute('wasm-src');
  const wasm = given === null ? new URL('engine-all.wasm', element.base) : new URL(given, document.baseURI);
  const mode = /** @type {import('../engine.js').Mode} */ (element.getAttribute('engine') ?? 'auto');
  const [{ evaluate }] = await Promise.all([import('../engines.js'), learn(work)]);
  const options = { mode, wasm, twin: new URL('engine-all-twin.js', wasm), integrity: element.getAttribute('wasm-integrity') ?? undefined,
    twinIntegrity: element.getAttribute('twin-integrity') ?? undefined };
  return evaluate(wasm, options, { on: work.today, ...request });
}

/** The words that are not needed for the first field: hints, and what the engine says. @param {import('./work.js').Work} work @returns {Promise<void>} */
export async function learn(work) {
  const { words } = work;
  if (words.has('guard-own-offer')) return;
  const more = await words.with(['', '-details', '-result', '-moves']);
  if (work.words === words) work.words = more;
}
