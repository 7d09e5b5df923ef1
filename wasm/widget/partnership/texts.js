/** Texts of people, in one language or several. */

import { h } from '../dom.js';
import { textField } from '../fields.js';

/** The languages that are offered; any other stays where a document has it. */
const offered = ['fr', 'en', 'de', 'it', 'es', 'pt', 'nl', 'pl', 'ro', 'ar', 'tr', 'uk', 'ru', 'el', 'rm', 'lb', 'eu', 'ca', 'br', 'co', 'gsw'];

/** @param {string} tag @param {string} lang */
function languageName(tag, lang) {
  try {
    return new Intl.DisplayNames(lang, { type: 'language' }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

/** @param {import('./form.js').Field} f */
export function wordingField(f) {
  const { ui, value } = f;
  const several = typeof value === 'object' && value !== null;
  const shared = (/** @type {string} */ text) => ({ hint: f.hint, rows: f.m.long || /\n/.test(text) ? 3 : undefined, settled: () => ui.settled() });
  if (!several) {
    const one = textField(ui, { name: f.at.id, label: f.label, value: value ?? '', ...shared(value ?? ''), onchange: (text) => ui.typing(f.at, () => text || undefined, f.label) });
    if (ui.multilingual && !ui.readonly) one.append(adding(f, [ui.words.lang], (tag) => ({ [ui.words.lang]: value ?? '', [tag]: '' })));
    return one;
  }
  const tags = Object.keys(value);
  return h('fieldset', { class: 'group languages' }, h('legend', {}, f.label), ...tags.map((tag, i) => {
    const node = textField(ui, {
      name: i === 0 ? f.at.id : `${f.at.id}:${tag}`, label: languageName(tag, ui.words.lang), value: value[tag], ...shared(value[tag]), hint: i === 0 ? f.hint : '',
      onchange: (text) => ui.typing({ ...f.at, pointer: `${f.at.pointer}/${tag.replaceAll('~', '~0').replaceAll('/', '~1')}` }, () => text || undefined, f.label),
    });
    node.querySelector('input, textarea')?.setAttribute('lang', tag);
    return node;
  }), ui.multilingual && !ui.readonly && adding(f, tags, (tag) => ({ ...value, [tag]: '' })));
}

/** Adds a language. @param {import('./form.js').Field} f @param {string[]} tags @param {(tag: string) => any} next */
function adding(f, tags, next) {
  const { ui } = f;
  const id = ui.id(`${f.at.id}:language`);
  return h('div', { class: 'field language' }, h('label', { for: id }, ui.words.t('page.language.add', { label: f.label })), h('select', {
    id, part: 'input', onchange: (/** @type {Event} */ e) => {
      const tag = /** @type {HTMLSelectElement} */ (e.target).value;
      if (tag !== '') ui.set(f.at, next(tag), f.label, ui.id(`${f.at.id}:${tag}`));
    },
  }, h('option', { value: '' }, ui.words.t('widget.choose')), ...offered.filter((tag) => !tags.includes(tag)).map((tag) => h('option', { value: tag }, languageName(tag, ui.words.lang)))));
}
