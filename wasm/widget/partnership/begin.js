/** The first page: a new partnership, or one from a file. */

import { h } from '../dom.js';
import { heading, textField } from '../fields.js';
import { version } from '../model.js';
import * as forms from './forms.js';
import { identifier } from './references.js';

/** @typedef {import('./work.js').Work} Work */

/** A new document: two partners, and the first contact in the journal. @param {string} host @param {string} partner @param {string} today */
export function blank(host, partner, today) {
  const document = { version, name: `${host} – ${partner}`, partners: /** @type {any[]} */ ([]), journal: [{ date: today, event: 'record', stage: 'prospect' }] };
  for (const [name, kind] of [[host, 'host'], [partner, 'partner']]) document.partners.push({ id: identifier(forms, document, 'party', name), name, roles: [{ kind }] });
  return `${JSON.stringify(document, null, 2)}\n`;
}

/** @param {Work} work @returns {Node[]} */
export function begin(work) {
  const { chosen } = work;
  const input = /** @type {HTMLInputElement} */ (h('input', { type: 'file', accept: '.json,application/json', onchange: () => {
    const file = input.files?.[0];
    if (file) void work.element.loadFile(file);
    input.value = '';
  } }));
  const name = (/** @type {string} */ key) => textField(work, {
    name: `begin-${key}`, label: work.t(`page.begin.${key}`), hint: work.t(`page.begin.${key}.hint`), value: chosen[key] ?? '', onchange: (text) => (chosen[key] = text),
  });
  const start = () => {
    work.problems = new Map(['host', 'partner'].filter((key) => !chosen[key]?.trim()).map((key) => [work.id(`begin-${key}`), work.t(`page.begin.${key}.missing`)]));
    const [wrong] = work.problems.keys();
    if (wrong) return work.draw(wrong);
    work.take(blank(chosen.host.trim(), chosen.partner.trim(), work.today), '');
    work.section = 'stand';
    work.draw(work.id('section'));
    void work.consult();
    work.emit('change', {});
  };
  return [h('section', { class: 'step step-begin', part: 'step step-begin' }, heading(work, 0, work.t('page.begin'), { id: work.id('section'), tabindex: '-1' }),
    h('p', {}, work.t('page.begin.hint')), ...(work.element.readonly ? [] : [name('host'), name('partner'),
      h('div', { class: 'buttons' }, h('button', { type: 'button', class: 'primary', part: 'button primary', id: work.id('begin'), onclick: start }, work.t('page.begin.go')),
        h('button', { type: 'button', id: work.id('open'), onclick: () => input.click() }, work.t('page.open')))]),
    h('p', { class: 'hint' }, work.t('widget.private')))];
}
