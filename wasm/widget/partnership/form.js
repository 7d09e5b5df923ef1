/** The fields of any type of the document, drawn from the table of its members. */

import { h } from '../dom.js';
import { checkboxes, radios, select, textField } from '../fields.js';
import { criteriaOptions, placeOptions, countryOptions, riskOptions, ruleOptions, scaleOptions, clauseOptions } from './choices.js';
import { dateField, periodField } from './dates.js';
import { types } from './members.js';
import { capital, codeWord, hint, label } from './labels.js';
import { listField, rowsField } from './lists.js';
import { escape } from './pointer.js';
import { arranged } from './sections.js';
import { strange } from './strange.js';
import { wordingField } from './texts.js';

/** @typedef {import('./work.js').Ui} Ui */
/** @typedef {import('./members.js').Member} Member */
/** @typedef {{pointer: string, id: string}} At a place, and the name of its field */
/** @typedef {{ui: Ui, m: Member, type: string, at: At, value: any, label: string, hint: string}} Field */

/** @param {At} at @param {string} name @returns {At} */
export const inside = (at, name) => ({ pointer: `${at.pointer}/${escape(name)}`, id: `${at.id}/${escape(name)}` });

/** A button that folds something out. @param {Ui} ui @param {string} fold @param {string} text @param {() => Node[]} content */
export function fold(ui, fold, text, content) {
  const open = ui.unfolded(fold);
  return h('div', { class: open ? 'fold open' : 'fold' },
    h('button', { type: 'button', class: 'link', id: ui.id(fold), 'aria-expanded': String(open), onclick: () => ui.unfold(fold, !open) }, text),
    open && h('div', { class: 'folded' }, ...content()));
}

/**
 * All fields of a type: those asked first, and the rest unfolded when wanted.
 * @param {Ui} ui
 * @param {string} type
 * @param {At} at
 * @param {any} value
 * @returns {(Node|null)[]}
 */
export function fieldsOf(ui, type, at, value) {
  const parts = arranged(type, types[type] ?? []);
  const has = (/** @type {Member} */ m) => typeof value === 'object' && value !== null && Object.hasOwn(value, m.name);
  const draw = (/** @type {Member[]} */ members) => members.map((m) => field(ui, type, m, inside(at, m.name)));
  const filled = parts.more.filter(has).length;
  const kept = unknown(type, value);
  return [
    ...draw(parts.first),
    parts.more.length > 0 ? fold(ui, `${at.id}:more`, filled ? ui.words.t('page.more.filled', { count: filled }) : ui.words.t('page.more'), () => draw(parts.more)) : null,
    (parts.technical.some((m) => m.kind !== 'ext' || has(m)) || kept.length > 0) && !ui.paper
      ? fold(ui, `${at.id}:technical`, ui.words.t('page.technical'), () => [...draw(parts.technical.filter((m) => m.kind !== 'ext' || has(m))), ...kept.map((name) => keptField(ui, inside(at, name), name))]) : null,
  ];
}

/** Members that the format does not know, which stay as they are. @param {string} type @param {any} value */
function unknown(type, value) {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
  const known = new Set((types[type] ?? []).map((m) => m.name));
  return Object.keys(value).filter((name) => !known.has(name));
}

/** What is kept without being shown. @param {Ui} ui @param {At} at @param {string} name */
function keptField(ui, at, name) {
  return h('div', { class: 'field', id: ui.id(at.id), tabindex: '-1' }, h('div', { class: 'label' }, ui.words.t('page.kept', { name })),
    h('div', { class: 'hint' }, ui.words.t('page.kept.hint')),
    !ui.readonly && h('button', { type: 'button', class: 'link', id: ui.id(`${at.id}:remove`), onclick: () => ui.remove(at.pointer, ui.words.t('page.said.removed', { name })) }, ui.words.t('page.kept.remove')));
}

/**
 * One field.
 * @param {Ui} ui
 * @param {string} type
 * @param {Member} m
 * @param {At} at
 * @returns {HTMLElement}
 */
export function field(ui, type, m, at) {
  const value = ui.value(at.pointer);
  const f = { ui, m, type, at, value, label: label(ui.words, type, m.name), hint: hint(ui.words, type, m) };
  if (value !== undefined && !fits(m.kind, value)) return strange(f);
  return (special[`${type}.${m.name}`] ?? special[m.name] ?? kinds[m.kind] ?? kinds.text)(f);
}

