/** What becomes of answers when the page goes: those that would be lost are asked about, those that are kept follow what is typed. */

import { filled } from './document.mjs';
import { alone, around, assert, inEach, on } from './each.mjs';

/** Whether the reader would be asked before leaving. */
const asked = (v) => v.page.evaluate(() => !window.dispatchEvent(new Event('beforeunload', { cancelable: true })));

inEach('before answers are lost the reader is asked, and not where they are saved, kept, sent or as they came', {
  page: around(`<form id="f" action="#"><vademecum-assessment storage="local" storage-key="leaving" name="p" on="${on}"></vademecum-assessment></form>`),
}, async (v) => {
  assert.equal(await asked(v), false, 'nothing was answered');
  await v.fill(filled());
  assert.equal(await asked(v), false, 'the page brought it');
  await v.step('risks');
  await v.step('who');
  assert.equal(await asked(v), false, 'it was only looked at');
  const answer = (nth) => v.click(`who-fields-${nth}`);
  await answer(3);
  assert.equal(await asked(v), true, 'answered');
  await v.inside(({ el }) => el.setAttribute('lang', 'en'));
  await v.until(({ root }) => root.textContent.includes('Step 1'));
  assert.equal(await asked(v), true, 'another language saves nothing');
  await v.inside(({ el }) => {
    el.addEventListener('vademecum-save', (e) => e.preventDefault(), { once: true });
    el.save();
  });
  assert.equal(await asked(v), false, 'saved');
  await v.inside(({ el }) => el.setAttribute('lang', 'fr'));
  await v.until(({ root }) => root.textContent.includes('Étape 1'));
  assert.equal(await asked(v), false, 'another language changes no answer');
  await answer(4);
  assert.equal(await asked(v), true);
  await v.inside(({ el }) => {
    el.form.addEventListener('submit', (e) => e.preventDefault()); // a page that sends it by a script
    el.form.requestSubmit();
  });
  assert.equal(await asked(v), false, 'sent with the form');
  await answer(2);
  await v.click('store');
  assert.equal(await asked(v), false, 'kept on the device');
  await answer(1);
  assert.equal(await asked(v), false, 'and what follows too');
  await v.click('forget');
  assert.equal(await asked(v), true, 'until it is deleted');
  await v.inside(({ el }) => el.reset());
  assert.equal(await asked(v), false, 'a reset was wanted');
  await v.inside(({ el }) => el.addEventListener('vademecum-change', (e) => e.preventDefault()));
  await answer(3);
  assert.equal(await asked(v), false, 'the page keeps every change itself');
  await v.inside(({ el }) => el.remove());
  assert.equal(await asked(v), false);
});

const attributes = 'storage="local" storage-key="tabs"';

inEach('what is kept follows what is typed, and what another tab keeps is never replaced without a word', { page: alone(attributes) }, async (v) => {
  const kept = () => v.page.evaluate(() => JSON.parse(localStorage.getItem('vademecum:tabs') ?? 'null'));
  await v.click('who-fields-2');
  await v.click('store');
  await v.click('who-people-3');
  await v.until(() => JSON.parse(localStorage.getItem('vademecum:tabs')).text.includes('who-people'));
  const first = v.page;
  const second = await v.page.browserContext().newPage();
  await second.goto(v.site.address + v.site.add(alone(attributes)), { waitUntil: 'load' });
  v.page = second;
  await v.until(({ root }) => Boolean(root.querySelector('.head button')));
  await v.inside(({ root }) => root.querySelector('.head button').click());
  await v.click('who-values-4');
  await v.until(() => JSON.parse(localStorage.getItem('vademecum:tabs')).text.includes('who-values'));
  const theirs = (await kept()).text;
  v.page = first;
  await v.until(({ root }) => /autre onglet/.test(root.querySelector('.status').textContent));
  await v.click('who-fields-4');
  await new Promise((done) => setTimeout(done, 600));
  assert.equal((await kept()).text, theirs, 'what is typed here replaces nothing');
  assert.equal(await asked(v), true, 'and is no longer kept');
  await v.inside(({ root }) => root.querySelector('.head button').click());
  assert.equal(await v.inside(({ el }) => JSON.stringify(el.value)), JSON.stringify(JSON.parse(theirs)), 'the reader takes over those of the other tab');
  await v.click('who-fields-1');
  await v.until(() => JSON.parse(localStorage.getItem('vademecum:tabs')).text.includes('"rating": 1'));
  await v.click('who-fields-3');
  await v.inside(() => window.dispatchEvent(new Event('pagehide')));
  assert.match((await kept()).text, /"rating": 3/, 'at once when the page goes');
  await second.close();
});

inEach('drafts of any page are deleted after thirty days, and those whose day is unknown or to come; nothing else is', { page: alone(attributes) }, async (v) => {
  const seen = await v.page.evaluate(() => {
    const day = (ago) => new Date(Date.now() - ago * 86_400_000).toISOString().slice(0, 10);
    const put = (key, value) => localStorage.setItem(key, typeof value === 'string' ? value : JSON.stringify(value));
    put('vademecum:/old', { date: day(32), text: 'x' });
    put('vademecum:/new', { date: day(29), text: 'x' });
    put('vademecum:/never', { date: '9999-99-99', text: 'x' });
    put('vademecum:/later', { date: day(-40), text: 'x' });
    put('vademecum:/its-own-day', { date: '2020-01-01', text: 'x', day: day(1) });
    put('vademecum:other', 'not a draft');
    put('other:/old', { date: day(99), text: 'x' });
    put('vademecum:tabs', { date: '9999-99-99', text: 'x' });
    return day(0);
  });
  assert.ok(seen);
  await v.page.reload({ waitUntil: 'load' });
  await v.until(({ root }) => Boolean(root?.querySelector('section.step')));
  assert.deepEqual(await v.page.evaluate(() => Object.keys(localStorage).sort()), ['other:/old', 'vademecum:/its-own-day', 'vademecum:/new', 'vademecum:other']);
});

inEach('a translator of pages changes the language of the page and wraps its texts: the form keeps its language, its answers and its way', {
  page: around(`<vademecum-assessment shadow="none" on="${on}"></vademecum-assessment>`, { lang: 'en' }),
}, async (v) => {
  await v.click('who-fields-2');
  await v.page.evaluate(() => {
    const wrap = () => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      const all = [];
      while (texts.nextNode()) if (texts.currentNode.nodeValue.trim() && !/font/i.test(texts.currentNode.parentNode.nodeName)) all.push(texts.currentNode);
      for (const text of all) {
        const [outer, inner] = ['font', 'font'].map((name) => document.createElement(name));
        outer.style.verticalAlign = 'inherit';
        outer.append(inner);
        inner.textContent = `[${text.nodeValue}]`;
        text.replaceWith(outer);
      }
    };
    wrap();
    document.documentElement.lang = 'pt';
    document.documentElement.className = 'translated-ltr';
    new MutationObserver(wrap).observe(document.body, { childList: true, subtree: true });
  });
  await v.step('what');
  await v.until(({ root }) => root.textContent.includes('[What?]'));
  await v.click('what-organisation-3');
  for (const step of ['risks', 'check', 'result', 'who']) await v.step(step);
  assert.ok(await v.inside(({ root }) => root.textContent.includes('Who?') && !root.textContent.includes('Qui')));
  assert.deepEqual(await v.inside(({ el }) => el.answers.map((a) => [a.criterion, a.rating])), [['who-fields', 2], ['what-organisation', 3]]);
  await v.page.evaluate(() => (document.documentElement.lang = 'fr'));
  await v.until(({ root }) => root.textContent.includes('Qui'));
});
