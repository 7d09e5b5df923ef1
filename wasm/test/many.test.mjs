/** Several on a page. */

import { filled } from './document.mjs';
import { around, assert, inEach, on } from './each.mjs';

const five = around(['fr', 'en', 'fr', 'en', 'fr'].map((lang, i) => `<section lang="${lang}"><h2>${i}</h2><vademecum-assessment on="${on}" heading-level="3"${i === 4 ? ' shadow="none"' : ''}></vademecum-assessment></section>`).join('\n'));

inEach('five on a page, in two languages, each with its own answers, step and result', { page: five }, async (v) => {
  const all = async (run, ...args) => {
    const out = [];
    for (v.nth = 0; v.nth < 5; v.nth++) out.push(await v.inside(run, ...args));
    v.nth = 0;
    return out;
  };
  const heading = ({ root }) => root.querySelector('section.step > h3').textContent;
  assert.deepEqual(await all(heading), ['Étape 1 sur 7 Qui\u202f?', 'Step 1 of 7 Who?', 'Étape 1 sur 7 Qui\u202f?', 'Step 1 of 7 Who?', 'Étape 1 sur 7 Qui\u202f?']);
  v.nth = 1;
  await v.fill(filled());
  await v.step('result');
  v.nth = 4;
  await v.click('who-fields-2');
  v.nth = 0;
  await v.step('when');
  assert.deepEqual((await all(({ el }) => el.answers.length)), [0, 38, 0, 0, 1]);
  assert.deepEqual((await all(heading)).map((h) => h.slice(0, 7)), ['Étape 6', 'Result', 'Étape 1', 'Step 1 ', 'Étape 1']);
  const ids = await v.page.evaluate(() => [...document.querySelectorAll('vademecum-assessment')].flatMap((e) => [...(e.shadowRoot ?? e).querySelectorAll('[id]')].map((x) => x.id)));
  assert.equal(new Set(ids).size, ids.length, 'no id stands twice');
});

inEach('twice on the page of the command, in two languages', { path: 'two.html' }, async (v) => {
  const headings = await v.page.evaluate(() => [...document.querySelectorAll('vademecum-assessment')].map((e) => e.shadowRoot.querySelector('section.step > h2').textContent));
  assert.deepEqual(headings, ['Étape 1 sur 7 Qui\u202f?', 'Step 1 of 7 Who?']);
});

inEach('under another name, where the usual one is taken', { page: around('<my-partnership></my-partnership>', { script: '/own/define.js' }), launch: { wait: false },
  prepare: (site) => site.add("import { define } from '/widget/vademecum-assessment.js';\ndefine('my-partnership');\ndefine('my-partnership');\n", { path: '/own/define.js', type: 'text/javascript' }) }, async (v) => {
  const { until } = await import('./browser.mjs');
  assert.match(await until(v.page, () => document.querySelector('my-partnership').shadowRoot?.querySelector('section.step')?.textContent), /Qui/);
});
