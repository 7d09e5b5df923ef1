/** The steps of the form: the six questions, then the risks, then a look back. */

import { h } from './dom.js';
import { changedText, heading, radios, select, shown, textField } from './fields.js';
import { contributions, needs } from './ledger.js';
import { questions } from './model.js';
import { risks } from './risks.js';

/**
 * What a step needs to be drawn and to tell of changes.
 * @typedef {object} Context
 * @property {import('./draft.js').Draft} draft
 * @property {import('./words.js').Words} words
 * @property {{party: string, nth: number, respondent?: any}} seat who answers now
 * @property {(seat: {party: string, nth: number}) => void} sit changes who answers
 * @property {string} today
 * @property {number} level of the step's heading
 * @property {boolean} readonly
 * @property {Map<string, string>} problems by the id of the field
 * @property {(name: string) => string} id an id that is the only one on the page
 * @property {() => void} changed tells that the document changed
 * @property {(focus?: string) => void} redraw draws the step anew
 * @property {(step: string, focus?: string) => void} go
 */

export const questionSteps = questions.map((q) => q.question);
export const formSteps = [...questionSteps, 'risks'];
export const steps = [...formSteps, 'check', 'result'];

/** What is asked in a step besides its criteria, before and after them. */

/** @type {Record<string, (ui: Context) => HTMLElement>} */
const before = { who: parties };
/** @type {Record<string, (ui: Context) => HTMLElement>} */
const after = { what: needs, how: contributions };

/** @param {Context} ui @param {string} step */
export function stepTitle(ui, step) {
  return ui.words.t(questionSteps.includes(step) ? `question.${step}` : `widget.${step}`);
}

/** @param {Context} ui @param {string} step @returns {HTMLElement[]} */
export function stepBody(ui, step) {
  if (step === 'risks') return [risks(ui)];
  const { criteria } = /** @type {any} */ (questions.find((q) => q.question === step));
  return [before[step]?.(ui), answering(ui, step), ...criteria.map((/** @type {string} */ c) => criterion(ui, c)), after[step]?.(ui)].filter((part) => part !== undefined);
}

/** What a seat is called: the party, and the person's function where there are several. @param {Context} ui @param {any} seat */
export function seatName(ui, seat) {
  const name = ui.draft.partyName(seat.party, ui.words.lang);
  const role = shown(ui, seat.respondent?.role);
  return role && ui.draft.seats.filter((s) => s.party === seat.party).length > 1 ? `${name} – ${role}` : name;
}

/** Whose answers these are. @param {Context} ui @param {string} step */
function answering(ui, step) {
  const { draft, words } = ui;
  const value = `${ui.seat.nth} ${ui.seat.party}`;
  return h('div', { class: 'answering', part: 'answering' }, select(ui, {
    name: `seat-${step}`, label: words.t('widget.answering'), hint: words.t('widget.answering.hint'), value,
    options: draft.seats.map((s) => ({ value: `${s.nth} ${s.party}`, label: seatName(ui, s) })),
    onchange: (chosen) => {
      const [nth, party] = [parseInt(chosen, 10), chosen.slice(chosen.indexOf(' ') + 1)];
      ui.sit({ party, nth });
      ui.redraw(ui.id(`seat-${step}`));
    },
  }));
}

/** One criterion: the question, what helps to answer it, the rating and the reason. @param {Context} ui @param {string} code */
function criterion(ui, code) {
  const { draft, words, seat, today } = ui;
  const t = (/** @type {string} */ key) => words.t(`criterion.${code}.${key}`);
  const answer = draft.answer(seat, code);
  const options = [0, 1, 2, 3, 4].map((n) => ({ value: String(n), label: words.t('widget.rating', { rating: n, word: words.t(`rating.${n}`) }) }));
  const rating = radios(ui, {
    name: code, label: t('question'), large: true, hint: t('help'),
    value: answer?.rating === undefined ? '' : String(answer.rating),
    options: [...options, { value: 'unknown', label: words.t('rating.unknown') }],
    clear: words.t('widget.clear'),
    onchange: (value) => draft.setAnswer(seat, code, 'rating', value === '' ? undefined : value === 'unknown' ? value : Number(value), today),
  });
  const anchors = h('ul', { class: 'anchors' },
    h('li', {}, `0 – ${t('low')}`), h('li', {}, `4 – ${t('high')}`));
  rating.querySelector('.choices')?.before(anchors);
  const comment = textField(ui, {
    name: `${code}-comment`, label: words.t('widget.comment'), rows: 2, value: shown(ui, answer?.comment),
    onchange: (value) => draft.setAnswer(seat, code, 'comment', changedText(ui, draft.answer(seat, code)?.comment, value), today),
  });
  return h('div', { class: 'criterion', part: 'criterion' }, rating,
    h('details', { open: answer?.comment !== undefined }, h('summary', {}, words.t('widget.comment.open')), comment),
    h('details', {}, h('summary', {}, words.t('widget.more')), h('p', {}, t('why')), h('p', { class: 'hint' }, words.t('widget.example', { example: t('example') }))));
}

/** Who the partners are. @param {Context} ui */
function parties(ui) {
  const { draft, words, today } = ui;
  const defaultName = (/** @type {number} */ n) => words.t('widget.party', { number: n });
  const fields = draft.parties.map((party, i) => {
    const role = draft.seats.find((s) => s.party === party.id);
    const name = draft.partyName(party.id, words.lang);
    return h('div', { class: 'entry' },
      textField(ui, {
        name: `party-${party.id}`, label: defaultName(i + 1), value: shown(ui, party.name),
        onchange: (value) => {
          party.name = changedText(ui, party.name, value);
          draft.renamed();
        },
      }),
      role && textField(ui, {
        name: `role-${party.id}`, label: words.t('widget.role', { name }), hint: i === 0 ? words.t('widget.role.hint') : undefined,
        value: shown(ui, role.respondent?.role),
        onchange: (value) => draft.setRole({ party: party.id, nth: 0 }, changedText(ui, draft.seats.find((s) => s.party === party.id)?.respondent?.role, value), today),
      }),
      draft.parties.length > 2 && draft.unused(party.id) && !ui.readonly && h('button', {
        type: 'button', class: 'link',
        onclick: () => {
          draft.removeParty(party.id);
          ui.sit({ party: draft.parties[0].id, nth: 0 });
          ui.changed();
          ui.redraw(ui.id(`party-${draft.parties[0].id}`));
        },
      }, words.t('widget.party.remove', { name })));
  });
  return h('section', { class: 'parties', part: 'section' },
    heading(ui, 1, words.t('widget.parties')), h('p', { class: 'hint' }, words.t('widget.parties.hint')), ...fields,
    !ui.readonly && h('button', {
      type: 'button', part: 'button',
      onclick: () => {
        const id = draft.addParty(defaultName(draft.parties.length + 1));
        ui.changed();
        ui.redraw(ui.id(`party-${id}`));
      },
    }, words.t('widget.party.add')),
    textField(ui, {
      name: 'partnership', label: words.t('widget.partnership'), value: draft.named ? shown(ui, draft.doc.name) : '',
      onchange: (value) => {
        draft.named = value !== '';
        if (draft.named) draft.doc.name = changedText(ui, draft.doc.name, value);
        else draft.renamed();
      },
    }));
}
