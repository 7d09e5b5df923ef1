/** A document as its text: what is not edited stays, byte for byte. */

import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { test } from 'node:test';
import * as forms from '../widget/partnership/forms.js';
import { join } from '../widget/partnership/pointer.js';
import { at } from '../widget/partnership/shape.js';
import { Source } from '../widget/partnership/source.js';
import { chance, documents, places, respaced } from './chance.mjs';

const byChance = documents(500);
const open = (/** @type {string} */ text) => Source.open(text, forms);
const examples = new URL('../../examples/cases/', import.meta.url);
const library = readdirSync(examples).filter((n) => n.endsWith('.json')).map((n) => readFileSync(new URL(n, examples), 'utf8'));

test('documents open and save byte for byte', () => {
  const pick = chance(1);
  for (const text of [...library, ...byChance]) {
    for (const variant of [text, respaced(text, pick), respaced(text, pick)]) {
      const source = open(variant);
      assert.equal(source.text, variant);
      assert.deepEqual(source.value, JSON.parse(variant.replace(/^\uFEFF/, '')));
    }
  }
});

/** How many bytes two texts have in common at both ends. */
function around(a, b) {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a.at(-1 - end) === b.at(-1 - end)) end++;
  return { start, end };
}

test('an edit of a value changes its text alone', () => {
  const pick = chance(2);
  for (const text of byChance) {
    const variant = respaced(text, pick);
    const source = open(variant);
    const all = [...places(source.value)];
    const pointer = join(all[1 + pick(all.length - 1)]);
    const raw = source.raw(pointer);
    const change = source.set(pointer, 'another "text"\n\u{1F600}');
    assert.ok(change.changed);
    const common = around(variant, source.text);
    assert.ok(common.start + common.end + raw.length >= variant.length, `${pointer}: more than ${raw} changed`);
    const want = JSON.parse(variant.replace(/^\uFEFF/, ''));
    set(want, pointer, 'another "text"\n\u{1F600}');
    assert.deepEqual(open(source.text).value, want);
    source.state = change.before;
    assert.equal(source.text, variant, 'taken back');
  }
});

