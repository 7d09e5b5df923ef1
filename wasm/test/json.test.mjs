/** The text of a document: what is read is what is written, and what would lose something is refused. Node of this version keeps no digits itself, as old browsers. */

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from '../widget/decode.js';
import { copy, parse, put, write } from '../widget/json.js';

const squeeze = (/** @type {string} */ text) => text.replace(/\s+/g, '');
const fault = (/** @type {() => unknown} */ run) => {
  try {
    run();
  } catch (found) {
    return `${found.key} ${JSON.stringify(found.args)}`;
  }
  return 'none';
};

test('what is read is written as it was: numbers, members of any name, half characters', () => {
  for (const text of [
    '{"a":1.50,"b":-0,"c":1e2,"d":12345678901234567890,"e":0.1,"f":1E+400,"g":[1.0,[2.00]]}', '{"__proto__":{"x":1},"constructor":2,"toString":"t","hasOwnProperty":null}',
    '{"a":{"__proto__":5,"b":true}}', '["\\ud83d","\\udc00x","\\ud83d\\ud83d"]', '{"\\ud800":1}', '[]', '{}', '[{}]', '""', 'null', '[true,false,null]', '"\\u0000\\u001f"',
    '{"":{"":""}}', '["\\\\","\\\\\\"",",:{}[]"]', '{"rawJSON":"1.5"}', '[[[[[]]]]]', '"\u2028\u2029\u0085"',
  ]) {
    assert.equal(squeeze(write(parse(text))), squeeze(text), text);
    assert.equal(squeeze(write(copy(parse(text)))), squeeze(text), `a copy of ${text}`);
  }
});

test('JSON.parse reads the same, and refuses the same, on thousands of texts by chance', () => {
  let seed = 7;
  const random = (/** @type {number} */ n) => (seed = (seed * 48271) % 2147483647) % n;
  const pieces = ['{', '}', '[', ']', ',', ':', '"', '"a"', '"b"', '1', '-1', '0', '01', '1.5', '1e5', '1.', '-', 'true', 'false', 'null', 'nul', ' ', '\n', '\t', '\\', '\\"', '"\\u00e9"', '"\\x"', '"\u0001"', 'é', '""', '"__proto__"', '{"c":', '[[', ']]', '\u00a0'];
  const grow = (/** @type {number} */ depth) => {
    const kind = random(depth > 4 ? 3 : 6);
    if (kind < 3) return [String(random(1000) / 8), '"x\\n\\"y"', 'null'][kind];
    const inner = Array.from({ length: random(4) }, () => grow(depth + 1));
    return kind === 3 ? `[${inner.join(' ,')}]` : `{${inner.map((v, i) => `"m${i}" :${v}`).join(',\n')}}`;
  };
  let read = 0;
  for (let i = 0; i < 20_000; i++) {
    let text = i % 2 ? grow(0) : Array.from({ length: 1 + random(7) }, () => pieces[random(pieces.length)]).join('');
    if (i % 4 === 1) text = text.slice(0, random(text.length + 1)) + pieces[random(pieces.length)] + text.slice(random(text.length + 1));
    let expected;
    try {
      expected = JSON.stringify(JSON.parse(text));
    } catch {
      expected = undefined;
    }
    let found;
    try {
      found = JSON.stringify(parse(text));
      read++;
    } catch (problem) {
      if (problem.key === 'widget.error.twice') continue;
      assert.equal(problem.key, 'widget.error.json', text);
    }
    assert.equal(found, expected, text);
  }
  assert.ok(read > 5_000, `${read}`);
});

test('a member that is there twice, however it is written and wherever it stands, is refused with its name and line', () => {
  for (const [text, told] of [
    ['{"a":1,"a":1}', 'widget.error.twice {"line":"1","name":"a"}'], ['{"a":1,\n"\\u0061":2}', 'widget.error.twice {"line":"2","name":"a"}'],
    ['{"x":[1,\r\n{"b":\r{"c":1,"d":2,"c":3}}]}', 'widget.error.twice {"line":"3","name":"c"}'], ['{"__proto__":1,"__proto__":2}', 'widget.error.twice {"line":"1","name":"__proto__"}'],
    ['{"":1,"":2}', 'widget.error.twice {"line":"1","name":""}'], ['{"a":{"a":1},"b":[{"a":1},{"a":2}]}', 'none'], ['{"constructor":1}', 'none'],
  ]) assert.equal(fault(() => parse(text)), told, text);
});

test('no depth and no length exhausts the stack', () => {
  assert.match(fault(() => parse('['.repeat(200_000))), /deep/);
  assert.match(fault(() => parse('{"a":'.repeat(200_000))), /deep/);
  assert.equal(fault(() => parse(`${'['.repeat(100)}${']'.repeat(100)}`)), 'none');
  for (const long of ['\\n'.repeat(500_000), 'x'.repeat(1_000_000), '\\\\'.repeat(400_000)]) assert.equal(fault(() => parse(`"${long}"`)), 'none');
  const began = performance.now();
  assert.match(fault(() => parse(`"${'\\'.repeat(1_000_001)}"`)), /json/);
  assert.match(fault(() => parse('"a\n'.repeat(200_000))), /json/);
  assert.ok(performance.now() - began < 2000);
});

