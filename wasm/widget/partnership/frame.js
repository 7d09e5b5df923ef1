/** The frame around the sections: what the document is, the way through it, and what can be done with the file. */

import { h } from '../dom.js';
import { heading } from '../fields.js';
import { wording } from '../words.js';
import { agreement } from './agreement.js';
import { begin } from './begin.js';
import { due } from './due.js';
import { field, fieldsOf, fold } from './form.js';
import { label } from './labels.js';
import { leave } from './leave.js';
import { membersAt } from './members.js';
import { questionnaire } from './questionnaire.js';
import { groups, sections } from './sections.js';
import { brief, stand } from './stand.js';

/** @typedef {import('./work.js').Work} Work */

/** Everything, in order. @param {Work} work @param {HTMLElement} status @returns {Node[]} */
export function frame(work, status) {
  if (!work.log) return [h('div', { part: 'main', class: 'main', lang: work.words.lang }, ...begin(work)), status];
  if (work.paper) return [title(work), ...sections.filter((s) => s.name !== 'leave').map((s) => section(work, s))];
  const main = h('div', { class: 'body', part: 'main' }, section(work, /** @type {any} */ (sections.find((s) => s.name === work.section))), onward(work));
  return [title(work), tools(work), status, h('div', { class: 'stepped', lang: work.words.lang }, nav(work), main)];
}

/** What the partnership is called and where it stands. @param {Work} work */
function title(work) {
  const name = wording(work.value('/name'), work.words.lang) || work.t('page.title');
  return h('header', { class: 'head', part: 'head', lang: work.words.lang }, h('p', { class: 'large' }, name), work.paper ? null : brief(work));
}

/** @param {Work} work */
function tools(work) {
  const { log } = work;
  const button = (/** @type {string} */ key, /** @type {() => void} */ onclick, /** @type {Record<string, unknown>} */ props = {}) => h('button', { type: 'button', id: work.id(key), part: 'button', onclick, ...props }, work.t(`page.${key}`));
  const changed = Boolean(log?.changed || work.pending);
  return h('div', { class: 'tools', part: 'file', role: 'group', 'aria-label': work.t('page.file'), lang: work.words.lang },
    h('div', { class: 'buttons' },
      !work.readonly && button('save', () => work.element.save(), { class: 'primary', part: 'button primary' }),
      // Disabled by a word for those who listen: a button that loses the focus when it was pressed would leave them nowhere.
      !work.readonly && button('undo', () => work.again('undo'), { 'aria-disabled': log?.canUndo ? null : 'true' }),
      !work.readonly && button('redo', () => work.again('redo'), { 'aria-disabled': log?.canRedo ? null : 'true' }),
      h('button', { type: 'button', id: work.id('file'), 'aria-expanded': String(work.open.has('file')), onclick: () => work.unfold('file', !work.open.has('file')) }, work.t('page.file.more')),
      !work.readonly && h('span', { class: 'hint state' }, work.t(changed ? 'page.unsaved' : 'page.saved'))),
    work.open.has('file') && files(work));
}

/** @param {Work} work */
function files(work) {
  const input = /** @type {HTMLInputElement} */ (h('input', { type: 'file', accept: '.json,application/json', onchange: () => {
    const chosen = input.files?.[0];
    if (chosen) void work.element.loadFile(chosen);
    input.value = '';
  } }));
  const button = (/** @type {string} */ key, /** @type {() => void} */ onclick) => h('button', { type: 'button', id: work.id(key), onclick }, work.t(`page.${key}`));
  return h('div', { class: 'lead' },
    h('p', { class: 'hint' }, work.t('widget.private')),
    h('div', { class: 'buttons' }, !work.readonly && button('open', () => input.click()), !work.readonly && button('new', () => work.filing.renew()),
      work.readonly && button('save', () => work.element.save()), button('print', () => work.element.print())),
    work.filing.asking && h('div', { class: 'buttons', role: 'group', 'aria-labelledby': work.id('sure') }, h('span', { id: work.id('sure') }, work.t('page.sure')),
      button('sure.yes', () => work.filing.sure(true)), button('sure.no', () => work.filing.sure(false))),
    !work.readonly && h('div', { class: 'choice' },
      h('input', { type: 'checkbox', id: work.id('multilingual'), checked: work.multilingual, onchange: () => {
        work.multilingual = !work.multilingual;
        work.draw();
      } }), h('label', { for: work.id('multilingual') }, work.t('page.multilingual'))));
}

