/** The desk of `vademecum open`: a folder in a real browser, its files read from the disk as others see them. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch, until } from './browser.mjs';

const command = new URL('shots/vademecum', import.meta.url).pathname;
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const case1 = new URL('../../examples/cases/fictional-bilateral.json', import.meta.url);

let browser;
before(async () => (browser = await launch('chromium')));
after(() => browser?.close());

/** A desk on a folder of its own, and a window of it. @param {Record<string, string>} files @param {(d: any) => Promise<void>} what @param {{lang?: string, width?: number}} [how] */
async function desk(files, what, { lang = 'en', width = 1280 } = {}) {
  const folder = await mkdtemp(join(tmpdir(), 'desk-'));
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  const child = spawn(command, ['open', folder, '--browser=false', '--lang', lang, '--on', '2026-11-24'], { stdio: ['ignore', 'pipe', 'inherit'] });
  let said = '';
  while (!/http:\S+\s/.test(said)) said += (await once(child.stdout, 'data'))[0];
  const [address] = /http:\S+/.exec(said);
  const context = await browser.createBrowserContext();
  const d = {
    folder, child, address,
    read: (name) => readFile(join(folder, name), 'utf8'),
    write: (name, text) => writeFile(join(folder, name), text),
    wrong: [],
    /** Another window, opened as a reader opens one: with the address of the first, without the secret. */
    async window(at) {
      const page = await context.newPage();
      page.on('console', (m) => ['error', 'warn'].includes(m.type()) && !/status of (401|412|422)|net::ERR/.test(m.text()) && d.wrong.push(m.text()));
      page.on('pageerror', (e) => d.wrong.push(e.message));
      page.on('request', (r) => {
        if (!r.url().startsWith(address.split('#')[0]) && !/^(data|blob|about):/.test(r.url())) d.wrong.push(r.url());
        // What is sent is the address without what is behind the #, and the headers.
        if (`${r.url().split('#')[0]} ${r.headers().referer} ${r.headers().cookie}`.includes(address.split('#')[1])) d.wrong.push(`the secret is in ${r.url()}`);
      });
      await page.setViewport({ width, height: 900 });
      await page.goto(at);
      await until(page, () => document.querySelector('h1') !== null || document.querySelector('#state') !== null);
      return page;
    },
  };
  try {
    await what(d);
    assert.deepEqual(d.wrong, []);
  } finally {
    child.kill();
    await context.close();
    await rm(folder, { recursive: true, force: true });
  }
}

const doc = (name) => `{\n  "version": "1.0",\n  "name": "${name}",\n  "partners": [\n    { "id": "a", "name": "Valbrume" },\n    { "id": "b", "name": "Tremplin" }\n  ]\n}\n`;
const titles = (page) => page.$$eval('tbody th > a', (all) => all.map((a) => a.textContent));
const button = async (page, text) => {
  const found = await page.evaluateHandle((t) => [...document.querySelectorAll('dialog button, main button, header button')].reverse().find((b) => b.textContent === t), text);
  assert.ok(found.asElement(), `a button “${text}”`);
  await found.asElement().click();
};

/** Opens a file from the list. */
async function openFile(page, title) {
  await until(page, (t) => [...document.querySelectorAll('tbody a')].some((a) => a.textContent === t), title);
  await page.evaluate((t) => [...document.querySelectorAll('tbody a')].find((a) => a.textContent === t).click(), title);
  await until(page, () => document.querySelector('#state') !== null);
}

/** Gives the open partnership another name, and saves. */
const rename = (page, name) => page.evaluate((n) => {
  const element = document.querySelector('#notice').nextElementSibling;
  element.value = { ...element.value, name: n };
  element.save();
}, name);
const saved = (page) => until(page, () => /^Saved at/.test(document.querySelector('#state')?.textContent));

test('the list: each partnership with its stage, what is due and what is to be looked at; others say why they are not opened', () => desk({
  'one.json': readFileSync(case1, 'utf8'), 'two.json': doc('Rooms'), 'bad.json': '{\n', 'other.json': '{"a":1}',
}, async (d) => {
  const page = await d.window(d.address);
  assert.equal(new URL(page.url()).hash, '#/', 'the secret is out of the address');
  assert.deepEqual(await titles(page), ['Valbrume and Tremplin: shared advice and rooms', 'Rooms']);
  const text = await page.$eval('main', (m) => m.innerText);
  for (const part of ['maturity', '2026', 'Files that are not opened: 2', 'line', 'It is not the document of a partnership.']) assert.ok(text.includes(part), part);
  await page.type('#search', 'valb rooms one');
  assert.deepEqual(await titles(page), ['Valbrume and Tremplin: shared advice and rooms']);
  // A second window has the address alone.
  assert.deepEqual(await titles(await d.window(`${d.address.split('#')[0]}`)), ['Valbrume and Tremplin: shared advice and rooms', 'Rooms']);
  await page.bringToFront();
  await button(page, 'Français');
  await until(page, () => document.querySelector('h1')?.textContent === 'Vos partenariats');
}));