/** Whether a value is of the sort that a field of the kind can show. @param {string} kind @param {any} value */
function fits(kind, value) {
  if (['refs', 'codes', 'texts', 'wordings', 'list'].includes(kind)) return Array.isArray(value);
  if (['object', 'ext'].includes(kind)) return typeof value === 'object' && value !== null && !Array.isArray(value);
  if (kind === 'wording') return typeof value === 'string' || (typeof value === 'object' && value !== null && !Array.isArray(value) && Object.values(value).every((v) => typeof v === 'string'));
  if (kind === 'bool') return typeof value === 'boolean';
  if (kind === 'number') return typeof value === 'number' && Number.isInteger(value);
  if (kind === 'rating') return typeof value === 'number' || typeof value === 'string';
  return typeof value === 'string';
}

/** Fields by the kind of their value. @type {Record<string, (f: Field) => HTMLElement>} */
const kinds = {
  text: (f) => textField(f.ui, { name: f.at.id, label: f.label, hint: f.hint, value: f.value ?? '', rows: /\n/.test(f.value ?? '') ? 3 : undefined, ...typed(f, (text) => text || undefined) }),
  id: (f) => textField(f.ui, { name: f.at.id, label: f.label, hint: f.ui.words.t('page.help.id'), value: f.value ?? '', onchange: () => {}, settled: f.ui.renamed(f.at.pointer, f.m.thing ?? '') }),
  wording: wordingField,
  date: (f) => dateField(f, true),
  partial: (f) => dateField(f, false),
  period: periodField,
  number,
  bool: (f) => choice(f, [{ value: 'true', label: f.ui.words.t('page.yes') }, { value: 'false', label: f.ui.words.t('page.no') }], f.value === undefined ? '' : String(f.value), (v) => (v === '' ? undefined : v === 'true')),
  code: (f) => choice(f, f.ui.codes(f.m.codes ?? '').map((code) => ({ value: code, label: capital(codeWord(f.ui.words, f.m.codes ?? '', code), f.ui.words.lang) }))),
  codes: (f) => several(f, f.ui.codes(f.m.codes ?? '').map((code) => ({ value: code, label: capital(codeWord(f.ui.words, f.m.codes ?? '', code), f.ui.words.lang) }))),
  ref: (f) => reference(f),
  refs: (f) => several(f, f.ui.choices(f.m.thing ?? ''), f.m.thing),
  texts: rowsField,
  wordings: rowsField,
  rating: (f) => choice(f, [...[0, 1, 2, 3, 4].map((n) => ({ value: String(n), label: f.ui.words.t('widget.rating', { rating: n, word: f.ui.words.t(`rating.${n}`) }) })), { value: 'unknown', label: f.ui.words.t('rating.unknown') }],
    f.value === undefined ? '' : String(f.value), (v) => (v === '' ? undefined : v === 'unknown' ? v : Number(v))),
  object: (f) => group(f),
  list: listField,
  ext: (f) => h('div', { class: 'field', id: f.ui.id(f.at.id), tabindex: '-1' }, ...Object.keys(f.value ?? {}).map((name) => keptField(f.ui, inside(f.at, name), name))),
};

/** Fields that are more than their kind. @type {Record<string, (f: Field) => HTMLElement>} */
const special = {
  'Answer.criterion': (f) => choice(f, criteriaOptions(f.ui)),
  'Risk.catalogue': (f) => choice(f, riskOptions(f.ui)),
  'Waiver.rule': (f) => choice(f, ruleOptions(f.ui)),
  'Waiver.pointer': (f) => choice(f, placeOptions(f.ui)),
  'ClauseChange.clause': (f) => choice(f, clauseOptions(f.ui, f.at.pointer)),
  country: (f) => choice(f, countryOptions(f.ui)),
  likelihood: (f) => choice(f, scaleOptions(f.ui, 'likelihood'), f.value === undefined ? '' : String(f.value), (v) => (v === '' ? undefined : Number(v))),
  impact: (f) => choice(f, scaleOptions(f.ui, 'impact'), f.value === undefined ? '' : String(f.value), (v) => (v === '' ? undefined : Number(v))),
  'Document.version': (f) => h('div', { class: 'field told', id: f.ui.id(f.at.id), tabindex: '-1' }, h('div', { class: 'label' }, f.label), h('div', { class: 'value' }, f.value ?? '')),
  'Entry.evidence': (f) => several(f, placeOptions(f.ui)),
};

