/**
 * Form fields with their labels, hints and errors, as native elements. Labels
 * and what they label stand in the same root, whatever that is.
 */

import { h } from './dom.js';
import { wording } from './words.js';

/**
 * What fields are drawn from.
 * @typedef {Pick<import('./steps.js').Context, 'words'|'readonly'|'paper'|'turn'|'problems'|'level'|'id'|'changed'|'redraw'>} Context
 */

/** A heading below that of the step. @param {Context} ui @param {number} below @param {string} text */
export const heading = (ui, below, text, props = {}) => h(`h${Math.min(6, ui.level + below)}`, props, text);

/**
 * The text of a user in the language of the form.
 * @param {Context} ui
 * @param {any} text
 */
export const shown = (ui, text) => wording(text, ui.words.lang);

/**
 * A changed text: other languages of it are kept.
 * @param {Context} ui
 * @param {any} before
 * @param {string} typed
 */
export function changedText(ui, before, typed) {
  const text = wellFormed(typed);
  if (typeof before !== 'object' || before === null) return text;
  const lang = Object.keys(before).find((tag) => before[tag] === shown(ui, before)) ?? ui.words.lang;
  const { [lang]: _, ...others } = before;
  if (text !== '') return { ...before, [lang]: text };
  return Object.keys(others).length > 0 ? others : '';
}

/** A text without half characters, which no file may hold. @param {string} text */
const wellFormed = (text) => text.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD');

/**
 * The hint and the error of a field, and what refers to them.
 * @param {Context} ui
 * @param {string} id
 * @param {string|undefined} hint
 */
function notes(ui, id, hint) {
  const problem = ui.problems.get(id);
  const nodes = [
    hint ? h('div', { id: `${id}-hint`, class: 'hint', part: 'hint' }, hint) : null,
    problem ? h('div', { id: `${id}-error`, class: 'error', part: 'error' }, problem) : null,
  ];
  const described = [hint && `${id}-hint`, problem && `${id}-error`].filter(Boolean).join(' ');
  return { nodes, aria: { 'aria-describedby': described || null, 'aria-invalid': problem ? 'true' : null } };
}

/** What was answered, where it can only be read. @param {Context} ui @param {string} label @param {string} text */
const told = (ui, label, text) => h('div', { class: 'field told' }, h('div', { class: 'label' }, label), h('div', { class: 'value' }, text || ui.words.t('widget.noanswer')));

/** The labels of the chosen options; the one that only asks to choose is none. @param {Context} ui @param {{value: string, label: string}[]} options @param {string[]} values */
const labels = (ui, options, values) => options.filter((o) => values.includes(o.value)).map((o) => o.label).filter((l) => l !== ui.words.t('widget.choose')).join(', ');

/**
 * A line of text, or several.
 * @param {Context} ui
 * @param {{name: string, label: string, optional?: boolean, hint?: string, value: string, rows?: number, type?: string, onchange: (value: string) => void,
 *   settled?: () => void}} f settled: once it was typed, where it is shown elsewhere too
 */
export function textField(ui, f) {
  if (ui.readonly) return told(ui, f.label, f.value);
  const id = ui.id(f.name);
  const { nodes, aria } = notes(ui, id, f.hint);
  const listen = (/** @type {Event} */ e) => {
    f.onchange(/** @type {HTMLInputElement} */ (e.target).value);
    ui.changed();
  };
  const props = { id, value: f.value, oninput: listen, onchange: f.settled, autocomplete: 'off', part: 'input', ...aria };
  const input = f.rows ? h('textarea', { rows: f.rows, ...props }) : h('input', { type: f.type ?? 'text', ...props });
  // A date has fields of its own in some browsers, and they do not say whose.
  const group = f.type === 'date' ? { role: 'group', 'aria-labelledby': `${id}-label` } : {};
  return h('div', { class: 'field', ...group }, h('label', { for: id, id: f.type === 'date' && `${id}-label` }, f.optional ? ui.words.t('widget.optional', { label: f.label }) : f.label), ...nodes, input);
}

