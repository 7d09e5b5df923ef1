/** A value that no field of the page can show: it is named, kept, and removed only when asked. */

import { h } from '../dom.js';

/** @param {import('./form.js').Field} f */
export function strange(f) {
  const { ui } = f;
  const text = String(JSON.stringify(f.value)).slice(0, 80);
  return h('div', { class: 'field', id: ui.id(f.at.id), tabindex: '-1' }, h('div', { class: 'label' }, f.label),
    h('div', { class: 'error', part: 'error' }, ui.problems.get(ui.id(f.at.id)) ?? ui.words.t('page.strange')),
    h('div', { class: 'hint' }, ui.words.t('page.strange.hint', { value: text })),
    !ui.readonly && h('button', { type: 'button', class: 'link', id: ui.id(`${f.at.id}:remove`), onclick: () => ui.remove(f.at.pointer, ui.words.t('page.said.removed', { name: f.label })) }, ui.words.t('page.strange.remove')));
}
