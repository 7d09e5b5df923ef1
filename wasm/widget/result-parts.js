/** What the sections of the result are made of. */

import { h } from './dom.js';
import { heading } from './fields.js';

/** @typedef {import('./steps.js').Context} Context */

/**
 * A table that can be scrolled by keyboard where it is too wide.
 * @param {Context} ui
 * @param {string} name
 * @param {string} caption
 * @param {string[]} head
 * @param {HTMLElement[]} rows
 */
export function table(ui, name, caption, head, rows) {
  const id = ui.id(`table-${name}`);
  return h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-labelledby': id },
    h('table', { part: 'table', class: name }, h('caption', { id, class: 'unseen' }, caption),
      h('thead', {}, h('tr', {}, ...head.map((text) => h('th', { scope: 'col' }, text)))),
      h('tbody', {}, ...rows)));
}

/** A section of the result. @param {Context} ui @param {string} title @param {(Node|string|false|null)[]} body */
export const part = (ui, title, ...body) => h('section', {}, heading(ui, 1, title), ...body);

/** A sentence as part of another: without the full stop. @param {string} text */
export const sentence = (text) => text?.replace(/\.$/, '');

/** @param {string} text */
export const capital = (text) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** A score as a bar beside its number; the bar says nothing more. @param {number|undefined} score */
export function bar(score) {
  if (score === undefined) return h('span', { class: 'none' }, '–');
  const fill = h('span', {});
  fill.style.setProperty('inline-size', `${score}%`);
  return h('span', { class: 'score' }, h('span', { class: 'bar', 'aria-hidden': 'true' }, fill), ` ${score}`);
}
