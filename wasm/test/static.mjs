/** A plain server of files, such as any institution has: headers and media types are the test's to choose. */

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { extname } from 'node:path';

const usual = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8',
  '.wasm': 'application/wasm', '.json': 'application/json',
};

/** The built component, and its sources, which run as they stand. */
export const dist = new URL('../../.tmp/web/', import.meta.url);
export const sources = new URL('../widget/', import.meta.url);

/** Why there is no twin of the engine: it is built by TinyGo alone, and what was committed is older than the sources. */
export const stale = existsSync(new URL('engine-twin.js', dist)) ? undefined : 'the committed engine is older than its sources: make built';

/** The engine: the one that is shipped, or by the standard toolchain where that is older than its sources. */
export const engine = () => new URL('engine.wasm', dist);

/**
 * Serves pages and other texts, single files, and else files of folders,
 * compressed where a compressed copy is there.
 * @param {{pages?: Record<string, string>, texts?: Record<string, string>, files?: Record<string, URL>, folders: Record<string, URL>, policy?: string, filePolicy?: string, types?: Record<string, string>,
 *   coding?: 'gzip'|'br'|'none'}} what all by the path they stand under
 */
export async function serveFiles(what) {
  const types = { ...usual, ...what.types };
  const coding = what.coding ?? 'gzip';
  const ending = { gzip: '.gz', br: '.br', none: '' }[coding];
  const locate = (path) => {
    if (what.files?.[path]) return what.files[path];
    const under = Object.keys(what.folders).find((prefix) => path.startsWith(prefix)) ?? '';
    const file = under && new URL(`./${path.slice(under.length) || 'index.html'}`, what.folders[under]);
    if (!file || !file.href.startsWith(what.folders[under].href)) throw new Error('not found');
    return file;
  };
  const server = createServer(async (request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === '/favicon.ico') return void response.writeHead(204).end();
    const text = what.pages?.[pathname] ?? what.texts?.[pathname];
    try {
      const file = text === undefined ? locate(pathname) : undefined;
      const kind = what.pages?.[pathname] !== undefined ? '.html' : extname(file?.pathname ?? pathname);
      const packed = file && ending ? await readFile(new URL(file.href + ending)).catch(() => undefined) : undefined;
      const body = text ?? packed ?? await readFile(/** @type {URL} */ (file));
      response.setHeader('content-type', types[kind] ?? 'application/octet-stream');
      if (packed) response.setHeader('content-encoding', coding);
      const policy = kind === '.html' ? (file ? what.filePolicy : what.policy) : undefined;
      if (policy) response.setHeader('content-security-policy', policy);
      response.end(body);
    } catch {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('not found');
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  server.unref(); // a test that fails leaves it open, and the run ends all the same
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  return {
    address: `http://127.0.0.1:${port}/`,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
