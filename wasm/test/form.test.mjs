/** The component as a field of a form of its page. */

import { filled } from './document.mjs';
import { around, assert, inEach, on } from './each.mjs';

const inForm = around(`<form id="host" action="/received" method="post"><fieldset id="set">
<vademecum-assessment name="partnership" on="${on}"></vademecum-assessment>
</fieldset><button id="send">Envoyer</button></form>`);

const sent = (v) => v.page.evaluate(() => [...new FormData(document.getElementById('host'))].map(([name, value]) => [name, String(value)]));

inEach('its value goes with the form under its name, and nothing else of it', { page: inForm }, async (v) => {
  const [[name, blank], ...rest] = await sent(v);
  assert.equal(name, 'partnership');
  assert.deepEqual(rest, []);
  assert.equal(JSON.parse(blank).version, '1.0', 'a blank form is a document too');
  await v.fill(filled());
  assert.deepEqual((await sent(v)).map(([n, value]) => [n, JSON.parse(value)]), [['partnership', filled()]]);
  await v.click('who-fields-4');
  assert.equal(JSON.parse((await sent(v))[0][1]).rounds[0].respondents[0].answers[0].rating, 4, 'also what was answered a moment ago');
  assert.equal(await v.inside(({ el }) => el.form.id), 'host');
});

inEach('what stands inside the tag for readers without JavaScript does not go with the form once there is one', {
  page: around(`<form id="host"><vademecum-assessment name="partnership" on="${on}"><input name="plain" value="1"><textarea name="words">x</textarea></vademecum-assessment></form>`),
}, async (v) => {
  assert.deepEqual((await sent(v)).map(([name]) => name), ['partnership']);
});

inEach('a server that receives the form works out the result', { path: 'form.html' }, async (v) => {
  await v.fill(filled());
  const { indication } = await v.inside(({ el }) => el.assess().then((a) => a.result));
  await Promise.all([v.page.waitForNavigation(), v.page.evaluate(() => document.querySelector('button[form=host]').click())]);
  const words = { reconsider: 'à reconsidérer', clarify: 'à clarifier', prototype: 'essayer d’abord', ready: 'prêt' };
  assert.match(await v.page.title(), new RegExp(words[indication]));
});

inEach('a reset of the form clears it', { page: inForm }, async (v) => {
  await v.fill(filled());
  await v.page.evaluate(() => document.getElementById('host').reset());
  assert.deepEqual(await v.inside(({ el }) => el.answers), []);
  assert.equal(await v.inside(({ id }) => id('party-partner-1').value), '');
});

inEach('in a disabled fieldset its answers can be read, not changed, and do not go with the form', { page: inForm }, async (v) => {
  await v.fill(filled());
  await v.page.evaluate(() => (document.getElementById('set').disabled = true));
  assert.deepEqual(await sent(v), []);
  assert.equal(await v.inside(({ root }) => root.querySelectorAll('input:not([type=file]), textarea, select').length), 0);
  assert.match(await v.text('.step'), /La Cité/);
  await v.page.evaluate(() => (document.getElementById('set').disabled = false));
  assert.equal((await sent(v)).length, 1);
  assert.ok(await v.inside(({ root }) => root.querySelectorAll('input[type=radio]').length > 0));
});

inEach('what is wrong holds the form back and is shown inside; what is missing does not', { page: inForm }, async (v) => {
  assert.equal(await v.inside(({ el }) => el.checkValidity()), true, 'a blank form is not wrong');
  const document = filled();
  document.partners[1].name = 'la cité';
  document.rounds[0].risks.push({ id: 'risk-3' });
  await v.fill(document);
  assert.equal(await v.inside(({ el }) => el.checkValidity()), false);
  assert.equal(await v.inside(({ el }) => el.validity.customError), true);
  assert.match(await v.inside(({ el }) => el.validationMessage), /même nom/);
  assert.equal([await v.state('invalid'), await v.inside(({ el }) => el.matches(':invalid'))].join(), 'true,true');
  await v.page.evaluate(() => document.getElementById('send').click());
  await v.until(({ root }) => Boolean(root.querySelector('.summary')));
  assert.equal(await v.focused(), 'summary');
  assert.deepEqual(await v.inside(({ root }) => [...root.querySelectorAll('.summary a')].map((a) => a.textContent)), [
    'Deux partenaires portent le même nom\u00a0: la cité.', 'Dites ce qui pourrait arriver.',
  ]);
  await v.inside(({ root }) => root.querySelector('.summary a').click());
  assert.equal(await v.focused(), 'party-b', 'each line leads to its field');
  await v.page.keyboard.down('Control');
  await v.press('a');
  await v.page.keyboard.up('Control');
  await v.type('Tremplin');
  assert.match(await v.inside(({ el }) => el.validationMessage), /pourrait arriver/);
  assert.equal(v.page.url().includes('own-'), true, 'nothing was sent');
});

inEach('the browser gives answers back when the reader comes back to the page', {
  page: inForm, skip: Object.fromEntries(['chromium', 'oldest'].map((name) => [name, 'after a reload by its protocol Chromium gives nothing back; what it would call is tried in the next test'])),
}, async (v) => {
  await v.fill(filled());
  await v.page.reload();
  await v.until(({ el }) => el.answers?.length > 0);
  assert.deepEqual(await v.inside(({ el }) => el.value), filled());
});

inEach('what the browser gives back is taken, and what it cannot be is told', { page: inForm }, async (v) => {
  await v.inside(({ el }, text) => el.formStateRestoreCallback(text, 'restore'), JSON.stringify(filled()));
  assert.deepEqual(await v.inside(({ el }) => el.value), filled());
  await v.inside(({ el }) => el.formStateRestoreCallback('{', 'restore'));
  assert.match(await v.text('.status'), /JSON/);
});

inEach('a label of the page names it, and leads into it', {
  page: around(`<label for="x">Le partenariat</label><vademecum-assessment id="x" on="${on}"></vademecum-assessment>`),
}, async (v) => {
  assert.equal(await v.inside(({ el }) => el.labels[0].textContent), 'Le partenariat');
  await v.inside(({ el }) => el.focus());
  assert.equal(await v.focused(), 'step-who');
});
