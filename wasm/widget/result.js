/** What the engine says of the answers, in words and tables. Loaded when it is first wanted. */

import { h, svg } from './dom.js';
import { heading, shown } from './fields.js';
import { matrix } from './model.js';
import { riskTitle } from './risks.js';
import { stepTitle } from './steps.js';

/** @typedef {import('./steps.js').Context} Context */

/** @param {number|undefined} score */
const number = (score) => (score === undefined ? '–' : String(score));

/**
 * A table that can be scrolled by keyboard where it is too wide.
 * @param {Context} ui
 * @param {string} name
 * @param {string} caption
 * @param {string[]} head
 * @param {HTMLElement[]} rows
 */
function table(ui, name, caption, head, rows) {
  const id = ui.id(`table-${name}`);
  return h('div', { class: 'scroll', tabindex: '0', role: 'region', 'aria-labelledby': id },
    h('table', { part: 'table' }, h('caption', { id }, caption),
      h('thead', {}, h('tr', {}, ...head.map((text) => h('th', { scope: 'col' }, text)))),
      h('tbody', {}, ...rows)));
}

/** What a party, a criterion or a risk is called. @param {Context} ui */
function names(ui) {
  const risks = new Map(ui.draft.entries('risks').map((r, i) => [r.id, riskTitle(ui, r, i)]));
  const described = (/** @type {'needs'|'contributions'} */ list, /** @type {string} */ word) => new Map(ui.draft.entries(list).map((e, i) =>
    [e.id, shown(ui, e.description) || (e.kind && ui.words.t(`resource.${e.kind}`)) || ui.words.t(`widget.${word}`, { number: i + 1 })]));
  const needs = described('needs', 'need');
  const contributions = described('contributions', 'contribution');
  return {
    party: (/** @type {string} */ id) => ui.draft.partyName(id, ui.words.lang),
    criterion: (/** @type {string} */ code) => ui.words.t(`criterion.${code}.name`),
    risk: (/** @type {string} */ id) => risks.get(id) ?? id,
    need: (/** @type {string} */ id) => needs.get(id) ?? id,
    contribution: (/** @type {string} */ id) => contributions.get(id) ?? id,
  };
}

/** @typedef {ReturnType<typeof names>} Names */

/** @param {Context} ui @param {any} reason @param {Names} name */
function reasonText(ui, reason, name) {
  /** @type {Record<string, string|number>} */
  const args = {
    party: name.party(reason.party), risk: name.risk(reason.risk), criterion: reason.criterion ? name.criterion(reason.criterion) : '',
    question: reason.question ? ui.words.t(`question.${reason.question}`) : '',
  };
  if (reason.value !== undefined) args.value = reason.value;
  if (reason.line !== undefined) args.line = reason.line;
  return ui.words.t(`reason.${reason.code}`, args);
}

/** @param {Context} ui @param {string} code @param {string} text */
const toAnswer = (ui, code, text) => (ui.readonly ? text : h('button', {
  type: 'button', class: 'link', 'aria-label': `${text} – ${ui.words.t('widget.go')}`, onclick: () => ui.go(code.split('-')[0], ui.id(code)),
}, text));

/** The first lines: what the answers point to, and how much of them is there. @param {Context} ui @param {any} result */
function lead(ui, result) {
  const { words } = ui;
  const indication = words.t(`indication.${result.indication}`);
  return h('div', { class: 'lead', part: 'indication' },
    h('p', { class: 'large', role: 'status' }, words.t('widget.indication', { indication })),
    h('p', {}, words.t(`indication-text.${result.indication}`)),
    h('p', {}, result.overall === undefined
      ? words.t('widget.overall.none', { coverage: result.coverage })
      : words.t('widget.overall', { score: result.overall, coverage: result.coverage })),
    h('p', { class: 'hint' }, words.t('widget.inform')));
}

/** @param {Context} ui @param {any} result @param {Names} name */
function reasons(ui, result, name) {
  return h('section', {}, heading(ui, 1, ui.words.t('widget.reasons')), result.reasons.length === 0
    ? h('p', {}, ui.words.t('widget.reasons.none'))
    : h('ul', {}, ...result.reasons.map((/** @type {any} */ r) => h('li', {}, r.criterion ? toAnswer(ui, r.criterion, reasonText(ui, r, name)) : reasonText(ui, r, name)))));
}

