/** Without JavaScript the plain form inside the tag is what the reader has. */

import { assert, inEach } from './each.mjs';
import { criteria } from './document.mjs';

/** Fills in the plain form and sends it. */
async function send({ page }) {
  assert.equal((await page.$$('vademecum-assessment form fieldset input[type=radio]')).length, 2 * 6 * criteria.length);
  await (await page.$('input[name="p0.name"]')).type('La Cité');
  await (await page.$('input[name="p1.name"]')).type('<b>Tremplin</b>');
  for (const party of ['p0', 'p1']) {
    for (const criterion of criteria) await (await page.$(`input[name="${party}.rating.${criterion}"][value="4"]`)).click();
  }
  await (await page.$('input[name="p0.comment.who-fields"]')).type('Nous les connaissons.');
  await Promise.all([page.waitForNavigation(), (await page.$('vademecum-assessment form button')).click()]);
  assert.match(await page.title(), /essayer d’abord/);
  assert.match(await page.content(), /100 sur 100/);
  assert.equal((await page.$$('b')).length, 0);
}

inEach('where JavaScript is turned off the form inside the tag is sent and gets a result', {
  path: 'form.html', launch: { wait: false, before: (page) => page.setJavaScriptEnabled(false) },
  skip: { firefox: 'the protocol of this Firefox has no command that turns scripts off; a policy that forbids them is tried in it below' },
}, send);

inEach('where the policy forbids every script the form inside the tag is sent and gets a result', {
  path: 'scriptless.html', launch: { wait: false, mayTell: /script/ },
  prepare: async (site) => site.add(await (await fetch(`${site.address}form.html`)).text(), { path: '/scriptless.html', policy: "default-src 'none'; style-src 'self'; form-action 'self'" }),
}, send);
