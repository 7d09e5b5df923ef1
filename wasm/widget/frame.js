/** The frame around the steps: what stands above, the way through, and the file below. Drawn anew from what it is given. */

import { check } from './check.js';
import { longDay } from './day.js';
import { h } from './dom.js';
import { heading, shown } from './fields.js';
import { questions } from './model.js';
import { overlay } from './overlay.js';
import { problems, summary } from './problems.js';
import { formSteps, stepBody, steps, stepTitle } from './steps.js';
import { days } from './store.js';

/** @typedef {import('./steps.js').Context} Context */

/**
 * What the frame shows and what its buttons do.
 * @typedef {object} Frame
 * @property {Context} ui
 * @property {string} step
 * @property {string} mode
 * @property {boolean} printing
 * @property {boolean} asking whether everything is to be cleared
 * @property {boolean} hopeless whether the result was tried and cannot be had
 * @property {((ui: Context, answer: any) => Node[])|undefined} renderResult
 * @property {any} answer of the engine
 * @property {import('./store.js').Store|undefined} store
 * @property {{date: string, text: string}|undefined} kept by this device from another time
 * @property {Record<'next'|'save'|'csv'|'print'|'compute'|'keep'|'forget'|'resume'|'ask'|'keepAll'|'clear', () => void>} on
 * @property {(file: File, merge: boolean) => void} open
 */

/** @param {Frame} f @param {string} key @param {() => void} onclick @param {Record<string, unknown>} [props] */
const button = (f, key, onclick, props = {}) => h('button', { type: 'button', part: 'button', onclick, ...props }, f.ui.words.t(key));

/** Everything, in order; messages stand beside the file and below the answers, where the reader is. @param {Frame} f @param {HTMLElement} status */
export function frame(f, status) {
  const { lang } = f.ui.words;
  const stepped = !f.printing && f.mode === 'steps';
  const body = h('div', { part: 'main', class: stepped ? 'main stepped' : 'main', lang }, ...main(f));
  return f.printing ? [head(f), body] : [head(f), body, status, file(f)];
}

/** @param {Frame} f */
function main(f) {
  if (f.mode === 'summary') return [section(f, 'result')];
  if (f.printing) return [...formSteps, ...(f.answer && !f.ui.draft.empty ? ['result'] : [])].map((s) => section(f, s));
  if (f.mode !== 'single-page') return [nav(f), h('div', { class: 'body' }, section(f, f.step), buttons(f))];
  const go = button(f, 'widget.to-result', () => f.ui.go('result'), { class: 'primary', part: 'button primary' });
  return [...[...formSteps, 'check'].map((s) => section(f, s)), h('div', { class: 'buttons' }, go), ...(f.step === 'result' ? [section(f, 'result')] : [])];
}

/** @param {Frame} f */
function head(f) {
  const { draft, today, words } = f.ui;
  return h('div', { part: 'head', class: 'head', lang: words.lang },
    f.printing && h('p', { class: 'large' }, draft.empty ? words.t('widget.title') : shown(f.ui, draft.doc.name)),
    f.printing && !draft.empty && h('p', { class: 'hint' }, longDay(words.lang, today)),
    f.printing || f.ui.readonly ? null : h('p', {}, words.t('widget.intro')),
    f.kept && h('div', { class: 'lead buttons' }, h('span', {}, words.t('widget.store.found', { date: longDay(words.lang, f.kept.date) })),
      button(f, 'widget.store.resume', f.on.resume), button(f, 'widget.store.delete', f.on.forget, { class: 'link' })));
}

/** The steps, and how many answers of all there are in each. @param {Frame} f */
function nav(f) {
  const { draft, words } = f.ui;
  const count = (/** @type {string} */ step) => {
    const asked = questions.find((q) => q.question === step)?.criteria;
    if (!asked) return null;
    const answered = draft.seats.reduce((sum, seat) => sum + draft.answered(seat, asked), 0);
    const all = asked.length * draft.seats.length;
    return h('span', { class: 'count' }, h('span', { class: 'unseen' }, ` – ${words.t('widget.answered.told')}`), ` ${words.t('widget.answered', { answered, all })}`);
  };
  return h('nav', { 'aria-label': words.t('widget.steps'), part: 'steps' }, h('ol', {}, ...steps.map((step) => h('li', {}, h('button', {
    type: 'button', id: f.ui.id(`nav-${step}`), 'aria-current': step === f.step ? 'step' : null, onclick: () => f.ui.go(step),
  }, h('span', {}, stepTitle(f.ui, step)), count(step))))));
}

/** Brings the counts up to date while somebody answers. @param {HTMLElement|ShadowRoot} root @param {Frame} f */
export function recount(root, f) {
  const shown = root.querySelector('nav');
  if (shown) overlay(shown, [...nav(f).childNodes]);
}

