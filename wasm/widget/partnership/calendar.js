/** What is due as a calendar file (RFC 5545). */

import { wording } from '../words.js';
import { digest } from './log.js';
import { adviceOf, sentenceOf } from './labels.js';

/** @param {string} text */
const escaped = (text) => text.replace(/[\\;,]/g, (c) => `\\${c}`).replace(/\r\n|\r|\n/g, '\\n').replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g, '');

/** Lines have at most 75 bytes; what is longer goes on after a space. @param {string} line */
function folded(line) {
  const encoder = new TextEncoder();
  let out = '', size = 0;
  for (const c of line) {
    const bytes = encoder.encode(c).length;
    if (size + bytes > 75) {
      out += '\r\n ';
      size = 1;
    }
    out += c;
    size += bytes;
  }
  return out;
}

/** The first day of a date that is known to the month or the year. @param {string} date */
const dayOf = (date) => `${date}-01-01`.slice(0, 10);

/** The day after. @param {string} day */
const after = (day) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);

/** @param {import('./work.js').Work} work @param {any[]} list */
export function calendar(work, list) {
  const name = wording(work.value('/name'), work.words.lang);
  const own = digest(String(work.value('/id') ?? name));
  const plain = (/** @type {string} */ day) => day.replaceAll('-', '');
  const events = list.flatMap((d) => ['BEGIN:VEVENT', `UID:${digest(d.key)}-${own}@vademecum`, `DTSTAMP:${plain(work.today)}T000000Z`, `DTSTART;VALUE=DATE:${plain(dayOf(d.date))}`,
    `DTEND;VALUE=DATE:${plain(after(dayOf(d.date)))}`, `SUMMARY:${escaped(`${name} : ${sentenceOf(work, d)}`)}`, ...(adviceOf(work, d) ? [`DESCRIPTION:${escaped(adviceOf(work, d))}`] : []),
    'TRANSP:TRANSPARENT', 'BEGIN:VALARM', 'ACTION:DISPLAY', `DESCRIPTION:${escaped(sentenceOf(work, d))}`, 'TRIGGER:-P7D', 'END:VALARM', 'END:VEVENT']);
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//vademecum//partnership//FR', 'CALSCALE:GREGORIAN', ...events, 'END:VCALENDAR'].map((line) => `${folded(line)}\r\n`).join('');
}
