/** The engine in Node and in browsers answers as the library does in Go, to the byte. */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch, names } from '../browser.mjs';
import { loadEngine } from '../../widget/engine.js';
import { builds, differs, fetchFile, parts, questions, root } from './builds.mjs';

let folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parity'));
  execFileSync('go', ['run', './cmd/questions', '../../..', folder], { cwd: import.meta.dirname });
});
after(() => rm(folder, { recursive: true }));

const load = (build, part, base, fetch) => {
  const url = new URL(builds[build].file(part), base);
  return loadEngine(base, { mode: builds[build].mode, wasm: url, twin: url, fetch });
};

for (const part of parts) {
  for (const build of Object.keys(builds)) {
    test(`${part} by ${build} in Node`, async () => {
      const all = await questions(folder, part);
      assert.ok(all.asked.length >= 500 && all.asked.length === all.answered.length);
      assert.deepEqual(differs(await load(build, part, root, fetchFile), all), { same: all.asked.length });
    });
  }
}

/** A server of the repository, of the questions, and of an empty page. */
async function serve() {
  const types = { js: 'text/javascript', wasm: 'application/wasm', html: 'text/html' };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    try {
      const text = pathname === '/' ? '<!doctype html><link rel="icon" href="data:,">'
        : await readFile(pathname.startsWith('/questions/') ? join(folder, pathname.slice(11)) : new URL(`.${pathname}`, root));
      response.setHeader('content-type', types[pathname === '/' ? 'html' : pathname.split('.').at(-1)] ?? 'text/plain');
      response.end(text);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  return { address: `http://127.0.0.1:${/** @type {any} */ (server.address()).port}/`, stop: () => (server.closeAllConnections(), server.close()) };
}

for (const name of names) {
  test(`in ${name}`, async (t) => {
    const server = await serve();
    const browser = await launch(name, { protocolTimeout: 900_000 });
    t.after(async () => {
      await browser.close();
      server.stop();
    });
    for (const part of parts) {
      for (const [build, { mode, file }] of Object.entries(builds)) {
        await t.test(`${part} by ${build}`, async () => {
          const page = await browser.newPage();
          await page.goto(server.address);
          const count = (await questions(folder, part)).asked.length;
          const found = await page.evaluate(async (part, mode, file, differs) => {
            const { loadEngine } = await import('/wasm/widget/engine.js');
            const url = new URL(file, location.href);
            const engine = await loadEngine(location.href, { mode, wasm: url, twin: url });
            const lines = async (ending) => (await (await fetch(`/questions/${part}.${ending}`)).text()).split('\n').slice(0, -1);
            return new Function(`return (${differs})(...arguments)`)(engine, { asked: await lines('questions'), answered: await lines('answers') });
          }, part, mode, file(part), String(differs));
          assert.deepEqual(found, { same: count });
          await page.close();
        });
      }
    }
  });
}
