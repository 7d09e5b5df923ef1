/** What is wrong in what was typed, and the summary that leads to it. */

import { h } from './dom.js';
import { heading, shown } from './fields.js';
import { formSteps } from './steps.js';

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
  return h('div', { id: ui.id(name), class: 'summary', part: 'error-summary', tabindex: '-1', role: 'group',
    'aria-labelledby': ui.id(`${name}-title`), 'aria-describedby': ui.id(`${name}-list`) },
    heading(ui, 0, ui.words.t('widget.problem'), { id: ui.id(`${name}-title`) }),
    h('p', {}, ui.words.t('widget.problem.hint')),
    h('ul', { id: ui.id(`${name}-list`) }, ...list.map((p) => h('li', {}, h('a', {
      href: `#${p.field}`,
      onclick: (/** @type {Event} */ e) => {
        e.preventDefault();
        ui.go(p.step, p.field);
      },
    }, p.text)))));
}
