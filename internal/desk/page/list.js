/** The list of the partnerships in the folder. */

import { ask, base, copyOf, h, say, show, t, to } from './lib.js';
import { askName, askNew } from './ask.js';

/** How many rows are drawn at once. */
const atOnce = 200;

/** What the reader has chosen to see; it stays while the desk is open. */
const chosen = { words: '', stage: '', which: '' };

/** @typedef {{name: string, problem?: string, title?: string, partners?: string[], stage?: string, stageName?: string, next?: {date: string, day: string, what: string, overdue: boolean}, errors: number, warnings: number, advice: number}} Row */

/** Rows by what is due and what is wrong. @type {Record<string, (row: Row, soon: string) => boolean>} */
const kinds = {
  overdue: (row) => Boolean(row.next?.overdue),
  soon: (row, soon) => row.next !== undefined && row.next.date <= soon,
  wrong: (row) => row.errors > 0,
};

/** Shows the list. @param {any} desk @param {() => Promise<void>} again */
export function list(desk, again) {
  /** @type {Row[]} */
  const rows = desk.rows.filter((/** @type {Row} */ row) => !row.problem);
  const problems = desk.rows.filter((/** @type {Row} */ row) => row.problem);
  const soon = daysAfter(desk.on, 90);
  const body = h('tbody');
  const more = h('p');
  const count = h('p', { role: 'status' });
  let shown = atOnce;

  const draw = () => {
    const found = rows.filter((row) => matches(row, soon)).sort(byDue);
    body.replaceChildren(...found.slice(0, shown).map((row) => line(row, again)));
    count.textContent = t('count', { n: found.length, of: rows.length });
    more.replaceChildren(...found.length > shown ? [h('button', { type: 'button', onclick: () => { shown += atOnce; draw(); } }, t('more', { n: found.length - shown }))] : []);
  };

  show('',
    h('div', { class: 'title' }, h('h1', {}, t('title')),
      h('button', { type: 'button', class: 'primary', onclick: () => void begin() }, t('new')),
      h('button', { type: 'button', onclick: () => void again() }, t('refresh'))),
    rows.length === 0 && problems.length === 0 ? empty(again) : undefined,
    rows.length > 0 ? [counts(rows, soon, draw), filters(rows, draw), count,
      h('div', { class: 'wide' }, h('table', {}, h('caption', { class: 'aside' }, t('title')),
        h('thead', {}, h('tr', {}, ['partnership', 'stage', 'next', 'findings', 'do'].map((c) => h('th', { scope: 'col' }, t(`column.${c}`))))), body)), more] : [],
    desk.more ? h('p', { role: 'alert' }, t('many')) : undefined,
    problems.length > 0 ? unopened(problems) : undefined,
  );
  draw();
}

/** Numbers that lead to what they count. @param {Row[]} rows @param {string} soon @param {() => void} draw */
function counts(rows, soon, draw) {
  return h('ul', { class: 'counts' }, Object.entries(kinds).map(([kind, is]) => {
    const n = rows.filter((row) => is(row, soon)).length;
    const button = h('button', { type: 'button', 'aria-pressed': String(chosen.which === kind), class: n > 0 && kind !== 'soon' ? 'some' : undefined }, h('strong', {}, String(n)), ` ${t(`kind.${kind}`)}`);
    button.onclick = () => {
      chosen.which = chosen.which === kind ? '' : kind;
      for (const b of button.closest('ul')?.querySelectorAll('button') ?? []) b.setAttribute('aria-pressed', String(b === button && chosen.which === kind));
      draw();
    };
    return h('li', {}, button);
  }));
}

/** @param {Row[]} rows @param {() => void} draw */
function filters(rows, draw) {
  /** @type {Map<string, {name: string, n: number}>} */
  const stages = new Map();
  for (const { stage = '', stageName = '' } of rows) stages.set(stage, { name: stageName, n: (stages.get(stage)?.n ?? 0) + 1 });
  if (!stages.has(chosen.stage)) chosen.stage = '';
  const search = h('input', { type: 'search', id: 'search', value: chosen.words, oninput: () => { chosen.words = /** @type {any} */ (search).value; draw(); } });
  const stage = h('select', { id: 'stage', onchange: () => { chosen.stage = /** @type {any} */ (stage).value; draw(); } },
    h('option', { value: '' }, t('stage.all')), [...stages].map(([id, s]) => h('option', { value: id }, `${s.name} (${s.n})`)));
  /** @type {any} */ (stage).value = chosen.stage;
  return h('div', { class: 'filters' }, h('label', { for: 'search' }, t('search')), search, h('label', { for: 'stage' }, t('column.stage')), stage);
}