/** @param {Frame} f @param {string} step */
function section(f, step) {
  const { ui } = f;
  const at = formSteps.indexOf(step);
  const title = heading(ui, 0, '', { id: ui.id(`step-${step}`), tabindex: '-1' });
  if (at >= 0 && !f.printing) title.append(h('span', { class: 'hint' }, `${ui.words.t('widget.step', { step: at + 1, steps: formSteps.length })} `), h('br'));
  title.append(stepTitle(ui, step));
  const told = ui.readonly || f.printing ? [] : problems(ui).filter((p) => step === 'check' || (p.step === step && ui.problems.has(p.field)));
  const top = told.length > 0 && summary(ui, told, step === f.step ? 'summary' : `summary-${step}`);
  const body = step === 'check' ? check(ui) : step === 'result' ? result(f) : stepBody(ui, step);
  // Its heading has the focus when it is come to: a name for the section would be the same words once more.
  return h('section', { part: `step step-${step}`, class: `step step-${step}` }, top, title, ...body);
}

/** @param {Frame} f @returns {Node[]} */
function result(f) {
  if (f.answer && f.renderResult) return f.renderResult(f.ui, f.answer);
  if (!f.hopeless) return [];
  const { words } = f.ui;
  return [h('div', { class: 'lead missing' }, h('p', { class: 'large' }, words.t('widget.noengine')), h('p', {}, words.t('widget.noengine.hint')),
    button(f, 'widget.retry', f.on.compute, { id: f.ui.id('retry') }))];
}

/** What the button that goes on says, where it says more than that. @type {Record<string, string>} */
const nextWords = { risks: 'widget.to-check', check: 'widget.to-result' };

/** @param {Frame} f */
function buttons(f) {
  const at = steps.indexOf(f.step);
  return h('div', { class: 'buttons way', part: 'buttons' },
    at < steps.length - 1 && button(f, nextWords[f.step] ?? 'widget.next', f.on.next, { class: 'primary', part: 'button primary', id: f.ui.id('next') }),
    at > 0 && button(f, 'widget.back', () => f.ui.go(steps[at - 1]), { id: f.ui.id('back') }));
}

/** A button that opens a file. @param {Frame} f @param {string} key @param {boolean} merge */
function opener(f, key, merge) {
  const input = /** @type {HTMLInputElement} */ (h('input', { type: 'file', accept: '.json,application/json', onchange: () => {
    const chosen = input.files?.[0];
    if (chosen) f.open(chosen, merge);
    input.value = '';
  } }));
  return button(f, key, () => input.click(), { id: f.ui.id(merge ? 'merge' : 'open') });
}

/** @param {Frame} f */
function file(f) {
  const { ui } = f;
  const { words } = ui;
  const editing = !ui.readonly;
  return h('section', { class: 'file', part: 'file', lang: words.lang, 'aria-labelledby': ui.id('file') },
    heading(ui, 1, words.t('widget.file'), { id: ui.id('file') }),
    h('p', { class: 'hint' }, words.t('widget.private')),
    h('div', { class: 'buttons' }, button(f, 'widget.save', f.on.save, { id: ui.id('save') }), editing && opener(f, 'widget.open', false),
      button(f, 'widget.csv', f.on.csv, { id: ui.id('csv') }), button(f, 'widget.print', f.on.print, { id: ui.id('print') })),
    editing && h('p', { class: 'hint' }, words.t('widget.merge.hint')),
    editing && h('div', { class: 'buttons' }, opener(f, 'widget.merge', true)),
    editing && storage(f),
    // The focus goes to one of the answers, and with it the question of their group is read.
    editing && h('div', { class: 'buttons', role: f.asking && 'group', 'aria-labelledby': f.asking && ui.id('sure') }, ...clearing(f)));
}

/** Clearing asks first. @param {Frame} f */
function clearing(f) {
  if (!f.asking) return [button(f, 'widget.reset', f.on.ask, { id: f.ui.id('reset'), class: 'link' })];
  return [h('span', { id: f.ui.id('sure') }, f.ui.words.t('widget.reset.sure')), button(f, 'widget.reset.yes', f.on.clear, { id: f.ui.id('reset-yes') }),
    button(f, 'widget.reset.no', f.on.keepAll, { id: f.ui.id('reset-no') })];
}

/** @param {Frame} f */
function storage(f) {
  const { store, ui } = f;
  if (!store) return null;
  const { words } = ui;
  const kept = store.found(ui.today);
  return h('div', {}, h('p', { class: 'hint' }, store.kind === 'session' ? words.t('widget.store.hint.session') : words.t('widget.store.hint', { days })),
    kept && h('p', {}, words.t('widget.store.kept', { date: longDay(words.lang, kept.date) })),
    h('div', { class: 'buttons' }, button(f, 'widget.store', f.on.keep, { id: ui.id('store') }), kept && button(f, 'widget.store.delete', f.on.forget, { id: ui.id('forget'), class: 'link' })));
}
