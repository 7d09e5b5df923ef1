/** The printed page: everything expanded, nothing to press. */

import { filled, criteria } from './document.mjs';
import { alone, assert, inEach } from './each.mjs';

/** Puppeteer can show print media in Chromium only; what is drawn for print is looked at in both. */
const asPaper = (v) => v.browser === 'chromium' && v.page.emulateMediaType('print');

inEach('print shows every question with the answers of both sides, the lists and the result', {}, async (v) => {
  await v.fill(filled());
  const printed = await v.inside(({ el }) => {
    let calls = 0;
    window.print = () => {
      calls++;
      window.dispatchEvent(new Event('beforeprint'));
    };
    return el.print().then(() => calls);
  });
  assert.equal(printed, 1);
  await asPaper(v);
  const seen = await v.inside(({ root }) => ({
    steps: [...root.querySelectorAll('section.step')].map((s) => /step-(\w+)/.exec(s.className)[1]),
    criteria: root.querySelectorAll('.criterion').length,
    answers: root.querySelectorAll('.criterion dd:not(.hint)').length,
    closed: root.querySelectorAll('details:not([open])').length,
    fields: root.querySelectorAll('input, select, textarea').length,
    head: [...root.querySelector('.head').children].map((p) => p.textContent),
    text: root.querySelector('[part="main"]').textContent,
    buttons: [...root.querySelectorAll('button:not(.link)')].filter((b) => b.checkVisibility()).length,
  }));
  assert.deepEqual(seen.steps, ['who', 'what', 'why', 'how', 'where', 'when', 'risks', 'result']);
  assert.deepEqual(seen.head, ['Essai', '24 novembre 2026'], 'it says what it is, and of which day');
  assert.equal(seen.criteria, criteria.length);
  assert.equal(seen.answers, 2 * criteria.length);
  assert.equal(seen.closed, 0, 'everything is expanded');
  assert.equal(seen.fields, 0, 'answers are text');
  if (v.browser === 'chromium') {
    assert.equal(seen.buttons, 0);
    await v.shot('print');
    await v.page.pdf({ path: new URL('shots/print.pdf', import.meta.url).pathname, format: 'A4' });
  }
  for (const text of ['La Cité', 'Tremplin', 'Un accueil', 'Des permanences', 'La salle ferme', 'Une structure ferme', 'Indication']) assert.ok(seen.text.includes(text), text);
  await v.inside(() => window.dispatchEvent(new Event('afterprint')));
  assert.equal(await v.inside(({ root }) => root.querySelectorAll('nav button').length), 9, 'and then it is a form again');
});

inEach('a blank form is printed with its boxes, to be filled in by hand', {}, async (v) => {
  await v.inside(() => window.dispatchEvent(new Event('beforeprint')));
  await asPaper(v);
  assert.equal(await v.inside(({ root }) => root.querySelectorAll('.criterion input[type=radio]').length), 6 * criteria.length);
  assert.equal(await v.inside(({ root }) => root.querySelectorAll('.criterion textarea').length), criteria.length);
  assert.equal(await v.inside(({ root }) => root.querySelectorAll('details:not([open])').length), 0);
  const byHand = await v.inside(({ root }) => ({
    chosen: root.querySelectorAll('input:checked').length, lists: root.querySelectorAll('select').length, steps: [...root.querySelectorAll('section.step')].length,
    entries: ['.needs', '.contributions', '.risks'].map((s) => root.querySelectorAll(`${s} .entry:not(.adding)`).length),
  }));
  assert.deepEqual(byHand, { chosen: 0, lists: 0, steps: 7, entries: [1, 1, 1] }, 'nothing is chosen yet, every list is there to choose from, each kind of entry has a place');
  assert.equal(await v.inside(({ el }) => el.answers.length + (el.value.rounds[0].needs?.length ?? 0)), 0, 'and the document is as it was');
  await v.shot('print-blank');
});

inEach('without an engine everything but the result is printed', { page: alone('engine="none"') }, async (v) => {
  await v.fill(filled());
  await v.inside(({ el }) => {
    window.print = () => window.dispatchEvent(new Event('beforeprint'));
    return el.print();
  });
  assert.equal(await v.inside(({ root }) => root.querySelectorAll('section.step').length), 7);
});
