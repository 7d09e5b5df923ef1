/** The log of a document: undo, redo, focus, drafts, what is saved, and two people at once. */

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import { reconcile } from '../widget/partnership/conflict.js';
import * as forms from '../widget/partnership/forms.js';
import { digest, Log } from '../widget/partnership/log.js';
import { join } from '../widget/partnership/pointer.js';
import { choices, identifier, references, uses } from '../widget/partnership/references.js';
import { Source } from '../widget/partnership/source.js';
import { chance, documents, places, respaced } from './chance.mjs';

const start = (value = { version: '1.0', name: 'N', partners: [{ id: 'a', name: 'A' }, { id: 'b', name: 'B' }, { id: 'c', name: 'C' }] }) =>
  new Log(Source.open(`${JSON.stringify(value, null, 2)}\n`, forms));

/** One operation by chance. */
function operation(source, pick) {
  const all = [...places(source.value)];
  const steps = all[pick(all.length)];
  const pointer = join(steps);
  const value = source.get(pointer);
  switch (pick(6)) {
    case 0: return steps.length > 0 && { kind: 'remove', pointer };
    case 1: return Array.isArray(value) && { kind: 'add', pointer, value: { id: `x${pick(99)}` }, at: pick(3) };
    case 2: return Array.isArray(value) && value.length > 0 && { kind: 'move', pointer, from: pick(value.length), to: pick(value.length) };
    case 3: return steps.length > 0 && { kind: 'set', pointer, value: `typed ${pick(99)}`, typing: true };
    case 4: return { kind: 'become', value: { ...source.value, name: `N${pick(99)}` } };
    default: return steps.length > 0 && { kind: 'all', steps: [{ kind: 'set', pointer: '/name', value: `N${pick(99)}` }, { kind: 'set', pointer, value: 'both' }] };
  }
}

test('all is undone to the first byte and done again to the last', () => {
  const pick = chance(7);
  for (const document of documents(200)) {
    const text = respaced(document, pick);
    const log = new Log(Source.open(text, forms));
    const texts = [text];
    for (let i = 0; i < 12; i++) {
      const next = operation(log.source, pick);
      const before = log.entries.length;
      if (next && log.do(next)) {
        if (log.entries.length === before) texts.pop();
        texts.push(log.source.text);
      }
    }
    for (let turn = 0; turn < 2; turn++) {
      for (const want of texts.slice(0, -1).reverse()) {
        const done = log.undo();
        assert.equal(log.source.text, want);
        assert.equal(log.source.key(done.pointer), done.focus);
      }
      assert.equal(log.undo(), undefined);
      assert.equal(log.changed, false);
      for (const want of texts.slice(1)) {
        log.redo();
        assert.equal(log.source.text, want);
      }
      assert.equal(log.redo(), undefined);
    }
  }
});

test('after a move, typing goes on in the item that moved', () => {
  const log = start();
  const key = log.source.key('/partners/0/name');
  const moved = log.do({ kind: 'move', pointer: '/partners', from: 0, to: 2 });
  assert.equal(moved.pointer, '/partners/2');
  log.do({ kind: 'set', pointer: log.source.pointer(key), value: 'A!' });
  assert.deepEqual(log.source.value.partners.map((p) => p.name), ['B', 'C', 'A!']);
  assert.equal(log.undo().pointer, '/partners/2/name');
  assert.equal(log.undo().pointer, '/partners/0');
  assert.equal(log.source.pointer(key), '/partners/0/name');
  log.redo();
  assert.equal(log.redo().pointer, '/partners/2/name');
});

test('the focus goes to what was made, or to the neighbour of what was removed', () => {
  const log = start();
  assert.equal(log.do({ kind: 'remove', pointer: '/partners/1' }).pointer, '/partners/1');
  assert.equal(log.source.get('/partners/1/id'), 'c');
  assert.equal(log.do({ kind: 'remove', pointer: '/partners/1' }).pointer, '/partners/0');
  assert.equal(log.do({ kind: 'remove', pointer: '/partners/0' }).pointer, '/partners', 'the list, where its field stands');
  assert.equal(log.source.has('/partners'), false);
  assert.equal(log.undo().pointer, '/partners/0');
  assert.equal(log.undo().pointer, '/partners/1');
  assert.equal(log.do({ kind: 'add', pointer: '/partners', value: { id: 'd' }, at: 0 }).pointer, '/partners/0');
  assert.equal(log.redo(), undefined, 'something else was done since');
});

