/** The answers as a table that spreadsheets open. */

import { allCriteria } from './draft.js';
import { plain } from './json.js';
import { wording } from './words.js';

/**
 * Where a spreadsheet may begin a cell with a formula: at the beginning of a text and,
 * in one that splits at another separator than ours, behind a comma, a semicolon, a tab
 * or the end of a line. Quotes and apostrophes may stand before the formula, and in such
 * a place a quote alone, the one that ends our field too, would swallow what follows.
 */
const risky = /^(?=['"\s]*[=+\-@＝＋－＠]|'*[\t\r\n])|(?<=[,;\t\r\n])(?=['"\s]*[=+\-@＝＋－＠]|'*(?:["\t]|$))/gu;

/**
 * A field that no spreadsheet takes for a formula, whatever separates its cells: an
 * apostrophe stands in each such place. To have the text back, take away each apostrophe
 * that stands in one. Numbers stay as they are.
 * @param {string|number} value
 */
function field(value) {
  if (typeof value === 'number') return String(value);
  return `"${value.replaceAll(risky, "'").replaceAll('"', '""')}"`;
}

/** What separates cells where a spreadsheet speaks the language: where a comma stands in numbers it is a semicolon. */
const separators = new Map([['en', ',']]);

/**
 * One line for each criterion and each person who answers, as the spreadsheets of the
 * language open it: RFC 4180, with semicolons in French, and with a byte order mark,
 * without which they misread accents.
 * @param {import('./draft.js').Draft} draft
 * @param {import('./words.js').Words} words
 */
export function csv(draft, words) {
  const head = ['widget.question', 'widget.criterion', 'widget.csv.party', 'widget.csv.role', 'widget.csv.rating', 'widget.csv.comment'];
  /** @type {(string|number)[][]} */
  const rows = [head.map((key) => words.t(key))];
  for (const criterion of allCriteria) {
    for (const seat of draft.seats) {
      const answer = draft.answer(seat, criterion);
      rows.push([
        words.t(`question.${criterion.split('-')[0]}`), words.t(`criterion.${criterion}.name`), draft.partyName(seat.party, words.lang),
        wording(seat.respondent?.role, words.lang), plain(answer?.rating), wording(answer?.comment, words.lang),
      ]);
    }
  }
  const separator = separators.get(words.lang) ?? ';';
  return `\uFEFF${rows.map((row) => row.map(field).join(separator)).join('\r\n')}\r\n`;
}
