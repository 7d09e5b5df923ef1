/** The answers as a table that spreadsheets open. */

import { allCriteria } from './draft.js';
import { plain } from './json.js';
import { wording } from './words.js';

/** What a spreadsheet may take for a formula, and what looks as if it had been guarded already. */
const formula = /^['\s]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

/**
 * A field that no spreadsheet takes for a formula: a text that begins like one is
 * given an apostrophe. To have the text back, take one apostrophe away where the
 * rest matches {@link formula}. Numbers stay as they are.
 * @param {string|number} value
 */
function field(value) {
  if (typeof value === 'number') return String(value);
  return `"${(formula.test(value) ? `'${value}` : value).replaceAll('"', '""')}"`;
}

/**
 * One line for each criterion and each person who answers: RFC 4180, with a byte
 * order mark, without which spreadsheets misread accents.
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
  return `\uFEFF${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}