test('an item that comes back is known by the key that it had', () => {
  const log = start();
  const key = log.source.key('/partners/1');
  log.do({ kind: 'remove', pointer: '/partners/1' });
  assert.equal(log.source.pointer(key), undefined);
  log.undo();
  assert.equal(log.source.pointer(key), '/partners/1');
});

test('what is typed into a field is one thing to undo', () => {
  const log = start();
  for (const value of ['R', 'Ro', 'Room']) log.do({ kind: 'set', pointer: '/name', value, typing: true });
  log.commit();
  for (const value of ['Rooms', 'Rooms!']) log.do({ kind: 'set', pointer: '/name', value, typing: true });
  log.do({ kind: 'set', pointer: '/summary', value: 'S', typing: true });
  assert.equal(log.entries.length, 3);
  assert.equal(log.undo().said.undone, true);
  log.undo();
  assert.equal(log.source.value.name, 'Room');
  log.undo();
  assert.equal(log.source.value.name, 'N');
});

test('what changes nothing is nothing to undo, what fails leaves nothing', () => {
  const log = start();
  assert.equal(log.do({ kind: 'set', pointer: '/name', value: 'N' }), undefined);
  assert.equal(log.do({ kind: 'remove', pointer: '/summary' }), undefined);
  assert.equal(log.do({ kind: 'move', pointer: '/partners', from: 1, to: 1 }), undefined);
  assert.throws(() => log.do({ kind: 'all', steps: [{ kind: 'set', pointer: '/name', value: 'X' }, { kind: 'move', pointer: '/partners', from: 0, to: 9 }] }), RangeError);
  assert.equal(log.source.value.name, 'N');
  assert.equal(log.canUndo, false);
});

test('changed means that the text differs from what was saved', () => {
  const log = start();
  log.do({ kind: 'set', pointer: '/name', value: 'M' });
  assert.ok(log.changed);
  log.do({ kind: 'set', pointer: '/name', value: 'N' });
  assert.equal(log.changed, false, 'typed back');
  log.do({ kind: 'set', pointer: '/name', value: 'M' });
  log.save();
  assert.equal(log.changed, false);
  log.undo();
  assert.ok(log.changed, 'undone over what was saved');
  const written = log.source.text;
  log.do({ kind: 'set', pointer: '/name', value: 'typed while it was written' });
  log.save(written);
  assert.ok(log.changed);
});

test('a draft knows what it began from', () => {
  const log = start();
  const { text } = log.source;
  log.do({ kind: 'set', pointer: '/name', value: 'M' });
  const draft = log.draft();
  assert.equal(draft.base, digest(text));
  assert.notEqual(draft.base, digest(draft.text));
  const again = new Log(Source.open(draft.text, forms), draft.from);
  assert.ok(again.changed);
  again.do({ kind: 'set', pointer: '/name', value: 'N' });
  assert.equal(again.changed, false);
  const seen = new Set(documents(200).map(digest));
  assert.equal(seen.size, 200);
});

