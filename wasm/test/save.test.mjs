/** A file is saved, opened after the page was closed, and merged with that of the other side. */

import { existsSync } from 'node:fs';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { after } from 'node:test';
import { downloads } from './browser.mjs';
import { filled } from './document.mjs';
import { alone, assert, inEach, on } from './each.mjs';

const { folder, remove } = downloads();
after(remove);
const context = { downloadBehavior: { policy: 'allow', downloadPath: folder } };

/** Waits until the browser has written the file, and takes it away. */
async function downloaded(name) {
  const path = join(folder, name);
  for (let i = 0; i < 200 && !(existsSync(path) && (await readFile(path)).length > 0); i++) await new Promise((done) => setTimeout(done, 50));
  assert.ok(existsSync(path), `${name} was not saved: ${await readdir(folder)}`);
  return readFile(path, 'utf8');
}

/**
 * Chooses a file as a person does. Firefox does not always tell its driver of a dialog: there the file goes in by the method that the
 * dialog ends in.
 */
async function choose(v, button, path) {
  if (v.browser === 'firefox') {
    const text = await readFile(path, 'utf8');
    return v.inside(({ el }, t, name, merge) => el.loadFile(new File([t], name, { type: 'application/json' }), { merge }), text, basename(path), button === 'merge');
  }
  const [chooser] = await Promise.all([v.page.waitForFileChooser(), v.push(button)]);
  return chooser.accept([path]);
}

/** One side alone of the filled document. */
function side(nth) {
  const document = filled();
  const [round] = document.rounds;
  round.respondents = [round.respondents[nth]];
  if (nth === 0) delete round.contributions;
  else {
    delete round.needs;
    delete round.contributions[0].meets;
  }
  delete round.risks;
  return document;
}

inEach('what was answered is saved as a file, and is there again when the file is opened on a new page', { context }, async (v) => {
  await v.fill(filled());
  await v.click('save');
  const name = `essai-${on}.json`;
  const text = await downloaded(name);
  assert.match(await v.text('.status'), new RegExp(name), 'it says under which name');
  assert.deepEqual(JSON.parse(text), filled());
  assert.equal(text, `${JSON.stringify(filled(), null, 2)}\n`, 'the members stand in the order of the library');

  v.page = await v.page.browserContext().newPage();
  await v.page.goto(v.site.address + v.site.add(alone()), { waitUntil: 'load' });
  await v.until(({ root }) => Boolean(root.querySelector('section.step')));
  assert.deepEqual(await v.inside(({ el }) => el.answers), [], 'nothing was kept');
  const path = join(folder, `again-${v.browser}.json`);
  await writeFile(path, text);
  await choose(v, 'open', path);
  await v.until(({ el }) => el.answers.length > 0);
  assert.deepEqual(await v.inside(({ el }) => el.value), filled());
  assert.match(await v.text('.status'), /again-/);
  assert.equal(await v.inside(({ id }) => id('party-a').value), 'La Cité');
});

inEach('the file of the other side adds its answers, once', {}, async (v) => {
  await v.fill(side(0));
  const path = join(folder, `other-${v.browser}.json`);
  await writeFile(path, JSON.stringify(side(1)));
  await choose(v, 'merge', path);
  await v.until(({ root }) => root.querySelector('.status').textContent !== '');
  assert.match(await v.text('.status'), /19/, 'it says how many');
  const merged = await v.inside(({ el }) => el.value);
  assert.deepEqual(merged.rounds[0].respondents, filled().rounds[0].respondents);
  assert.deepEqual(merged.rounds[0].needs, filled().rounds[0].needs);
  assert.equal(merged.rounds[0].contributions.length, 1);
  await choose(v, 'merge', path);
  await v.until(({ root }) => !/19/.test(root.querySelector('.status').textContent));
  assert.deepEqual(await v.inside(({ el }) => el.value), merged, 'the second time adds nothing');
});

inEach('parties are the same by their name, whatever the other file calls them', {}, async (v) => {
  await v.fill(side(0));
  const other = side(1);
  other.partners = [{ id: 'x', name: ' tremplin ' }, { id: 'y', name: 'La Cité' }];
  other.rounds[0].respondents[0].party = 'x';
  other.rounds[0].contributions[0] = { ...other.rounds[0].contributions[0], from: 'x', to: ['y'] };
  await v.inside(({ el }, text) => el.loadFile(new File([text], 'other.json'), { merge: true }), JSON.stringify(other));
  const { partners, rounds } = await v.inside(({ el }) => el.value);
  assert.deepEqual(partners, filled().partners);
  assert.deepEqual(rounds[0].respondents.map((r) => r.party), ['a', 'b']);
  assert.deepEqual([rounds[0].contributions[0].from, rounds[0].contributions[0].to], ['b', ['a']]);
});

inEach('members that the form does not know, and numbers as they were written, stay in the file', {}, async (v) => {
  const text = '{\n  "version": "1.0",\n  "name": "N",\n  "later": {"much": 1e2, "more": [1.50, 12345678901234567890]},\n  "partners": [{"id": "a", "name": "A", "odd": true}],\n  "rounds": [{"id": "r", "date": "2026-01-01"}]\n}';
  assert.equal(await v.inside(({ el }, t) => el.loadFile(new File([t], 'a.json')), text), true);
  const saved = await v.inside(({ el }) => new Promise((done) => {
    el.addEventListener('vademecum-save', (e) => {
      e.preventDefault();
      done(e.detail.text);
    });
    el.save();
  }));
  const squeeze = (s) => s.replace(/\s+/g, '');
  assert.equal(squeeze(saved), squeeze(text), 'also in browsers that cannot keep the digits of a number themselves');
});

inEach('what is no partnership is refused in words, and nothing is lost', {}, async (v) => {
  await v.fill(filled());
  for (const [text, told] of [['{', /JSON/], ['[]', /ni un partenariat/], ['{"a":1}', /ni un partenariat/], ['{"version":"9.0","name":"x"}', /9\.0/], ['x'.repeat(9 * 2 ** 20), /1.Mo/], [`{"version":"1.0","x":"${'y'.repeat(2 ** 20)}"}`, /1.Mo/]]) {
    const heard = v.inside(({ el }) => new Promise((done) => el.addEventListener('vademecum-error', (e) => done(e.detail.message), { once: true })));
    assert.equal(await v.inside(({ el }, t) => el.loadFile(new File([t], 'a.json')), text), false);
    assert.match(await v.text('.status'), told);
    assert.match(await heard, told);
  }
  assert.deepEqual(await v.inside(({ el }) => el.value), filled());
});