/** @param {Context} ui @param {any} result @param {Names} name */
function changes(ui, result, name) {
  const { words } = ui;
  const rating = (/** @type {any} */ r) => (r === undefined ? words.t('widget.noanswer') : words.t(`rating.${r}`));
  const sets = result.toChange.sets;
  const section = h('section', {}, heading(ui, 1, words.t('widget.change.title')));
  if (sets.length === 0) {
    section.append(h('p', {}, words.t(result.indication === 'ready' ? 'widget.change.ready' : 'widget.change.none')));
    return section;
  }
  section.append(h('p', {}, words.t('widget.change.lead', { next: words.t(`indication.${result.toChange.next}`) })),
    h('ul', {}, ...sets.map((/** @type {any} */ set) => h('li', {}, set.answers.map((/** @type {any} */ c) => words.t('widget.change.answer', {
      party: name.party(c.party), criterion: name.criterion(c.criterion), from: rating(c.from), to: rating(c.to),
    })).join(' + ')))));
  return section;
}

/** What to talk about next: where views differ, what nobody knows, what nothing meets. @param {Context} ui @param {any} result @param {Names} name */
function agenda(ui, result, name) {
  const { words } = ui;
  const lines = [
    ...result.divergence.widest.map((/** @type {string} */ c) => toAnswer(ui, c, words.t('widget.agenda.differ', { criterion: name.criterion(c) }))),
    ...result.divergence.blank.map((/** @type {string} */ c) => toAnswer(ui, c, words.t('widget.agenda.blank', { criterion: name.criterion(c) }))),
    ...result.ledger.unmet.map((/** @type {string} */ n) => words.t('widget.agenda.unmet', { need: name.need(n) })),
    ...result.ledger.unneeded.map((/** @type {string} */ c) => words.t('widget.agenda.unneeded', { contribution: name.contribution(c) })),
  ];
  return h('section', {}, heading(ui, 1, words.t('widget.agenda')), lines.length === 0
    ? h('p', {}, words.t('widget.agenda.none'))
    : h('ul', {}, ...lines.map((l) => h('li', {}, l))));
}

/** The questions and their criteria, the parties side by side. @param {Context} ui @param {any} result @param {Names} name */
function questionTable(ui, result, name) {
  const { words } = ui;
  const parties = ui.draft.parties.map((p) => p.id);
  const row = (/** @type {string} */ cls, /** @type {any} */ title, /** @type {any} */ of, /** @type {any[]} */ views, /** @type {string} */ last) =>
    h('tr', { class: cls }, h('th', { scope: 'row' }, title), h('td', {}, number(of.score)),
      ...parties.map((p) => h('td', {}, number(views.find((v) => v.party === p)?.score))), h('td', {}, last));
  return h('section', {}, heading(ui, 1, words.t('widget.questions')),
    h('p', {}, words.t('widget.differences', { reading: words.t(`reading.${result.divergence.reading}`) })),
    table(ui, 'questions', words.t('widget.questions'),
      [words.t('widget.question'), words.t('widget.score'), ...parties.map(name.party), words.t('widget.spread')],
      result.questions.flatMap((/** @type {any} */ q) => [
        row('question', stepTitle(ui, q.id), q, [], `${q.coverage} %`),
        ...q.criteria.map((/** @type {any} */ c) => row(result.divergence.widest.includes(c.criterion) ? 'differs' : '',
          toAnswer(ui, c.criterion, name.criterion(c.criterion)), c, c.views, number(c.spread))),
      ])));
}

/** @param {Context} ui @param {any} result @param {Names} name */
function ledger(ui, result, name) {
  const { words } = ui;
  return h('section', {}, heading(ui, 1, words.t('widget.ledger')), table(ui, 'ledger', words.t('widget.ledger'),
    ['widget.csv.party', 'widget.gives', 'widget.gets', 'widget.needs.count', 'widget.met', 'widget.balance'].map((key) => words.t(key)),
    result.ledger.parties.map((/** @type {any} */ a) => h('tr', {}, h('th', { scope: 'row' }, name.party(a.party)),
      ...[a.gives, a.gets, a.needs, a.met, words.t(`balance.${a.balance}`)].map((v) => h('td', {}, String(v)))))));
}

/** @param {Context} ui @param {any} result @param {Names} name */
function points(ui, result, name) {
  const { words } = ui;
  return h('section', {}, heading(ui, 1, words.t('widget.points')), h('dl', {}, ...result.keyPoints.flatMap((/** @type {any} */ p) => [
    h('dt', {}, `${words.t(`point.${p.id}`)} – ${words.t(`status.${p.status}`)}`),
    ...p.facts.map((/** @type {any} */ f) => h('dd', {}, reasonText(ui, f, name))),
  ])));
}