/**
 * One choice of several, each with its words.
 * @param {Context} ui
 * @param {{name: string, label: string, hint?: string, look?: string, value: string, options: {value: string, label: string, told?: string}[],
 *   above?: HTMLElement, clear?: string, onchange: (value: string) => void}} f told: the id of what says more about an option
 */
export function radios(ui, f) {
  if (ui.readonly) return told(ui, f.label, labels(ui, f.options, [f.value]));
  const id = ui.id(f.name);
  const { nodes, aria } = notes(ui, id, f.hint);
  /** @param {string} value */
  const choose = (value) => {
    f.onchange(value);
    ui.changed();
  };
  // Chromium remembers where Tab stops in a group by its name, also when other buttons have taken it over.
  const group = `${id}-${ui.turn}`;
  const choices = f.options.map((option, i) => {
    const own = i === 0 ? id : ui.id(`${f.name}-${option.value}`);
    return h('div', { class: 'choice' },
      h('input', {
        type: 'radio', id: own, name: group, value: option.value, checked: option.value === f.value, part: 'radio', 'aria-describedby': option.told,
        onchange: (/** @type {Event} */ e) => {
          choose(option.value);
          /** @type {Element} */ (e.target).closest('fieldset')?.querySelector(':scope > .link')?.removeAttribute('hidden');
        },
      }),
      h('label', { for: own }, option.label));
  });
  return h('fieldset', { class: f.look, part: 'question', ...aria }, h('legend', {}, f.label), ...nodes, f.above, h('div', { class: 'choices' }, ...choices),
    f.clear && h('button', { type: 'button', class: 'link', id: ui.id(`${f.name}-clear`), hidden: f.value === '', onclick: () => {
      choose('');
      ui.redraw(id);
    } }, f.clear));
}

/**
 * One choice of a list.
 * @param {Context} ui
 * @param {{name: string, label: string, hint?: string, value: string, options: {value: string, label: string}[], onchange: (value: string) => void}} f
 */
export function select(ui, f) {
  if (ui.readonly) return told(ui, f.label, labels(ui, f.options, [f.value]));
  if (ui.paper) return radios(ui, { ...f, look: 'inline', value: '', options: f.options.filter((o) => o.value !== '') });
  const id = ui.id(f.name);
  const { nodes, aria } = notes(ui, id, f.hint);
  const list = h('select', {
    id, part: 'input', ...aria,
    onchange: (/** @type {Event} */ e) => {
      f.onchange(/** @type {HTMLSelectElement} */ (e.target).value);
      ui.changed();
    },
  }, ...f.options.map((o) => h('option', { value: o.value, selected: o.value === f.value }, o.label)));
  return h('div', { class: 'field' }, h('label', { for: id }, f.label), ...nodes, list);
}

/**
 * Any number of choices.
 * @param {Context} ui
 * @param {{name: string, label: string, values: string[], options: {value: string, label: string}[], look?: string, onchange: (values: string[]) => void}} f
 */
export function checkboxes(ui, f) {
  if (ui.readonly) return told(ui, f.label, labels(ui, f.options, f.values));
  const id = ui.id(f.name);
  const chosen = new Set(f.values);
  return h('fieldset', { class: f.look }, h('legend', {}, f.label), h('div', { class: 'choices' }, ...f.options.map((o, i) => {
    const own = i === 0 ? id : `${id}-${i}`;
    return h('div', { class: 'choice' },
      h('input', {
        type: 'checkbox', id: own, checked: chosen.has(o.value),
        onchange: (/** @type {Event} */ e) => {
          if (/** @type {HTMLInputElement} */ (e.target).checked) chosen.add(o.value);
          else chosen.delete(o.value);
          // What the form does not offer stays where it was.
          const others = f.values.filter((v) => !f.options.some((x) => x.value === v));
          f.onchange([...f.options.map((x) => x.value).filter((v) => chosen.has(v)), ...others]);
          ui.changed();
        },
      }),
      h('label', { for: own }, o.label));
  })));
}
