/** Hostile texts in every field: they stay text, wherever they are shown and whatever they are written to. */

import { execFile } from 'node:child_process';
import { writeFile, mkdir } from 'node:fs/promises';
import { promisify } from 'node:util';
import { filled } from './document.mjs';
import { alone, assert, inEach, on } from './each.mjs';
import { hostile } from './hostile.mjs';
import { strict } from './site.mjs';

const command = promisify(execFile);

/** Half characters cannot be written to a file: each becomes the mark for it. A field of one line takes no line breaks. */
const typed = (text, line) => (line ? text.replace(/[\r\n]/g, '') : text.replace(/\r\n?/g, '\n')).toWellFormed();

/** How many texts a document holds at once. */
const slots = 15;

/** A document with another text in each place that somebody types in. */
function document(texts) {
  const next = (() => {
    let i = 0;
    return () => texts[i++ % texts.length];
  })();
  const d = filled();
  const [round] = d.rounds;
  d.name = next();
  for (const p of d.partners) p.name = next();
  for (const r of round.respondents) {
    r.role = next();
    for (const a of r.answers.slice(0, 2)) a.comment = next();
  }
  round.needs[0].description = next();
  round.contributions[0].description = next();
  round.risks[0].treatments[0].description = next();
  Object.assign(round.risks[1], { event: next(), source: next(), consequence: next() });
  return d;
}

/** What would have been made of markup: anything that the component itself never draws. The name of a column in data-head is text, which the style sheet shows. */
const foreign = ({ root }) => [...root.querySelectorAll('*')].filter((e) => ['SCRIPT', 'IMG', 'IFRAME', 'OBJECT', 'EMBED', 'LINK', 'META', 'BASE', 'STYLE', 'FORM', 'B', 'U', 'I', 'H1',
  'TEMPLATE', 'MARQUEE', 'DIALOG', 'VIDEO', 'AUDIO', 'SLOT', 'VADEMECUM-ASSESSMENT'].includes(e.tagName.toUpperCase())
  || [...e.attributes].some((a) => a.name.startsWith('on') || (a.name !== 'data-head' && /^\s*javascript:/i.test(a.value)))
  || (e.localName === 'a' && !e.getAttribute('href').startsWith('#'))).map((e) => e.outerHTML.slice(0, 80));

/** The texts of the whole view, in one string. */
const view = ({ root }) => [root.querySelector('[part="main"]').textContent, ...[...root.querySelectorAll('input, textarea')].map((e) => e.value)].join('\n');

inEach(`${hostile.length} hostile texts in every kind of field stay text: in each step, the result, read-only and in print`, { page: alone(), policy: strict }, async (v) => {
  const clean = hostile.map((t) => typed(t, true)).filter((t) => t.trim());
  const steps = ['who', 'what', 'how', 'risks', 'check', 'result'];
  for (let at = 0; at < clean.length; at += slots) {
    const texts = clean.slice(at, at + slots);
    const d = document(texts);
    // Everything at once on one page, then the result and the printed page.
    await v.inside(({ el }, doc) => {
      el.mode = 'single-page';
      el.value = doc;
    }, d);
    assert.deepEqual(await v.inside(foreign), []);
    const drawn = await v.inside(view);
    for (const text of texts) assert.ok(drawn.includes(text) || drawn.includes(text.replace(/\s+/g, ' ')), `shown as it is: ${JSON.stringify(text.slice(0, 80))}`);
    await v.inside(({ el }) => el.setAttribute('readonly', ''));
    assert.deepEqual(await v.inside(foreign), []);
    await v.inside(() => window.dispatchEvent(new Event('beforeprint')));
    assert.deepEqual(await v.inside(foreign), []);
    await v.inside(() => window.dispatchEvent(new Event('afterprint')));
    await v.inside(({ el }) => el.removeAttribute('readonly'));
    assert.deepEqual(await v.inside(({ el }) => el.value), d, 'texts come back as they were');
  }
  // The steps one by one and the result, with the first texts that a document may hold.
  await v.inside(({ el }, doc) => {
    el.mode = 'steps';
    el.value = doc;
  }, document(hostile.slice(0, slots)));
  for (const step of steps) {
    await v.step(step);
    assert.deepEqual(await v.inside(foreign), [], step);
  }
  assert.match(await v.text('.step-result'), /<script>alert\(1\)<\/script>/);
});

inEach('typed into a field by hand they come back from the file, and the command reads the same', {}, async (v) => {
  await mkdir(new URL('shots/hostile/', import.meta.url), { recursive: true });
  await v.step('who');
  await v.inside(({ root }) => root.querySelectorAll('.criterion details').forEach((d) => (d.open = true)));
  const saved = await v.inside(({ el, id }, texts) => {
    const field = id('who-fields-comment');
    return texts.map((text) => {
      field.value = text;
      field.dispatchEvent(new Event('input', { bubbles: true }));
      return [field.value, el.toJSON().rounds[0].respondents?.[0]?.answers?.[0]?.comment ?? '', JSON.stringify(el.value, null, 2)];
    });
  }, hostile);
  const files = await Promise.all(hostile.map(async (text, i) => {
    assert.equal(saved[i][1], typed(text, false), JSON.stringify(text.slice(0, 80)));
    const path = new URL(`shots/hostile/${v.browser}-${i}.json`, import.meta.url).pathname;
    await writeFile(path, saved[i][2]);
    return path;
  }));
  // What a document may not hold is a finding of the command and never a fault of the file.
  const { stdout } = await command(new URL('shots/vademecum', import.meta.url).pathname, ['check', '--format', 'json', '--on', on, ...files], { maxBuffer: 2 ** 26 }).catch((fault) => fault);
  const codes = new Set([...stdout.matchAll(/"code":\s*"([^"]+)"/g)].map(([, code]) => code));
  assert.ok(![...codes].some((code) => /json|utf|syntax|duplicate|token/.test(code)), `read as JSON: ${[...codes]}`);
});