/** What a field does while it is typed in and when it is left. @param {Field} f @param {(text: string) => any} read */
function typed(f, read) {
  return { onchange: (/** @type {string} */ text) => f.ui.typing(f.at, () => read(text), f.label), settled: () => f.ui.settled() };
}

/** @param {Field} f */
function number(f) {
  const wrong = f.ui.words.t('page.wrong.number');
  return textField(f.ui, {
    name: f.at.id, label: f.label, hint: f.hint, value: f.ui.raw(f.at) ?? (f.value === undefined ? '' : String(f.value)),
    onchange: (text) => f.ui.typing(f.at, () => (text.trim() === '' ? undefined : /^\d{1,15}$/.test(text.trim()) ? Number(text.trim()) : f.ui.refuse(f.at, text, wrong)), f.label),
    settled: () => f.ui.settled(),
  });
}

/**
 * One of several values.
 * @param {Field} f
 * @param {{value: string, label: string}[]} options
 * @param {string} [value]
 * @param {(value: string) => any} [read]
 */
function choice(f, options, value = f.value ?? '', read = (v) => v || undefined) {
  const { ui } = f;
  const all = value === '' || options.some((o) => o.value === value) ? options : [...options, { value, label: ui.words.t('page.unknown', { value }) }];
  const shared = { name: f.at.id, label: f.label, hint: f.hint, value, onchange: (/** @type {string} */ v) => ui.set(f.at, read(v), f.label) };
  if (all.length <= 4 && all.every((o) => o.label.length <= 60)) return radios(ui, { ...shared, look: 'inline', options: all, clear: f.m.required ? undefined : ui.words.t('page.clear') });
  return select(ui, { ...shared, options: [{ value: '', label: ui.words.t('widget.choose') }, ...all] });
}

/** A thing chosen by its name. @param {Field} f */
function reference(f) {
  const options = f.ui.choices(f.m.thing ?? '', f.at.pointer);
  if (options.length === 0 && f.value === undefined) return nothingYet(f);
  return choice(f, options);
}

/** Any number of values. @param {Field} f @param {{value: string, label: string}[]} options @param {string} [thing] */
function several(f, options, thing) {
  const { ui } = f;
  const values = /** @type {string[]} */ (f.value ?? []).filter((v) => typeof v === 'string');
  if (options.length === 0 && values.length === 0) return nothingYet({ ...f, m: { ...f.m, thing: thing ?? f.m.thing } });
  const others = values.filter((v) => !options.some((o) => o.value === v)).map((v) => ({ value: v, label: ui.words.t('page.unknown', { value: v }) }));
  const node = checkboxes(ui, { name: f.at.id, label: f.label, look: 'inline', values, options: [...options, ...others], onchange: (next) => ui.set(f.at, next.length > 0 ? next : undefined, f.label) });
  const problem = ui.problems.get(ui.id(f.at.id));
  if (problem) node.querySelector('legend')?.after(h('div', { class: 'error', part: 'error', id: `${ui.id(f.at.id)}-error` }, problem));
  return node;
}

/** Where there is nothing to choose from, the way to where it is written. @param {Field} f */
function nothingYet(f) {
  const { ui } = f;
  const thing = f.m.thing ?? '';
  const problem = ui.problems.get(ui.id(f.at.id));
  return h('div', { class: 'field', id: ui.id(f.at.id), tabindex: '-1' }, h('div', { class: 'label' }, f.label),
    problem && h('div', { class: 'error', part: 'error' }, problem),
    h('div', { class: 'hint' }, ui.words.t(`page.none.${thing}`)),
    !ui.readonly && h('button', { type: 'button', class: 'link', id: ui.id(`${f.at.id}:make`), onclick: () => ui.make(thing, f.at.pointer, f.m.kind === 'refs') }, ui.words.t(`page.make.${thing}`)));
}

/** The fields of an object, as a group. @param {Field} f */
function group(f) {
  const id = f.ui.id(f.at.id);
  const problem = f.ui.problems.get(id);
  return h('fieldset', { class: 'group', id, tabindex: '-1', 'aria-describedby': problem && `${id}-error` }, h('legend', {}, f.label),
    f.hint && h('div', { class: 'hint' }, f.hint), problem && h('div', { class: 'error', part: 'error', id: `${id}-error` }, problem),
    ...fieldsOf(f.ui, f.m.type ?? '', f.at, f.value));
}
