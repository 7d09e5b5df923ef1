/** The way through the steps: one question at a time, at the reader's own pace, and what is missing may be missing. */

import { criteria, filled } from './document.mjs';
import { alone, around, assert, inEach, on, steps } from './each.mjs';

const questions = ['who', 'what', 'why', 'how', 'where', 'when'];
const seven = [...questions, 'risks'];

inEach('seven steps, one question in each, then the look back and the result; each tells where one is', {}, async (v) => {
  for (const step of steps) {
    await v.step(step);
    const seen = await v.inside(({ root }) => ({
      shown: [...root.querySelectorAll('section.step')].map((s) => /step-(\w+)/.exec(s.className)[1]),
      asked: [...root.querySelectorAll('fieldset.rating')].map((f) => /^vademecum-\d+-(.*)-0$|^vademecum-\d+-(.*)$/.exec(f.querySelector('input').id)[2]),
      title: root.querySelector('section.step > h2').textContent,
      current: [...root.querySelectorAll('nav [aria-current=step]')].map((b) => b.textContent.trim()),
    }));
    assert.deepEqual(seen.shown, [step]);
    assert.deepEqual(seen.asked, criteria.filter((c) => c.startsWith(`${step}-`)), step);
    if (seven.includes(step)) assert.ok(seen.title.startsWith(`Étape ${seven.indexOf(step) + 1} sur 7 `), seen.title);
    assert.equal(seen.current.length, 1);
    assert.ok(seen.title.endsWith(seen.current[0].replace(/ – réponses\u00a0: \d+ sur \d+$/, '')), `${seen.title}: ${seen.current}`);
  }
});

inEach('an answer goes nowhere by itself: the step, the focus and the page stay where they are', {}, async (v) => {
  await v.inside(({ el }) => el.addEventListener('vademecum-step', (e) => (el.dataset.gone = e.detail.to)));
  for (const step of seven) {
    if (step === 'risks') await v.fill(filled());
    await v.inside(({ root }, at) => root.querySelectorAll('nav button')[at].click(), steps.indexOf(step));
    await v.inside(({ el }) => delete el.dataset.gone);
    const names = await v.inside(({ root }) => [...root.querySelectorAll('fieldset input[type=radio]')].map((e) => e.id.replace(/^vademecum-\d+-/, '')));
    assert.ok(names.length > 5, step);
    for (const name of names.filter((n) => !n.startsWith('seat-'))) {
      const [before, after] = await v.inside(async ({ id }, n) => {
        id(n).focus();
        const was = scrollY;
        id(n).click();
        await new Promise((done) => setTimeout(done, 0));
        return [was, scrollY];
      }, name);
      assert.equal(after, before, name);
      assert.equal(await v.focused(), name);
    }
    assert.equal(await v.inside(({ el }) => el.dataset.gone), undefined, step);
    assert.equal(await v.inside(({ root }, s) => Boolean(root.querySelector(`.step-${s}`)), step), true);
  }
});

inEach('every scale is a group of radio buttons with words, and nowhere is there a slider', {}, async (v) => {
  await v.fill(filled());
  for (const step of steps) {
    await v.step(step);
    const seen = await v.inside(({ root }) => ({
      sliders: root.querySelectorAll('input[type=range], [role=slider]').length,
      bare: [...root.querySelectorAll('fieldset.row input')].map((e) => root.querySelector(`label[for="${e.id}"]`)?.textContent ?? '').filter((t) => !/\p{L}{3}/u.test(t)),
      legends: [...root.querySelectorAll('fieldset')].filter((f) => !f.querySelector(':scope > legend')?.textContent.trim()).length,
    }));
    assert.deepEqual(seen, { sliders: 0, bare: [], legends: 0 }, step);
  }
});

inEach('forward, back and by the list of steps the focus goes to the heading', {}, async (v) => {
  await v.push('next');
  assert.equal(await v.focused(), 'step-what');
  await v.push('back');
  assert.equal(await v.focused(), 'step-who');
  await v.push('nav-when');
  assert.equal(await v.focused(), 'step-when');
  assert.equal(await v.inside(({ root }) => root.activeElement.localName), 'h2');
});

