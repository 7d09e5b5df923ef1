/** The steps of the form: the six questions, then the risks, then a look back. */

import { h } from './dom.js';
import { changedText, heading, radios, select, shown, textField } from './fields.js';
import { plain } from './json.js';
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
 * @property {boolean} paper whether it is drawn to be printed; what can be filled in then is filled in by hand
 * @property {number} turn how many times the form was drawn
 * @property {Map<string, string>} problems by the id of the field
 * @property {(name: string) => string} id an id that is the only one on the page
 * @property {() => void} changed reports that the document changed
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
  const asked = ui.readonly ? [] : [answering(ui, step)];
  const each = ui.readonly ? answered : criterion;
  return [before[step]?.(ui), ...asked, ...criteria.map((/** @type {string} */ c) => each(ui, c)), after[step]?.(ui)].filter((part) => part !== undefined);
}

/** What a seat is called: the party, and the person's function, or number, where there are several. @param {Context} ui @param {any} seat */
export function seatName(ui, seat) {
  const name = ui.draft.partyName(seat.party, ui.words.lang);
  if (ui.draft.seats.filter((s) => s.party === seat.party).length < 2) return name;
  const role = shown(ui, seat.respondent?.role);
  return role ? `${name} – ${role}` : ui.words.t('widget.seat.nth', { name, number: seat.nth + 1 });
}

/** A rating in words. @param {Context} ui @param {any} answer */
export function ratingText(ui, answer) {
  const rating = plain(answer?.rating);
  if (rating === '') return ui.words.t('widget.noanswer');
  const word = ui.words.t(`rating.${rating}`);
  return rating === 'unknown' ? word : ui.words.t('widget.rating', { rating, word });
}

/** Whose answers these are. @param {Context} ui @param {string} step */
function answering(ui, step) {
  const { draft, words } = ui;
  const key = (/** @type {any} */ s) => `${s.nth} ${s.party}`;
  const name = `seat-${step}`;
  const { seats } = draft;
  const field = {
    name, label: words.t('widget.answering'), hint: words.t('widget.answering.hint'), value: ui.paper ? '' : key(ui.seat), look: 'inline',
    options: seats.map((s) => ({ value: key(s), label: seatName(ui, s) })),
    onchange: (/** @type {string} */ chosen) => {
      ui.sit({ party: chosen.slice(chosen.indexOf(' ') + 1), nth: parseInt(chosen, 10) });
      const at = seats.findIndex((s) => key(s) === chosen);
      ui.redraw(ui.id(seats.length > fewSeats || at === 0 ? name : `${name}-${chosen}`));
    },
  };
  return h('div', { class: 'answering', part: 'answering' }, seats.length > fewSeats ? select(ui, field) : radios(ui, field));
}

/** Up to how many people who answer are shown at once. */
const fewSeats = 4;

/** One criterion: the question, what helps to answer it, the rating and the reason. @param {Context} ui @param {string} code */
function criterion(ui, code) {
  const { draft, words, seat, today } = ui;
  const t = (/** @type {string} */ key) => words.t(`criterion.${code}.${key}`);
  const answer = draft.answer(seat, code);
  const anchors = /** @type {const} */ ([[0, 'low'], [4, 'high']]).map(([rating, key]) => ({ rating, id: ui.id(`${code}-${key}`), text: words.t(`widget.anchor.${key}`, { text: t(key) }) }));
  const options = [0, 1, 2, 3, 4].map((n) => ({
    value: String(n), label: words.t('widget.rating', { rating: n, word: words.t(`rating.${n}`) }), told: anchors.find((a) => a.rating === n)?.id,
  }));
  const rating = radios(ui, {
    name: code, label: t('question'), look: 'row rating', hint: t('help'), value: String(plain(answer?.rating)),
    above: h('ul', { class: 'anchors' }, ...anchors.map(({ id, text }) => h('li', { id }, text))),
    options: [...options, { value: 'unknown', label: words.t('rating.unknown') }],
    clear: words.t('widget.clear'),
    onchange: (value) => draft.setAnswer(seat, code, 'rating', value === '' ? undefined : value === 'unknown' ? value : Number(value), today),
  });
  const comment = textField(ui, {
    name: `${code}-comment`, label: words.t('widget.comment'), rows: 2, value: shown(ui, answer?.comment),
    onchange: (value) => draft.setAnswer(seat, code, 'comment', changedText(ui, draft.answer(seat, code)?.comment, value), today),
  });
  rating.append(
    h('details', { open: answer?.comment !== undefined }, h('summary', {}, words.t('widget.comment.open')), comment),
    h('details', {}, h('summary', {}, words.t('widget.more')), h('p', {}, t('why')), h('p', { class: 'hint' }, words.t('widget.example', { example: t('example') }))));
  return h('div', { class: 'criterion', part: 'criterion' }, rating);
}

/** One criterion and what everybody answered, where it can only be read. @param {Context} ui @param {string} code */
function answered(ui, code) {
  return h('div', { class: 'criterion', part: 'criterion' }, heading(ui, 1, ui.words.t(`criterion.${code}.question`)),
    h('dl', { class: 'answers' }, ...ui.draft.seats.map((seat) => {
      const answer = ui.draft.answer(seat, code);
      return h('div', {}, h('dt', {}, seatName(ui, seat)), h('dd', {}, ratingText(ui, answer)), answer?.comment !== undefined && h('dd', { class: 'hint' }, shown(ui, answer.comment)));
    })));
}

/** Who the partners are. @param {Context} ui */
function parties(ui) {
  const { draft, words, today } = ui;
  const defaultName = (/** @type {number} */ n) => words.t('widget.party', { number: n });
  const unused = draft.parties.length > 2 && !ui.readonly ? draft.unused : new Set();
  const { seats } = draft;
  const fields = draft.parties.map((party, i) => {
    const role = seats.find((s) => s.party === party.id);
    const name = draft.partyName(party.id, words.lang);
    return h('div', { class: 'entry', part: 'entry' },
      textField(ui, {
        name: `party-${party.id}`, label: defaultName(i + 1), value: party.name === defaultName(i + 1) && !ui.readonly ? '' : shown(ui, party.name),
        onchange: (value) => {
          party.name = changedText(ui, party.name, value) || defaultName(i + 1);
          draft.renamed();
        },
        settled: () => ui.redraw(),
      }),
      role && textField(ui, {
        name: `role-${party.id}`, label: words.t('widget.role', { name }), optional: true, hint: words.t('widget.role.hint'),
        value: shown(ui, role.respondent?.role),
        onchange: (value) => draft.setRole({ party: party.id, nth: 0 }, changedText(ui, draft.seats.find((s) => s.party === party.id)?.respondent?.role, value), today),
      }),
      unused.has(party.id) && h('button', {
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
    heading(ui, 1, words.t('widget.parties')), !ui.readonly && h('p', { class: 'hint' }, words.t('widget.parties.hint')), h('div', { class: 'pair' }, ...fields),
    !ui.readonly && h('button', {
      type: 'button', part: 'button',
      onclick: () => {
        const id = draft.addParty(defaultName(draft.parties.length + 1));
        ui.changed();
        ui.redraw(ui.id(`party-${id}`));
      },
    }, words.t('widget.party.add')),
    textField(ui, {
      name: 'partnership', label: words.t('widget.partnership'), optional: true, value: draft.named ? shown(ui, draft.doc.name) : '',
      onchange: (value) => {
        draft.named = value !== '';
        if (draft.named) draft.doc.name = changedText(ui, draft.doc.name, value);
        else draft.renamed();
      },
    }));
}
