/** What happens if a partner leaves. */

import { longDay } from '../day.js';
import { h } from '../dom.js';
import { heading, select } from '../fields.js';
import { dayField } from './dates.js';
import { adviceOf, sentenceOf } from './labels.js';

/** @typedef {import('./work.js').Work} Work */

/** @param {Work} work @returns {Node[]} */
export function leave(work) {
  const { chosen } = work;
  const party = chosen.leaving ?? '';
  const on = chosen.leavingOn || work.today;
  return [
    select(asked(work), {
      name: 'leaving', label: work.t('page.leave.who'), value: party, options: [{ value: '', label: work.t('widget.choose') }, ...work.choices('party')],
      onchange: (value) => {
        chosen.leaving = value;
        work.draw();
      },
    }),
    dayField(asked(work), 'leaving-on', work.t('page.leave.when'), on, (day) => (chosen.leavingOn = day), () => work.draw()),
    ...(party === '' ? [] : answer(work, party, /^\d{4}-\d\d-\d\d$/.test(on) ? on : work.today)),
  ];
}

/** What can be chosen of a view changes nothing in the document: who may only read may choose too. @param {Work} work @returns {any} */
export const asked = (work) => new Proxy(work, { get: (of, name) => (name === 'readonly' ? of.paper : name === 'changed' ? () => {} : bound(of, name)) });

/** @param {any} of @param {string|symbol} name */
function bound(of, name) {
  const value = of[name];
  return typeof value === 'function' ? value.bind(of) : value;
}

/** @param {Work} work @param {string} party @param {string} on @returns {Node[]} */
function answer(work, party, on) {
  const told = work.answer('leave', { call: 'impact', party, on });
  if (!told) return [h('p', { class: 'hint' }, work.t('widget.computing'))];
  const d = told.result;
  if (!d) return [h('p', {}, work.t('page.stand.errors'))];
  const { lang } = work.words;
  const lines = [
    d.last ? work.t(d.late ? 'command.impact.late' : 'command.impact.bound', { day: longDay(lang, d.last) }) : work.t('command.impact.unbound'),
    d.noticeBy && work.t('command.impact.by', { day: longDay(lang, d.noticeBy) }),
    d.continues && work.t('command.impact.continues'),
    d.hurts.length > 0 && work.t('command.impact.hurts', { partners: d.hurts.map((/** @type {string} */ id) => work.nameOf('party', id)).join(', ') }),
  ];
  return [h('section', { class: 'list', 'aria-live': 'polite' }, heading(work, 1, work.t('command.impact.title', { partner: work.nameOf('party', party), on: longDay(lang, on) })),
    ...lines.filter(Boolean).map((text) => h('p', {}, text)),
    heading(work, 2, work.t('command.impact.falls')),
    d.falls.length === 0 ? h('p', {}, work.t('command.impact.nothing')) : h('ul', {}, ...d.falls.map((/** @type {any} */ f, /** @type {number} */ i) => h('li', {},
      f.pointer ? h('button', { type: 'button', class: 'link', id: work.id(`falls-${i}`), onclick: () => work.show(f.pointer) }, sentenceOf(work, f)) : sentenceOf(work, f),
      adviceOf(work, f) && h('div', { class: 'hint' }, adviceOf(work, f))))))];
}
