/** The other ways to show it: all on one page, the result alone, read-only, the level of headings. */

import { filled, criteria } from './document.mjs';
import { alone, assert, inEach } from './each.mjs';

inEach('all on one page', { page: alone('mode="single-page"') }, async (v) => {
  const sections = () => v.inside(({ root }) => [...root.querySelectorAll('section.step')].map((s) => /step-(\w+)/.exec(s.className)[1]));
  assert.deepEqual(await sections(), ['who', 'what', 'why', 'how', 'where', 'when', 'risks', 'check']);
  for (const criterion of criteria) await v.click(`${criterion}-3`);
  assert.equal((await v.inside(({ el }) => el.answers)).length, criteria.length);
  await v.inside(({ root }) => root.querySelector('.main > .buttons button').click());
  await v.result();
  assert.deepEqual((await sections()).at(-1), 'result');
  assert.equal(await v.focused(), 'step-result');
});

inEach('the result alone, worked out by itself, and anew with another document', { page: alone('mode="summary" src="/case.json"') }, async (v) => {
  await v.result();
  assert.equal(await v.inside(({ root }) => root.querySelectorAll('section.step').length), 1);
  const before = await v.text('.indication');
  await v.fill(filled());
  await v.until(({ root }, text) => ![text, ''].includes(root.querySelector('.indication')?.textContent ?? ''), before);
});

inEach('read-only: every answer of everybody as text, all steps to walk through, nothing to change', { page: alone('readonly') }, async (v) => {
  await v.fill(filled());
  for (const step of ['who', 'what', 'why', 'how', 'where', 'when', 'risks', 'check', 'result']) {
    await v.step(step);
    assert.equal(await v.inside(({ root }) => root.querySelectorAll('input, select, textarea').length), 0, step);
    for (const name of ['open', 'merge', 'reset', 'store']) assert.equal(await v.inside(({ id }, n) => id(n), name), null, name);
  }
  await v.step('how');
  assert.match(await v.text('.step-how'), /Des permanences/);
  assert.match(await v.text('.criterion'), /La Cité3 – plutôt ouiTremplinon ne sait pas/);
  assert.deepEqual(await v.inside(({ el }) => el.value), filled());
});

inEach('headings begin at the level that the page asks for', { page: alone('heading-level="4"') }, async (v) => {
  const levels = () => v.inside(({ root }) => [...new Set([...root.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((e) => e.localName))].sort());
  assert.deepEqual(await levels(), ['h4', 'h5']);
  for (const [level, want] of [['', 'h2'], ['0', 'h2'], ['9', 'h6'], ['zwei', 'h2'], ['1', 'h1']]) {
    await v.inside(({ el }, l) => el.setAttribute('heading-level', l), level);
    assert.equal(await v.inside(({ root }) => root.querySelector('.step > :is(h1,h2,h3,h4,h5,h6)').localName), want, level);
  }
});

inEach('a partner more, and one less', {}, async (v) => {
  await v.inside(({ root }) => root.querySelector('.parties > button').click());
  assert.equal(await v.focused(), 'party-partner-3');
  await v.type('Mission locale');
  assert.deepEqual((await v.inside(({ el }) => el.value)).partners.map((p) => p.name), ['Partenaire 1', 'Partenaire 2', 'Mission locale']);
  await v.inside(({ root }) => [...root.querySelectorAll('.parties .entry')].at(-1).querySelector('button').click());
  assert.equal((await v.inside(({ el }) => el.value)).partners.length, 2);
});

inEach('clearing asks first', {}, async (v) => {
  await v.fill(filled());
  await v.push('reset');
  assert.equal(await v.focused(), 'reset-no');
  await v.press('Enter');
  assert.equal(await v.focused(), 'reset');
  assert.equal((await v.inside(({ el }) => el.answers)).length, 38);
  await v.push('reset');
  await v.push('reset-yes');
  assert.deepEqual(await v.inside(({ el }) => el.answers), []);
  assert.equal(await v.focused(), 'step-who');
});

inEach('an answer can be taken back, and “we do not know” is not zero', {}, async (v) => {
  await v.click('who-fields');
  await v.click('who-values-unknown');
  assert.deepEqual((await v.inside(({ el }) => el.answers)).map((a) => a.rating), [0, 'unknown']);
  await v.inside(({ root }) => root.querySelector('.criterion .link').click());
  assert.deepEqual((await v.inside(({ el }) => el.answers)).map((a) => a.criterion), ['who-values']);
  assert.equal(await v.focused(), 'who-fields');
});

inEach('a problem is told once, beside its field and above, and then holds nobody up', {}, async (v) => {
  await v.step('what');
  await v.push('add-needs');
  await v.push('next');
  assert.equal(await v.focused(), 'summary');
  const seen = await v.inside(({ root, id }) => {
    const field = id('need-0-description');
    return { text: root.querySelector('.summary').textContent, invalid: field.getAttribute('aria-invalid'), described: root.getElementById(field.getAttribute('aria-describedby')).textContent };
  });
  assert.match(seen.text, /Il y a un problème.*Dites de quel besoin/);
  assert.deepEqual([seen.invalid, seen.described], ['true', 'Dites de quel besoin il s’agit.']);
  await v.push('next');
  assert.equal(await v.focused(), 'step-why', 'the second time it goes on');
  await v.step('check');
  assert.match(await v.text('.summary'), /Dites de quel besoin/, 'and it is not forgotten');
});
