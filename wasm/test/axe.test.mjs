/** axe-core finds no fault in any step and state, light and dark, in French and English, from left and from right. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { filled } from './document.mjs';
import { alone, assert, inEach, steps } from './each.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds, with where. */
async function faults(v) {
  const found = await v.page.evaluate(async () => {
    const { violations } = await globalThis.axe.run(document, { resultTypes: ['violations'] });
    return violations.map((x) => `${x.id}: ${x.nodes.map((n) => `${n.target.flat()} ${n.failureSummary}`).join(' | ')}`);
  });
  return found;
}

/** Puts axe into the page; its name is taken away again, so that the page has none of the test's. */
const load = (v) => v.page.evaluate(`(() => { ${axe}; })()`);

/** A document with something wrong in each step that can have it. */
function wrong() {
  const d = filled();
  d.partners[1].name = 'La Cité';
  d.rounds[0].needs.push({ id: 'need-2', party: 'a', level: 'publics' });
  d.rounds[0].contributions.push({ id: 'contribution-2', from: 'a' });
  d.rounds[0].risks.push({ id: 'risk-3' });
  return d;
}

/** Every state, each with how to come there. */
const states = [
  ...steps.map((step) => [step, async (v) => v.step(step)]),
  ['blank', async (v) => {
    await v.inside(({ el }) => (el.value = undefined));
    await v.step('who');
  }],
  ['details', async (v) => {
    await v.fill(filled());
    await v.step('risks');
    await v.inside(({ root }) => root.querySelectorAll('details').forEach((d) => (d.open = true)));
  }],
  ['result-details', async (v) => {
    await v.step('result');
    await v.inside(({ root }) => root.querySelectorAll('details').forEach((d) => (d.open = true)));
  }],
  ['asking', async (v) => v.click('reset')],
  ...['who', 'what', 'how', 'risks'].map((step) => [`wrong-${step}`, async (v) => {
    await v.fill(wrong());
    await v.step(step);
    await v.click('next');
    await v.until(({ root }) => Boolean(root.querySelector('.summary')));
  }]),
  ['wrong-check', async (v) => v.step('check')],
  ['readonly', async (v) => {
    await v.fill(filled());
    await v.inside(({ el }) => el.setAttribute('readonly', ''));
    await v.step('how');
  }],
  ['readonly-result', async (v) => v.step('result')],
  ['single-page', async (v) => v.inside(({ el }) => {
    el.removeAttribute('readonly');
    el.mode = 'single-page';
  })],
  ['printed', async (v) => v.inside(() => window.dispatchEvent(new Event('beforeprint')))],
  ['summary', async (v) => {
    await v.inside(({ el }) => {
      window.dispatchEvent(new Event('afterprint'));
      el.mode = 'summary';
    });
    await v.result();
  }],
];

const looks = [
  ['fr', 'light', 'ltr', {}], ['fr', 'dark', 'ltr', {}], ['en', 'light', 'ltr', {}], ['en', 'dark', 'ltr', {}],
  ['fr', 'light', 'rtl', {}], ['fr', 'light', 'ltr', { width: 320 }],
];
for (const [lang, theme, dir, launch] of looks) {
  inEach(`axe: every state in ${lang}, ${theme}, ${dir}${launch.width ? `, ${launch.width} pixels wide` : ''}`, {
    page: alone(`theme="${theme}" storage="local"`, { lang, dir }), launch,
    skip: { firefox: theme === 'light' && lang === 'fr' && dir === 'ltr' && !launch.width ? undefined : 'left out to save time: the rules read the document and its style, and one look is tried in Firefox' },
  }, async (v) => {
    await load(v);
    await v.fill(filled());
    // Other widths and directions change no word and no colour: the steps and one state with faults are enough there.
    for (const [name, reach] of dir === 'rtl' || launch.width ? states.filter(([n]) => steps.includes(n) || n === 'wrong-who') : states) {
      await reach(v);
      assert.deepEqual(await faults(v), [], name);
    }
    await v.page.evaluate(() => {
      for (const name of ['axe', '__core-js_shared__']) delete globalThis[name];
    });
  });
}

inEach('axe: no engine, and the plain form of the demo', { page: alone('engine="none"') }, async (v) => {
  await load(v);
  await v.inside(({ root }) => [...root.querySelectorAll('nav button')].at(-1).click());
  await v.until(({ root }) => Boolean(root.querySelector('.missing')));
  assert.deepEqual(await faults(v), []);
  await v.page.evaluate(() => {
      for (const name of ['axe', '__core-js_shared__']) delete globalThis[name];
    });
});

inEach('axe: the pages of the command', { path: 'case.html' }, async (v) => {
  for (const path of ['', 'alone.html', 'english.html', 'two.html', 'form.html', 'single.html', 'light.html', 'case.html', 'strict.html', 'plain.html']) {
    await v.page.goto(v.site.address + path, { waitUntil: 'load' });
    if (path) await v.until(({ root }) => Boolean(root.querySelector('section.step')));
    await load(v);
    assert.deepEqual(await faults(v), [], path);
    await v.page.evaluate(() => {
      for (const name of ['axe', '__core-js_shared__']) delete globalThis[name];
    });
  }
});
