/** What the sections of the result are made of. */

import { h } from './dom.js';
import { heading } from './fields.js';

/** @typedef {import('./steps.js').Context} Context */

/** A section of the result. @param {Context} ui @param {string} title @param {(Node|string|false|null)[]} body */
export const part = (ui, title, ...body) => h('section', {}, heading(ui, 1, title), ...body);

/** @param {string} text */
export const capital = (text) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** A score as a bar beside its number; the bar says nothing more. @param {number|undefined} score */
export function bar(score) {
  if (score === undefined) return h('span', { class: 'none' }, '–');
  const fill = h('span', {});
  fill.style.setProperty('inline-size', `${score}%`);
  return h('span', { class: 'score' }, h('span', { class: 'bar', 'aria-hidden': 'true' }, fill), ` ${score}`);
}
