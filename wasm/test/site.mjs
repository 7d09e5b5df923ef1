/** The command, serving, and before it a server for pages of the tests' own: any page of the command and any other has one origin. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:http';

/** Policies of public bodies: with WebAssembly and Trusted Types, and without WebAssembly. */
export const strict = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'";
export const noWasm = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'";

/** The command, serving. */
export async function serve() {
  const command = new URL('shots/vademecum', import.meta.url).pathname;
  const child = spawn(command, ['serve', '--listen', '127.0.0.1:0', '--lang', 'en'], { stdio: ['ignore', 'pipe', 'inherit'], cwd: new URL('../..', import.meta.url).pathname });
  const [line] = await once(child.stdout, 'data');
  const address = /http:\S+/.exec(String(line))[0];
  return { address, stop: () => child.kill() };
}

/** A page around some markup. */
export const page = (markup, { lang = 'fr', head = '', script = '/widget/vademecum-assessment.js', dir = 'ltr' } = {}) => `<!doctype html>
<html lang="${lang}" dir="${dir}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Essai</title>
<link rel="stylesheet" href="/demo.css">
${head}${script ? `<script type="module" src="${script}"></script>` : ''}
<main><h1>Essai</h1>
${markup}
</main>
</html>`;

/** @type {Promise<Awaited<ReturnType<typeof start>>>|undefined} */
let site;

/** The site of this process, begun when it is first asked for. */
export const theSite = () => (site ??= start());

export async function stopSite() {
  (await site)?.stop();
}

async function start() {
  const command = await serve();
  /** @type {Map<string, {body: string|Buffer, policy?: string, type?: string, to?: string}>} */
  const own = new Map();
  /** @type {string[]} */
  const heard = [];
  const server = createServer(async (request, response) => {
    heard.push(`http://${request.headers.host}${request.url}`);
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const given = own.get(pathname);
    if (given) {
      response.setHeader('content-type', given.type ?? 'text/html; charset=utf-8');
      if (given.to) response.writeHead(302, { location: given.to });
      else if (given.policy) response.setHeader('content-security-policy', given.policy);
      response.end(given.body);
      return;
    }
    // Under /octet/ everything that is no script or page has the type of nothing in particular, under /broken/ there is no engine.
    const [, odd, rest] = /^(?:\/(octet|broken))?(\/.*)$/.exec(request.url ?? '/') ?? [];
    const body = request.method === 'POST' ? await new Response(/** @type {any} */ (request)).text() : undefined;
    const answer = odd === 'broken' && /engine/.test(rest) && !rest.endsWith('engine.js') ? new Response('not found', { status: 404 })
      : await fetch(new URL(rest, command.address), { method: request.method, body, headers: { 'content-type': request.headers['content-type'] ?? '' } });
    for (const name of ['content-type', 'content-security-policy']) if (answer.headers.has(name)) response.setHeader(name, answer.headers.get(name));
    if (odd === 'octet' && rest.endsWith('.wasm')) response.setHeader('content-type', 'application/octet-stream');
    response.writeHead(answer.status);
    response.end(Buffer.from(await answer.arrayBuffer()));
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', () => done(undefined)));
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  let made = 0;
  return {
    address: `http://127.0.0.1:${port}/`,
    /** The addresses that were asked for. */
    heard,
    /** Another origin, the same server. */
    elsewhere: `http://localhost:${port}/`,
    /** Adds something to the site and returns its path. @param {string|Buffer} body @param {{policy?: string, type?: string, path?: string, to?: string}} [how] to: where it leads instead */
    add(body, how = {}) {
      const path = how.path ?? `/own-${++made}.html`;
      own.set(path, { body, ...how });
      return path.slice(1);
    },
    stop() {
      server.closeAllConnections();
      server.close();
      command.stop();
    },
  };
}