test('without the secret nothing of the folder is shown, and it is said what to do', () => desk({ 'a.json': doc('Rooms') }, async (d) => {
  const page = await d.window(d.address.split('#')[0]);
  const text = await page.$eval('body', (b) => b.innerText);
  assert.match(text, /adresse|address/);
  assert.doesNotMatch(text, /Rooms|desk-/);
}));

test('a partnership is begun, saved in its place, duplicated and renamed', () => desk({}, async (d) => {
  const page = await d.window(d.address);
  await button(page, 'New partnership');
  await page.type('#host', 'Valbrume');
  await page.type('#partner-1', 'Tremplin');
  await page.keyboard.press('Enter');
  await until(page, () => document.querySelector('#state') !== null);
  assert.equal(decodeURIComponent(new URL(page.url()).hash), '#/file/valbrume-tremplin.json');
  await rename(page, 'Salles');
  await saved(page);
  assert.equal(JSON.parse(await d.read('valbrume-tremplin.json')).name, 'Salles');
  assert.equal(JSON.parse(await d.read('valbrume-tremplin.json')).journal[0].event, 'record');
  await page.evaluate(() => { location.hash = '#/'; });
  await until(page, () => document.querySelector('tbody a')?.textContent === 'Salles');
  await button(page, 'Duplicate');
  await until(page, () => document.querySelector('dialog[open]') !== null);
  assert.equal(await page.$eval('#file-name', (i) => i.value), 'valbrume-tremplin – copy');
  await page.keyboard.press('Enter');
  await until(page, () => document.querySelectorAll('tbody tr').length === 2);
  await button(page, 'Rename');
  await page.$eval('#file-name', (i) => { i.value = '../x'; });
  await page.keyboard.press('Enter');
  await until(page, () => /cannot be the name/.test(document.querySelector('dialog [role=alert]')?.textContent));
  await page.$eval('#file-name', (i) => { i.value = 'Essai'; });
  await page.keyboard.press('Enter');
  await until(page, () => document.body.innerText.includes('Essai.json'));
  const names = (await readdir(d.folder)).filter((n) => n.endsWith('.json'));
  assert.ok(names.includes('Essai.json') && names.length === 2, names.join());
}));

test('one field edited by keyboard changes that member alone, and nothing is saved by opening', () => desk({ 'a.json': doc('Rooms').replaceAll('\n', '\r\n').replace('"b"', '"b", "zz": 1.50') }, async (d) => {
  const page = await d.window(d.address);
  const before = await d.read('a.json');
  await openFile(page, 'Rooms');
  assert.equal(await page.evaluate(() => document.querySelector('#notice').nextElementSibling.localName), 'vademecum-partnership');
  await page.keyboard.down('Control');
  await page.keyboard.press('s');
  await page.keyboard.up('Control');
  await saved(page);
  assert.equal(await d.read('a.json'), before, 'saved as it was opened');
  // To the section with the name, and into its field.
  await page.evaluate(() => {
    const { shadowRoot } = document.querySelector('vademecum-partnership');
    [...shadowRoot.querySelectorAll('nav button, nav a')].find((b) => /in brief/.test(b.textContent)).click();
  });
  const field = await page.waitForFunction(() => [...document.querySelector('vademecum-partnership').shadowRoot.querySelectorAll('input, textarea')].find((i) => i.value === 'Rooms'));
  await field.asElement().click({ count: 3 });
  await page.keyboard.type('Halls');
  await page.keyboard.press('Tab');
  await page.keyboard.down('Control');
  await page.keyboard.press('s');
  await page.keyboard.up('Control');
  await until(page, () => document.querySelector('vademecum-partnership').shadowRoot.textContent.includes('Everything is saved'));
  await saved(page);
  assert.equal(await d.read('a.json'), before.replace('Rooms', 'Halls'));
}));

for (const choice of ['mine', 'theirs', 'copy']) {
  test(`what another window has saved is shown by member and not overwritten: ${choice}`, () => desk({ 'a.json': doc('Rooms') }, async (d) => {
    const [one, other] = [await d.window(d.address), await d.window(d.address)];
    await openFile(one, 'Rooms');
    await openFile(other, 'Rooms');
    await rename(one, 'Theirs');
    await saved(one);
    const theirs = await d.read('a.json');
    await rename(other, 'Mine');
    await until(other, () => document.querySelector('dialog[open]') !== null);
    assert.equal(await d.read('a.json'), theirs, 'nothing is written yet');
    const shown = await other.$eval('dialog', (b) => b.innerText);
    for (const part of ['Rooms', 'Theirs', 'changed here too']) assert.ok(shown.includes(part), part);
    const labels = { mine: 'Replace it with mine', theirs: 'Give mine up and open it again', copy: 'Keep mine under another name' };
    await button(other, labels[choice]);
    if (choice === 'mine') {
      await saved(other);
      assert.equal(JSON.parse(await d.read('a.json')).name, 'Mine');
      const kept = await readdir(join(d.folder, '.vademecum', 'a.json'));
      assert.equal(await d.read(join('.vademecum', 'a.json', kept.at(-1))), theirs, 'what was replaced is kept');
    } else if (choice === 'theirs') {
      await until(other, () => document.querySelector('#notice')?.nextElementSibling?.value?.name === 'Theirs');
      assert.equal(await d.read('a.json'), theirs);
    } else {
      await until(other, () => document.querySelector('#file-name') !== null);
      await other.keyboard.press('Enter');
      await until(other, () => decodeURIComponent(location.hash) === '#/file/a – copy.json');
      assert.equal(JSON.parse(await d.read('a – copy.json')).name, 'Mine');
      assert.equal(await d.read('a.json'), theirs);
    }
  }));
}

