/** The engine that comes in an odd way, late, or not at all. */

import { filled } from './document.mjs';
import { alone, around, assert, inEach, on } from './each.mjs';

const at = (prefix, attributes = '') => around(`<vademecum-assessment on="${on}" ${attributes}></vademecum-assessment>`, { script: `/${prefix}/widget/vademecum-assessment.js` });

inEach('a module with the wrong media type is compiled from its bytes', { page: at('octet') }, async (v) => {
  const types = [];
  v.page.on('response', (r) => r.url().endsWith('.wasm') && types.push(r.headers()['content-type']));
  await v.fill(filled());
  await v.step('result');
  assert.equal(await v.inside(({ el }) => el.result.indication), 'reconsider');
  assert.deepEqual(types, ['application/octet-stream']);
});

/** Everything but the result works, and it is said in words what is missing. */
async function withoutEngine(v) {
  await v.click('who-fields-3');
  await v.fill(filled());
  await v.step('why');
  await v.click('why-trigger-4');
  await v.inside(({ root }) => [...root.querySelectorAll('nav button')].at(-1).click());
  await v.until(({ root }) => Boolean(root.querySelector('.missing')));
  assert.match(await v.text('.step-result'), /ne peut pas être calculé.*Vos réponses sont là.*enregistrez le fichier/s);
  const saved = await v.inside(({ el }) => new Promise((done) => {
    el.addEventListener('vademecum-save', (e) => {
      e.preventDefault();
      done(e.detail.document);
    });
    el.shadowRoot.querySelector('[id$="-save"]').click();
  }));
  assert.equal(saved.rounds[0].respondents[0].answers[6].rating, 4);
  assert.equal(await v.inside(({ el }, text) => el.loadFile(new File([text], 'a.json')), JSON.stringify(filled())), true);
  assert.deepEqual(await v.inside(({ el }) => el.value), filled());
  assert.match(await v.inside(({ el }) => el.toCSV()), /Champs d’action/);
  assert.equal(await v.inside(({ el }) => {
    let printed = 0;
    window.print = () => printed++;
    return el.print().then(() => printed);
  }), 1);
}

inEach('with engine="none" form, saving, opening, table and print work, and it says what is missing', { page: alone('engine="none"') }, withoutEngine);

inEach('where no engine can be loaded the same holds, and another attempt is offered', { page: at('broken'), launch: { mayTell: /404/ } }, async (v) => {
  await v.inside(({ el }) => el.addEventListener('vademecum-error', (e) => (el.dataset.heard = e.detail.message)));
  await withoutEngine(v);
  assert.match(await v.inside(({ el }) => el.dataset.heard), /ne peut pas être calculé/);
  await v.inside(({ root }) => [...root.querySelectorAll('nav button')].at(-1).click());
  await v.until(({ root }) => Boolean(root.querySelector('.missing')));
  await v.inside(({ el }) => el.setAttribute('wasm-src', '/widget/engine.wasm'));
  await v.click('retry');
  await v.result();
});

inEach('a module under another name, checked by its hash, and refused where the hash is another', { page: alone('wasm-src="/engine.bin"'), launch: { mayTell: /integrity/i },
  prepare: (site) => site.add('', { path: '/none' }) }, async (v) => {
  const bytes = Buffer.from(await (await fetch(`${v.site.address}widget/engine.wasm`)).arrayBuffer());
  v.site.add(/** @type {any} */ (bytes), { path: '/engine.bin', type: 'application/octet-stream' });
  const { createHash } = await import('node:crypto');
  await v.inside(({ el }, hash) => el.setAttribute('wasm-integrity', hash), `sha384-${createHash('sha384').update(bytes).digest('base64')}`);
  await v.fill(filled());
  await v.step('result');
  await v.inside(({ el }, hash) => el.setAttribute('wasm-integrity', hash), `sha384-${createHash('sha384').update('other').digest('base64')}`);
  assert.equal(await v.inside(({ el }) => el.assess().then(() => 'answered', () => 'refused')), 'refused');
});

inEach('on a processor four times slower the result is there within five seconds', {
  skip: { firefox: 'only the protocol of Chromium slows a processor down' },
}, async (v) => {
  const { page } = v;
  await page.emulateCPUThrottling(4);
  await v.fill(filled());
  const start = Date.now();
  await v.step('result');
  assert.ok(Date.now() - start < 5000, `${Date.now() - start} ms`);
  await page.emulateCPUThrottling(null);
});
