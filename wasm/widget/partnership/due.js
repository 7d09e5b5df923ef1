/** What is due in the next twelve months, as a list and for a calendar. */

import { longDay } from '../day.js';
import { h } from '../dom.js';
import { heading } from '../fields.js';
import { calendar } from './calendar.js';
import { adviceOf, sentenceOf } from './labels.js';

/** @typedef {import('./work.js').Work} Work */

/** @param {Work} work @returns {Node[]} */
export function due(work) {
  const answer = work.answer('due', { call: 'agenda' });
  if (!answer) return [h('p', { class: 'hint' }, work.t('widget.computing'))];
  const list = /** @type {any[]} */ (answer.result?.due);
  if (!list) return [h('p', {}, work.t('page.stand.errors'))];
  if (list.length === 0) return [h('p', {}, work.t('command.agenda.none'))];
  const months = [...new Set(list.map((d) => d.date.slice(0, 7)))];
  const entry = (/** @type {any} */ d, /** @type {number} */ i) => h('li', { class: d.overdue ? 'late' : null },
    h('div', { class: 'when' }, longDay(work.words.lang, d.date), d.overdue && h('span', { class: 'badge' }, work.t('command.agenda.overdue'))),
    h('div', {}, d.pointer ? h('button', { type: 'button', class: 'link', id: work.id(`due-${i}`), onclick: () => work.show(d.pointer) }, sentenceOf(work, d)) : sentenceOf(work, d),
      adviceOf(work, d) && h('div', { class: 'hint' }, adviceOf(work, d))));
  return [
    ...months.flatMap((month) => [heading(work, 1, capitalised(longDay(work.words.lang, month), work.words.lang)), h('ul', { class: 'due' }, ...list.map((d, i) => (d.date.startsWith(month) ? entry(d, i) : null)))]),
    h('div', { class: 'buttons' }, h('button', { type: 'button', id: work.id('ics'), onclick: () => work.filing.give(calendar(work, list), 'text/calendar;charset=utf-8', 'ics') }, work.t('page.ics'))),
  ];
}

/** @param {string} text @param {string} lang */
const capitalised = (text, lang) => text.replace(/^\p{Ll}/u, (c) => c.toLocaleUpperCase(lang));
