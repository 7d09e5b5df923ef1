/** What a page can ask of the element, and what it hears. */

import { filled } from './document.mjs';
import { alone, around, assert, inEach, on, until } from './each.mjs';

inEach('properties and attributes', {}, async (v) => {
  const seen = await v.inside(({ el }, document) => {
    const out = {};
    out.value = el.value;
    el.value = document;
    out.copy = el.value !== el.value && el.value !== document;
    out.answers = el.answers.length;
    out.first = el.answers[0];
    out.noResult = el.result;
    out.findings = el.findings;
    out.valid = [el.checkValidity(), el.reportValidity(), el.validity.valid, el.validationMessage, el.willValidate];
    out.type = el.type;
    el.name = 'n';
    el.mode = 'single-page';
    el.readonly = true;
    out.reflected = [el.getAttribute('name'), el.name, el.getAttribute('mode'), el.hasAttribute('readonly')];
    el.readonly = false;
    el.mode = 'steps';
    out.json = JSON.parse(JSON.stringify({ el })).el;
    el.value = undefined;
    out.blank = el.answers;
    return out;
  }, filled());
  assert.equal(seen.value.version, '1.0');
  assert.equal(seen.copy, true, 'a value is an object of its own');
  assert.equal(seen.answers, 38);
  assert.deepEqual(seen.first, { party: 'a', criterion: 'who-fields', rating: 0 });
  assert.equal(seen.noResult, undefined);
  assert.deepEqual(seen.findings, []);
  assert.deepEqual(seen.valid, [true, true, true, '', true]);
  assert.equal(seen.type, 'vademecum-assessment');
  assert.deepEqual(seen.reflected, ['n', 'n', 'single-page', true]);
  assert.deepEqual(seen.json, filled(), 'JSON.stringify gives the document');
  assert.deepEqual(seen.blank, []);
});

inEach('events: ready, change, step, result, save and error, with plain JSON, through shadow roots', { page: around('<div id="in"></div>') }, async (v) => {
  await v.page.evaluate((day) => {
    const heard = (globalThis[Symbol.for('heard')] = []);
    for (const name of ['ready', 'change', 'step', 'result', 'save', 'error']) {
      document.addEventListener(`vademecum-${name}`, (e) => heard.push([name, JSON.stringify(e.detail), e.cancelable, e.bubbles && e.composed]));
    }
    const el = document.createElement('vademecum-assessment');
    el.setAttribute('on', day);
    document.getElementById('in').append(el);
  }, on);
  const heard = () => v.page.evaluate(() => globalThis[Symbol.for('heard')].splice(0));
  await v.until(({ root }) => Boolean(root?.querySelector('section.step')));
  await until(v.page, () => globalThis[Symbol.for('heard')].length > 0);
  assert.deepEqual(await heard(), [['ready', '{}', false, true]]);

  await v.click('who-fields-3');
  const [[change, detail]] = await heard();
  assert.equal(change, 'change');
  assert.deepEqual(JSON.parse(detail).document.rounds[0].respondents, [{ party: 'partner-1', date: on, answers: [{ criterion: 'who-fields', rating: 3 }] }]);

  await v.click('next');
  assert.deepEqual(await heard(), [['step', '{"from":"who","to":"what"}', true, true]]);
  await v.page.evaluate(() => document.addEventListener('vademecum-step', (e) => e.preventDefault(), { once: true }));
  await v.click('next');
  assert.equal(await v.inside(({ root }) => Boolean(root.querySelector('.step-what'))), true, 'a page can keep the reader in a step');
  await heard();

  await v.inside(({ el }) => el.addEventListener('vademecum-save', (e) => e.preventDefault(), { once: true }));
  await v.click('save');
  const [[save, saved, cancelable]] = await heard();
  assert.deepEqual([save, cancelable], ['save', true]);
  assert.deepEqual(JSON.parse(JSON.parse(saved).text), JSON.parse(saved).document);

  await v.step('result');
  await until(v.page, () => globalThis[Symbol.for('heard')].some(([name]) => name === 'result'));
  const told = (await heard()).find(([name]) => name === 'result');
  assert.deepEqual(JSON.parse(told[1]).result, await v.inside(({ el }) => el.result));

  await v.inside(({ el }) => el.loadFile(new File(['{'], 'x.json')));
  assert.deepEqual((await heard()).map(([name]) => name), ['error']);
  await v.inside(({ el }) => el.reset());
  assert.deepEqual((await heard()).map(([name]) => name), ['change']);
});

