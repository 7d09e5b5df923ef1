/** Where the partnership stands: its stage, what can be done next, what is missing for it, and what is wrong. */

import { longDay } from '../day.js';
import { h } from '../dom.js';
import { heading, select, textField } from '../fields.js';
import { sentence } from '../words.js';
import { dayField } from './dates.js';
import { adviceOf, capital, codeWord, sentenceOf } from './labels.js';
import { picture } from './pictures.js';
import { ready } from './ready.js';

/** @typedef {import('./work.js').Work} Work */
/** @typedef {import('../engine.js').Finding} Finding */

/** A guard that is met in the form of the move itself. */
const asked = 'guard-reason';

/** What blocks a move besides what its own form asks. @param {any} move @returns {Finding[]} */
const missing = (move) => move.unmet.filter((/** @type {Finding} */ f) => f.code !== asked);

/** The stage in a line. @param {Work} work */
export function brief(work) {
  if (work.stage === '') return h('p', { class: 'brief' }, work.t('page.stage.unknown'));
  // A renewal or a further trial leaves the stage as it was.
  const since = [...(work.value('/journal') ?? [])].reverse().find((e) => typeof e?.date === 'string' && e.event !== 'renew' && e.event !== 'repeat')?.date;
  const stage = capital(codeWord(work.words, 'stage', work.stage), work.words.lang);
  return h('p', { class: 'brief' }, h('strong', {}, stage), since ? ` – ${work.t('page.since', { date: longDay(work.words.lang, since) })}` : '');
}

/** @param {Work} work @returns {Node[]} */
export function stand(work) {
  const { explained } = work;
  if (!explained) return [...wrongs(work), ...(work.findings.some((f) => f.severity === 'error') ? [h('p', {}, work.t('page.stand.errors'))] : [])];
  const moves = [...explained.moves].sort((a, b) => missing(a).length - missing(b).length || Number(side(a)) - Number(side(b)));
  const ahead = moves.filter((m) => !side(m));
  const aside = moves.filter(side);
  const empty = (work.value('/journal') ?? []).length === 0;
  return [
    picture(work, 'stages', {}),
    ...wrongs(work),
    heading(work, 1, work.t('page.moves')),
    ...ahead.map((m) => moveCard(work, m)),
    empty && !work.readonly ? recordCard(work) : '',
    aside.length > 0 ? h('section', { class: 'list' }, heading(work, 1, work.t('page.moves.other')), ...aside.map((m) => moveCard(work, m))) : '',
  ].filter((n) => n !== '' && n !== null).map((n) => /** @type {Node} */ (n));
}

/** Moves that lead away from the way on. @param {any} move */
const side = (move) => ['suspend', 'decline', 'refuse', 'end', 'rework', 'repeat', 'evolve', 'try'].includes(move.event);

/** What is wrong and advised, each a way to its field. @param {Work} work @returns {Node[]} */
function wrongs(work) {
  const odd = /** @type {Finding[]} */ (work.explained?.findings ?? []);
  const seen = new Set(work.findings.map((f) => `${f.code} ${f.pointer}`));
  const all = [...work.findings, ...odd.filter((f) => !seen.has(`${f.code} ${f.pointer}`))];
  const block = (/** @type {string} */ severity, /** @type {string} */ look) => {
    const found = all.filter((f) => f.severity === severity);
    if (found.length === 0) return [];
    const body = [h('ul', {}, ...found.map((f, i) => h('li', {}, line(work, f, `${severity}-${i}`), adviceOf(work, f) && h('div', { class: 'hint' }, adviceOf(work, f)))))];
    if (severity === 'advice') return [h('details', { class: look }, h('summary', {}, work.t(`page.found.${severity}`, { count: found.length })), ...body)];
    return [h('section', { class: look, part: 'error-summary', 'aria-labelledby': work.id(`found-${severity}`) }, heading(work, 1, work.t(`page.found.${severity}`, { count: found.length }), { id: work.id(`found-${severity}`) }), ...body)];
  };
  return [...block('error', 'summary'), ...block('warning', 'summary mild'), ...block('advice', 'advice')];
}

/** A finding as a way to its field. @param {Work} work @param {Finding} f @param {string} name */
function line(work, f, name) {
  const text = sentenceOf(work, f);
  return f.pointer ? h('button', { type: 'button', class: 'link', id: work.id(`found-${name}`), onclick: () => ready(work, f) }, text) : h('span', {}, text);
}