test('a member is put where it belongs, and those after it stay, whatever they are called', () => {
  const round = parse('{"id":"r","respondents":[],"__proto__":{"x":1},"ext":{}}');
  put(round, 'round', 'date', '2026-01-01');
  assert.equal(squeeze(write(round)), '{"id":"r","__proto__":{"x":1},"date":"2026-01-01","respondents":[],"ext":{}}');
});

const text = '{"version": "1.0",\n "name": "Été à l’œuvre – 5 € « ça »"}';
const units = (/** @type {string} */ t, /** @type {boolean} */ big, wide = 2) => {
  const out = Buffer.alloc(t.length * wide);
  [...t].forEach((c, i) => (wide === 2 ? (big ? out.writeUInt16BE : out.writeUInt16LE) : (big ? out.writeUInt32BE : out.writeUInt32LE)).call(out, c.codePointAt(0) ?? 0, i * wide));
  return out;
};
/** In windows-1252, or another encoding of one byte where numbers are given. @param {string} t @param {Record<string, number>} table */
const single = (t, table = { '’': 0x92, 'œ': 0x9c, '–': 0x96, '€': 0x80 }) => Buffer.from([...t].map((c) => table[c] ?? c.charCodeAt(0)));

test('a file of any encoding is decoded rightly, or refused in words: never is a damaged text opened', () => {
  const utf8 = Buffer.from(text);
  const bom = (/** @type {number[]} */ mark, /** @type {Buffer} */ rest) => Buffer.concat([Buffer.from(mark), rest]);
  /** @type {Record<string, [Buffer, string]>} */
  const cases = {
    'UTF-8': [utf8, text], 'UTF-8 with BOM': [bom([0xef, 0xbb, 0xbf], utf8), text],
    'UTF-16LE with BOM': [bom([0xff, 0xfe], units(text, false)), text], 'UTF-16BE with BOM': [bom([0xfe, 0xff], units(text, true)), text],
    'UTF-16LE': [units(text, false), text], 'UTF-16BE': [units(text, true), text],
    'UTF-32LE with BOM': [bom([0xff, 0xfe, 0, 0], units(text, false, 4)), 'widget.error.encoding {"encoding":"UTF-32"}'],
    'UTF-32BE with BOM': [bom([0, 0, 0xfe, 0xff], units(text, true, 4)), 'widget.error.encoding {"encoding":"UTF-32"}'],
    'UTF-32LE': [units(text, false, 4), 'widget.error.encoding {"encoding":"UTF-32"}'], 'UTF-32BE': [units(text, true, 4), 'widget.error.encoding {"encoding":"UTF-32"}'],
    'windows-1252': [single(text), 'widget.error.encoding {"encoding":"windows-1252 (ANSI)"}'],
    'cp850': [single(text, { 'É': 0x90, 'é': 0x82, 'à': 0x85, 'ç': 0x87, '’': 0x27, 'œ': 0x6f, '–': 0x2d, '€': 0x45, '«': 0xae, '»': 0xaf }), 'widget.error.encoding {"encoding":"windows-1252 (ANSI)"}'],
    'one damaged byte': [Buffer.from([...utf8].map((b, i) => (i === utf8.length - 3 ? 0xff : b))), 'widget.error.damaged {"line":"2"}'],
    'half a character at the end': [bom([...utf8], Buffer.from([0xc3])), 'widget.error.damaged {"line":"2"}'],
    'half a pair, as CESU-8': [bom([...Buffer.from('{"name":"é'), 0xed, 0xa0, 0xbd], Buffer.from('"}')), 'widget.error.damaged {"line":"1"}'],
    'UTF-16 with half a pair': [bom([0xff, 0xfe], Buffer.concat([units('{"a":"', false), Buffer.from([0x3d, 0xd8]), units('"}', false)])), 'widget.error.damaged {"line":"1"}'],
    'UTF-16 with half a unit': [bom([0xff, 0xfe], Buffer.concat([units(text, false), Buffer.from([0x41])])), 'widget.error.damaged {"line":"2"}'],
    'nothing': [Buffer.alloc(0), ''], 'one byte': [Buffer.from('1'), '1'], 'two bytes': [Buffer.from('{}'), '{}'],
  };
  for (const [name, [bytes, expected]] of Object.entries(cases)) {
    let found = '';
    const told = fault(() => (found = decode(new Uint8Array(bytes).buffer)));
    assert.equal(told === 'none' ? found : told, expected, name);
  }
  // What begins as gzip, an office file or a picture is no text of any encoding.
  for (const bytes of [[0x1f, 0x8b, 8, 0, 0, 0], [0x50, 0x4b, 3, 4, 0x14, 0, 6, 0x80], [0x89, 0x50, 0x4e, 0x47]]) {
    const found = fault(() => parse(decode(new Uint8Array(bytes).buffer)));
    assert.match(found, /widget.error/);
  }
});
