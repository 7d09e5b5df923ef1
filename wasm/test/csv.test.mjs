/** The table of the answers, as spreadsheets read it. */

import { test } from 'node:test';
import { csv } from '../widget/csv.js';
import { Draft } from '../widget/draft.js';
import { Words } from '../widget/words.js';
import { criteria, filled, on } from './document.mjs';
import { hostile } from './hostile.mjs';
import { assert, inEach } from './each.mjs';

/**
 * Reads a table as spreadsheets do: quotes open a field only at its beginning, and what
 * follows the closing quote belongs to the cell.
 * @param {string} text
 * @param {string} separator
 */
function read(text, separator) {
  const rows = [['']];
  let quoted = false;
  let begins = true;
  const chars = [...text.replace(/^\uFEFF/, '')];
  for (let i = 0; i < chars.length; i++) {
    const row = rows.at(-1) ?? [];
    const c = chars[i];
    if (quoted) {
      if (c !== '"') row[row.length - 1] += c;
      else if (chars[i + 1] === '"') row[row.length - 1] += chars[++i];
      else quoted = false;
    } else if (c === '"' && begins) {
      quoted = true;
    } else if (c === separator) {
      row.push('');
      begins = true;
      continue;
    } else if (c === '\r' || c === '\n') {
      if (c === '\r' && chars[i + 1] === '\n') i++;
      rows.push(['']);
      begins = true;
      continue;
    } else {
      row[row.length - 1] += c;
    }
    begins = false;
  }
  return rows.filter((r) => r.length > 1 || r[0] !== '');
}

/** What begins a formula in some spreadsheet. */
const formula = /^["\s]*[=+\-@＝＋－＠]|^[\t\r\n]/u;
/** The text behind the guards, as it is documented. */
const back = (/** @type {string} */ field) => field.replaceAll(/^'(?=['"\s]*[=+\-@＝＋－＠]|'*[\t\r\n])|(?<=[,;\t\r\n])'(?=['"\s]*[=+\-@＝＋－＠]|'*(?:["\t]|$))/gu, '');

/** Texts of what matters to a reader of tables, by chance but the same each time. */
function* texts(count) {
  const parts = ['=', '+', '-', '@', '＝', ',', ';', '\t', '\n', '\r\n', '"', '""', "'", ' ', 'a', '1'];
  let seed = 7;
  for (let i = 0; i < count; i++) {
    let text = '';
    for (let n = (seed >> 8) % 9; n >= 0; n--) {
      seed = (seed * 1103515245 + 12345) & 0x7fffffff;
      text += parts[(seed >> 8) % parts.length];
    }
    yield text;
  }
}

const separators = { fr: ';', en: ',' };

test('no text is a formula, and every text comes back', async () => {
  for (const [lang, separator] of Object.entries(separators)) {
    const words = await Words.load(lang);
    for (const text of [...hostile, "'=1", "''+1", '-1', "'plain", 'a,b"c\r\nd', '＝1', '\t=1', '\n-1', ' @x', 'a;=1', 'a,=1', 'a\n"=1', 'a;"",=1', '', ...texts(400)]) {
      const document = filled();
      document.partners[0].name = text || 'x';
      document.rounds[0].respondents[0].answers[0].comment = text;
      const table = csv(Draft.from(document, on), words);
      const rows = read(table, separator);
      assert.equal(rows.length, 1 + 2 * criteria.length);
      assert.ok(rows.every((r) => r.length === 6));
      const [, , party, , rating, comment] = rows[1];
      assert.equal(back(comment), text);
      assert.equal(back(party), text || 'x');
      assert.equal(rating, '0', 'a number stays one');
      // A spreadsheet that splits elsewhere sees other cells, and no formula either.
      for (const other of [',', ';', '\t']) {
        for (const cell of read(table, other).flat()) assert.ok(!formula.test(cell), `${JSON.stringify(text)} at ${other}: ${JSON.stringify(cell)}`);
      }
    }
  }
});

test('cells are separated as the spreadsheets of the language expect', async () => {
  for (const [lang, separator] of Object.entries(separators)) {
    const table = csv(Draft.from(filled(), on), await Words.load(lang));
    assert.ok(table.startsWith('\uFEFF'), 'accents are read right');
    assert.equal(table.split('\r\n')[0].split(separator).length, 6);
    assert.ok(!table.startsWith('\uFEFFsep='), 'a line for one spreadsheet would stand in the table of the others');
  }
});

inEach('the page gives the same table', {}, async (v) => {
  await v.fill(filled());
  const words = await Words.load('fr');
  assert.equal(await v.inside(({ el }) => el.toCSV()), csv(Draft.from(filled(), on), words));
});
