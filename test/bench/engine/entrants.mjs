/** Who answers: the library in Go, in a process of its own, and the three builds of the module in this one. */

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { builds, fetchFile, root } from '../../../wasm/test/parity/builds.mjs';
import { loadEngine } from '../../../wasm/widget/engine.js';

/**
 * @typedef {{name: string, ask: (request: number, times: number) => Promise<number>, memory: () => Promise<number>, stop: () => void}} Entrant ask: the
 *   nanoseconds that processors were busy; memory: the bytes that it has taken
 */

/** The part that answers every call, so that all do the same. */
const part = 'engine-all';

/** @param {string} program @param {string} requests its file @returns {Entrant} */
function native(program, requests) {
  const worker = spawn(program, [requests], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: worker.stdout })[Symbol.asyncIterator]();
  const order = async (/** @type {string} */ text) => {
    worker.stdin.write(`${text}\n`);
    const { value, done } = await lines.next();
    if (done) throw new Error('the program in Go has ended');
    return Number(value);
  };
  return { name: 'in Go', ask: (request, times) => order(`ask ${request} ${times}`), memory: () => order('memory'), stop: () => worker.stdin.end() };
}

/** @param {string} build @param {string[]} requests @returns {Promise<Entrant>} */
async function built(build, requests) {
  const { mode, file } = builds[build];
  const url = new URL(file(part), root);
  const engine = await loadEngine(root, { mode, wasm: url, twin: url, fetch: fetchFile });
  for (const request of requests) if (JSON.parse(engine.reply(request)).result === undefined) throw new Error(`no result: ${request.slice(0, 60)}`);
  return {
    name: `by ${build}`,
    async ask(request, times) {
      const before = process.cpuUsage();
      for (let i = 0; i < times; i++) engine.reply(requests[request]);
      const { user, system } = process.cpuUsage(before);
      return 1000 * (user + system);
    },
    memory: async () => engine.memory(),
    stop: () => {},
  };
}

/** @param {string} program @param {string} file @param {string[]} requests */
export async function entrants(program, file, requests) {
  return [native(program, file), ...(await Promise.all(Object.keys(builds).map((build) => built(build, requests))))];
}