/** One way on. @param {Work} work @param {any} move */
function moveCard(work, move) {
  const open = missing(move);
  const name = capital(codeWord(work.words, 'event', move.event), work.words.lang);
  const noting = work.moving?.event === move.event;
  const id = work.id(`move-${move.event}`);
  const items = (/** @type {Finding[]} */ list, /** @type {string} */ kind) => h('ul', { class: 'conditions' }, ...list.map((f, i) => h('li', {},
    work.readonly ? sentenceOf(work, f) : h('button', { type: 'button', class: 'link', id: work.id(`${kind}-${move.event}-${i}`), onclick: () => ready(work, f) }, sentence(sentenceOf(work, f))),
    adviceOf(work, f) && h('div', { class: 'hint' }, adviceOf(work, f)))));
  const long = open.length > 3 && !work.unfolded(`move:${move.event}`);
  const folded = side(move) && open.length > 1 && !work.unfolded(`move:${move.event}`);
  return h('div', { class: open.length > 0 ? 'move' : 'move possible', part: 'entry' },
    heading(work, 2, '', { id: `${id}-title` }, ).appendChild(h('span', {}, name)).parentElement,
    h('p', { class: 'state' }, h('span', { class: open.length > 0 ? 'tag' : 'tag go' }, open.length > 0 ? work.t('page.move.missing', { count: open.length }) : work.t('page.move.open')),
      ` ${work.t('page.move.to', { stage: codeWord(work.words, 'stage', move.to) })}`),
    open.length > 0 && !folded ? items(long ? open.slice(0, 3) : open, 'unmet') : null,
    long || folded ? h('button', { type: 'button', class: 'link', id: work.id(`move:${move.event}`), 'aria-describedby': `${id}-title`, onclick: () => work.unfold(`move:${move.event}`, true) }, work.t('page.move.all', { count: open.length })) : null,
    move.advice?.length > 0 && !folded && open.length === 0 ? h('div', {}, h('p', { class: 'hint' }, work.t('page.move.advice')), items(move.advice, 'advised')) : null,
    open.length === 0 && !work.readonly ? (noting ? moveForm(work, move.event, move.unmet.length > 0) : h('button', { type: 'button', id, 'aria-describedby': `${id}-title`, class: side(move) ? '' : 'primary', onclick: () => note(work, move.event) }, work.t('page.move.do'))) : null);
}

/** Begins to note a move. @param {Work} work @param {string} event */
function note(work, event) {
  work.commit();
  work.moving = { event, date: work.today, by: work.moving?.by ?? '', note: '', reason: '', stage: '', wrong: [] };
  work.draw(work.id('moving-by'));
}

/** @param {Work} work @param {string} event @param {boolean} reason whether it must be given */
function moveForm(work, event, reason) {
  const moving = /** @type {NonNullable<Work['moving']>} */ (work.moving);
  const text = (/** @type {'date'|'by'|'note'|'reason'} */ key, /** @type {object} */ more = {}) => textField(work, {
    name: `moving-${key}`, label: work.t(`page.move.${key}`), value: moving[key], onchange: (value) => (moving[key] = value), ...more,
  });
  return h('div', { class: 'lead', role: 'group', 'aria-labelledby': work.id(`move-${event}-title`) },
    moving.wrong.length > 0 && h('div', { class: 'summary', id: work.id('moving-wrong'), tabindex: '-1' }, h('ul', {}, ...moving.wrong.map((w) => h('li', {}, w)))),
    dayField(work, 'moving-date', work.t('page.move.date'), moving.date, (day) => (moving.date = day)), event === 'record' && select(work, {
      name: 'moving-stage', label: work.t('page.move.stage'), value: moving.stage, onchange: (value) => (moving.stage = value),
      options: [{ value: '', label: work.t('widget.choose') }, ...work.codes('stage').map((code) => ({ value: code, label: capital(codeWord(work.words, 'stage', code), work.words.lang) }))],
    }),
    text('by', { optional: true, hint: work.t('page.move.by.hint') }), text('reason', { rows: 2, optional: !reason }), text('note', { rows: 2, optional: true }),
    h('div', { class: 'buttons' }, h('button', { type: 'button', class: 'primary', id: work.id('moving-do'), onclick: () => void perform(work, reason) }, work.t('page.move.note')),
      h('button', { type: 'button', id: work.id('moving-cancel'), onclick: () => {
        work.moving = undefined;
        work.draw(work.id(`move-${event}`));
      } }, work.t('page.cancel'))));
}

/** A partnership that exists already. @param {Work} work */
function recordCard(work) {
  return h('div', { class: 'move', part: 'entry' }, heading(work, 2, work.t('page.record'), { id: work.id('move-record-title') }), h('p', {}, work.t('page.record.hint')),
    work.moving?.event === 'record' ? moveForm(work, 'record', false) : h('button', { type: 'button', id: work.id('move-record'), onclick: () => note(work, 'record') }, work.t('page.record.do')));
}

/** Notes the move in the journal, if the engine allows it on its day. @param {Work} work @param {boolean} reason */
async function perform(work, reason) {
  const moving = work.moving;
  if (!moving) return;
  const { event, date, by, note: remark, reason: why, stage } = moving;
  const refuse = (/** @type {string[]} */ wrong) => {
    moving.wrong = wrong;
    work.draw(work.id('moving-wrong'));
  };
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return refuse([work.t('page.wrong.whole')]);
  if (reason && why.trim() === '') return refuse([work.t('guard-reason')]);
  if (event === 'record' && stage === '') return refuse([work.t('page.move.stage.missing')]);
  const given = Object.fromEntries([['event', event], ['stage', stage], ['by', by.trim()], ['note', remark.trim()], ['reason', why.trim()]].filter(([, v]) => v !== ''));
  const answer = await work.ask({ call: 'apply', text: work.source.text, on: date, move: given });
  const forbids = /** @type {Finding[]} */ (answer.findings).filter((f) => f.severity === 'error');
  const entry = answer.result?.entry;
  if (!entry) return refuse(forbids.length > 0 ? forbids.map((f) => sentenceOf(work, f)) : [work.t('page.stand.errors')]);
  work.moving = undefined;
  const name = capital(codeWord(work.words, 'event', event), work.words.lang);
  work.perform({ kind: 'add', pointer: '/journal', value: entry, label: name });
  await work.consult();
  work.draw(work.id('section'));
  work.say(work.t('page.said.move', { name }));
}
