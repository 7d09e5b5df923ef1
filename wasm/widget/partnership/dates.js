/** Dates as precise as they are known, and lengths of time: small fields in a group. */

import { longDay } from '../day.js';
import { h } from '../dom.js';
import { written } from '../written.js';

/** @typedef {import('./form.js').Field} Field */

/**
 * A group of small fields with one label, hint and error.
 * @param {Field} f
 * @param {string} hint
 * @param {(describedBy: string|null) => Node[]} inputs
 */
function row(f, hint, inputs) {
  const id = f.ui.id(f.at.id);
  const problem = f.ui.problems.get(id);
  const described = [hint && `${id}-hint`, problem && `${id}-error`].filter(Boolean).join(' ') || null;
  return h('fieldset', { class: 'small', 'aria-describedby': described, 'aria-invalid': problem ? 'true' : null },
    h('legend', {}, f.label), hint && h('div', { class: 'hint', part: 'hint', id: `${id}-hint` }, hint),
    problem && h('div', { class: 'error', part: 'error', id: `${id}-error` }, problem), h('div', { class: 'parts' }, ...inputs(described)));
}

/** One small field. @param {Field} f @param {string} part @param {string} value @param {string} name @param {string} look @param {(text: string) => void} onchange */
function small(f, part, value, name, look, onchange) {
  const id = part === '' ? f.ui.id(f.at.id) : f.ui.id(`${f.at.id}:${part}`);
  return h('div', { class: `part ${look}` }, h('label', { for: id }, name), h('input', {
    id, type: 'text', inputmode: 'numeric', autocomplete: 'off', value, part: 'input', 'aria-invalid': f.ui.problems.has(f.ui.id(f.at.id)) ? 'true' : null,
    oninput: (/** @type {Event} */ e) => onchange(/** @type {HTMLInputElement} */ (e.target).value.trim()), onchange: () => f.ui.settled(),
  }));
}

/** What was answered, where it can only be read. @param {Field} f @param {string} text */
const read = (f, text) => h('div', { class: 'field told' }, h('div', { class: 'label' }, f.label), h('div', { class: 'value' }, text || f.ui.words.t('widget.noanswer')));

const pad = (/** @type {string} */ text, /** @type {number} */ size) => text.padStart(size, '0');

/**
 * A date: day, month and year, of which the day and the month may be unknown.
 * @param {Field} f
 * @param {boolean} whole whether the day must be known
 */
export function dateField(f, whole) {
  const { ui, value = '' } = f;
  if (ui.readonly) return read(f, value && longDay(ui.words.lang, value));
  const rest = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(value);
  const raw = ui.raw(f.at) ?? (rest ? [rest[3] ?? '', rest[2] ?? '', rest[1]] : ['', '', value]);
  const parts = [...raw];
  const change = (/** @type {number} */ at) => (/** @type {string} */ text) => {
    parts[at] = text;
    ui.typing(f.at, () => compose(), f.label);
  };
  const compose = () => {
    const [day, month, year] = parts;
    if (parts.every((p) => p === '')) return undefined;
    const wrong = (/** @type {string} */ key) => ui.refuse(f.at, [...parts], ui.words.t(key));
    if (!/^\d{4}$/.test(year)) return wrong('page.wrong.year');
    if (whole && (day === '' || month === '')) return wrong('page.wrong.whole');
    if (day !== '' && month === '') return wrong('page.wrong.month');
    if (!/^\d{0,2}$/.test(month) || !/^\d{0,2}$/.test(day)) return wrong('page.wrong.date');
    const text = [year, month && pad(month, 2), day && pad(day, 2)].filter(Boolean).join('-');
    const probe = new Date(`${year}-${pad(month || '1', 2)}-${pad(day || '1', 2)}T00:00:00Z`);
    if (Number.isNaN(probe.getTime()) || probe.getUTCDate() !== Number(day || 1)) return wrong('page.wrong.date');
    return text;
  };
  const hint = f.hint || (whole ? '' : ui.words.t('page.help.date'));
  return row(f, hint, () => [small(f, '', parts[0], ui.words.t('page.day'), 'two', change(0)), small(f, 'month', parts[1], ui.words.t('page.month'), 'two', change(1)),
    small(f, 'year', parts[2], ui.words.t('page.year'), 'four', change(2))]);
}

const units = /** @type {const} */ (['Y', 'M', 'W', 'D']);

/** A length of time: a number of years, months, weeks or days, or several of them. @param {Field} f */
export function periodField(f) {
  const { ui, value = '' } = f;
  if (ui.readonly) return read(f, written(ui.words.lang, 'period', value));
  const match = /^P(?:(\d+)Y)?(?:(\d+)M)?(?:(\d+)W)?(?:(\d+)D)?$/.exec(value);
  const raw = ui.raw(f.at) ?? (match && value !== 'P' ? match.slice(1).map((n) => n ?? '') : value === '' ? ['', '', '', ''] : ['', '', '', value]);
  const parts = [...raw];
  const compose = () => {
    if (parts.every((p) => p === '')) return undefined;
    if (!parts.every((p) => /^\d{0,4}$/.test(p)) || parts.every((p) => Number(p) === 0)) return ui.refuse(f.at, [...parts], ui.words.t('page.wrong.number'));
    if (parts[2] !== '' && (parts[0] !== '' || parts[1] !== '' || parts[3] !== '')) return ui.refuse(f.at, [...parts], ui.words.t('page.wrong.weeks'));
    return `P${units.map((u, i) => (parts[i] === '' ? '' : parts[i] + u)).join('')}`;
  };
  return row(f, f.hint, () => units.map((u, i) => small(f, i === 0 ? '' : u, parts[i], ui.words.t(`page.unit.${u}`), 'two', (text) => {
    parts[i] = text;
    ui.typing(f.at, compose, f.label);
  })));
}

/**
 * A day that is no member of the document: of a move, of a view.
 * @param {import('./work.js').Ui} ui
 * @param {string} name
 * @param {string} label
 * @param {string} value
 * @param {(day: string) => void} onchange the day, or '' while what is typed is none
 * @param {() => void} [settled]
 */
export function dayField(ui, name, label, value, onchange, settled = () => {}) {
  const parts = /^(\d{4})-(\d\d)-(\d\d)$/.exec(value)?.slice(1).reverse() ?? ['', '', ''];
  const f = /** @type {any} */ ({ ui: { words: ui.words, problems: ui.problems, id: (/** @type {string} */ n) => ui.id(n), settled }, label, at: { id: name, pointer: '' } });
  const change = (/** @type {number} */ at) => (/** @type {string} */ text) => {
    parts[at] = text;
    const day = `${parts[2]}-${pad(parts[1], 2)}-${pad(parts[0], 2)}`;
    onchange(/^\d{4}-\d\d-\d\d$/.test(day) && new Date(`${day}T00:00:00Z`).toJSON()?.startsWith(day) ? day : '');
  };
  return row(f, '', () => [small(f, '', parts[0], ui.words.t('page.day'), 'two', change(0)), small(f, 'month', parts[1], ui.words.t('page.month'), 'two', change(1)),
    small(f, 'year', parts[2], ui.words.t('page.year'), 'four', change(2))]);
}