/** The sections, and what is wrong in each. @param {Work} work */
function nav(work) {
  const open = work.open.has('menu');
  const current = sections.find((s) => s.name === work.section);
  const entry = (/** @type {import('./sections.js').Section} */ s) => {
    const wrong = work.wrongIn(s.name);
    const count = countOf(work, s);
    return h('li', {}, h('button', { type: 'button', id: work.id(`nav-${s.name}`), 'aria-current': s.name === work.section ? 'page' : null, onclick: () => work.go(s.name) },
      h('span', {}, work.t(`page.section.${s.name}`)),
      wrong > 0 ? h('span', { class: 'badge' }, work.t('page.wrong', { count: wrong })) : count > 0 && h('span', { class: 'count' }, h('span', { class: 'unseen' }, ' – '), String(count))));
  };
  return h('nav', { 'aria-label': work.t('page.sections'), part: 'steps', class: open ? 'open' : '' },
    h('button', { type: 'button', class: 'menu', id: work.id('menu'), 'aria-expanded': String(open), onclick: () => work.unfold('menu', !open) },
      h('span', { class: 'unseen' }, `${work.t('page.sections')} : `), work.t(`page.section.${current?.name}`)),
    h('div', { class: 'menu-body' }, ...groups.map((g) => h('div', { class: 'group' }, h('div', { class: 'label', id: work.id(`group-${g.name}`) }, work.t(`page.group.${g.name}`)),
      h('ol', { 'aria-labelledby': work.id(`group-${g.name}`) }, ...g.sections.map(entry))))));
}

/** How many things a section has. @param {Work} work @param {import('./sections.js').Section} s */
function countOf(work, s) {
  let count = 0;
  for (const part of [...s.parts, ...(s.name === 'questions' ? s.more ?? [] : [])]) for (const { at } of placesOf(work, part)) {
    const value = work.value(at);
    if (Array.isArray(value)) count += value.length;
    else if (typeof value === 'object' && value !== null && part !== '/name' && part !== '/summary') count += Object.values(value).reduce((n, v) => n + (Array.isArray(v) ? v.length : 0), 0);
  }
  return count;
}

/** The places that a part stands for: `*` is each element of a list. @param {Work} work @param {string} part @returns {{at: string, of?: string}[]} */
function placesOf(work, part) {
  const [before, after] = part.split('/*');
  if (after === undefined) return [{ at: part }];
  const list = work.value(before);
  return (Array.isArray(list) ? list : []).map((_, i) => ({ at: `${before}/${i}${after}`, of: `${before}/${i}` }));
}

/** What a section has above its fields, or instead of them. @type {Record<string, (work: Work) => Node[]>} */
const views = { stand, due, leave, convention: agreement, questions: questionnaire };

/** @param {Work} work @param {import('./sections.js').Section} s */
function section(work, s) {
  const fields = s.parts.flatMap((part) => draw(work, part));
  const more = s.more ?? [];
  return h('section', { class: `step step-${s.name}`, part: `step step-${s.name}` },
    heading(work, 0, work.t(`page.section.${s.name}`), { id: work.paper ? work.id(`section-${s.name}`) : work.id('section'), tabindex: '-1' }),
    work.words.has(`page.about.${s.name}`) && !work.paper && h('p', { class: 'about' }, work.t(`page.about.${s.name}`)),
    ...(views[s.name]?.(work) ?? []),
    ...fields,
    more.length > 0 && fold(work, `${s.name}:more`, work.t(work.words.has(`page.more.${s.name}`) ? `page.more.${s.name}` : 'page.more'), () => more.flatMap((part) => draw(work, part))));
}

/** The fields of a part of the document. @param {Work} work @param {string} part @returns {Node[]} */
function draw(work, part) {
  return placesOf(work, part).flatMap(({ at, of }) => {
    const { type, member } = membersAt(at);
    if (!member || (member.kind === 'ext' && !work.source.has(at))) return [];
    if (member.kind === 'object' && of === undefined) {
      return [h('div', { class: 'whole' }, heading(work, 1, label(work.words, type, member.name), { id: work.id(work.at(at).id), tabindex: '-1' }), ...fieldsOf(work, member.type ?? '', work.at(at), work.value(at)).filter((n) => n !== null))];
    }
    const one = field(work, type, member, work.at(at));
    if (of === undefined) return [one];
    return [h('div', { class: 'of' }, heading(work, 1, work.nameOf('party', work.value(`${of}/id`))), one)];
  });
}

/** The way to the next section. @param {Work} work */
function onward(work) {
  const at = sections.findIndex((s) => s.name === work.section);
  const to = (/** @type {number} */ i, /** @type {string} */ id) => sections[i] && h('button', { type: 'button', id: work.id(id), onclick: () => work.go(sections[i].name) },
    work.t(`page.${id}`, { section: work.t(`page.section.${sections[i].name}`) }));
  return h('div', { class: 'buttons way', part: 'buttons' }, to(at + 1, 'next'), to(at - 1, 'back'));
}