const base = { name: 'N', summary: 'S', partners: [{ id: 'a', name: 'A' }, { id: 'b', name: 'B' }], journal: [{ event: 'discover', date: '2026' }], fields: ['x'] };
const merges = [
  { name: 'different members', ours: { ...base, name: 'M' }, theirs: { ...base, summary: 'T' }, want: { ...base, name: 'M', summary: 'T' } },
  { name: 'the same change', ours: { ...base, name: 'M' }, theirs: { ...base, name: 'M' }, want: { ...base, name: 'M' } },
  { name: 'the same member', ours: { ...base, name: 'M' }, theirs: { ...base, name: 'O' }, want: { ...base, name: 'O' }, conflicts: ['/name'] },
  { name: 'removed and changed', ours: { ...base, name: undefined }, theirs: { ...base, name: 'O' }, want: { ...base, name: 'O' }, conflicts: ['/name'] },
  { name: 'items by their identifiers, whatever their order', ours: { ...base, partners: [{ id: 'b', name: 'B' }, { id: 'a', name: 'A!' }] }, theirs: { ...base, partners: [{ id: 'a', name: 'A' }, { id: 'b', name: 'B!' }, { id: 'c', name: 'C' }] },
    want: { ...base, partners: [{ id: 'b', name: 'B!' }, { id: 'c', name: 'C' }, { id: 'a', name: 'A!' }] } },
  { name: 'both added', ours: { ...base, partners: [...base.partners, { id: 'o' }], journal: [...base.journal, { event: 'negotiate' }] }, theirs: { ...base, partners: [...base.partners, { id: 't' }], fields: ['x', 'y'] },
    want: { ...base, partners: [...base.partners, { id: 't' }, { id: 'o' }], journal: [...base.journal, { event: 'negotiate' }], fields: ['x', 'y'] } },
  { name: 'an item changed by both', ours: { ...base, partners: [{ id: 'a', name: 'M' }, base.partners[1]] }, theirs: { ...base, partners: [{ id: 'a', name: 'O' }, base.partners[1]] },
    want: { ...base, partners: [{ id: 'a', name: 'O' }, base.partners[1]] }, conflicts: ['/partners/0/name'] },
  { name: 'an item removed by one, changed by the other', ours: { ...base, partners: [base.partners[0]] }, theirs: { ...base, partners: [base.partners[0], { id: 'b', name: 'B!' }] },
    want: { ...base, partners: [base.partners[0], { id: 'b', name: 'B!' }] }, conflicts: ['/partners/1'] },
  { name: 'an item removed by one', ours: { ...base, partners: [base.partners[1]] }, theirs: { ...base, name: 'O' }, want: { ...base, name: 'O', partners: [base.partners[1]] } },
  { name: 'an item without identifier changed by both', ours: { ...base, journal: [{ event: 'discover', date: '2025' }] }, theirs: { ...base, journal: [{ event: 'discover', date: '2024' }] },
    want: { ...base, journal: [{ event: 'discover', date: '2024' }] }, conflicts: ['/journal/0/date'] },
  { name: '__proto__', ours: JSON.parse('{"__proto__": 1}'), theirs: { ...base }, base: { ...base }, want: JSON.parse('{"__proto__": 1}'), conflicts: [] },
];

for (const { name, ours, theirs, want, conflicts = [], base: from = base } of merges) {
  test(`two people: ${name}`, () => {
    const plain = (v) => JSON.parse(JSON.stringify(v));
    const got = reconcile(plain(from), plain(ours), plain(theirs));
    assert.deepEqual(plain(got.value), plain(want));
    assert.deepEqual(got.conflicts.map((c) => c.pointer), conflicts);
    if (conflicts.length > 0) {
      const chosen = reconcile(plain(from), plain(ours), plain(theirs), Object.fromEntries(conflicts.map((c) => [c, 'ours'])));
      assert.deepEqual(plain(chosen.value), plain(ours));
    }
    const other = reconcile(plain(from), plain(theirs), plain(ours));
    assert.equal(other.conflicts.length, conflicts.length, 'whoever comes first');
  });
}

test('a document is merged with itself and its like', () => {
  const pick = chance(8);
  for (const text of documents(100)) {
    const [one, two] = [Source.open(text, forms), Source.open(text, forms)];
    const value = JSON.parse(text);
    for (let i = 0; i < 3; i++) {
      const next = operation(one, pick);
      if (next) new Log(one).do(next);
    }
    assert.deepEqual(reconcile(value, one.value, two.value), { value: one.value, conflicts: [] });
    assert.deepEqual(reconcile(value, two.value, one.value), { value: one.value, conflicts: [] });
  }
});

