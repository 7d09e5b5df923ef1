/** What the result shows: both sides, where they differ, what each gives and gets, the risks, what to do next and what would change it. */

import { criteria, filled, on } from './document.mjs';
import { alone, assert, inEach } from './each.mjs';

/** The texts of a table: its rows, each with its cells. */
const rows = ({ root }, name) => [...root.querySelectorAll(`table.${name} tr`)].map((r) => [...r.children].map((c) => c.textContent.trim().replace(/\s+/g, ' ')));

/** A document that one better answer would make ready, or almost. */
function close() {
  const document = filled();
  const answers = (rating) => criteria.map((criterion) => ({ criterion, rating, comment: 'vu ensemble' }));
  document.rounds = [{ id: 'round-1', date: on, respondents: [{ party: 'a', answers: answers(4) }, { party: 'b', answers: answers(4) }] }];
  document.rounds[0].respondents[1].answers[0].rating = 0;
  document.rounds[0].respondents[1].answers[1].rating = 'unknown';
  return document;
}

inEach('the sections of the result stand in the order in which they are asked for', {}, async (v) => {
  await v.fill(filled());
  await v.step('result');
  assert.deepEqual(await v.inside(({ root }) => [...root.querySelectorAll('.step-result :is(h2, h3)')].map((h) => h.textContent)), [
    'Résultat', 'Indication\u00a0: à reconsidérer', 'Pourquoi cette indication', 'Ce qui ferait changer cette indication', 'À l’ordre du jour de la prochaine réunion', 'Les six questions, côte à côte',
    'Donner et recevoir', 'Les risques', 'Les cinq points clés', 'À relire',
  ]);
});

inEach('both sides stand side by side with the number of each, and where they differ is said in words', {}, async (v) => {
  await v.fill(filled());
  await v.step('result');
  const [head, ...lines] = await v.inside(rows, 'questions');
  assert.deepEqual(head, ['Critère', 'La Cité', 'Tremplin', 'Écart', 'Note']);
  const { divergence, questions } = await v.inside(({ el }) => el.result);
  const all = questions.flatMap((q) => q.criteria);
  const told = lines.filter((l) => l.length === 5);
  assert.equal(told.length, criteria.length);
  told.forEach((line, i) => {
    const { criterion, spread, score, views } = all[i];
    const number = (x) => (x === undefined ? '– pas de valeur' : String(x));
    const view = (party) => {
      const found = views.find((x) => x.party === party);
      return found?.score === undefined && found?.dontKnow > 0 ? 'ne sait pas' : number(found?.score);
    };
    assert.deepEqual([line[1], line[2], line[4]], [view('a'), view('b'), number(score)], criterion);
    assert.equal(line[3], number(spread) + (divergence.farApart.includes(criterion) ? ' avis divergents' : ''), criterion);
  });
  assert.ok(divergence.farApart.length > 0);
});

inEach('every line of a score leads to the answer that made it', {}, async (v) => {
  await v.fill(filled());
  for (const [i, criterion] of criteria.entries()) {
    if (i % 5 > 0) continue;
    await v.step('result');
    await v.inside(({ root }, n) => root.querySelectorAll('table.questions tbody th button')[n].click(), i);
    assert.equal(await v.focused(), criterion);
  }
});

inEach('the ledger says what each gives and gets', {}, async (v) => {
  await v.fill(filled());
  await v.step('result');
  assert.deepEqual(await v.inside(rows, 'ledger'), [
    ['Partenaire', 'Donne', 'Reçoit', 'Besoins', 'dont comblés', 'Équilibre'],
    ['La Cité', '0', '1Des permanences', '1', '1', 'reçoit seulement'], ['Tremplin', '1Des permanences', '0', '0', '0', 'donne seulement'],
  ]);
});

inEach('the risks are a real table with words and numbers in every cell, and the picture beside it says nothing more', {}, async (v) => {
  await v.fill(filled());
  await v.step('result');
  assert.deepEqual((await v.inside(rows, 'risks')).slice(1), [['La salle ferme', 'Très élevé', '– pas de valeur'], ['Une structure ferme', 'Modéré', 'Faible']]);
  await v.inside(({ root }) => (root.querySelector('table.matrix').closest('details').open = true));
  const [head, ...matrix] = await v.inside(rows, 'matrix');
  assert.deepEqual([head.length, matrix.length], [6, 5]);
  for (const line of [head, ...matrix]) for (const cell of line) assert.match(cell, /\p{L}{3}/u);
  assert.ok(head.slice(1).every((c, i) => c.startsWith(`${i + 1} – `)) && matrix.every((l, i) => l[0].startsWith(`${5 - i} – `)), 'axes have numbers and words');
  assert.equal(matrix[1][5], 'très élevé 1 : La salle ferme');
  assert.equal(matrix[3][4], 'modéré 1 : Une structure ferme');
  const scopes = await v.inside(({ root }) => [...root.querySelectorAll('table th')].filter((t) => !t.getAttribute('scope')).length);
  assert.equal(scopes, 0);
  const picture = await v.inside(({ root }) => {
    const svg = root.querySelector('.heat svg');
    return [svg.getAttribute('aria-hidden'), svg.querySelectorAll('rect').length, [...svg.querySelectorAll('.count')].map((t) => t.textContent).join()];
  });
  assert.deepEqual(picture, ['true', 25, '1,1']);
});

inEach('what would change the indication is said as answers to change, and changing them so changes it', {}, async (v) => {
  await v.fill(close());
  await v.step('result');
  const { indication, toChange } = await v.inside(({ el }) => el.result);
  assert.ok(toChange.sets.length > 0, indication);
  const told = await v.inside(({ root }) => [...root.querySelectorAll('.step-result section')].find((s) => s.querySelector('h3').textContent === 'Ce qui ferait changer cette indication').textContent);
  assert.match(told, /Chacun de ces changements de réponses mènerait à/);
  for (const change of toChange.sets[0].answers) {
    const name = await v.inside(({ el }, c) => el.value.partners.find((p) => p.id === c.party).name, change);
    assert.ok(told.includes(`${name}, «`), told);
  }
  const better = close();
  for (const { party, criterion, to } of toChange.sets[0].answers) {
    const answers = better.rounds[0].respondents.find((r) => r.party === party).answers;
    answers.find((a) => a.criterion === criterion).rating = to;
  }
  await v.fill(better);
  await v.result();
  await v.until(({ el }) => el.result !== undefined);
  assert.equal(await v.inside(({ el }) => el.result.indication), toChange.next);
});

inEach('what is to be read again begins with the gravest', {}, async (v) => {
  await v.fill(filled());
  await v.step('result');
  const order = await v.inside(({ root }) => [...root.querySelectorAll('.finding')].map((f) => ['error', 'warning', 'advice'].findIndex((s) => f.classList.contains(s))));
  assert.ok(order.length > 2 && new Set(order).size > 1, `${order}`);
  assert.deepEqual(order, [...order].sort());
});

inEach('an answer that changes takes the result with it: nothing old is shown', { page: alone() }, async (v) => {
  await v.fill(filled());
  await v.step('result');
  await v.step('who');
  await v.click('who-fields-4');
  assert.deepEqual(await v.inside(({ el }) => [el.result === undefined, el.findings.length]), [true, 0]);
  await v.step('result');
  assert.equal(await v.inside(({ el }) => el.result.questions[0].criteria[0].views[0].score), 100);
});
