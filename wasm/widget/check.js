/** The look back: every answer of everybody, what is missing, and what is wrong. */

import { h } from './dom.js';
import { allCriteria } from './draft.js';
import { heading, shown } from './fields.js';
import { questions } from './model.js';
import { formSteps, ratingText, seatName, stepTitle } from './steps.js';

/** @typedef {import('./steps.js').Context} Context */
/** @typedef {{step: string, field: string, text: string}} Problem */

/**
 * What is wrong in what was typed: it can be mended at the field. What is missing
 * is no problem.
 * @param {Context} ui
 * @returns {Problem[]}
 */
export function problems(ui) {
  const { draft, words } = ui;
  /** @type {Problem[]} */
  const found = [];
  const tell = (/** @type {string} */ step, /** @type {string} */ field, /** @type {string} */ key, args = {}) =>
    found.push({ step, field: ui.id(field), text: words.t(`widget.problem.${key}`, args) });
  const names = new Set();
  for (const p of draft.parties) {
    const name = shown(ui, p.name).trim();
    if (name === '') tell('who', `party-${p.id}`, 'party');
    else if (names.has(name.toLowerCase())) tell('who', `party-${p.id}`, 'party.twice', { name });
    names.add(name.toLowerCase());
  }
  draft.entries('needs').forEach((n, i) => shown(ui, n.description).trim() === '' && tell('what', `need-${i}-description`, 'need'));
  draft.entries('contributions').forEach((c, i) => {
    if (shown(ui, c.description).trim() === '' && !c.kind) tell('how', `contribution-${i}-description`, 'contribution');
  });
  for (const r of draft.entries('risks')) {
    if (!r.catalogue && shown(ui, r.event).trim() === '') tell('risks', `risk-${r.id}-event`, 'risk');
    if ((r.likelihood === undefined) !== (r.impact === undefined)) {
      tell('risks', `risk-${r.id}-${r.likelihood === undefined ? 'likelihood' : 'impact'}`, 'half');
    }
  }
  return found.sort((a, b) => formSteps.indexOf(a.step) - formSteps.indexOf(b.step));
}

/** The summary of problems, each a way to its field. @param {Context} ui @param {Problem[]} list @param {string} name of the summary */
export function summary(ui, list, name) {
  return h('div', { id: ui.id(name), class: 'summary', part: 'error-summary', tabindex: '-1', role: 'group', 'aria-labelledby': ui.id(`${name}-title`) },
    heading(ui, 0, ui.words.t('widget.problem'), { id: ui.id(`${name}-title`) }),
    h('p', {}, ui.words.t('widget.problem.hint')),
    h('ul', {}, ...list.map((p) => h('li', {}, h('a', {
      href: `#${p.field}`,
      onclick: (/** @type {Event} */ e) => {
        e.preventDefault();
        ui.go(p.step, p.field);
      },
    }, p.text)))));
}

/** @param {Context} ui */
export function check(ui) {
  const { draft, words } = ui;
  const seats = draft.seats;
  const given = seats.reduce((sum, s) => sum + draft.answered(s), 0);
  const all = seats.length * allCriteria.length;
  const row = (/** @type {string} */ code, /** @type {string} */ step) => {
    const name = words.t(`criterion.${code}.name`);
    return h('tr', {}, h('th', { scope: 'row' }, name),
      ...seats.map((seat) => {
        const answer = draft.answer(seat, code);
        return h('td', {}, ratingText(ui, answer),
          answer?.comment !== undefined && h('div', { class: 'hint' }, shown(ui, answer.comment)));
      }),
      !ui.readonly && h('td', { class: 'action' }, h('button', {
        type: 'button', class: 'link', 'aria-label': words.t('widget.change.named', { name }), onclick: () => ui.go(step, ui.id(code)),
      }, words.t('widget.change'))));
  };
  const tables = questions.map(({ question, criteria }) => h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-labelledby': ui.id(`check-${question}`) },
    h('table', { part: 'table' },
      h('caption', { id: ui.id(`check-${question}`) }, stepTitle(ui, question)),
      h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, words.t('widget.criterion')), ...seats.map((s) => h('th', { scope: 'col' }, seatName(ui, s))),
        !ui.readonly && h('td', {}))),
      h('tbody', {}, ...criteria.map((/** @type {string} */ c) => row(c, question))))));
  return [
    h('p', {}, given === all ? words.t('widget.complete') : words.t('widget.missing', { count: all - given, all })),
    h('p', { class: 'hint' }, words.t('widget.check.hint')),
    ...tables,
  ];
}
