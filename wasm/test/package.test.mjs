/** The package and the zip, as those get them who use them. */

import assert from 'node:assert/strict';
import { execFile, execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { after, before, test } from 'node:test';
import { promisify } from 'node:util';
import { filled, launch, open, result, until } from './browser.mjs';
import { dist, serveFiles, sources, stale } from './static.mjs';

const bin = (name) => new URL(`node_modules/.bin/${name}`, import.meta.url).pathname;
const run = (command, args, options = {}) => promisify(execFile)(command, args, options)
  .catch((fault) => assert.fail(`${command} ${args.join(' ')}\n${fault.stdout}${fault.stderr}`));

let folder;
let release;
let browser;

/** Goes to a step and waits for it. */
async function step(page, name) {
  const at = ['who', 'what', 'why', 'how', 'where', 'when', 'risks', 'check', 'result'].indexOf(name);
  await page.evaluate((i) => document.querySelector('vademecum-assessment').shadowRoot.querySelectorAll('nav button')[i].click(), at);
  await until(page, (n) => Boolean(document.querySelector('vademecum-assessment').shadowRoot.querySelector(`[part~="step-${n}"]`)), name);
  if (name === 'result') await result(page);
}

const servers = [];
/** A server until the tests are over. */
const serve = async (what) => {
  const server = await serveFiles(what);
  servers.push(server);
  return server;
};
before(async () => {
  folder = await mkdtemp(`${tmpdir()}/vademecum-`);
  execFileSync(new URL('../build/pack/package', import.meta.url).pathname, [`${folder}/release`], { stdio: ['ignore', 'ignore', 'inherit'] });
  release = (await readdir(`${folder}/release`)).map((name) => `${folder}/release/${name}`);
  browser = await launch('chromium');
});
after(async () => {
  await browser?.close();
  for (const server of servers) server.stop();
  await rm(folder, { recursive: true });
});

const ending = (text) => release.find((name) => name.endsWith(text) && !/-(wordpress|drupal)-/.test(name));
const manifest = async () => JSON.parse(await readFile(new URL('custom-elements.json', dist), 'utf8'));
const element = async () => (await manifest()).modules[0].declarations.find((d) => d.tagName === 'vademecum-assessment');
const names = (list) => list.map((entry) => entry.name).sort();

test('the package has what its manifest names, and nobody to depend on', async () => {
  const manifest = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
  for (const member of Object.keys(manifest)) assert.doesNotMatch(member, /ependencies|scripts/);
  await run('tar', ['xzf', ending('.tgz'), '-C', folder]);
  const packed = await readdir(`${folder}/package`, { recursive: true });
  for (const { types, default: script } of Object.values(manifest.exports).filter((e) => typeof e === 'object')) {
    for (const file of [types, script]) assert.ok(packed.includes(file.slice(2)), file);
  }
  for (const file of [manifest.customElements, 'LICENSE', 'NOTICE', 'README.md', 'dist/engine.wasm', ...(stale ? [] : ['dist/engine-twin.js']), 'dist/embed.html', 'dist/integrity.json']) {
    assert.ok(packed.includes(file), file);
  }
  assert.deepEqual(packed.filter((file) => /\.(go|gz|br|map)$|node_modules|test/.test(file)), []);
});

test('publint and arethetypeswrong have nothing to say', async () => {
  const { stdout } = await run(bin('publint'), ['run', ending('.tgz'), '--strict']);
  assert.match(stdout, /All good/);
  await run(bin('attw'), [ending('.tgz'), '--profile', 'esm-only', '--exclude-entrypoints', './dist/*']);
});

test('TypeScript knows the element, its events and the document', async () => {
  await run('npm', ['install', '--silent', '--no-audit', '--no-fund', '--prefix', `${folder}/user`, ending('.tgz')]);
  await writeFile(`${folder}/user/good.ts`, `
    import { VademecumAssessment, define, type Partnership } from 'vademecum-assessment';
    import { loadEngine } from 'vademecum-assessment/engine';
    define('my-assessment');
    const element = document.createElement('vademecum-assessment');
    const same: VademecumAssessment = element;
    element.value = { version: '1.0', name: { fr: 'Salles' } } satisfies Partnership;
    element.addEventListener('vademecum-save', (event) => console.log(event.detail.text.length, event.detail.document.name));
    element.addEventListener('vademecum-step', (event) => event.detail.to === 'result' && event.preventDefault());
    void element.loadFile(new File([], 'a.json'), { merge: true }).then((done: boolean) => done);
    void loadEngine('https://page.example/vademecum/').then((engine) => engine.answer({ call: 'assess' }));
    console.log(same.value?.partners?.[0]?.name);
  `);
  const options = ['--noEmit', '--strict', '--target', 'es2022', '--lib', 'es2022,dom', '--types', ''];
  for (const resolution of ['bundler', 'nodenext']) {
    await run(bin('tsc'), [...options, '--module', resolution === 'bundler' ? 'esnext' : 'nodenext', '--moduleResolution', resolution, 'good.ts'], { cwd: `${folder}/user` });
  }
  await writeFile(`${folder}/user/bad.ts`, `import 'vademecum-assessment'; document.createElement('vademecum-assessment').value = { version: 1 };`);
  await assert.rejects(promisify(execFile)(bin('tsc'), [...options, '--module', 'esnext', '--moduleResolution', 'bundler', 'bad.ts'], { cwd: `${folder}/user` }), 'a wrong type is told');
});

test('a bundler takes it, with engine and words served from where the page says', async () => {
  // The package was installed by the test before.
  const { rolldown } = await import('../build/pack/node_modules/rolldown/dist/index.mjs');
  await writeFile(`${folder}/user/page.js`, `import { VademecumAssessment } from 'vademecum-assessment';\nconsole.assert(document.querySelector('vademecum-assessment') instanceof VademecumAssessment);\n`);
  const bundle = await rolldown({ input: `${folder}/user/page.js` });
  await bundle.write({ dir: `${folder}/built`, format: 'esm', minify: true });
  await bundle.close();
  const server = await serve({
    pages: { '/': `<!doctype html><html lang="fr"><title>x</title><link rel="icon" href="data:,"><script type="module" src="/built/page.js"></script>
      <vademecum-assessment wasm-src="/own/engine.wasm" catalog-src="/own/words/"></vademecum-assessment>` },
    folders: { '/built/': new URL(`file://${folder}/built/`), '/own/': new URL(`file://${folder}/user/node_modules/vademecum-assessment/dist/`) }, coding: 'none',
  });
  const { page, wrong } = await open(browser, server.address);
  await page.evaluate((doc) => (document.querySelector('vademecum-assessment').value = doc), filled());
  await step(page, 'result');
  assert.deepEqual(wrong, []);
});

test('the manifest of custom elements names what the sources have', async () => {
  const d = await element();
  const files = (await readdir(sources)).filter((name) => name.endsWith('.js') && !name.startsWith('embed'));
  // Colours stand in the sheet as it is made.
  let sheet = '';
  /** @type {any} */ (globalThis).CSSStyleSheet = class {
    replaceSync(/** @type {string} */ made) {
      sheet += made;
    }
  };
  (await import(new URL('style.js', sources).href)).style();
  const text = sheet + (await Promise.all(files.map((name) => readFile(new URL(name, sources), 'utf8')))).join('\n').replaceAll(/\/\*\*[\s\S]*?\*\//g, '');
  const found = (pattern) => [...new Set([...text.matchAll(pattern)].map((m) => m[1]))].sort();

  const observed = /observedAttributes = \[([^\]]*)\]/.exec(text)[1].match(/[\w-]+/g).filter((name) => name !== 'value'); // that one is only warned of
  const read = found(/\b(?:this|element)\.(?:get|has)Attribute\('([\w-]+)'\)|:host\(\[([\w-]+)/g);
  const styled = [...text.matchAll(/:host\(\[([\w-]+)="/g)].map((m) => m[1]);
  // The browser itself takes care of these, as for any field of a form.
  const browsers = ['disabled', 'form'];
  assert.deepEqual(names(d.attributes), [...new Set([...observed, ...read.filter(Boolean), ...styled, ...browsers])].sort());
  assert.deepEqual(names(d.events), found(/\bemit\('(\w+)'/g).map((name) => `vademecum-${name}`).sort());
  assert.deepEqual(names(d.cssProperties), found(/var\((--vademecum-[\w-]+)/g));
  assert.deepEqual(names(d.cssStates), found(/#state\('(\w+)'/g));
  for (const kind of ['attributes', 'events', 'cssProperties', 'cssParts', 'cssStates', 'members']) {
    for (const entry of d[kind]) assert.ok(entry.description, `${kind}: ${entry.name} has no description`);
  }
  const own = await promisedMembers();
  assert.deepEqual(names(d.members), own);
});

/** What the element has that a page can call, in a browser. */
async function promisedMembers() {
  const server = await serve({ pages: { '/': '<!doctype html><title>x</title><link rel="icon" href="data:,">' }, folders: { '/widget/': dist } });
  const page = await browser.newPage();
  await page.goto(server.address);
  const own = await page.evaluate(async () => {
    const { VademecumAssessment } = await import('/widget/vademecum-assessment.js');
    const found = [];
    for (let at = VademecumAssessment.prototype; at !== HTMLElement.prototype; at = Object.getPrototypeOf(at)) found.push(...Object.getOwnPropertyNames(at));
    return found.filter((name) => name !== 'constructor' && !name.endsWith('Callback')).sort();
  });
  await page.close();
  return own;
}

test('the parts of the manifest are those of the form and its result', async () => {
  const server = await serve({
    pages: { '/': '<!doctype html><html lang="fr"><title>x</title><link rel="icon" href="data:,"><script type="module" src="/widget/vademecum-assessment.js"></script><vademecum-assessment></vademecum-assessment>' },
    folders: { '/widget/': dist },
  });
  const { page, wrong } = await open(browser, server.address);
  const seen = new Set();
  const look = async () => {
    const parts = await page.evaluate(() => [...document.querySelector('vademecum-assessment').shadowRoot.querySelectorAll('[part]')].flatMap((e) => [...e.part]));
    for (const part of parts) seen.add(part);
  };
  const take = (doc) => page.evaluate((value) => (document.querySelector('vademecum-assessment').value = value), doc);
  // A partner without a name is wrong, so that errors are seen too.
  await take({ ...filled(), partners: [{ id: 'a', name: '' }, { id: 'b', name: 'Tremplin' }] });
  await page.evaluate(() => document.querySelector('vademecum-assessment').shadowRoot.querySelector('[part~=primary]').click());
  await look();
  await take(filled());
  for (const name of ['what', 'how', 'risks', 'check', 'result']) {
    await step(page, name);
    await look();
  }
  assert.deepEqual([...seen].filter((part) => !/^step-\w+$/.test(part)).sort(), names((await element()).cssParts));
  assert.deepEqual(wrong, []);
});

test('the zip runs on any server, in any folder', async () => {
  await run('unzip', ['-q', ending('.zip'), '-d', folder]);
  const [name] = (await readdir(folder)).filter((n) => n.startsWith('vademecum-assessment-'));
  await run('sha256sum', ['-c', '--quiet', 'SHA256SUMS'], { cwd: `${folder}/${name}` });
  const server = await serve({ folders: { '/any/where/': new URL(`file://${folder}/${name}/`) }, coding: 'none' });
  const { page, wrong } = await open(browser, server.address, 'any/where/');
  await page.evaluate((doc) => (document.querySelector('vademecum-assessment').value = doc), filled());
  await step(page, 'result');
  assert.deepEqual(wrong, []);
});

test('the hashes are those of the files, and a page refuses others', async () => {
  const hashes = JSON.parse(await readFile(new URL('integrity.json', dist), 'utf8'));
  const scripts = (await readdir(dist, { recursive: true })).filter((name) => /\.(js|wasm)$/.test(name)).sort();
  assert.deepEqual(Object.keys(hashes), scripts);
  for (const name of scripts) {
    assert.equal(hashes[name].integrity, `sha384-${createHash('sha384').update(await readFile(new URL(name, dist))).digest('base64')}`, name);
  }
  const page = (integrity) => `<!doctype html><title>x</title><link rel="icon" href="data:,">
    <script type="module" src="/widget/vademecum-assessment.js" integrity="${integrity}"></script><vademecum-assessment></vademecum-assessment>`;
  const server = await serve({
    pages: { '/good': page(hashes['vademecum-assessment.js'].integrity), '/bad': page(hashes['embed.js'].integrity) }, folders: { '/widget/': dist },
  });
  const good = await open(browser, server.address, 'good');
  assert.deepEqual(good.wrong, []);
  const bad = await open(browser, server.address, 'bad', { wait: false });
  assert.equal(await bad.page.evaluate(() => customElements.get('vademecum-assessment')), undefined);
  assert.equal(bad.wrong.length, 1);
});

test('the same files give the same packages', async () => {
  execFileSync(new URL('../build/pack/package', import.meta.url).pathname, [`${folder}/again`], { stdio: ['ignore', 'ignore', 'inherit'] });
  assert.equal(await readFile(`${folder}/again/SHA256SUMS`, 'utf8'), await readFile(`${folder}/release/SHA256SUMS`, 'utf8'));
});
