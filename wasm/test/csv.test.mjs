/** The table of the answers, as spreadsheets read it. */

import { test } from 'node:test';
import { csv } from '../widget/csv.js';
import { Draft } from '../widget/draft.js';
import { Words } from '../widget/words.js';
import { criteria, filled, on } from './document.mjs';
import { hostile } from './hostile.mjs';
import { assert, inEach } from './each.mjs';

/** Reads RFC 4180. @param {string} text */
function read(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.replace(/^\uFEFF/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
    else if (end === '') break;
  }
  return rows.filter((r) => r.length > 1);
}

/** What begins a formula in some spreadsheet. */
const formula = /^[\s]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
/** The text behind the guard, as it is documented. */
const back = (field) => (field.startsWith("'") && /^['\s]*[=+\-@＝＋－＠]|^[\t\r\n]/u.test(field.slice(1)) ? field.slice(1) : field);

test('no text is a formula, and every text comes back', async () => {
  const words = await Words.load('fr');
  for (const text of [...hostile, "'=1", "''+1", '-1', "'plain", 'a,b"c\r\nd', '＝1', '\t=1', '\n-1', ' @x', '']) {
    const document = filled();
    document.partners[0].name = text || 'x';
    document.rounds[0].respondents[0].answers[0].comment = text;
    const rows = read(csv(Draft.from(document, on), words));
    assert.equal(rows.length, 1 + 2 * criteria.length);
    assert.ok(rows.every((r) => r.length === 6));
    const [, , party, , rating, comment] = rows[1];
    for (const field of [party, comment]) assert.ok(!formula.test(field), JSON.stringify(field));
    assert.equal(back(comment), text);
    assert.equal(back(party), text || 'x');
    assert.equal(rating, '0', 'a number stays one');
  }
});

inEach('the page gives the same table', {}, async (v) => {
  await v.fill(filled());
  const words = await Words.load('fr');
  assert.equal(await v.inside(({ el }) => el.toCSV()), csv(Draft.from(filled(), on), words));
});
