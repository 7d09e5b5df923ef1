/** The whole assessment by keyboard alone. */

import { assert, inEach } from './each.mjs';
import { criteria } from './document.mjs';

/** Presses Tab until the field has the focus; every stop on the way can be seen. */
async function tabTo(v, name) {
  const seen = [];
  for (let i = 0; i < 60; i++) {
    await v.press('Tab');
    const at = await v.focused();
    seen.push(at);
    if (at === name || (name instanceof RegExp && name.test(at))) return at;
  }
  assert.fail(`${name} cannot be reached by Tab: ${seen.join(' ')}`);
}

inEach('the whole assessment by keyboard alone, both parties in turn, with need, contribution, risk and result', {}, async (v) => {
  assert.equal(await v.page.evaluate(() => document.activeElement === document.body), true, 'the component takes no focus by itself');
  await tabTo(v, 'party-partner-1');
  await v.type('La Cité');
  await tabTo(v, 'party-partner-2');
  await v.type('Tremplin');

  // Each question is answered for the first partner, then for the other.
  const questions = Map.groupBy ? Map.groupBy(criteria, (c) => c.split('-')[0]) : criteria.reduce((m, c) => m.set(c.split('-')[0], [...(m.get(c.split('-')[0]) ?? []), c]), new Map());
  for (const [question, own] of questions) {
    for (const criterion of own) {
      await tabTo(v, criterion);
      await v.press(' ', 'ArrowDown', 'ArrowDown');
    }
    // Back to who answers: the other side.
    for (let i = 0; i < 60 && !(await v.focused()).startsWith(`seat-${question}`); i++) {
      await v.page.keyboard.down('Shift');
      await v.press('Tab');
      await v.page.keyboard.up('Shift');
    }
    await v.press('ArrowDown');
    assert.match(await v.focused(), new RegExp(`^seat-${question}-0.*partner-2$`), 'focus stays on who answers');
    for (const criterion of own) {
      await tabTo(v, criterion);
      await v.press(' ', 'ArrowDown', 'ArrowDown', 'ArrowDown');
    }
    // The next question begins with the first partner again.
    if (question === 'what') {
      await tabTo(v, 'add-needs');
      await v.press('Enter');
      assert.equal(await v.focused(), 'need-0-description', 'focus goes to the new entry');
      await v.type('Un accueil');
    }
    if (question === 'how') {
      await tabTo(v, 'add-contributions');
      await v.press('Enter');
      assert.equal(await v.focused(), 'contribution-0-description');
      await v.type('Des permanences');
      await tabTo(v, 'contribution-0-meets');
      await v.press(' ');
    }
    await tabTo(v, 'next');
    await v.press('Enter');
    const at = question === 'when' ? 'step-risks' : 'step-';
    assert.ok((await v.focused()).startsWith(at), 'focus goes to the heading of the next step');
    if (question !== 'when') {
      await tabTo(v, /^seat-/);
      await v.press('ArrowUp');
    }
  }
  await tabTo(v, 'add-typical');
  await v.press('Enter');
  assert.match(await v.focused(), /^risk-risk-1-likelihood$/);
  await v.press(' ', 'ArrowDown');
  await tabTo(v, 'risk-risk-1-impact');
  await v.press(' ', 'ArrowDown', 'ArrowDown');
  await tabTo(v, 'next');
  await v.press('Enter');
  assert.equal(await v.focused(), 'step-check');
  await tabTo(v, 'next');
  await v.press('Enter');
  await v.result();
  assert.equal(await v.focused(), 'step-result');

  const value = await v.inside(({ el }) => el.value);
  assert.deepEqual(value.partners.map((p) => p.name), ['La Cité', 'Tremplin']);
  assert.equal(value.name, 'La Cité – Tremplin');
  const [round] = value.rounds;
  assert.deepEqual(round.respondents.map((r) => [r.party, r.answers.map((a) => a.rating)]), [
    ['partner-1', criteria.map(() => 2)], ['partner-2', criteria.map(() => 3)],
  ]);
  assert.equal(round.needs[0].description, 'Un accueil');
  assert.deepEqual(round.contributions[0].meets, ['need-1']);
  assert.deepEqual([round.risks[0].likelihood, round.risks[0].impact], [2, 3]);
  assert.equal(await v.state('complete'), true);
  const { indication, coverage } = await v.inside(({ el }) => el.result);
  assert.equal(coverage, 100);
  assert.match(indication, /^(prototype|clarify)$/);
});