inEach('what the page does never takes the focus or moves the page', {
  page: around(`<p><button id="other">Ailleurs</button></p><vademecum-assessment on="${on}"></vademecum-assessment><p class="note">Fin</p>`),
}, async (v) => {
  await v.page.evaluate(() => document.getElementById('other').focus());
  const changes = [
    (el, document_) => (el.value = document_), (el) => (el.lang = 'en'), (el) => (el.mode = 'single-page'), (el) => (el.mode = 'summary'), (el) => (el.mode = 'steps'),
    (el) => (el.readonly = true), (el) => (el.readonly = false), (el) => el.assess(), (el) => el.reset(), (el) => el.setAttribute('heading-level', '3'), (el) => el.remove(),
  ];
  for (const change of changes) {
    await v.page.evaluate(new Function('d', `return Promise.resolve((${change})(document.querySelector('vademecum-assessment'), d)).then(() => {});`), filled());
    await new Promise((done) => setTimeout(done, 60));
    assert.deepEqual(await v.page.evaluate(() => [document.activeElement.id, scrollY]), ['other', 0], String(change));
  }
});

inEach('what is missing may be missing, and it is said how much', { page: alone() }, async (v) => {
  await v.click('who-fields-3');
  await v.step('check');
  assert.match(await v.text('.step-check'), /Il manque 37 réponses sur 38/);
  assert.equal(await v.inside(({ root }) => root.querySelectorAll('.summary').length), 0, 'nothing is wrong');
  await v.push('next');
  await v.result();
  assert.match(await v.text('.indication'), /pas encore de note, 2\s%/);
  assert.match(await v.text('.step-result'), /sans réponse/, 'what to ask is the agenda');
  assert.deepEqual([await v.inside(({ el }) => el.checkValidity()), await v.state('complete')], [true, false]);
});

inEach('the look back shows everything that was filled in, and leads to each', {}, async (v) => {
  await v.fill(filled());
  await v.step('check');
  const text = await v.text('.step-check');
  for (const seen of ['Un accueil', 'Des permanences', 'Une structure ferme', 'La salle ferme', '2 – peu probable', '5 – grave']) assert.ok(text.includes(seen), seen);
  const names = await v.inside(({ root }) => [...root.querySelectorAll('td.action button')].map((b) => b.getAttribute('aria-label')));
  assert.equal(names.length, criteria.length + 4);
  assert.equal(new Set(names).size, names.length, 'no two buttons sound alike');
  for (const [at, field] of [[0, 'who-fields'], [criteria.length, 'need-0-description'], [criteria.length + 1, 'contribution-0-description'], [criteria.length + 3, 'risk-risk-2-likelihood']]) {
    await v.step('check');
    await v.inside(({ root }, i) => root.querySelectorAll('td.action button')[i].click(), at);
    assert.equal(await v.focused(), field);
  }
});

inEach('what has just happened is said in one place that stays', { page: alone('storage="local"') }, async (v) => {
  // Once it is taken out, even for a moment, some screen readers hear nothing of it any more.
  await v.inside(({ root }) => {
    const live = (root.host[Symbol.for('live')] = root.querySelector('[role=status]'));
    new MutationObserver((seen) => {
      if (seen.some((m) => [...m.removedNodes].includes(live))) root.host.dataset.removed = 'yes';
    }).observe(root, { childList: true });
  });
  const same = () => v.inside(({ root }) => root.host[Symbol.for('live')] === root.querySelector('[role=status]') && root.querySelectorAll('[role=status]').length === 1 && !root.host.dataset.removed);
  await v.fill(filled());
  await v.push('store');
  assert.match(await v.text('[role=status]'), /Gardé sur cet appareil/);
  await v.step('result');
  assert.equal(await v.text('[role=status]'), 'Indication\u00a0: à reconsidérer', 'also the result, to those who do not see it');
  await v.step('who');
  assert.equal(await v.text('[role=status]'), '');
  assert.equal(await same(), true);
});