/** Sets by the plain way, to compare. */
function set(value, pointer, to) {
  const steps = pointer.slice(1).split('/').map((s) => s.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = steps.pop();
  const holder = steps.reduce((v, s) => v[s], value);
  if (to === undefined && Array.isArray(holder)) holder.splice(Number(last), 1);
  else if (to === undefined) delete holder[last];
  else holder[last] = to;
}

/** Every member that the table knows of the objects in a document. */
function* members(value) {
  for (const steps of places(value)) {
    const here = at(forms, steps.map(String));
    if (here?.type !== undefined && !(here.member?.list && !here.item)) {
      for (const m of forms.types[here.type].members) yield { pointer: join([...steps, m.name]), member: m };
    }
  }
}

test('what is written into a canonical document leaves it canonical', () => {
  const pick = chance(3);
  for (const text of byChance) {
    const source = open(text);
    for (let n = 0; n < 2; n++) {
      const all = [...members(source.value)];
      const { pointer, member } = all[pick(all.length)];
      if (pick(3) === 0) source.remove(pointer);
      else if (member.list) source.add(pointer, pick(2) ? { id: 'new' } : 'new', pick(4));
      else source.set(pointer, pick(2) ? 'new' : { fr: 'neuf', en: 'new' });
      assert.equal(source.text, `${JSON.stringify(source.value, null, 2)}\n`);
      inOrder(source.value, forms.root);
    }
  }
});

/** Known members stand in the order of the table. */
function inOrder(value, type) {
  const names = forms.types[type].members.map((m) => m.name);
  const ranks = Object.keys(value).map((n) => names.indexOf(n)).filter((r) => r >= 0);
  assert.deepEqual(ranks, ranks.toSorted((a, b) => a - b));
  for (const m of forms.types[type].members) {
    for (const inner of [value[m.name] ?? []].flat()) if (m.type && typeof inner === 'object' && !Array.isArray(inner)) inOrder(inner, m.type);
  }
}

test('a new member stands where the table says, and can be taken away again', () => {
  const pick = chance(4);
  for (const text of byChance) {
    const variant = respaced(text, pick);
    const source = open(variant);
    const missing = [...members(source.value)].filter(({ pointer }) => !source.has(pointer));
    if (missing.length === 0) continue;
    const { pointer } = missing[pick(missing.length)];
    const holder = pointer.slice(0, pointer.lastIndexOf('/'));
    // The blanks of an object with nothing in it are laid out anew.
    const blanks = (source.has(holder) && /^\{(\s*)\}$/.exec(source.raw(holder))?.[1].length) || 0;
    source.set(pointer, 'new');
    assert.equal(source.get(pointer), 'new');
    const common = around(variant, source.text);
    assert.ok(common.start + common.end + blanks >= variant.length, 'only added');
    source.remove(pointer);
    const before = Source.open(variant).get(holder);
    if (holder === '' || Object.keys(before).length > 0) assert.deepEqual(source.value, JSON.parse(variant.replace(/^\uFEFF/, '')));
  }
});

test('items move with all that is in them', () => {
  const pick = chance(5);
  for (const text of byChance) {
    const variant = respaced(text, pick);
    const source = open(variant);
    const lists = [...places(source.value)].map(join).filter((p) => Array.isArray(source.get(p)) && source.get(p).length > 1);
    if (lists.length === 0) continue;
    const list = lists[pick(lists.length)];
    const want = structuredClone(source.get(list));
    const from = pick(want.length);
    const to = pick(want.length);
    const keys = source.keys(list);
    const raw = source.raw(`${list}/${from}`);
    source.move(list, from, to);
    want.splice(to, 0, ...want.splice(from, 1));
    assert.deepEqual(source.get(list), want);
    assert.equal(source.pointer(keys[from]), `${list}/${to}`);
    assert.equal(source.raw(`${list}/${to}`), raw);
    assert.equal(source.text.length, variant.length);
    source.move(list, to, from);
    assert.equal(source.text, variant);
  }
});

test('a whole value is taken over by its differences', () => {
  const pick = chance(6);
  for (let i = 1; i < byChance.length; i++) {
    const variant = respaced(byChance[i], pick);
    const source = open(variant);
    source.set('', source.value);
    assert.equal(source.text, variant, 'the same value changes nothing');
    const want = structuredClone(source.value);
    const all = [...places(want)].slice(1);
    set(want, join(all[pick(all.length)]), pick(2) ? 'another' : undefined);
    source.set('', want);
    assert.deepEqual(source.value, want);
    source.set('', JSON.parse(byChance[i - 1]));
    assert.deepEqual(source.value, JSON.parse(byChance[i - 1]));
  }
});

const edits = [
  { name: 'the digits of numbers stay', text: '{"a": 1.0, "b": 12345678901234567890, "c": 1E+2}', do: (s) => s.set('/a', 'x'), want: '{"a": "x", "b": 12345678901234567890, "c": 1E+2}' },
  { name: 'the same value is no edit', text: '{"a": 1.0}', do: (s) => s.set('/a', 1), want: '{"a": 1.0}' },
  { name: 'escapes elsewhere stay', text: '{"a":"\\u00e9","b":"\\/"}', do: (s) => s.set('/a', 'é!'), want: '{"a":"é!","b":"\\/"}' },
  { name: 'a lone surrogate is read, kept and written', text: '{"a":"\\ud800","b":1}', do: (s) => s.set('/b', '\udfff'), want: '{"a":"\\ud800","b":"\\udfff"}' },
  { name: 'an escaped name is found', text: '{"n\\u0061me":"x"}', do: (s) => s.set('/name', 'y'), want: '{"n\\u0061me":"y"}' },
  { name: '__proto__ is a name', text: '{"__proto__": {"a": 1}}', do: (s) => s.set('/__proto__/a', 2), want: '{"__proto__": {"a": 2}}' },
  { name: '__proto__ is made', text: '{}', do: (s) => s.set('/__proto__/x', 'y'), want: '{\n  "__proto__": {\n    "x": "y"\n  }\n}' },
  { name: 'constructor is a name', text: '{"name":"x"}', do: (s) => s.set('/constructor', 'y'), want: '{"name":"x","constructor":"y"}' },
  { name: 'of two members with a name the last is meant', text: '{"a":1,"a":2,"b":3}', do: (s) => s.set('/a', 4), want: '{"a":1,"a":4,"b":3}' },
  { name: 'both are taken away', text: '{"a":1,"b":3,"a":2}', do: (s) => s.remove('/a'), want: '{"b":3}' },
  { name: 'both stay when another is edited', text: '{"a":1,"a":2,"b":3}', do: (s) => s.set('/b', 4), want: '{"a":1,"a":2,"b":4}' },
  { name: 'unknown members stay', text: '{"version":"1.0","zzz":[1, 2],"partners":[]}', do: (s) => s.set('/name', 'N'), want: '{"version":"1.0","name":"N","zzz":[1, 2],"partners":[]}' },
  { name: 'a list in one line stays in one line', text: '{\n  "a": [1, 2],\n  "b": { "c": 1, "d": 2 }\n}', do: (s) => { s.add('/a', 3); s.add('/a', 0, 0); s.set('/b/e', 3); }, want: '{\n  "a": [0, 1, 2, 3],\n  "b": { "c": 1, "d": 2, "e": 3 }\n}' },
  { name: 'tabs and line ends as in the file', text: '{\r\n\t"version": "1.0"\r\n}\r\n', do: (s) => s.set('/governance/charter', 'C'), want: '{\r\n\t"version": "1.0",\r\n\t"governance": {\r\n\t\t"charter": "C"\r\n\t}\r\n}\r\n' },
  { name: 'a file in one line', text: '{"version":"1.0"}', do: (s) => s.add('/partners', { id: 'a', name: 'A' }), want: '{"version":"1.0","partners":[{"id":"a","name":"A"}]}' },
  { name: 'a file in one line with spaces', text: '{"version": "1.0", "name": "N"}', do: (s) => s.add('/partners', { id: 'a', name: 'A' }), want: '{"version": "1.0", "name": "N", "partners": [{"id": "a", "name": "A"}]}' },
  { name: 'an empty file', text: '{}', do: (s) => s.set('/partners/0/name', 'A'), want: '{\n  "partners": [\n    {\n      "name": "A"\n    }\n  ]\n}' },
  { name: 'what is empty and may be missing goes', text: '{\n  "version": "1.0",\n  "followUp": {\n    "meetings": [\n      {\n        "date": "2026"\n      }\n    ]\n  }\n}', do: (s) => s.remove('/followUp/meetings/0'), want: '{\n  "version": "1.0"\n}' },
  { name: 'an item stays, empty', text: '{"partners":[{"name":"A"}]}', do: (s) => s.set('/partners/0/name', ''), want: '{"partners":[{}]}' },
  { name: 'blank lines are not multiplied', text: '{\n\n  "version": "1.0",\n\n  "name": "N"\n}', do: (s) => s.set('/summary', 'S'), want: '{\n\n  "version": "1.0",\n\n  "name": "N",\n  "summary": "S"\n}' },
  { name: 'a text instead of an object makes place', text: '{"governance":"x"}', do: (s) => s.set('/governance/charter', 'C'), want: '{"governance":{"charter":"C"}}' },
  { name: 'a renamed member', text: '{"name":{"fr" : "A", "en":"B"}}', do: (s) => s.rename('/name/fr', 'fr-CH'), want: '{"name":{"fr-CH" : "A", "en":"B"}}' },
  { name: 'a name with a colon', text: '{"a:b" : 1}', do: (s) => { s.rename('/a:b', 'c:d'); s.set('/e', 2); }, want: '{"c:d" : 1, "e" : 2}' },
];

for (const { name, text, do: edit, want } of edits) {
  test(name, () => {
    const source = open(text);
    edit(source);
    assert.equal(source.text, want);
    assert.deepEqual(source.value, JSON.parse(want));
  });
}

test('what is not JSON says where', () => {
  for (const [text, offset] of [['', 0], ['{', 1], ['{"a" 1}', 5], ['[1,]', 3], ['{"a":1,}', 7], ['"\n"', 0], ['01', 1], ['[1 2]', 3], ['{"a":1}x', 7], ['nul', 0], ['"\\x"', 0], ['{a:1}', 1], ["{'a':1}", 1], ['\uFEFF\uFEFF{}', 1], ['-', 0]]) {
    assert.throws(() => open(text), (fault) => fault.offset === offset, text);
    assert.throws(() => JSON.parse(text));
  }
});

test('the bytes of a file come back', () => {
  for (const text of ['\uFEFF{"a":"é\u{1F600}"}\r\n', '{"a":"\uFFFD"}']) assert.equal(Source.read(new TextEncoder().encode(text)).text, text);
  for (const bytes of [[0x7b, 0x22, 0xff], [0xff, 0xfe, 0x7b, 0]]) {
    assert.throws(() => Source.read(new Uint8Array(bytes)), (fault) => fault.offset >= 0);
  }
});

test('what is nested deeply exhausts nothing', () => {
  const deep = `{"ext":${'['.repeat(200_000)}${']'.repeat(200_000)},"name":"N"}`;
  const source = open(deep);
  assert.equal(source.text, deep);
  source.set('/name', 'M');
  assert.equal(source.text, deep.replace('"N"', '"M"'));
  assert.ok(source.value.ext);
});

test('a megabyte opens in well under two seconds, and edits take milliseconds', () => {
  const partner = JSON.stringify({ id: 'p', name: 'Name', description: 'What they do. '.repeat(8), fields: ['a', 'b'] }, null, 2);
  const text = `{\n"version": "1.0",\n"partners": [${Array.from({ length: 5000 }, () => partner).join(',')}]\n}`;
  assert.ok(text.length > 1e6);
  const timed = (/** @type {() => void} */ run) => {
    const start = performance.now();
    run();
    return performance.now() - start;
  };
  let source = open('{}');
  assert.ok(timed(() => { source = open(text); source.text; source.value; }) < 1000);
  const small = open(text.slice(0, 50_000).replace(/,[^}]*$/, ']}'));
  const edit = Math.min(...Array.from({ length: 9 }, (_, i) => timed(() => { small.set('/partners/7/name', `N${i}`); small.text; small.value; })));
  assert.ok(edit < 10, `${edit} ms`);
});

test('what is no value of JSON is refused, and changes nothing', () => {
  for (const value of [NaN, Infinity, () => 1, Symbol('x'), 10n, { a: [NaN] }, [() => 1]]) {
    const source = open('{"name":"N","x":[1,2]}');
    assert.throws(() => source.set('/x', value), TypeError);
    assert.throws(() => source.add('/x', value), TypeError);
    assert.equal(source.text, '{"name":"N","x":[1,2]}');
  }
  const source = open('{}');
  source.set('/x', [1, undefined, 3]);
  assert.deepEqual(JSON.parse(source.text), { x: [1, null, 3] });
});

test('a member that gets its own name again is no edit', () => {
  assert.equal(open('{"name":{"fr":"a"}}').rename('/name/fr', 'fr').changed, false);
  assert.throws(() => open('{"name":{"fr":"a","en":"b"}}').rename('/name/fr', 'en'), RangeError);
});
