/** What the sections of the result are made of. */

import { h } from './dom.js';
import { heading } from './fields.js';

/** @typedef {import('./steps.js').Context} Context */

/** A section of the result. @param {Context} ui @param {string} title @param {(Node|string|false|null)[]} body */
export const part = (ui, title, ...body) => h('section', {}, heading(ui, 1, title), ...body);

/** @param {string} text */
export const capital = (text) => text.charAt(0).toLocaleUpperCase() + text.slice(1);

/** Where there is no value: a dash for the eye, words for the ear. @param {Context} ui */
export const none = (ui) => h('span', { class: 'none' }, h('span', { 'aria-hidden': 'true' }, '–'), h('span', { class: 'unseen' }, ` ${ui.words.t('result.none')}`));

/** A score as a bar beside its number; the bar says nothing more. @param {Context} ui @param {number|undefined} score */
export function bar(ui, score) {
  if (score === undefined) return none(ui);
  const fill = h('span', {});
  fill.style.setProperty('inline-size', `${score}%`);
  return h('span', { class: 'score' }, h('span', { class: 'bar', 'aria-hidden': 'true' }, fill), ` ${score}`);
}
