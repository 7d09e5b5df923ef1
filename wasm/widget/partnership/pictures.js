/** Pictures that the engine draws, with the table that says the same. */

import { h } from '../dom.js';

/** @typedef {import('./work.js').Work} Work */

/**
 * A picture, nothing where the engine has none.
 * @param {Work} work
 * @param {string} name
 * @param {object} request
 * @returns {Node|''}
 */
export function picture(work, name, request) {
  const answer = work.answer(`picture-${name}`, request);
  const text = answer?.result?.svg;
  if (typeof text !== 'string') return '';
  const parsed = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
  if (parsed.localName !== 'svg') return '';
  return h('div', { class: `picture ${name}` }, document.importNode(parsed, true));
}
