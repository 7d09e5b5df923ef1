/**
 * What Orca says in Firefox to somebody who goes through the assessment by
 * keyboard, in French, beside what it said when testdata/spoken.txt was written
 * and read. UPDATE=1 writes it anew.
 */

import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { filled, on } from './document.mjs';
import { listen } from './orca.mjs';
import { page as around, stopSite, theSite } from './site.mjs';

const file = new URL('testdata/spoken.txt', import.meta.url);
const update = Boolean(process.env.UPDATE);

/** The text of what was heard: what was done, and below it what was said. */
const written = (parts) => parts.map(({ title, lines }) => `# ${title}\n${lines.map(({ done, said }) => `\n${done}\n${said.map((s) => `    ${s}\n`).join('')}`).join('')}`).join('\n');

/** How many things were said at each point of the text. */
const counts = (text) => text.split('\n').reduce((list, line) => {
  if (line.startsWith('    ')) list[list.length - 1]++;
  else if (line !== '' && !line.startsWith('# ')) list.push(0);
  return list;
}, /** @type {number[]} */ ([]));

const expected = update ? [] : counts(await readFile(file, 'utf8'));
const parts = [];
const o = await listen();
const site = await theSite();
const page = (await o.browser.pages())[0] ?? await o.browser.newPage();

const part = (title) => parts.push({ title, lines: [] });

/** Notes what is said after something was done. */
async function hear(done) {
  const nth = parts.reduce((n, p) => n + p.lines.length, 0);
  parts.at(-1).lines.push({ done, said: await o.heard(update ? undefined : expected[nth] ?? 0) });
}

async function press(...keys) {
  for (const key of keys) {
    o.key(key);
    await hear(key);
  }
}

const inside = (run, ...args) => page.evaluate(new Function('...args', `
  const el = document.querySelector('vademecum-assessment');
  return (${run})({ el, root: el.shadowRoot }, ...args);`), ...args);

const focused = () => inside(({ root }) => root.activeElement?.id.replace(/^vademecum-\d+-/, '') ?? '');

/** Presses a key that moves the focus, and waits until it has. */
async function move(key) {
  const before = await focused();
  o.key(key);
  for (let i = 0; i < 100 && await focused() === before; i++) await new Promise((done) => setTimeout(done, 20));
}

/** Goes on by Tab until the field has the focus; only what is said at the last of it is noted. */
async function tabTo(name) {
  for (let i = 0; await focused() !== name; i++) {
    if (i > 60) throw new Error(`${name} cannot be reached by Tab`);
    await move('Tab');
  }
  await o.heard(0);
  await move('shift+Tab');
  await o.heard(0);
  o.key('Tab');
  await hear(`Tab … ${name}`);
}

const write = async (text) => {
  o.type(text);
  await hear(`“${text}”`);
};

try {
  await page.goto(site.address + site.add(around(`<vademecum-assessment on="${on}"></vademecum-assessment>`)), { waitUntil: 'load' });
  await page.bringToFront();
  await o.heard();
  o.key('F6');
  await o.heard();

  part('Les titres, les partenaires et qui répond');
  await press('h', 'h', 'h');
  await tabTo('party-partner-1');
  await write('Valbrume');
  await press('Tab', 'Tab');
  await write('Tremplin');
  await tabTo('seat-who');

  part('Une réponse, et pourquoi');
  await press('Tab', 'space', 'Tab', 'Tab', 'space', 'Tab');
  await write('Vu ensemble');
  await press('Tab', 'Tab');

  part('L’étape suivante, un besoin sans mots');
  await tabTo('next');
  await press('Return', 'Down', 'Down');
  await tabTo('add-needs');
  await press('Return');
  await tabTo('next');
  await press('Return', 'Down', 'Tab', 'Return');
  await write('Un accueil');
  await tabTo('next');
  await press('Return');

  part('Le fichier');
  await tabTo('save');
  await press('Return');
  await tabTo('reset');
  await press('Return', 'Return');

  part('Deux risques');
  await inside(({ el, root }, d) => {
    el.value = d;
    root.querySelectorAll('nav button')[6].click();
  }, filled());
  await hear('les risques');
  await press('Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab', 'Tab');

  part('Vérifier, et revenir à une réponse');
  await inside(({ root }) => root.querySelectorAll('nav button')[7].click());
  await hear('vérifier');
  await press('t', 'alt+shift+Down', 'alt+shift+Right', 'alt+shift+Right', 'alt+shift+Right', 'Return');

  part('Le résultat');
  await inside(({ root }) => root.querySelectorAll('nav button')[7].click());
  await hear('vérifier');
  await tabTo('next');
  await press('Return', 'Down', 'h', 'h', 'h', 'h', 'h', 'h', 'h', 'h');
  await press('shift+t', 'alt+shift+Down', 'alt+shift+Right', 'alt+shift+Right');
  await press('shift+t', 'alt+shift+Down', 'alt+shift+Right', 'alt+shift+Right');
  await press('shift+t', 'alt+shift+Down', 'alt+shift+Right', 'alt+shift+Right', 'alt+shift+Right', 'alt+shift+Right', 'alt+shift+Right');
  await press('shift+t', 'alt+shift+Down', 'alt+shift+Right', 'alt+shift+Down', 'alt+shift+Left', 'alt+shift+Left', 'alt+shift+Left', 'alt+shift+Left');
} finally {
  await o.stop();
  await stopSite();
}

const text = written(parts);
if (update) await writeFile(file, text);
assert.equal(text, await readFile(file, 'utf8'), 'UPDATE=1 wasm/test/spoken writes it anew, once it was read and is right');
console.log(`Orca said ${expected.reduce((sum, n) => sum + n, 0)} things, as in ${file.pathname}`);
