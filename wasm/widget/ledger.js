/** What is needed, and what each gives and gets. */

import { h } from './dom.js';
import { changedText, checkboxes, heading, select, shown, textField } from './fields.js';
import { plain, put, wordsOf } from './json.js';
import { levels, resources } from './model.js';

/** @typedef {import('./steps.js').Context} Context */

/** @param {Context} ui */
export const partyOptions = (ui) => ui.draft.parties.map((p) => ({ value: p.id, label: ui.draft.partyName(p.id, ui.words.lang) }));

/** @param {Context} ui @param {string} vocabulary @param {string[]} codes */
export const codeOptions = (ui, vocabulary, codes) => codes.map((code) => ({ value: code, label: ui.words.t(`${vocabulary}.${code}`) }));

/** @param {Context} ui */
const choose = (ui) => ({ value: '', label: ui.words.t('widget.choose') });

/** Whether one entry is drawn to be filled in by hand. @param {Context} ui */
export const byHand = (ui) => ui.paper && !ui.readonly;

/**
 * A list of entries that grows and shrinks.
 * @param {Context} ui
 * @param {'needs'|'contributions'} name
 * @param {string} word of one entry
 * @param {(entry: any, number: number) => (HTMLElement|false)[]} fields
 * @param {() => object} blank
 */
function list(ui, name, word, fields, blank) {
  const { draft, words } = ui;
  const entries = byHand(ui) ? [{}] : draft.entries(name);
  const title = (/** @type {any} */ e, /** @type {number} */ i) => shown(ui, e.description) || words.t(`widget.${word}`, { number: i + 1 });
  return h('section', { class: name, part: 'section' },
    heading(ui, 1, words.t(`widget.${name}`)), h('p', { class: 'hint' }, words.t(`widget.${name}.hint`)),
    ...entries.map((e, i) => h('fieldset', { class: 'entry', part: 'entry' },
      h('legend', {}, words.t(`widget.${word}`, { number: i + 1 })),
      ...fields(e, i),
      !ui.readonly && h('button', {
        type: 'button', class: 'link',
        onclick: () => {
          draft.remove(name, e);
          ui.changed();
          ui.redraw(ui.id(`add-${name}`));
        },
      }, words.t('widget.remove.named', { name: title(e, i) })))),
    !ui.readonly && h('button', {
      type: 'button', id: ui.id(`add-${name}`), part: 'button',
      onclick: () => {
        draft.add(name, blank());
        ui.changed();
        ui.redraw(ui.id(`${word}-${entries.length}-description`));
      },
    }, words.t(`widget.${word}.add`)));
}

/** @param {Context} ui */
export function needs(ui) {
  const { words } = ui;
  return list(ui, 'needs', 'need', (need, i) => [
    textField(ui, {
      name: `need-${i}-description`, label: words.t('widget.need.description'), rows: 2, value: shown(ui, need.description),
      onchange: (value) => put(need, 'need', 'description', changedText(ui, need.description, value)),
    }),
    select(ui, {
      name: `need-${i}-party`, label: words.t('widget.need.party'), value: String(plain(need.party)), options: partyOptions(ui),
      onchange: (value) => put(need, 'need', 'party', value),
    }),
    select(ui, {
      name: `need-${i}-level`, label: words.t('widget.need.level'), value: String(plain(need.level)), options: codeOptions(ui, 'level', levels),
      onchange: (value) => put(need, 'need', 'level', value),
    }),
  ], () => ({ party: ui.seat.party, level: levels[0] }));
}

/** @param {Context} ui */
export function contributions(ui) {
  const { draft, words } = ui;
  const wanted = draft.entries('needs').map((n, i) => ({
    value: n.id, label: `${draft.partyName(n.party, words.lang)} – ${shown(ui, n.description) || words.t('widget.need', { number: i + 1 })}`,
  }));
  return list(ui, 'contributions', 'contribution', (c, i) => [
    textField(ui, {
      name: `contribution-${i}-description`, label: words.t('widget.contribution.description'), rows: 2, value: shown(ui, c.description),
      onchange: (value) => put(c, 'contribution', 'description', changedText(ui, c.description, value)),
    }),
    select(ui, {
      name: `contribution-${i}-from`, label: words.t('widget.contribution.from'), value: String(plain(c.from)),
      options: [...partyOptions(ui), { value: '', label: words.t('widget.contribution.from.none') }],
      onchange: (value) => put(c, 'contribution', 'from', value),
    }),
    checkboxes(ui, {
      name: `contribution-${i}-to`, label: words.t('widget.contribution.to'), values: wordsOf(c.to), options: partyOptions(ui), look: 'inline',
      onchange: (values) => put(c, 'contribution', 'to', values),
    }),
    select(ui, {
      name: `contribution-${i}-kind`, label: words.t('widget.contribution.kind'), value: String(plain(c.kind)),
      options: [choose(ui), ...codeOptions(ui, 'resource', resources)],
      onchange: (value) => put(c, 'contribution', 'kind', value),
    }),
    wanted.length > 0 && checkboxes(ui, {
      name: `contribution-${i}-meets`, label: words.t('widget.contribution.meets'), values: wordsOf(c.meets), options: wanted,
      onchange: (values) => put(c, 'contribution', 'meets', values),
    }),
  ], () => ({ from: ui.seat.party, to: draft.parties.filter((p) => p.id !== ui.seat.party).slice(0, 1).map((p) => p.id) }));
}
