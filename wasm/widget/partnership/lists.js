/** Lists: added to, put in order, removed from; each thing folds out its own fields. */

import { h } from '../dom.js';
import { heading, textField } from '../fields.js';
import { wording } from '../words.js';
import { fieldsOf } from './form.js';
import { oneOf, title } from './labels.js';

/** @typedef {import('./form.js').Field} Field */

/** How many things of a list are shown before the rest is asked for. */
const shownFirst = 60;

/** A list of things. @param {Field} f */
export function listField(f) {
  const { ui, at } = f;
  const items = /** @type {any[]} */ (f.value ?? []);
  const type = f.m.type ?? '';
  const id = ui.id(at.id);
  const problem = ui.problems.get(id);
  const depth = at.pointer.split('/').length > 3 ? 2 : 1;
  const all = items.length <= shownFirst || ui.unfolded(`${at.id}:all`);
  const shown = all ? items : items.slice(0, shownFirst);
  return h('div', { class: `list depth-${depth}`, role: 'group', part: 'section', 'aria-labelledby': `${id}-title` },
    heading(ui, depth, f.label, { id: `${id}-title` }),
    f.hint && h('p', { class: 'hint', part: 'hint' }, f.hint),
    problem && h('div', { class: 'error', part: 'error', id: `${id}-error` }, problem),
    items.length > 0 && h('ol', { class: 'items' }, ...shown.map((_, i) => thing(f, type, i, items.length, depth))),
    !all && h('button', { type: 'button', class: 'link', id: ui.id(`${at.id}:all`), onclick: () => ui.unfold(`${at.id}:all`, true) }, ui.words.t('page.all', { count: items.length })),
    items.length === 0 && ui.readonly && h('p', {}, ui.words.t('widget.noanswer')),
    !ui.readonly && !ui.paper && h('button', { type: 'button', id, class: 'add', part: 'button', onclick: () => ui.add(at.pointer, type) }, ui.words.t('page.add', { one: oneOf(ui.words, type) })));
}

/** @param {Field} f @param {string} type @param {number} i @param {number} count @param {number} depth */
function thing(f, type, i, count, depth) {
  const { ui } = f;
  const at = ui.item(f.at.pointer, i);
  const value = ui.value(at.pointer);
  const name = title(ui, type, value) || ui.words.t('page.untitled', { one: ui.words.t(`schema-title.${type}`), number: i + 1 });
  const open = ui.paper || ui.isOpen(at);
  const wrong = ui.wrongUnder(at.pointer);
  const head = h('button', { type: 'button', id: ui.id(`${at.id}:head`), class: 'head', 'aria-expanded': String(open), onclick: () => ui.toggle(at) }, h('span', { class: 'name' }, name),
    wrong > 0 && h('span', { class: 'badge' }, ui.words.t('page.wrong', { count: wrong })));
  const top = heading(ui, depth + 1, '', {});
  top.append(ui.paper ? name : head);
  return h('li', { class: open ? 'item open' : 'item', part: 'entry', id: ui.id(`${at.id}:item`) }, top, open && h('div', { class: 'inside' }, ...contents(f, type, at, value, i, count, name)));
}

/** @param {Field} f @param {string} type @param {{pointer: string, id: string}} at @param {any} value @param {number} i @param {number} count @param {string} name */
function contents(f, type, at, value, i, count, name) {
  const { ui } = f;
  const button = (/** @type {string} */ key, /** @type {() => void} */ onclick) => h('button', { type: 'button', class: 'link', id: ui.id(`${at.id}:${key}`), onclick },
    ui.words.t(`page.${key}`), h('span', { class: 'unseen' }, ` : ${name}`));
  const problem = ui.problems.get(ui.id(at.id));
  return [
    problem && h('div', { class: 'error', part: 'error', id: ui.id(at.id), tabindex: '-1' }, problem),
    ...fieldsOf(ui, type, at, value),
    !ui.readonly && !ui.paper && h('div', { class: 'buttons', part: 'buttons' },
      i > 0 && button('up', () => ui.move(f.at.pointer, i, i - 1, name)),
      i < count - 1 && button('down', () => ui.move(f.at.pointer, i, i + 1, name)),
      button('remove', () => ui.drop(f.at, type, i, name))),
  ];
}

/** A list of texts, each a line. @param {Field} f */
export function rowsField(f) {
  const { ui, at } = f;
  const items = /** @type {any[]} */ (f.value ?? []);
  const id = ui.id(at.id);
  const problem = ui.problems.get(id);
  return h('fieldset', { class: 'group rows' }, h('legend', {}, f.label), f.hint && h('div', { class: 'hint' }, f.hint),
    problem && h('div', { class: 'error', part: 'error', id: `${id}-error` }, problem),
    ...items.map((text, i) => {
      const place = { pointer: `${at.pointer}/${i}`, id: `${at.id}/${i}` };
      const tag = typeof text === 'object' && text !== null ? Object.keys(text).find((t) => text[t] === wording(text, ui.words.lang)) : undefined;
      const field = textField(ui, {
        name: place.id, label: `${f.label} ${i + 1}`, value: wording(text, ui.words.lang),
        onchange: (next) => ui.typing(tag === undefined ? place : { ...place, pointer: `${place.pointer}/${tag}` }, () => next, f.label), settled: () => ui.settled(),
      });
      return h('div', { class: 'line' }, field, !ui.readonly && h('button', { type: 'button', class: 'link', id: ui.id(`${place.id}:remove`), onclick: () => ui.dropText(at, i, f.label) },
        ui.words.t('page.remove'), h('span', { class: 'unseen' }, ` : ${f.label} ${i + 1}`)));
    }),
    !ui.readonly && h('button', { type: 'button', id, class: 'add', onclick: () => ui.addText(at) }, ui.words.t('page.add.text', { label: f.label.toLocaleLowerCase(ui.words.lang) })));
}
