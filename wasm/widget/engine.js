/**
 * The engine of vademecum for a page or for Node: answers requests in JSON, see
 * the package wasm/engine. It is WebAssembly, or its twin in plain
 * JavaScript where the policy of the page forbids WebAssembly.
 */

/**
 * @typedef {{name: string, kind?: 'word'|'day'|'period'|'count'|'pointer', value?: string, wordings?: {lang?: string, text?: string}[]}} Arg
 * @typedef {{code: string, severity: 'error'|'warning'|'advice', pointer?: string, line: number, column: number, args: Arg[]}} Finding
 * @typedef {{result?: any, about?: 'request', findings: Finding[], total: number}} Answer
 * @typedef {{answer: (request: object) => Answer, reply: (request: string) => string, memory: () => number, kind: 'wasm'|'js'}} Engine reply: the
 *   same in texts, for those who have the request as one; memory: the bytes that the engine has taken
 * @typedef {{memory: {buffer: ArrayBuffer}, alloc: (size: number) => number, release: (at: number) => void,
 *   answer: (at: number, size: number) => number, _initialize?: () => void}} Exports
 * @typedef {'auto'|'wasm'|'js'} Mode
 * @typedef {{fetch?: typeof fetch, mode?: Mode, wasm?: URL, twin?: URL, integrity?: string, twinIntegrity?: string}} Options
 */

/**
 * Loads the engine from a folder.
 * @param {URL|string} base the folder that holds engine.wasm and engine-twin.js
 * @param {Options} [options] fetch: instead of the page's; mode: only one of the two; wasm, twin: where engine.wasm and
 *   engine-twin.js are, where they have other names; integrity, twinIntegrity: of engine.wasm and of engine-twin.js, see there
 * @returns {Promise<Engine>}
 */
export async function loadEngine(base, options = {}) {
  const mode = options.mode ?? 'auto';
  if (mode !== 'js' && typeof WebAssembly === 'object') {
    try {
      probe();
      const module = await compile(options.wasm ?? new URL('engine.wasm', base), options);
      return await engine('wasm', async (imports) => /** @type {any} */ ((await WebAssembly.instantiate(module, imports)).exports));
    } catch (fault) {
      if (mode === 'wasm' || !forbidden(fault)) throw fault;
    }
  } else if (mode === 'wasm') {
    throw new Error('WebAssembly is missing');
  }
  const url = options.twin ?? new URL('engine-twin.js', base);
  await trusted(url, options);
  const twin = await import(/* @vite-ignore */ url.href);
  return engine('js', async (imports) => twin.instantiate(imports));
}

/**
 * Throws where a page may not run a twin from there. It is a script, and an attribute may name where it is: so it comes only from the page's
 * own site, or from that of this script. Where one of the two engines is checked the other is too, or is not run.
 * @param {URL} url
 * @param {Options} options
 */
async function trusted(url, options) {
  if (typeof document !== 'object') return;
  if (![location.origin, new URL(import.meta.url).origin].includes(url.origin)) throw new Error(`${url}: a script of another site`);
  const { integrity, twinIntegrity } = options;
  if (!integrity && !twinIntegrity) return;
  const link = document.createElement('link');
  if (!twinIntegrity || !link.relList.supports('modulepreload')) throw new Error(`${url}: no hash to check it by`);
  // What is imported after this is what was checked: a page has one module for an address.
  Object.assign(link, { rel: 'modulepreload', href: url.href, integrity: twinIntegrity });
  await new Promise((done, fail) => {
    link.onload = done;
    link.onerror = () => fail(new Error(`${url}: another hash`));
    document.head.append(link);
  }).finally(() => link.remove());
}

/** Throws where the policy of the page forbids WebAssembly, before anything is fetched: this is the smallest module. */
function probe() {
  new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
}

/** Whether the policy of the page forbids WebAssembly. @param {unknown} fault */
function forbidden(fault) {
  return fault instanceof WebAssembly.CompileError || fault instanceof EvalError;
}

/** @param {URL} url @param {Options} options @returns {Promise<WebAssembly.Module>} */
async function compile(url, options) {
  const get = options.fetch ?? fetch;
  const response = await get(url, options.integrity ? { integrity: options.integrity } : {});
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  // A browser compiles from the stream under this type exactly.
  if (response.headers.get('content-type')?.trim().toLowerCase() === 'application/wasm') return WebAssembly.compileStreaming(response);
  return WebAssembly.compile(await response.arrayBuffer());
}

/**
 * An engine of instances. One that has failed is never asked again.
 * @param {'wasm'|'js'} kind
 * @param {(imports: WebAssembly.Imports) => Promise<Exports>} instantiate
 * @returns {Promise<Engine>}
 */
async function engine(kind, instantiate) {
  const start = async () => {
    /** @type {{exports?: Exports}} */
    const host = {};
    const exports = await instantiate(wasi(host));
    host.exports = exports;
    exports._initialize?.();
    return exports;
  };
  /** @type {Exports|undefined} */
  let exports = await start();
  /** @param {string} request */
  const reply = (request) => {
    if (!exports) throw new Error('the engine has failed: load it again');
    const { memory, alloc, release, answer } = exports;
    const bytes = new TextEncoder().encode(request);
    try {
      const at = alloc(bytes.length) >>> 0;
      if (at) new Uint8Array(memory.buffer, at, bytes.length).set(bytes);
      const told = answer(at, bytes.length) >>> 0;
      const size = new DataView(memory.buffer).getUint32(told, true);
      const text = new TextDecoder().decode(new Uint8Array(memory.buffer, told + 4, size));
      release(at);
      release(told);
      return text;
    } catch (fault) {
      exports = undefined;
      throw fault;
    }
  };
  return { kind, reply, memory: () => exports?.memory.buffer.byteLength ?? 0, answer: (request) => JSON.parse(reply(JSON.stringify(request))) };
}

/**
 * What a Go module asks of its host to start: a clock that has begun and numbers
 * to scatter its tables by. There are no files, arguments or variables; a module
 * that ends itself has failed.
 * @param {{exports?: Exports}} host
 * @returns {WebAssembly.Imports}
 */
function wasi(host) {
  const view = () => new DataView(/** @type {Exports} */ (host.exports).memory.buffer);
  const none = () => 0;
  /** @param {number} count @param {number} size */
  const empty = (count, size) => (view().setUint32(count, 0, true), view().setUint32(size, 0, true), 0);
  return {
    wasi_snapshot_preview1: {
      args_get: none,
      args_sizes_get: empty,
      environ_get: none,
      environ_sizes_get: empty,
      poll_oneoff: none,
      sched_yield: none,
      /** @param {number} clock @param {bigint} precision @param {number} at */
      clock_time_get: (clock, precision, at) => (view().setUint32(at, 1, true), view().setUint32(at + 4, 0, true), 0),
      /** @param {number} at @param {number} size */
      random_get: (at, size) => (new Uint8Array(view().buffer, at, size).fill(1), 0),
      /** @param {number} file @param {number} list @param {number} count @param {number} written */
      fd_write(file, list, count, written) {
        let size = 0;
        for (let i = 0; i < count; i++) size += view().getUint32(list + 8 * i + 4, true);
        view().setUint32(written, size, true);
        return 0;
      },
      /** @param {number} code */
      proc_exit(code) {
        throw new Error(`the engine has ended: ${code}`);
      },
    },
  };
}