/** @param {Row} row @param {string} soon */
function matches(row, soon) {
  const text = `${row.title} ${row.partners?.join(' ')} ${row.name}`.toLowerCase();
  return (!chosen.stage || row.stage === chosen.stage) && (!chosen.which || kinds[chosen.which](row, soon))
    && chosen.words.toLowerCase().split(/\s+/).every((word) => text.includes(word));
}

/** What is due first comes first, then by name. @param {Row} a @param {Row} b */
const byDue = (a, b) => (a.next?.date ?? '9').localeCompare(b.next?.date ?? '9') || (a.title ?? '').localeCompare(b.title ?? '');

/** @param {Row} row @param {() => Promise<void>} again */
function line(row, again) {
  const name = row.title || row.name;
  const button = (/** @type {string} */ key, /** @type {() => void} */ onclick) => h('button', { type: 'button', onclick, 'aria-label': `${t(key)} – ${name}` }, t(key));
  return h('tr', {},
    h('th', { scope: 'row' }, h('a', { href: to('file', row.name) }, name), h('small', {}, row.partners?.join(', ') ?? ''), h('small', { class: 'file' }, row.name)),
    h('td', {}, row.stageName),
    h('td', {}, row.next ? [h('strong', { class: row.next.overdue ? 'wrong' : undefined }, row.next.overdue ? t('overdue', { day: row.next.day }) : row.next.day), h('small', {}, row.next.what)] : t('next.none')),
    h('td', {}, row.errors + row.warnings + row.advice === 0 ? t('findings.none')
      : [row.errors > 0 && h('strong', { class: 'wrong' }, t('findings.errors', { n: row.errors })), row.warnings > 0 && h('span', {}, t('findings.warnings', { n: row.warnings })),
        row.advice > 0 && h('small', {}, t('findings.advice', { n: row.advice }))]),
    h('td', { class: 'do' }, button('copy', () => void copy(row, again)), button('rename', () => void rename(row, again)), h('a', { href: to('versions', row.name), 'aria-label': `${t('versions')} – ${name}` }, t('versions'))));
}

/** Files that are not opened, each with the reason. @param {Row[]} rows */
function unopened(rows) {
  return h('section', {}, h('h2', {}, t('problems', { n: rows.length })), h('div', { class: 'wide' }, h('table', {},
    h('thead', {}, h('tr', {}, h('th', { scope: 'col' }, t('column.file')), h('th', { scope: 'col' }, t('column.problem')))),
    h('tbody', {}, rows.slice(0, atOnce).map((row) => h('tr', {}, h('th', { scope: 'row' }, row.name), h('td', {}, row.problem)))))),
  rows.length > atOnce ? h('p', {}, t('problems.more', { n: rows.length - atOnce })) : undefined);
}

/** @param {() => Promise<void>} again */
function empty(again) {
  return h('section', { class: 'empty' }, h('p', {}, t('empty')),
    h('button', { type: 'button', onclick: () => void act(async () => { await ask('POST', 'examples'); }, again) }, t('examples')));
}

async function begin() {
  const name = await askNew();
  if (name) location.hash = to('file', name);
}

/** @param {Row} row @param {() => Promise<void>} again */
async function copy(row, again) {
  await askName('copy', copyOf(row.name), async (wanted) => { await ask('POST', 'copy', { body: { name: row.name, to: wanted } }); say(t('copied')); await again(); });
}

/** @param {Row} row @param {() => Promise<void>} again */
async function rename(row, again) {
  await askName('rename', base(row.name), async (wanted) => { await ask('POST', 'rename', { body: { name: row.name, to: wanted } }); say(t('renamed')); await again(); });
}

/** @param {() => Promise<void>} what @param {() => Promise<void>} again */
async function act(what, again) {
  try {
    await what();
    await again();
  } catch (fault) {
    say(fault instanceof Error ? fault.message : String(fault));
  }
}

/** @param {string} day @param {number} n */
function daysAfter(day, n) {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + n);
  return date.toISOString().slice(0, 10);
}
