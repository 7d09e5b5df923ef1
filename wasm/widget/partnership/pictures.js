/** Pictures that the engine draws, with the table that says the same. */

import { h } from '../dom.js';
import { drawn, pictureRequest } from './picture.js';

/** @typedef {import('./work.js').Work} Work */

/**
 * A picture, nothing where the engine has none.
 * @param {Work} work
 * @param {'stages'|'convention'} of
 * @param {{on?: string}} [how]
 * @returns {Node|''}
 */
export function picture(work, of, { on = work.today } = {}) {
  const room = work.screen.root?.querySelector('.body')?.clientWidth ?? 640;
  // In steps, so that a page that is made wider by a little does not have everything drawn once more.
  const width = Math.max(240, Math.floor(room / 40) * 40);
  const answer = work.answer('picture', { of, on, width }, async (text) => {
    const words = await work.words.file('-picture');
    return work.ask(pictureRequest({ of, text, on, lang: work.words.lang, width, words }));
  });
  const result = answer?.result;
  const svg = typeof result?.svg === 'string' ? drawn(result.svg) : undefined;
  if (!svg) return '';
  return h('div', { class: `picture ${of}` }, /** @type {any} */ (svg),
    h('details', { id: work.id(`table-${of}`), open: work.paper && of !== 'stages' }, h('summary', {}, work.t('page.picture.table')), table(work, of, result)));
}

/** @param {Work} work @param {string} of @param {{title: string, head: string[], rows: {cells: {text?: string}[], pointer?: string}[]}} result */
function table(work, of, result) {
  const cell = (/** @type {{text?: string}} */ c, /** @type {number} */ i, /** @type {string|undefined} */ pointer, /** @type {number} */ row) => {
    const inner = i === 0 && pointer && !work.paper ? h('button', { type: 'button', class: 'link', id: work.id(`picture-${of}-${row}`), onclick: () => work.show(pointer) }, c.text ?? '') : c.text ?? '';
    return i === 0 ? h('th', { scope: 'row' }, inner) : h('td', {}, inner);
  };
  return h('div', { class: 'scroll', tabindex: '0', role: 'group', 'aria-label': result.title }, h('table', {}, h('caption', {}, result.title),
    h('thead', {}, h('tr', {}, ...result.head.map((text) => h('th', { scope: 'col' }, text)))),
    h('tbody', {}, ...result.rows.map((row, n) => h('tr', {}, ...row.cells.map((c, i) => cell(c, i, row.pointer, n)))))));
}
