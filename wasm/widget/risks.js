/** The risks: what could happen, how likely it is, what it would do, what is done about it. */

import { h } from './dom.js';
import { changedText, heading, radios, select, shown, textField } from './fields.js';
import { isObject, listOf, plain, put } from './json.js';
import { byHand, codeOptions, partyOptions } from './ledger.js';
import { options, typicalRisks } from './model.js';
import { sentence } from './words.js';

/** @typedef {import('./steps.js').Context} Context */

/** What a risk is called: its event, else that of the typical one. @param {Context} ui @param {any} risk @param {number} i */
export function riskTitle(ui, risk, i) {
  const typical = risk.catalogue && ui.words.has(`risk.${risk.catalogue}.event`) ? ui.words.t(`risk.${risk.catalogue}.event`) : '';
  return shown(ui, risk.event) || sentence(typical) || ui.words.t('widget.risk', { number: i + 1 });
}

/** A scale from 1 to 5, each step with its word. @param {Context} ui @param {any} owner @param {'risk'|'residual'} kind @param {'likelihood'|'impact'} member @param {string} name @param {() => void} [after] the change */
function scale(ui, owner, kind, member, name, after = () => {}) {
  const { words } = ui;
  return radios(ui, {
    name: `${name}-${member}`, label: words.t(`widget.${member}`), look: 'row', value: String(plain(owner[member])),
    options: [1, 2, 3, 4, 5].map((n) => ({ value: String(n), label: words.t('widget.rating', { rating: n, word: words.t(`widget.${member}.${n}`) }) })),
    clear: words.t('widget.clear'),
    onchange: (value) => {
      put(owner, kind, member, value === '' ? undefined : Number(value));
      after();
    },
  });
}

/** @param {Context} ui @param {any} risk @param {number} i */
function entry(ui, risk, i) {
  const { draft, words } = ui;
  const name = `risk-${risk.id}`;
  const typical = typicalRisks.find((r) => r.code === risk.catalogue);
  const text = (/** @type {'event'|'source'|'consequence'} */ member) => textField(ui, {
    name: `${name}-${member}`, label: words.t(`widget.risk.${member}`), rows: 2, value: shown(ui, risk[member]),
    hint: typical && member !== 'event' ? words.t(`risk.${typical.code}.${member}`) : undefined,
    onchange: (value) => put(risk, 'risk', member, changedText(ui, risk[member], value)),
  });
  const treatment = listOf(risk.treatments)[0];
  const usual = typical ? [...typical.options, ...options.filter((o) => !typical.options.includes(o))] : options;
  const residual = isObject(risk.residual) ? risk.residual : {};
  return h('fieldset', { class: 'entry risk', part: 'entry' },
    h('legend', {}, riskTitle(ui, risk, i)),
    !typical && text('event'),
    ...(ui.readonly ? [text('source'), text('consequence')]
      : [h('details', { open: shown(ui, risk.source) !== '' }, h('summary', {}, words.t('widget.risk.more')), text('source'), text('consequence'))]),
    scale(ui, risk, 'risk', 'likelihood', name), scale(ui, risk, 'risk', 'impact', name),
    select(ui, {
      name: `${name}-option`, label: words.t('widget.treatment'), value: String(plain(treatment?.option)),
      options: [{ value: '', label: words.t('widget.treatment.none') }, ...codeOptions(ui, 'option', usual)],
      onchange: (value) => {
        const others = listOf(risk.treatments).slice(1);
        put(risk, 'risk', 'treatments', value === '' ? others : [treatment ? { ...treatment, option: value } : { option: value }, ...others]);
        if (!risk.treatments) delete risk.residual;
        ui.redraw(ui.id(`${name}-option`));
      },
    }),
    treatment && textField(ui, {
      name: `${name}-treatment`, label: words.t('widget.treatment.description'), rows: 2, value: shown(ui, treatment.description),
      onchange: (value) => put(treatment, 'treatment', 'description', changedText(ui, treatment.description, value)),
    }),
    treatment && textField(ui, {
      name: `${name}-due`, label: words.t('widget.treatment.due'), type: 'date', value: String(plain(treatment.due)),
      onchange: (value) => put(treatment, 'treatment', 'due', value),
    }),
    select(ui, {
      name: `${name}-owner`, label: words.t('widget.risk.owner'), value: String(plain(risk.owner)),
      options: [{ value: '', label: words.t('widget.choose') }, ...partyOptions(ui)],
      onchange: (value) => put(risk, 'risk', 'owner', value),
    }),
    treatment && h('fieldset', { class: 'residual' }, h('legend', {}, words.t('widget.residual')),
      // What is left after treatment comes and goes with its values.
      ...(/** @type {const} */ (['likelihood', 'impact'])).map((member) => scale(ui, residual, 'residual', member, `${name}-residual`,
        () => put(risk, 'risk', 'residual', Object.keys(residual).length > 0 ? residual : undefined)))),
    !ui.readonly && h('button', {
      type: 'button', class: 'link',
      onclick: () => {
        draft.remove('risks', risk);
        ui.changed();
        ui.redraw(ui.id('add-risk'));
      },
    }, words.t('widget.remove.named', { name: riskTitle(ui, risk, i) })));
}

/** @param {Context} ui */
export function risks(ui) {
  const { draft, words } = ui;
  const entries = byHand(ui) ? [{ id: 'risk-1' }] : draft.entries('risks');
  const left = typicalRisks.filter((r) => !entries.some((e) => e.catalogue === r.code));
  let chosen = left[0]?.code ?? '';
  const add = (/** @type {object} */ blank, /** @type {string} */ field) => {
    const made = draft.add('risks', blank);
    ui.changed();
    ui.redraw(ui.id(`risk-${made.id}-${field}`));
  };
  return h('section', { class: 'risks', part: 'section' },
    h('p', { class: 'hint' }, words.t('widget.risks.hint')),
    ...entries.map((risk, i) => entry(ui, risk, i)),
    !ui.readonly && left.length > 0 && h('div', { class: 'entry adding' },
      heading(ui, 1, words.t('widget.risk.typical')),
      select(ui, {
        name: 'typical', label: words.t('widget.risk.typical.hint'), value: chosen,
        options: left.map((r) => ({ value: r.code, label: `${words.t(`question.${r.question}`)} – ${words.t(`risk.${r.code}.event`)}` })),
        onchange: (value) => (chosen = value),
      }),
      h('button', { type: 'button', part: 'button', id: ui.id('add-typical'), onclick: () => add({ catalogue: chosen }, 'likelihood') },
        words.t('widget.risk.add.typical'))),
    !ui.readonly && h('button', { type: 'button', part: 'button', id: ui.id('add-risk'), onclick: () => add({}, 'event') }, words.t('widget.risk.add')));
}