test('what changes on the disk is said while the file is open', () => desk({ 'a.json': doc('Rooms') }, async (d) => {
  const page = await d.window(d.address);
  await openFile(page, 'Rooms');
  await d.write('a.json', doc('Halls'));
  await until(page, () => document.querySelector('.notice')?.textContent.includes('has changed on the disk'));
  await button(page, 'Open it again');
  await until(page, () => document.querySelector('#notice')?.nextElementSibling?.value?.name === 'Halls');
}));

test('versions are looked at and brought back, byte for byte', () => desk({ 'a.json': doc('Rooms') }, async (d) => {
  const page = await d.window(d.address);
  await openFile(page, 'Rooms');
  await rename(page, 'Halls');
  await saved(page);
  await page.evaluate(() => { location.hash = '#/versions/a.json'; });
  await until(page, () => document.querySelector('.versions a') !== null);
  await page.click('.versions a');
  await until(page, () => /replaced on/.test(document.querySelector('h1')?.textContent));
  await until(page, () => [...document.querySelectorAll('main button')].some((b) => b.textContent === 'Bring this version back'));
  assert.ok((await page.$eval('details', (s) => s.textContent)).includes('Halls'));
  await button(page, 'Bring this version back');
  await until(page, () => location.hash === '#/file/a.json' && document.querySelector('#state') !== null);
  assert.equal(await d.read('a.json'), doc('Rooms'));
}));

test('texts of documents and names of files stay texts', () => desk({
  '<img src=x onerror=alert(1)>.json': doc('<img src=x onerror=alert(2)>'), 'a.json': doc('{name} \u202e ${1}'), '<b>.json': '{',
}, async (d) => {
  const page = await d.window(d.address);
  assert.equal(await page.$eval('main', (m) => m.querySelectorAll('img, b').length), 0);
  assert.deepEqual((await titles(page)).sort(), ['<img src=x onerror=alert(2)>', '{name} \u202e ${1}']);
  await openFile(page, '<img src=x onerror=alert(2)>');
  assert.equal(await page.evaluate(() => document.querySelectorAll('main > img').length), 0);
}));

test('when the desk has ended the page says so, and keeps what was typed', () => desk({ 'a.json': doc('Rooms') }, async (d) => {
  const page = await d.window(d.address);
  await openFile(page, 'Rooms');
  d.child.kill('SIGKILL');
  await once(d.child, 'exit');
  await rename(page, 'Halls');
  await until(page, () => /no longer answers/.test(document.querySelector('#status')?.textContent));
  assert.equal(await page.evaluate(() => document.querySelector('#notice').nextElementSibling.value.name), 'Halls');
  assert.equal(await d.read('a.json'), doc('Rooms'));
}));

for (const width of [1280, 320]) {
  test(`axe finds no fault in the views of the desk, and nothing is wider than the window (${width})`, () => desk({ 'one.json': readFileSync(case1, 'utf8'), 'two.json': doc('R'.repeat(200)), 'bad.json': '{' }, async (d) => {
    const page = await d.window(d.address);
    const faultless = async (view) => {
      await page.evaluate(`(() => { ${axe}; })()`);
      const found = await page.evaluate(async () => (await globalThis.axe.run(document, { resultTypes: ['violations'], rules: { region: { enabled: true } } })).violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.target.flat().join(' ')).join(' | ')}`));
      assert.deepEqual(found, [], view);
      const [inner, all] = await page.evaluate(() => [innerWidth, document.documentElement.scrollWidth]);
      assert.ok(all <= inner, `${view}: ${all} in ${inner}`);
    };
    await faultless('list');
    await button(page, 'New partnership');
    await faultless('new');
    await page.keyboard.press('Escape');
    await page.evaluate(() => { location.hash = '#/versions/one.json'; });
    await until(page, () => document.querySelector('h1')?.textContent.startsWith('Versions'));
    await faultless('versions');
    await page.evaluate(() => { location.hash = '#/file/one.json'; });
    await until(page, () => document.querySelector('#state') !== null);
    await faultless('file');
  }, { width }));
}
