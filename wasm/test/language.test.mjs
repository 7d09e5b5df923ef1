/** The language: that of the page, of what is around, or of the element; switched while answering. */

import { readFileSync } from 'node:fs';
import { filled } from './document.mjs';
import { until } from './browser.mjs';
import { alone, around, assert, inEach, on } from './each.mjs';

const title = (v) => v.text('section.step > :is(h1, h2, h3)');
const switched = (v, pattern) => v.until(({ root }, p) => new RegExp(p).test(root.querySelector('section.step > h2').textContent), pattern);

inEach('a switch of the page’s language changes the words and keeps answers, step and focus', {}, async (v) => {
  await v.fill(filled());
  await v.step('why');
  await v.inside(({ id }) => id('why-trigger-2').focus());
  assert.match(await title(v), /Étape 3 sur 7 Pourquoi/);
  await v.page.evaluate(() => (document.documentElement.lang = 'en'));
  await switched(v, 'Step 3 of 7 Why');
  assert.equal(await v.focused(), 'why-trigger-2');
  assert.deepEqual(await v.inside(({ el }) => el.value), filled());
  assert.equal(await v.inside(({ root }) => root.querySelector('[part="main"]').lang), 'en');
});

inEach('the result changes its language too', {}, async (v) => {
  await v.fill(filled());
  await v.step('result');
  assert.match(await v.text('.indication'), /Ces notes informent/);
  await v.inside(({ el }) => (el.lang = 'en'));
  await v.until(({ root }) => /These scores inform/.test(root.querySelector('.indication')?.textContent));
  assert.match(await v.text('.step-result'), /Reconsider|reconsider/i);
  assert.doesNotMatch(await v.text('.step-result'), /\b(partenaires|besoins|écart)\b/);
});

inEach('partners who have only a number are renamed with the language', {}, async (v) => {
  await v.inside(({ el }) => (el.lang = 'en'));
  await switched(v, 'Step 1');
  assert.deepEqual((await v.inside(({ el }) => el.value)).partners.map((p) => p.name), ['Partner 1', 'Partner 2']);
});

inEach('the nearest language counts: of the element, of what is around it, of the page, with regions, else French', {
  page: around(`<div id="near"><vademecum-assessment on="${on}"></vademecum-assessment></div>`, { lang: 'de' }),
}, async (v) => {
  await switched(v, 'Étape 1');
  await v.page.evaluate(() => (document.getElementById('near').lang = 'en-GB'));
  await switched(v, 'Step 1');
  await v.inside(({ el }) => (el.lang = 'fr-CH'));
  await switched(v, 'Étape 1');
  await v.inside(({ el }) => el.removeAttribute('lang'));
  await switched(v, 'Step 1');
});

inEach('the language is inherited through a shadow root', { page: around('<div id="host" lang="en"></div>') }, async (v) => {
  await v.page.evaluate((day) => {
    const inner = document.createElement('vademecum-assessment');
    inner.setAttribute('on', day);
    document.getElementById('host').attachShadow({ mode: 'open' }).append(inner);
  }, on);
  const heading = () => document.getElementById('host').shadowRoot.firstElementChild.shadowRoot.querySelector('section.step > h2')?.textContent;
  assert.match(await until(v.page, heading), /Step 1/);
  await v.page.evaluate(() => (document.getElementById('host').lang = 'fr'));
  await until(v.page, () => /Étape 1/.test(document.getElementById('host').shadowRoot.firstElementChild.shadowRoot.querySelector('section.step > h2')?.textContent));
});

inEach('of two switches in a row the last one counts', {}, async (v) => {
  await v.inside(({ el }) => {
    el.lang = 'en';
    el.lang = 'fr';
    el.lang = 'en';
    el.lang = 'fr';
  });
  await new Promise((done) => setTimeout(done, 400));
  assert.match(await title(v), /Étape 1/);
});

const words = readFileSync(new URL('../widget/words/fr.js', import.meta.url), 'utf8');

inEach('a house brings words of its own', {
  page: alone('catalog-src="/house/"'),
  prepare: (site) => site.add(words.replace('"Qui\u202f?"', '"Avec qui\u202f?"'), { path: '/house/fr.js', type: 'text/javascript' }),
}, async (v) => {
  assert.match(await title(v), /Avec qui/);
});