/** The matrix as a table whose cells hold words and numbers; the picture beside it says nothing more. @param {Context} ui @param {any} result @param {Names} name */
function risks(ui, result, name) {
  const { words } = ui;
  const cells = result.risks.cells;
  const at = (/** @type {number} */ l, /** @type {number} */ i) => cells.find((/** @type {any} */ c) => c.likelihood === l && c.impact === i);
  const section = h('section', {}, heading(ui, 1, words.t('widget.matrix')));
  if (cells.length === 0) section.append(h('p', {}, words.t('widget.matrix.none')));
  else {
    const scale = [1, 2, 3, 4, 5];
    section.append(h('div', { class: 'matrix' }, table(ui, 'matrix', words.t('widget.matrix'),
      [`${words.t('widget.likelihood')} / ${words.t('widget.impact')}`, ...scale.map((i) => `${i} – ${words.t(`widget.impact.${i}`)}`)],
      [...scale].reverse().map((l) => h('tr', {}, h('th', { scope: 'row' }, `${l} – ${words.t(`widget.likelihood.${l}`)}`), ...scale.map((i) => {
        const cell = at(l, i);
        const level = cell?.level ?? matrix[l - 1][i - 1];
        return h('td', { class: `level ${level}` }, h('span', {}, words.t(`risk-level.${level}`)),
          cell && h('strong', {}, ` ${cell.risks.length} : ${cell.risks.map(name.risk).join(', ')}`));
      })))), picture(at)),
    h('ol', {}, ...result.risks.top.map((/** @type {any} */ r) => h('li', {}, `${name.risk(r.id)} – ${words.t(`risk-level.${r.level}`)}`,
      r.residual && `, ${words.t('widget.risk.residual', { level: words.t(`risk-level.${r.residual}`) })}`))));
  }
  if (result.risks.unrated.length > 0) section.append(h('p', {}, words.t('widget.risk.unrated', { list: result.risks.unrated.map(name.risk).join(', ') })));
  return section;
}

/** The heat map: a decoration, since the table says all of it. @param {(l: number, i: number) => any} at */
function picture(at) {
  const side = 20;
  const squares = matrix.flatMap((row, l) => row.map((level, i) => {
    const [x, y] = [i * side, (4 - l) * side];
    const cell = at(l + 1, i + 1);
    return svg('g', {}, svg('rect', { x, y, width: side - 1, height: side - 1, class: `level ${cell?.level ?? level}` }),
      ...(cell ? [svg('text', { x: x + side / 2, y: y + side * 0.7, 'text-anchor': 'middle' }, String(cell.risks.length))] : []));
  }));
  return svg('svg', { viewBox: `0 0 ${5 * side} ${5 * side}`, 'aria-hidden': 'true', focusable: 'false' }, ...squares);
}

/** Where a finding can be looked at: the step and the field. @param {Context} ui @param {string} pointer */
function place(ui, pointer) {
  const [, list, at, member, index, answers, nth] = pointer.split('/');
  const round = list === 'rounds' && Number(at) === ui.draft.at ? ui.draft.round : undefined;
  if (list === 'partners') return { step: 'who', field: `party-${ui.draft.doc.partners[Number(at)]?.id}` };
  if (list === 'risks' || member === 'risks') {
    const risk = list === 'risks' ? ui.draft.doc.risks?.[Number(at)] : round?.risks?.[Number(index)];
    return risk && { step: 'risks', field: `risk-${risk.id}-likelihood` };
  }
  const criterion = round && answers === 'answers' ? round.respondents?.[Number(index)]?.answers?.[Number(nth)]?.criterion : undefined;
  return criterion && { step: criterion.split('-')[0], field: criterion };
}

/** @param {Context} ui @param {any[]} list */
function findings(ui, list) {
  const { words } = ui;
  if (list.length === 0) return null;
  return h('section', {}, heading(ui, 1, words.t('widget.findings')), h('ul', {}, ...list.map((f) => {
    const at = place(ui, f.pointer ?? '');
    return h('li', { class: f.severity }, `${words.t(`severity.${f.severity}`)} – ${words.message(f)} `,
      at && !ui.readonly && h('button', { type: 'button', class: 'link', onclick: () => ui.go(at.step, ui.id(at.field)) }, words.t('widget.go')),
      words.has(`${f.code}.hint`) && h('div', { class: 'hint' }, words.t(`${f.code}.hint`)));
  })));
}

/**
 * The answer of the engine as elements.
 * @param {Context} ui with the words of the result
 * @param {{result?: any, findings: any[]}} answer
 */
export function result(ui, answer) {
  const name = names(ui);
  const told = findings(ui, answer.findings);
  if (!answer.result) return told ? [told] : [];
  const r = answer.result;
  return [lead(ui, r), reasons(ui, r, name), changes(ui, r, name), agenda(ui, r, name), questionTable(ui, r, name), ledger(ui, r, name), points(ui, r, name),
    risks(ui, r, name), ...(told ? [told] : [])];
}
