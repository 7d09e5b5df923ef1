/** The answers as a table that spreadsheets open. */

import { allCriteria } from './draft.js';
import { wording } from './words.js';

/**
 * A field that no spreadsheet takes for a formula: one that begins like a formula
 * is given an apostrophe, which spreadsheets show as text.
 * @param {string|number|undefined} value
 */
function field(value) {
  let text = String(value ?? '');
  if (/^[\s]*[=+\-@\t\r]/.test(text)) text = `'${text}`;
  return `"${text.replaceAll('"', '""')}"`;
}

/**
 * One line for each criterion and each person who answers: RFC 4180, with a byte
 * order mark, without which spreadsheets misread accents.
 * @param {import('./draft.js').Draft} draft
 * @param {import('./words.js').Words} words
 */
export function csv(draft, words) {
  const head = ['widget.question', 'widget.criterion', 'widget.csv.party', 'widget.csv.role', 'widget.csv.rating', 'widget.csv.comment'];
  const rows = [head.map((key) => words.t(key))];
  for (const criterion of allCriteria) {
    for (const seat of draft.seats) {
      const answer = draft.answer(seat, criterion);
      rows.push([
        words.t(`question.${criterion.split('-')[0]}`), words.t(`criterion.${criterion}.name`), draft.partyName(seat.party, words.lang),
        wording(seat.respondent?.role, words.lang), answer?.rating ?? '', wording(answer?.comment, words.lang),
      ]);
    }
  }
  return `\uFEFF${rows.map((row) => row.map(field).join(',')).join('\r\n')}\r\n`;
}
