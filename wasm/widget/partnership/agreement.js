/** The convention on a day: a picture, what its calendar says, and how it reads with its amendments. */

import { longDay } from '../day.js';
import { h } from '../dom.js';
import { heading } from '../fields.js';
import { wording } from '../words.js';
import { dayField } from './dates.js';
import { capital, codeWord } from './labels.js';
import { asked } from './leave.js';
import { picture } from './pictures.js';

/** @typedef {import('./work.js').Work} Work */

/** @param {Work} work @returns {Node[]} */
export function agreement(work) {
  const conventions = work.value('/conventions');
  if (!Array.isArray(conventions) || conventions.length === 0) return [];
  const on = /^\d{4}-\d\d-\d\d$/.test(work.chosen.conventionOn ?? '') ? work.chosen.conventionOn : work.today;
  const told = work.answer('convention', { call: 'convention', on });
  const s = told?.result;
  if (!told || !s) return [];
  const { lang } = work.words;
  const day = (/** @type {string|undefined} */ d) => (d ? longDay(lang, d) : '');
  const names = (/** @type {string[]} */ ids) => ids.map((id) => work.nameOf('party', id)).join(', ');
  /** @type {[string, string][]} */
  const rows = [
    ['phase', capital(codeWord(work.words, 'phase', s.phase), lang)], ['parties', names(s.parties)], ['unsigned', names(s.unsigned)],
    ['term', s.first && s.termEnd ? work.t('page.convention.term.value', { term: s.term, first: day(s.first), last: day(s.termEnd) }) : s.first ? work.t('page.convention.since', { first: day(s.first) }) : ''],
    ['renewals', s.renewals > 0 ? String(s.renewals) : ''], ['noticeBy', day(s.noticeBy)],
    ['noticeToday', s.noticeToday ? work.t(s.noticeLate ? 'page.convention.late' : 'page.convention.effect', { day: day(s.noticeToday) }) : ''],
    ['decisionBy', day(s.decisionBy)], ['optionBy', day(s.optionBy)], ['last', s.last ? work.t('page.convention.last.value', { day: day(s.last), phase: codeWord(work.words, 'phase', s.then) }) : ''],
    ['maxExtent', day(s.maxExtent)], ['leaving', (s.leaving ?? []).map((/** @type {any} */ l) => `${work.nameOf('party', l.party)} (${day(l.last)})`).join(', ')],
  ];
  return [h('section', { class: 'list convention', 'aria-labelledby': work.id('convention-now') }, heading(work, 1, work.t('page.convention.now', { date: day(on) }), { id: work.id('convention-now') }),
    work.paper ? null : dayField(asked(work), 'convention-on', work.t('page.convention.on'), on, (day) => (work.chosen.conventionOn = day), () => work.draw()),
    picture(work, 'convention', { on }),
    h('dl', { class: 'facts' }, ...rows.filter(([, value]) => value !== '').map(([name, value]) => h('div', {}, h('dt', {}, work.t(`page.convention.${name}`)), h('dd', {}, value)))),
    s.clauses.length > 0 && h('details', { open: work.paper }, h('summary', {}, work.t('page.convention.text', { date: day(on) })),
      ...s.clauses.flatMap((/** @type {any} */ c) => [heading(work, 2, capital(codeWord(work.words, 'clause-kind', c.kind), lang)), h('p', { class: 'prose' }, textOf(c.text, lang)),
        c.amendment ? h('p', { class: 'hint' }, work.t('page.convention.from', { amendment: work.nameOf('amendment', c.amendment) })) : ''])))];
}

/** @param {any} text @param {string} lang */
const textOf = (text, lang) => wording(text, lang);
