/** What a screen reader says depends on: what stays in place while the form is drawn anew, what has a name, and what is under which heading. */

import { filled } from './document.mjs';
import { alone, assert, inEach, steps } from './each.mjs';

/** Marks elements, so that it can be asked later which of them are still the same. */
const mark = (v, ...names) => v.inside(({ root, id }, all) => (root.host[Symbol.for('marked')] = new Map(all.map((n) => [n, id(n)]))) && true, names);
const same = (v, name, now = name) => v.inside(({ root, id }, n, m) => root.host[Symbol.for('marked')].get(n) === id(m), name, now);

inEach('what is drawn anew leaves in place what is alike: buttons, fields, what was opened', {}, async (v) => {
  await v.step('what');
  await mark(v, 'step-what', 'next', 'add-needs', 'what-publics', 'seat-what', 'save', 'nav-who');
  await v.inside(({ id }) => (id('what-publics').closest('fieldset').querySelectorAll('details')[1].open = true));
  await v.push('add-needs');
  assert.equal(await v.focused(), 'need-0-description');
  await v.type('Un accueil');
  await v.inside(({ root }) => root.querySelectorAll('input[id*="seat-what"]')[1].click());
  for (const name of ['step-what', 'next', 'add-needs', 'what-publics', 'seat-what', 'save', 'nav-who']) assert.equal(await same(v, name), true, name);
  assert.equal(await v.inside(({ id }) => id('what-publics').closest('fieldset').querySelectorAll('details')[1].open), true, 'what was opened stays open');
  // What listens is that of the new drawing: the answer is the other side's.
  await v.click('what-publics-3');
  await v.step('why');
  assert.equal(await same(v, 'next'), true);
  assert.equal(await same(v, 'step-what', 'step-why'), false, 'another step has a heading of its own');
  const { answers, value } = await v.inside(({ el }) => ({ answers: el.answers, value: el.value }));
  assert.deepEqual(answers.map((a) => [a.party, a.criterion, a.rating]), [['partner-2', 'what-publics', 3]]);
  assert.equal(value.rounds[0].needs[0].description, 'Un accueil');
});

inEach('a party is called by its name as soon as it has one, everywhere, and nobody loses their place', {}, async (v) => {
  await v.inside(({ id }) => id('party-partner-1').focus());
  await mark(v, 'party-partner-1', 'role-partner-1');
  await v.type('La Cité');
  await v.press('Tab');
  assert.equal(await v.focused(), 'role-partner-1');
  assert.equal(await same(v, 'role-partner-1'), true);
  const label = (name) => v.inside(({ root, id }, n) => root.querySelector(`label[for="${id(n).id}"]`).textContent, name);
  assert.match(await label('role-partner-1'), /La Cité/);
  assert.equal(await label('seat-who'), 'La Cité');
  assert.equal(await label('party-partner-1'), 'Partenaire 1');
});

inEach('the live region is there before anything is said in it', {}, async (v) => {
  const at = () => v.inside(({ root }) => {
    const status = root.querySelector('[role=status]');
    const { display, visibility } = getComputedStyle(status);
    return { text: status.textContent, shown: display !== 'none' && visibility === 'visible', height: status.getBoundingClientRect().height };
  });
  assert.deepEqual(await at(), { text: '', shown: true, height: 0 });
});

inEach('the question whether to clear everything is the name of the group that its answers stand in', {}, async (v) => {
  await v.push('reset');
  assert.equal(await v.inside(({ root, id }) => {
    const group = id('reset-no').closest('[role=group]');
    return root.getElementById(group.getAttribute('aria-labelledby')).textContent;
  }), 'Tout effacer\u202f? Ce qui n’est pas enregistré sera perdu.');
});

inEach('the summary of what is wrong has all of it as its description', {}, async (v) => {
  await v.step('what');
  await v.push('add-needs');
  await v.push('add-needs');
  await v.push('next');
  assert.equal(await v.focused(), 'summary');
  assert.equal(await v.inside(({ root, id }) => root.getElementById(id('summary').getAttribute('aria-describedby')).textContent),
    'Dites de quel besoin il s’agit.'.repeat(2));
});

inEach('the two ends of a scale say what they mean, each at its own button', {}, async (v) => {
  const told = (name) => v.inside(({ root, id }, n) => root.getElementById(id(n).getAttribute('aria-describedby'))?.textContent ?? '', name);
  assert.deepEqual(await Promise.all(['who-fields', 'who-fields-1', 'who-fields-4', 'who-fields-unknown'].map(told)),
    ['0\u00a0: Nous ne connaissons que son nom.', '', '4\u00a0: Nous pourrions la présenter à nos collègues sans nous tromper.', '']);
});

inEach('the caret stays nowhere when the focus is taken elsewhere, so that reading goes on from there', { page: alone('shadow="none"') }, async (v) => {
  const none = async (name) => {
    assert.equal(await v.focused(), name);
    assert.equal(await v.inside(() => document.getSelection().rangeCount), 0, name);
    // As a screen reader leaves it.
    await v.inside(({ root }) => document.getSelection().collapse(root, root.childNodes.length));
  };
  await v.push('next');
  await none('step-what');
  await v.push('add-needs');
  await v.push('next');
  await none('summary');
  await v.fill(filled());
  await v.step('check');
  await none('step-check');
  await v.inside(({ root }) => root.querySelectorAll('td.action button')[1].click());
  await none('who-values');
});

inEach('every cell of every table stands under one heading, its own, and is never without words', {}, async (v) => {
  await v.fill(filled());
  for (const step of steps.slice(-2)) {
    await v.step(step);
    const tables = await v.inside(({ root }) => [...root.querySelectorAll('table')].map((table) => {
      const heads = [...table.tHead.rows[0].cells].map((c) => c.textContent);
      const cells = [...table.tBodies[0].rows].flatMap((row) => {
        let column = 0;
        return [...row.cells].map((cell) => {
          const at = { tag: cell.localName, scope: cell.getAttribute('scope'), span: cell.colSpan, head: heads[column], shown: cell.dataset.head ?? '', text: cell.textContent };
          column += cell.colSpan;
          return at;
        });
      });
      return { name: table.caption?.textContent, width: heads.length, widths: [...table.tBodies[0].rows].map((r) => [...r.cells].reduce((n, c) => n + c.colSpan, 0)), cells };
    }));
    assert.ok(tables.length >= 4, step);
    for (const { name, width, widths, cells } of tables) {
      assert.match(name ?? '', /\p{L}/u);
      assert.ok(widths.every((w) => w === width), name);
      for (const cell of cells.filter((c) => c.tag === 'td')) {
        assert.equal(cell.span, 1, `${name}: ${cell.text}`);
        assert.equal(cell.shown, cell.head, `${name}: ${cell.text}`);
        assert.match(cell.text, /[\p{L}\p{N}]/u, `${name}: ${cell.head}`);
      }
      assert.ok(cells.filter((c) => c.tag === 'th').every((c) => c.scope === 'row'), name);
    }
  }
});
