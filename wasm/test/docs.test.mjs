/** The pages for web masters: every snippet is opened in a browser under the policy that it states, and the tables are those of the element. */

import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import { filled, launch, open, ready } from './browser.mjs';
import { dist, engine, serveFiles, stale } from './static.mjs';

const docs = new URL('../../docs/', import.meta.url);
const hashes = JSON.parse(await readFile(new URL('integrity.json', dist), 'utf8'));

let browser;
const servers = [];
before(async () => (browser = await launch('chromium')));
after(async () => {
  await browser?.close();
  for (const s of servers) s.stop();
});

/** The fenced blocks of a page: their language, what follows it, and their text. */
const blocks = (text) => [...text.matchAll(/^```(\w+)([^\n]*)\n([\s\S]*?)^```$/gm)].map(([, kind, info, body]) => ({
  kind, body, ...Object.fromEntries([...info.matchAll(/(\w+)=(\S+)/g)].map(([, name, value]) => [name, value])),
}));

const tag = '<script type="module" src="/vademecum/vademecum-assessment.js"></script>\n<vademecum-assessment></vademecum-assessment>\n';

/** The snippets of a page in groups that belong together: a block of HTML begins one, its scripts follow; a style sheet for the element has a page of its own. */
function snippets(list) {
  const groups = [];
  const begin = (html, policy = 'wasm') => groups.push({ policy, html, js: '', css: '', files: {} });
  for (const { kind, body, policy, file } of list) {
    if (kind === 'html') begin(body, policy);
    if (kind === 'css' && policy !== 'frame') begin(tag);
    if (file) groups.at(-1).files[file] = body;
    else if (kind === 'js' && policy === 'plain') groups.at(-1).worker = body;
    else if (kind === 'js' || kind === 'css') groups.at(-1)[kind] += body;
  }
  return groups;
}

/** The hash of the file that the tag with the placeholder names. */
const withHashes = (html) => html.replaceAll(/<[^>]*sha384-…[^>]*>/g, (tag) => {
  const file = /(?:src|href)="\/vademecum\/([^"]+)"/.exec(tag)?.[1] ?? 'engine.wasm';
  return tag.replace('sha384-…', hashes[file].integrity);
});

const page = (group) => `<!doctype html><html lang="fr"><meta charset="utf-8"><title>Essai</title>
${group.css ? '<link rel="stylesheet" href="/page.css">' : ''}${withHashes(group.html)}${group.js ? '<script type="module" src="/page.js"></script>' : ''}</html>`;

async function visit(group, policies) {
  const files = { '/vademecum/engine.wasm': engine() };
  const folders = { '/vademecum/': dist };
  const serve = async (what) => {
    const server = await serveFiles({ files, folders, ...what });
    servers.push(server);
    return server;
  };
  const pages = {};
  const texts = { '/page.js': group.js, '/page.css': group.css, ...group.files };
  const other = await serve({ filePolicy: policies.wasm });
  const named = (text, own) => text.replaceAll('https://files.example.org', other.address.slice(0, -1)).replaceAll('https://www.example.org', own.slice(0, -1));
  const server = await serve({ pages, texts, policy: named(policies[group.policy], '') });
  pages['/'] = named(page(group), server.address);
  return { ...await open(browser, server.address, '', { wait: false, mayAsk: [other.address] }), server };
}

/** Waits until the element, in the page or in its frame, can be answered, and gives where it is. */
async function answerable(opened) {
  const handle = await opened.page.waitForSelector('vademecum-assessment, iframe');
  const frame = (await handle.contentFrame()) ?? opened.page;
  await frame.waitForSelector('vademecum-assessment');
  await ready(frame);
  return frame;
}

for (const name of ['widget.md', 'widget.fr.md', 'widget-theme.md', 'widget-theme.fr.md']) {
  const list = blocks(await readFile(new URL(name, docs), 'utf8'));
  const own = Object.fromEntries(list.filter((b) => b.kind === 'text' && b.policy).map((b) => [b.policy, b.body.trim()]));
  const policies = Object.keys(own).length ? own : { wasm: "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self'" };
  snippets(list).forEach((group, i) => test(`${name}, snippet ${i + 1}, under its policy`, async () => {
    assert.ok(policies[group.policy], group.policy);
    const opened = await visit(group, policies);
    const frame = await answerable(opened);
    await frame.evaluate((doc) => {
      const el = document.querySelector('vademecum-assessment');
      el.value = doc;
      return el.assess();
    }, filled());
    assert.equal(await frame.evaluate(() => document.querySelector('vademecum-assessment').result !== undefined), true, 'it works out a result');
    if (group.policy === 'frame') {
      await opened.page.waitForFunction(() => Number.parseInt(document.querySelector('iframe').style.height, 10) > 500);
    }
    assert.deepEqual(opened.wrong, []);
  }));
}

