/** What the engine says of the answers, in words, bars and tables. Loaded when it is first wanted. */

import { h } from './dom.js';
import { longDay } from './day.js';
import { heading, shown } from './fields.js';
import { wordsOf } from './json.js';
import { riskTitle } from './risks.js';
import { bar, capital, none, part } from './result-parts.js';
import { reasonText, reasonWords, topicText } from './result-words.js';
import { riskSection } from './result-risks.js';
import { stepTitle } from './steps.js';
import { table } from './table.js';
import { sentence } from './words.js';

/** @typedef {import('./steps.js').Context} Context */

/** From what must be mended to what is only advice. */
const severities = ['error', 'warning', 'advice'];

/** From the most reserved to the most favourable. */
const indications = ['reconsider', 'clarify', 'prototype', 'ready'];

/** What a party, a criterion or a risk is called. @param {Context} ui @returns {Names} */
export function names(ui) {
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

/** @typedef {import('./result-words.js').Names} Names */

/** @param {Context} ui @param {string} code @param {string} text @param {string|null} [label] what the button is called, where it says more than it shows */
const toAnswer = (ui, code, text, label = `${text} – ${ui.words.t('result.go')}`) => (ui.readonly ? text : h('button', {
  type: 'button', class: 'link', 'aria-label': label, onclick: () => ui.go(code.split('-')[0], ui.id(code)),
}, text));

/** The first lines: what the answers point to, and how much of them is there. @param {Context} ui @param {any} result */
function lead(ui, result) {
  const { words } = ui;
  const indication = words.t(`indication.${result.indication}`);
  return h('div', { class: `lead indication ${result.indication}`, part: 'indication' },
    heading(ui, 1, words.t('result.indication', { indication }), { class: 'large' }),
    h('p', {}, words.t(`indication-text.${result.indication}`)),
    h('ol', { class: 'indications', 'aria-label': words.t('result.indications') }, ...indications.map((i) => h('li', {
      'aria-current': i === result.indication ? 'true' : null,
    }, capital(words.t(`indication.${i}`)), i === result.indication && h('span', { class: 'unseen' }, ` – ${words.t('result.here')}`)))),
    h('p', { class: 'meter' }, result.overall === undefined
      ? words.t('result.overall.none', { coverage: result.coverage })
      : h('span', {}, words.t('result.overall', { score: result.overall, coverage: result.coverage })), result.overall !== undefined && bar(ui, result.overall).firstChild),
    h('p', { class: 'hint' }, `${words.t('result.inform')} ${words.t('result.date', { date: longDay(words.lang, ui.today) })}`));
}

/** Those that led to the indication, and behind them what was noted besides. @param {Context} ui @param {any} result @param {Names} name */
function reasons(ui, result, name) {
  const item = (/** @type {any} */ r) => h('li', {}, r.criterion ? toAnswer(ui, r.criterion, reasonText(ui.words, r, name)) : reasonText(ui.words, r, name));
  // The weak points that a party sees stand together.
  const several = (/** @type {any[]} */ low) => h('li', {}, ui.words.t('reason.view-low-several', { party: name.party(low[0].party), count: low.length, list: '' }),
    ...low.flatMap((r, i) => [i > 0 && ', ', toAnswer(ui, r.criterion, name.criterion(r.criterion))]));
  const items = (/** @type {any[]} */ all) => all.flatMap((r, i) => {
    const low = r.code === 'view-low' ? all.filter((o) => o.code === r.code && o.party === r.party) : [];
    if (low.length < 2) return [item(r)];
    return all.indexOf(low[0]) === i ? [several(low)] : [];
  });
  const deciding = result.reasons.filter((/** @type {any} */ r) => r.indication === result.indication);
  const others = result.reasons.filter((/** @type {any} */ r) => r.indication !== result.indication);
  return part(ui, ui.words.t('result.reasons'),
    deciding.length === 0 ? h('p', {}, ui.words.t('result.reasons.none')) : h('ul', {}, ...items(deciding)),
    others.length > 0 && h('details', {}, h('summary', {}, ui.words.t('result.reasons.others', { count: others.length })), h('ul', {}, ...items(others))));
}

/** What would change the indication: facts, then sets of answers, several as one. @param {Context} ui @param {any} result @param {Names} name */
function changes(ui, result, name) {
  const { words } = ui;
  const { facts, search, searched, sets, next } = result.toChange;
  const args = { searched, next: next ? words.t(`indication.${next}`) : '' };
  const rating = (/** @type {any} */ r) => (r === undefined ? words.t('widget.noanswer') : words.t(`rating.${r}`));
  const answer = (/** @type {any} */ c) => words.t('change.answer', { party: name.party(c.party), criterion: name.criterion(c.criterion), from: rating(c.from), to: rating(c.to) });
  const list = (/** @type {any[]} */ items) => h('ul', {}, ...items.map((item) => h('li', {}, ...[item].flat())));
  const set = (/** @type {any} */ s) => (s.answers.length === 1 ? answer(s.answers[0]) : [words.t('change.set', { n: s.answers.length }), list(s.answers.map(answer))]);
  return part(ui, words.t('change.title'),
    facts.length > 0 && h('p', {}, words.t(next ? 'change.facts' : 'change.first', args)),
    facts.length > 0 && list(facts.map((/** @type {any} */ f) => reasonWords(words, `change.fact.${f.code}`, f, name))),
    search !== 'facts' && h('p', {}, words.t(`change.${search}${facts.length > 0 && (sets.length > 0 || search === 'more') ? '-too' : ''}`, args)),
    sets.length > 0 && list(sets.map(set)));
}

/** What to talk about at the next meeting. @param {Context} ui @param {any} result @param {Names} name */
function agenda(ui, result, name) {
  const { words } = ui;
  const item = (/** @type {any} */ topic) => {
    const text = topicText(words, topic, name);
    return h('li', {}, ...(topic.criterion ? [toAnswer(ui, topic.criterion, text), h('div', { class: 'hint' }, words.t(`criterion.${topic.criterion}.question`))] : [text]));
  };
  return part(ui, words.t('result.agenda'), result.agenda.length === 0 ? h('p', {}, words.t('result.agenda.none')) : h('ol', {}, ...result.agenda.map(item)));
}

/** The questions and their criteria, the parties side by side. @param {Context} ui @param {any} result @param {Names} name */
function questionTable(ui, result, name) {
  const { words } = ui;
  const parties = ui.draft.parties.map((p) => p.id);
  const view = (/** @type {any} */ v) => (v?.score === undefined && v?.dontKnow > 0 ? h('span', { class: 'none' }, words.t('result.unknown')) : bar(ui, v?.score));
  // Its name reaches over the columns of the parties: a cell below their names would be heard as theirs.
  const question = (/** @type {any} */ q) => h('tr', { class: 'question' },
    h('th', { scope: 'row', colspan: parties.length + 2 }, stepTitle(ui, q.id), h('span', { class: 'hint' }, ` ${words.t('result.coverage', { coverage: q.coverage })}`)), h('td', {}, bar(ui, q.score)));
  const criterion = (/** @type {any} */ c) => {
    const differs = result.divergence.farApart.includes(c.criterion);
    return h('tr', { class: differs ? 'differs' : null }, // Heard with every cell of its line: its name alone.
      h('th', { scope: 'row' }, toAnswer(ui, c.criterion, name.criterion(c.criterion), null)),
      ...parties.map((p) => h('td', {}, view(c.views.find((/** @type {any} */ v) => v.party === p)))),
      h('td', {}, c.spread === undefined ? none(ui) : String(c.spread), differs && [' ', h('span', { class: 'flag' }, words.t('result.differ'))]), h('td', {}, bar(ui, c.score)));
  };
  return part(ui, words.t('result.questions'), h('p', {}, h('strong', {}, words.t('result.divergence', { reading: words.t(`reading.${result.divergence.reading}`) }))),
    h('ul', {}, ...result.divergence.facts.map((/** @type {any} */ f) => h('li', {}, reasonText(words, f, name)))),
    h('p', { class: 'hint' }, words.t('result.questions.hint')),
    table(ui, 'questions', words.t('result.questions'),
      [words.t('widget.criterion'), ...parties.map(name.party), words.t('result.spread'), words.t('result.score')],
      result.questions.flatMap((/** @type {any} */ q) => [question(q), ...q.criteria.map(criterion)])));
}

/** Who gives and gets how much, and what. @param {Context} ui @param {any} result @param {Names} name */
function ledger(ui, result, name) {
  const { words } = ui;
  const all = ui.draft.entries('contributions');
  const counted = (/** @type {number} */ count, /** @type {any[]} */ of) => h('td', {}, String(count),
    of.length > 0 && h('ul', {}, ...of.map((c) => h('li', {}, sentence(name.contribution(c.id))))));
  return part(ui, words.t('result.ledger'), h('p', { class: 'hint' }, words.t('result.ledger.hint')), table(ui, 'ledger', words.t('result.ledger'),
    ['widget.csv.party', 'result.gives', 'result.gets', 'result.needs', 'result.met', 'result.balance'].map((key) => words.t(key)),
    result.ledger.parties.map((/** @type {any} */ a) => h('tr', {}, h('th', { scope: 'row' }, name.party(a.party)),
      counted(a.gives, all.filter((c) => c.from === a.party)), counted(a.gets, all.filter((c) => c.from !== a.party && wordsOf(c.to).includes(a.party))),
      ...[a.needs, a.met, words.t(`balance.${a.balance}`)].map((v) => h('td', {}, String(v)))))));
}

/** @param {Context} ui @param {any} result @param {Names} name */
function points(ui, result, name) {
  const { words } = ui;
  return part(ui, words.t('result.points'), h('p', { class: 'hint' }, words.t('result.points.hint')), table(ui, 'points', words.t('result.points'),
    ['result.points.point', 'result.points.status', 'result.points.facts'].map((key) => words.t(key)),
    result.keyPoints.map((/** @type {any} */ p) => h('tr', {}, h('th', { scope: 'row' }, capital(words.t(`point.${p.id}`))),
      h('td', { class: `status-${p.status}` }, capital(words.t(`status.${p.status}`))),
      h('td', {}, h('ul', {}, ...p.facts.map((/** @type {any} */ f) => h('li', {}, reasonText(words, f, name)))))))));
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

/** The findings, those that say the same together with what mends them. @param {Context} ui @param {any[]} list @param {Names} name */
function findings(ui, list, name) {
  const { words } = ui;
  if (list.length === 0) return null;
  const message = (/** @type {any} */ f) => words.message({
    code: f.code, args: f.args?.map((/** @type {any} */ a) => (a.name === 'risk' && a.value ? { ...a, value: sentence(name.risk(a.value)) } : a)),
  });
  const line = (/** @type {any} */ f) => {
    const at = place(ui, f.pointer ?? '');
    const text = message(f);
    return h('li', {}, at && !ui.readonly ? h('button', {
      type: 'button', class: 'link', 'aria-label': `${text} – ${words.t('result.go')}`, onclick: () => ui.go(at.step, ui.id(at.field)),
    }, text) : text);
  };
  const group = (/** @type {string} */ code) => {
    const own = list.filter((f) => f.code === code);
    return h('div', { class: `finding ${own[0].severity}` }, h('p', { class: 'label' }, capital(words.t(`severity.${own[0].severity}`))), h('ul', {}, ...own.map(line)),
      words.has(`${code}.hint`) && h('p', { class: 'hint' }, words.t(`${code}.hint`)));
  };
  return part(ui, words.t('result.findings'), ...severities.flatMap((s) => [...new Set(list.filter((f) => f.severity === s).map((f) => f.code))]).map(group));
}

/**
 * The answer of the engine as elements.
 * @param {Context} ui with the words of the result
 * @param {{result?: any, findings: any[]}} answer
 */
export function result(ui, answer) {
  const name = names(ui);
  const told = findings(ui, answer.findings, name);
  if (!answer.result) return told ? [told] : [];
  const r = answer.result;
  return [lead, reasons, changes, agenda, questionTable, ledger, riskSection, points].map((section) => section(ui, r, name)).concat(told ?? []);
}
