/** What the component saves is a document of the command, which gives the same result, to the byte. */

import { execFileSync } from 'node:child_process';
import { readFile, readdir, writeFile } from 'node:fs/promises';
import { filled } from './document.mjs';
import { assert, inEach, on } from './each.mjs';

const vademecum = new URL('shots/vademecum', import.meta.url).pathname;
const cases = new URL('../../examples/cases/', import.meta.url);

/** Runs the command; what it wrote and how it ended. */
function run(...args) {
  try {
    return { out: execFileSync(vademecum, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }), code: 0 };
  } catch (fault) {
    return { out: fault.stdout, code: fault.status };
  }
}

/** The documents to go through: that of the tests, a blank one, one answered by hand, and the library of cases that anybody assessed. */
async function documents() {
  const all = [['filled', filled()], ['blank', undefined]];
  for (const name of (await readdir(cases)).filter((n) => n.endsWith('.json'))) {
    const document = JSON.parse(await readFile(new URL(name, cases), 'utf8'));
    if (document.rounds?.length > 0) all.push([name, document]);
  }
  return all;
}

inEach('vademecum check accepts what is saved, and vademecum assess gives the result of the page, to the byte', {}, async (v) => {
  const all = await documents();
  assert.ok(all.length > 3, 'cases with answers were found');
  for (const [name, document] of all) {
    await v.inside(({ el }, d) => {
      el.value = d;
    }, document);
    // Somebody goes on answering.
    await v.step('who');
    await v.click('who-fields-3');
    await v.step('when');
    await v.click('when-rhythm-unknown');
    const { text, told } = await v.inside(({ el }) => new Promise((done) => {
      const heard = {};
      el.addEventListener('vademecum-save', (e) => {
        e.preventDefault();
        heard.text = e.detail.text;
      }, { once: true });
      el.save();
      el.addEventListener('vademecum-result', (e) => done({ ...heard, told: JSON.stringify(e.detail.result) }), { once: true });
      void el.assess();
    }));
    const path = new URL(`shots/${v.browser}-saved.json`, import.meta.url).pathname;
    await writeFile(path, text);
    assert.equal(run('check', '--on', on, path).code, 0, `${name} is accepted`);
    const round = JSON.parse(text).rounds.at(-1).id;
    const { out } = run('assess', '--on', on, '--format', 'json', ...(round ? ['--round', round] : []), path);
    assert.equal(JSON.stringify(JSON.parse(out)), told, name);
  }
});