test('tokens of a design system reach the form, and one that is missing changes nothing', async () => {
  for (const name of ['widget-theme.md', 'widget-theme.fr.md']) {
    for (const group of snippets(blocks(await readFile(new URL(name, docs), 'utf8')))) {
      const tokens = [...group.css.matchAll(/(--vademecum-[\w-]+): var\((--[\w-]+)\)/g)];
      const ink = tokens.find(([, property]) => property === '--vademecum-ink')[2];
      const opened = await visit({ ...group, css: `:root { ${ink}: rgb(1, 2, 3); }\n${group.css}` }, { wasm: '' });
      const frame = await answerable(opened);
      const [color, background] = await frame.evaluate(() => {
        const style = getComputedStyle(document.querySelector('vademecum-assessment'));
        return [style.color, style.backgroundColor];
      });
      assert.equal(color, 'rgb(1, 2, 3)');
      assert.notEqual(background, 'rgba(0, 0, 0, 0)');
    }
  }
});

test('a tag in the page works under the policy without WebAssembly', { skip: stale }, async () => {
  const list = blocks(await readFile(new URL('widget.md', docs), 'utf8'));
  const policies = Object.fromEntries(list.filter((b) => b.policy && b.kind === 'text').map((b) => [b.policy, b.body.trim()]));
  const opened = await visit({ ...snippets(list)[0], policy: 'plain' }, policies);
  const frame = await answerable(opened);
  const result = await frame.evaluate(async (doc) => {
    const el = document.querySelector('vademecum-assessment');
    el.value = doc;
    await el.assess();
    return el.result?.indication;
  }, filled());
  assert.ok(result);
});

test('the service worker of the page keeps everything for a time without network', { skip: stale }, async () => {
  for (const name of ['widget.md', 'widget.fr.md']) {
    const list = blocks(await readFile(new URL(name, docs), 'utf8'));
    const policies = Object.fromEntries(list.filter((b) => b.policy && b.kind === 'text').map((b) => [b.policy, b.body.trim()]));
    const group = snippets(list).find((g) => g.worker);
    const opened = await visit({ ...group, js: group.worker, policy: 'plain' }, policies);
    await answerable(opened);
    await opened.page.evaluate(() => navigator.serviceWorker.ready);
    await opened.page.waitForFunction(async () => (await (await caches.open((await caches.keys())[0])).keys()).length > 5);
    opened.server.stop();
    await opened.page.goto(opened.server.address, { waitUntil: 'load' });
    const frame = await answerable(opened);
    await frame.evaluate(() => document.querySelector('vademecum-assessment').assess());
  }
});

const member = (m) => (m.kind === 'method' ? `${m.name}(${(m.parameters ?? []).map((p) => p.name).join(', ')})` : m.name);
const columns = {
  attributes: (a) => [`\`${a.name}\``, a.type.text === 'string' ? 'text' : a.type.text === 'boolean' ? '' : a.type.text.replaceAll('|', ' '), a.description],
  members: (m) => [`\`${member(m)}\``, m.description],
  events: (e) => [`\`${e.name}\``, e.description],
  cssProperties: (p) => [`\`${p.name}\``, p.default ?? '', p.description],
  cssParts: (p) => [`\`${p.name}\``, p.description],
  cssStates: (s) => [`\`${s.name}\``, s.description],
};
const heads = {
  attributes: ['attribute', 'values', 'meaning'], members: ['name', 'meaning'], events: ['event', 'when'],
  cssProperties: ['property', 'without it', 'what for'], cssParts: ['part', 'what it is'], cssStates: ['state', 'when'],
};

test('the tables are those of the manifest', async () => {
  const made = JSON.parse(await readFile(new URL('custom-elements.json', dist), 'utf8'));
  const element = made.modules[0].declarations.find((d) => d.tagName);
  for (const [name, sameWords] of [['widget.md', true], ['widget.fr.md', false]]) {
    const file = new URL(name, docs);
    let text = await readFile(file, 'utf8');
    for (const [kind, row] of Object.entries(columns)) {
      const wanted = element[kind].map(row);
      const place = new RegExp(`(<!-- table: ${kind} -->\\n)([\\s\\S]*?)(<!-- end -->)`);
      const table = place.exec(text)?.[2];
      assert.ok(table !== undefined, `${name}: ${kind}`);
      const rows = table.trim().split('\n').slice(2).map((line) => line.slice(2, -2).split(' | ').map((cell) => cell.trim()));
      if (sameWords && process.env.UPDATE) {
        const line = (cells) => `| ${cells.join(' | ')} |\n`;
        text = text.replace(place, (_, open, __, close) => `${open}${line(heads[kind])}${line(heads[kind].map(() => '---'))}${wanted.map(line).join('')}${close}`);
        await writeFile(file, text);
      } else if (sameWords) assert.deepEqual(rows, wanted.map((cells) => cells.map((cell) => cell.trim())), `${kind}: UPDATE=1 writes the table anew`);
      else {
        assert.deepEqual(rows.map((cells) => cells[0]), wanted.map((cells) => cells[0]), kind);
        for (const cells of rows) assert.ok(cells.at(-1).length > 3, cells[0]);
      }
    }
  }
});

test('what the pages point at is there', async () => {
  for (const name of ['widget', 'widget-theme', 'accessibility'].flatMap((n) => [`${n}.md`, `${n}.fr.md`])) {
    const text = await readFile(new URL(name, docs), 'utf8');
    for (const [, target] of text.matchAll(/\]\((?!https?:|#)([^)#]+)/g)) assert.ok(existsSync(new URL(target, docs)), `${name}: ${target}`);
  }
});