inEach('what was set before the element was defined holds', { page: around('<vademecum-assessment></vademecum-assessment>', { script: '' }), launch: { wait: false },
  prepare: (site) => site.add("import '/widget/vademecum-assessment.js';", { path: '/late.js', type: 'text/javascript' }) }, async (v) => {
  await v.page.evaluate((document_, day) => {
    const el = document.querySelector('vademecum-assessment');
    el.setAttribute('on', day);
    el.value = document_;
    el.mode = 'summary';
    el.name = 'partnership';
    const script = document.createElement('script');
    script.type = 'module';
    script.src = '/late.js';
    document.head.append(script);
  }, filled(), on);
  await v.result();
  assert.deepEqual(await v.inside(({ el }) => [el.value, el.mode, el.getAttribute('mode'), el.getAttribute('name')]), [filled(), 'summary', 'summary', 'partnership']);
  assert.deepEqual(await v.inside(({ el }) => Object.keys(el)), [], 'nothing stays on the element beside its properties');
});

inEach('a document that comes late overwrites nothing that was set or typed since', { page: alone() }, async (v) => {
  const after = (does) => v.inside(async ({ el, id }, how, document_) => {
    const real = globalThis.fetch;
    const gates = [];
    globalThis.fetch = async (...what) => {
      const response = await real(...what);
      await new Promise((done) => gates.push(done));
      return response;
    };
    const pause = () => new Promise((done) => setTimeout(done, 150));
    el.src = `/case.json?${how}`;
    await pause();
    globalThis.fetch = real;
    if (how === 'set') el.value = document_;
    else id('who-fields-1').click();
    gates.forEach((open) => open());
    await pause();
    return el.value;
  }, does, filled());
  assert.deepEqual(await after('set'), filled());
  assert.deepEqual((await after('type')).partners, filled().partners);
  await v.inside(({ el }) => {
    el.src = '/case.json';
  });
  await v.until(({ el }) => el.value.partners[0].id === 'cdm');
});

inEach('src opens a document, of this site, or of another where crossorigin says so', {
  page: alone('src="/case.json"'), launch: { mayTell: /CORS|Cross-Origin|ERR_FAILED/ },
}, async (v) => {
  const { name } = await (await fetch(`${v.site.address}case.json`)).json();
  assert.deepEqual(await v.inside(({ el }) => el.value.name), name);
  await v.click('who-fields-1');
  await v.inside(({ el }) => el.reset());
  assert.deepEqual(await v.inside(({ el }) => el.value), await (await fetch(`${v.site.address}case.json`)).json(), 'a reset goes back to it');
  const heard = [];
  v.page.on('request', (r) => heard.push(r.url()));
  const refused = () => v.inside(({ el }, src) => new Promise((done) => {
    el.addEventListener('vademecum-error', (e) => done(e.detail.message), { once: true });
    el.src = src;
  }), `${v.site.elsewhere}case.json`);
  assert.match(await refused(), /ne peut pas être chargé/);
  assert.deepEqual(heard, [], 'another site is not even asked');
  await v.inside(({ el }) => {
    el.setAttribute('crossorigin', 'anonymous');
    el.removeAttribute('src');
  });
  await refused();
  assert.equal(heard.length, 1, 'with crossorigin it is, and its own rules hold');
});

inEach('toJSON without what tells who people are', {}, async (v) => {
  const document = filled();
  document.partners[0].people = [{ id: 'p', name: 'Ana', function: 'conseillère', email: 'ana@example.org', phone: '1' }];
  document.journal = [{ date: on, event: 'discover', by: 'Ana' }];
  await v.fill(document);
  const redacted = await v.inside(({ el }) => el.toJSON({ redact: true }));
  assert.deepEqual(redacted.partners[0].people, [{ id: 'p', function: 'conseillère' }]);
  assert.deepEqual(redacted.journal, [{ date: on, event: 'discover' }]);
  assert.deepEqual(await v.inside(({ el }) => el.toJSON()), document, 'the value itself keeps them');
});

inEach('the element can be moved about in the page and keeps its answers', {}, async (v) => {
  await v.fill(filled());
  await v.step('how');
  await v.page.evaluate(() => document.querySelector('h1').before(document.querySelector('vademecum-assessment')));
  await v.until(({ root }) => Boolean(root.querySelector('.step-how')));
  assert.deepEqual(await v.inside(({ el }) => el.value), filled());
});
