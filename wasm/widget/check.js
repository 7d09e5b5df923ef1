/** The look back: every answer of everybody, what each needs, gives and gets, the risks, and what is missing. */

import { h } from './dom.js';
import { allCriteria } from './draft.js';
import { shown } from './fields.js';
import { plain, wordsOf } from './json.js';
import { questions } from './model.js';
import { riskTitle } from './risks.js';
import { ratingText, seatName, stepTitle } from './steps.js';
import { table } from './table.js';

/** @typedef {import('./steps.js').Context} Context */

/** A line of a table, and the button that leads to where it was filled in. @param {Context} ui @param {string} name @param {(Node|string)[][]} cells @param {string} step @param {string} field */
const line = (ui, name, cells, step, field) => h('tr', {}, h('th', { scope: 'row' }, name), ...cells.map((c) => h('td', {}, ...c)),
  !ui.readonly && h('td', { class: 'action' }, h('button', {
    type: 'button', class: 'link', 'aria-label': ui.words.t('widget.change.named', { name }), onclick: () => ui.go(step, ui.id(field)),
  }, ui.words.t('widget.change'))));

/** @param {Context} ui @param {string} name @param {string} caption @param {string[]} head @param {HTMLElement[]} rows */
const part = (ui, name, caption, head, rows) => table(ui, `check-${name}`, caption, [...head, ...(ui.readonly ? [] : [null])], rows, { seen: true, look: 'cards check' });

/** The answers to a question. @param {Context} ui @param {{question: string, criteria: string[]}} asked */
function answers(ui, { question, criteria }) {
  const { draft, words } = ui;
  const cell = (/** @type {any} */ answer) => [ratingText(ui, answer), ...(answer?.comment === undefined ? [] : [h('div', { class: 'hint' }, shown(ui, answer.comment))])];
  return part(ui, question, stepTitle(ui, question), [words.t('widget.criterion'), ...draft.seats.map((s) => seatName(ui, s))],
    criteria.map((c) => line(ui, words.t(`criterion.${c}.name`), draft.seats.map((s) => cell(draft.answer(s, c))), question, c)));
}

/**
 * The lists: where they are filled in, what heads their columns, and what stands in a line.
 * @type {{list: 'needs'|'contributions'|'risks', step: string, head: string[], of: (ui: Context, entry: any, i: number) => {name: string, field: string, cells: string[]}}[]}
 */
const lists = [{
  list: 'needs', step: 'what', head: ['need.description', 'need.party', 'need.level'],
  of: (ui, n, i) => ({ name: shown(ui, n.description) || ui.words.t('widget.need', { number: i + 1 }), field: `need-${i}-description`,
    cells: [ui.draft.partyName(n.party, ui.words.lang), n.level ? ui.words.t(`level.${n.level}`) : ''] }),
}, {
  list: 'contributions', step: 'how', head: ['contribution.description', 'contribution.from', 'contribution.to'],
  of: (ui, c, i) => ({ name: shown(ui, c.description) || ui.words.t('widget.contribution', { number: i + 1 }), field: `contribution-${i}-description`,
    cells: [c.from ? ui.draft.partyName(c.from, ui.words.lang) : ui.words.t('widget.contribution.from.none'),
      wordsOf(c.to).map((id) => ui.draft.partyName(id, ui.words.lang)).join(', ')] }),
}, {
  list: 'risks', step: 'risks', head: ['risk.event', 'likelihood', 'impact'],
  of: (ui, r, i) => ({ name: riskTitle(ui, r, i), field: `risk-${r.id}-likelihood`,
    cells: ['likelihood', 'impact'].map((member) => (r[member] === undefined ? '' : ui.words.t('widget.rating', { rating: plain(r[member]), word: ui.words.t(`widget.${member}.${plain(r[member])}`) }))) }),
}];

/** @param {Context} ui */
export function check(ui) {
  const { draft, words } = ui;
  const given = draft.seats.reduce((sum, s) => sum + draft.answered(s), 0);
  const all = draft.seats.length * allCriteria.length;
  const filled = lists.filter(({ list }) => draft.entries(list).length > 0);
  return [
    h('p', {}, given === all ? words.t('widget.complete') : words.t('widget.missing', { count: all - given, all })),
    h('p', { class: 'hint' }, words.t('widget.check.hint')),
    ...questions.map((q) => answers(ui, q)),
    ...filled.map(({ list, step, head, of }) => part(ui, list, words.t(`widget.${list}`), head.map((key) => words.t(`widget.${key}`)),
      draft.entries(list).map((entry, i) => {
        const { name, field, cells } = of(ui, entry, i);
        return line(ui, name, cells.map((text) => [text || words.t('widget.noanswer')]), step, field);
      }))),
  ];
}
