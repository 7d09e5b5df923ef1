/** Files that are almost documents: whatever stands in them, they are opened or refused, and every step can be drawn. */

import { filled } from './document.mjs';
import { alone, assert, inEach } from './each.mjs';

const odd = [null, 0, -1, 1.5, true, '', 'x', [], [null], [[]], {}, { a: 1 }, { fr: 5 }, { fr: { en: 'x' } }];

/** Every path in a value. */
function* paths(value, at = []) {
  if (at.length > 0) yield at;
  if (typeof value === 'object' && value !== null) for (const key of Object.keys(value)) yield* paths(value[key], [...at, key]);
}

/** The documents with one member put to an odd value, or left out; one answer and one respondent stand for all. */
function* mutants() {
  const base = filled();
  for (const r of base.rounds[0].respondents) r.answers.splice(1);
  for (const [i, path] of [...paths(base)].entries()) {
    // Each member is left out, and put to four of the odd values in turn: all of them come up many times.
    for (const value of [undefined, ...[0, 1, 2, 3].map((k) => odd[(4 * i + k) % odd.length])]) {
      const d = structuredClone(base);
      let owner = d;
      for (const key of path.slice(0, -1)) owner = owner[key];
      if (value === undefined) delete owner[path.at(-1)];
      else owner[path.at(-1)] = value;
      yield JSON.stringify(d);
    }
  }
  yield JSON.stringify({ respondents: [{ party: 'a', answers: [{ criterion: 'who-fields', rating: 1 }] }] });
  yield '{"version":"1.0","name":1.0,"partners":[{"id":"a","name":"A"}],"rounds":[{"id":"r","respondents":[{"party":"a","answers":[{"criterion":"who-fields","rating":1.0,"comment":1.0}]}],"risks":[{"likelihood":2.0,"impact":1e0}]}]}';
}

inEach('almost documents are opened or refused, drawn in every step, changed, merged and saved', { page: alone('mode="single-page"') }, async (v) => {
  const texts = [...mutants()];
  assert.ok(texts.length > 200, `${texts.length}`);
  const size = 20;
  let opened = 0;
  for (let at = 0; at < texts.length; at += size) {
    const faults = await v.inside(async ({ el, root }, some, whole) => {
      const out = { faults: [], opened: 0 };
      for (const [i, text] of some.entries()) {
        try {
          if (!(await el.loadFile(new File([text], 'x.json')))) continue;
          out.opened++;
          root.querySelector('.criterion input[type=radio]')?.click();
          root.querySelector('textarea')?.dispatchEvent(new Event('input'));
          JSON.parse(JSON.stringify(el));
          await el.toCSV();
          if (i % 3 === 0) el.toggleAttribute('readonly');
          if (i % 3 === 1) await el.loadFile(new File([whole], 'y.json'), { merge: true });
        } catch (fault) {
          out.faults.push(`${text}: ${fault.stack}`);
        }
      }
      return out;
    }, texts.slice(at, at + size), JSON.stringify(filled()));
    assert.deepEqual(faults.faults.slice(0, 3), []);
    opened += faults.opened;
  }
  assert.ok(opened > texts.length / 2, `${opened} were opened`);
});
