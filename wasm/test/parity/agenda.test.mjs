/** The page and the command put the same agenda before the next meeting: of rounds made by chance, in both languages. */

import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { Draft } from '../../widget/draft.js';
import { loadEngine } from '../../widget/engine.js';
import { topicText } from '../../widget/result-words.js';
import { Words } from '../../widget/words.js';
import { builds, fetchFile, questions, root } from './builds.mjs';

// What the page imports watches its tables as soon as it is there.
globalThis.ResizeObserver = class { observe() {} };
const { names } = await import('../../widget/result.js');

let folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'agenda'));
  execFileSync('go', ['run', './cmd/questions', '../../..', folder], { cwd: import.meta.dirname });
  execFileSync('go', ['build', '-o', join(folder, 'vademecum'), './cmd/vademecum'], { cwd: root });
});
after(() => rm(folder, { recursive: true }));

/** Runs the command with a text as its input. */
async function command(text, ...args) {
  const child = spawn(join(folder, 'vademecum'), args, { stdio: ['pipe', 'pipe', 'ignore'] });
  const out = [];
  child.stdout.on('data', (data) => out.push(data));
  child.stdin.on('error', () => {}); // it may say no before it has read all
  child.stdin.end(text);
  const [code] = await once(child, 'close');
  return { code, text: Buffer.concat(out).toString() };
}

/** On one line. A break in what somebody wrote is shown as a sign by the command. */
const flat = (text) => text.replace(/[\s⏎]+/g, ' ').trim();

test('the page and the command give the same agenda', async () => {
  const url = new URL(builds.TinyGo.file('engine'), root);
  const engine = await loadEngine(root, { mode: 'wasm', wasm: url, fetch: fetchFile });
  const languages = await Promise.all(['fr', 'en'].map(async (lang) => (await Words.load(lang)).withResult()));
  const rounds = (await questions(folder, 'engine-rounds')).asked.map((line) => JSON.parse(line)).filter((q) => q.call === 'assess');
  let [compared, topics] = [0, 0];
  for (const [i, { text: made, on }] of rounds.entries()) {
    // Without respondents a file is no round, neither for the page nor for the command.
    const text = made.includes('"respondents"') ? made : made.replace('{', '{"respondents": [],');
    const words = languages[i % 2];
    let draft;
    try {
      draft = Draft.read(text, on);
    } catch {
      continue; // a damaged file
    }
    const { result } = engine.answer({ call: 'assess', on, text: draft.toString(), round: draft.round.id });
    const json = await command(text, 'assess', '--format', 'json', '--on', on);
    if (!result || json.code !== 0) continue; // a damaged one too
    const agenda = result.agenda ?? [];
    assert.deepEqual(agenda, JSON.parse(json.text).agenda, text);

    const told = await command(text, 'assess', '--lang', words.lang, '--on', on);
    const section = flat(told.text.split(`${words.t('result.agenda')}\n`)[1] ?? '');
    const name = names({ draft, words });
    let at = 0;
    for (const [n, topic] of agenda.entries()) {
      const line = `${n + 1}. ${flat(topicText(words, topic, name))}`;
      const found = section.indexOf(line, at);
      assert.ok(found >= at, `${line}\n${section}`);
      at = found + line.length;
    }
    assert.ok(!section.slice(at).includes(` ${agenda.length + 1}. `), section);
    compared++;
    topics += agenda.length;
  }
  assert.ok(compared >= 500 && topics > compared, `${compared} rounds, ${topics} topics`);
});
