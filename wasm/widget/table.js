/** Tables: real ones. Where there is no room for their columns they become cards, and what is too wide even so can be scrolled by keyboard. */

import { h } from './dom.js';

/** @typedef {import('./steps.js').Context} Context */

/** Said outright, since some browsers forget what a table is when it is shown as cards. @type {[string, string][]} */
const roles = [['thead, tbody', 'rowgroup'], ['tr', 'row'], ['thead th', 'columnheader'], ['tbody th', 'rowheader'], ['td', 'cell']];

/** @type {ResizeObserver|undefined} */
let widths;

/** Only what can be scrolled is a stop on the way by Tab. @param {ResizeObserverEntry[]} seen */
function measure(seen) {
  for (const { target } of seen) {
    const wide = target.scrollWidth > target.clientWidth;
    const name = target.querySelector('caption')?.id ?? '';
    for (const [attribute, value] of [['tabindex', '0'], ['role', 'region'], ['aria-labelledby', name]]) {
      if (wide) target.setAttribute(attribute, value);
      else target.removeAttribute(attribute);
    }
  }
}

/**
 * @param {Context} ui
 * @param {string} name
 * @param {string} caption
 * @param {(string|null)[]} head null over a column without a name
 * @param {HTMLElement[]} rows
 * @param {{seen?: boolean, look?: string}} [how] seen: whether the caption is, where no heading says it already
 */
export function table(ui, name, caption, head, rows, { seen = false, look = 'cards' } = {}) {
  for (const row of rows) {
    let column = 0;
    for (const cell of /** @type {HTMLCollectionOf<HTMLTableCellElement>} */ (row.children)) {
      const above = column > 0 && head[column];
      if (above) cell.setAttribute('data-head', above);
      column += cell.colSpan;
    }
  }
  const made = h('table', { part: 'table', class: `${name} ${look}`, role: 'table' },
    h('caption', { id: ui.id(`table-${name}`), class: seen ? null : 'unseen' }, caption),
    h('thead', {}, h('tr', {}, ...head.map((text) => (text === null ? h('td', {}) : h('th', { scope: 'col' }, text))))),
    h('tbody', {}, ...rows));
  for (const [selector, role] of roles) for (const e of made.querySelectorAll(selector)) e.setAttribute('role', role);
  const around = h('div', { class: 'scroll' }, made);
  widths ??= new ResizeObserver(measure);
  widths.observe(around);
  return around;
}