const named = {
  partners: [{ id: 'a', name: { fr: 'Maison de l’emploi' }, people: [{ id: 'jo', name: 'Jo' }] }, { id: 'b', name: 'B' }],
  needs: [{ id: 'n', party: 'a', level: 'publics', description: 'D' }], contributions: [{ from: 'b', to: ['a'], meets: ['n', 'gone'] }], rounds: 'x',
};

test('what is named, and where it is referred to', () => {
  assert.deepEqual(choices(forms, named, 'party'), [
    { thing: 'party', id: 'a', pointer: '/partners/0', name: { fr: 'Maison de l’emploi' } }, { thing: 'party', id: 'b', pointer: '/partners/1', name: 'B' }]);
  assert.deepEqual(uses(forms, named, 'party', 'a').map((r) => r.pointer), ['/needs/0/party', '/contributions/0/to/0']);
  assert.deepEqual(uses(forms, named, 'need', 'n').map((r) => r.pointer), ['/contributions/0/meets/0']);
});

test('every reference of the library finds its thing', () => {
  const folder = new URL('../../examples/cases/', import.meta.url);
  for (const name of readdirSync(folder).filter((n) => n.endsWith('.json'))) {
    const all = references(forms, JSON.parse(readFileSync(new URL(name, folder), 'utf8')));
    const known = new Set(all.named.map((n) => `${n.thing} ${n.id}`));
    assert.ok(all.references.length > 0);
    for (const r of all.references) assert.ok(known.has(`${r.thing} ${r.id}`), r.pointer);
  }
});

const made = [
  ['party', 'Maison de l’emploi', 'maison-de-l-emploi'], ['party', 'A', 'a-2'], ['party', 'Œuvre ÉTÉ ß', 'oeuvre-ete-ss'], ['party', '日本', 'party-1'], ['party', undefined, 'party-1'],
  ['need', 'gone', 'gone-2'], ['party', 'Cité des métiers et des compétences de Valbrume-sur-Mer', 'cite-des-metiers-et-des-competences-de'], ['party', 'x'.repeat(200), 'x'.repeat(40)], ['party', '__proto__', 'proto'],
];
for (const [thing, name, want] of made) {
  test(`an identifier of ${name}`, () => assert.equal(identifier(forms, named, thing, name), want));
}

test('a field that is emptied and filled again is one thing to undo, and keeps the focus', () => {
  const log = start({ version: '1.0', name: 'N' });
  for (const value of ['a', '', 'b']) {
    const done = log.do({ kind: 'set', pointer: '/governance/bodies/0/name', value, typing: true });
    assert.equal(done.pointer, '/governance/bodies/0/name', value);
  }
  assert.equal(log.entries.length, 1);
  log.undo();
  assert.equal(log.source.has('/governance'), false);
});

test('what is typed back is nothing to undo', () => {
  const log = start();
  log.do({ kind: 'set', pointer: '/name', value: 'NN', typing: true });
  log.do({ kind: 'set', pointer: '/name', value: 'N', typing: true });
  log.commit();
  assert.equal(log.canUndo, false);
  assert.equal(log.undo(), undefined);
});

test('what two people did in different places is all there', () => {
  const pick = chance(9);
  for (const text of documents(200)) {
    const base = JSON.parse(text);
    const all = [...places(base)].filter((at) => at.length > 0 && typeof at.at(-1) === 'string' && at.at(-1) !== 'id');
    const [one, two] = [all[pick(all.length)], all[pick(all.length)]].map(join);
    if (`${one}/`.startsWith(`${two}/`) || `${two}/`.startsWith(`${one}/`)) continue;
    const edited = (...pointers) => {
      const source = Source.open(text, forms);
      for (const [i, p] of pointers) source.set(p, `person ${i}`);
      return source.value;
    };
    const merged = reconcile(base, edited([1, one]), edited([2, two]));
    assert.deepEqual(merged.value, edited([1, one], [2, two]));
    assert.deepEqual(merged.conflicts, []);
  }
});
