/**
 * The document behind the form: what is opened, changed, saved and handed to the
 * engine. It is the partnership document that the command and the library read;
 * members that the form does not know stay as they are.
 */

import { FileError, isObject, listOf, parse, put, wordsOf, write } from './json.js';
import { questions, version } from './model.js';
import { wording } from './words.js';

/** @typedef {import('./json.js').Json} Json */

export const allCriteria = questions.flatMap((q) => q.criteria);

/** The lists of a round that the document itself can hold too. */
const lists = { needs: 'need', contributions: 'contribution', risks: 'risk' };

/** How many elements a form may have. On a processor four times slower than today's it is drawn in a second or two. */
const mostElements = 10_000;

/** A document around a round that came in a file of its own. @param {Json} value */
function documentOf(value) {
  const { parties, ...round } = value;
  const known = listOf(parties);
  const answering = new Set(listOf(round.respondents).map((r) => r.party).filter((id) => typeof id === 'string'));
  const partners = known.length > 0 ? known.map((p) => ({ ...p, name: p.name ?? p.id })) : [...answering].map((id) => ({ id, name: id }));
  return { version, name: '', partners, rounds: [{ id: 'round-1', ...round }] };
}

export class Draft {
  /**
   * @param {Json} doc
   * @param {number} at the round's place
   */
  constructor(doc, at) {
    this.doc = doc;
    this.at = at;
    /** Whether the partnership has a name that somebody gave it. */
    this.named = wording(doc.name, 'fr') !== '';
  }

  /**
   * A new document with two partners.
   * @param {string} today
   * @param {(number: number) => string} nameOf
   */
  static blank(today, nameOf) {
    const partners = [1, 2].map((n) => ({ id: `partner-${n}`, name: nameOf(n) }));
    const draft = new Draft({ version, name: '', partners, rounds: [{ id: 'round-1', date: today }] }, 0);
    draft.renamed();
    return draft;
  }

  /**
   * Takes a document, or a round in a file of its own.
   * @param {Json} value
   * @param {string} today
   * @returns {Draft}
   */
  static from(value, today) {
    if (!isObject(value)) throw new FileError('widget.error.kind');
    if (value.version === undefined && Array.isArray(value.respondents)) return Draft.from(documentOf(value), today);
    if (typeof value.version !== 'string') throw new FileError('widget.error.kind');
    if (value.version.split('.')[0] !== version.split('.')[0]) throw new FileError('widget.error.version', { version: value.version });
    if (listOf(value.partners).length === 0) put(value, 'document', 'partners', [{ id: 'partner-1', name: '' }]);
    if (listOf(value.rounds).length === 0) put(value, 'document', 'rounds', [{ id: 'round-1', date: today }]);
    const draft = new Draft(value, value.rounds.findLastIndex(isObject));
    draft.bound();
    const taken = new Set(draft.parties.map((p) => p.id));
    for (const p of draft.parties) if (typeof p.id !== 'string') taken.add((p.id = draft.#free('partner', taken)));
    draft.renamed();
    return draft;
  }

  /** @param {string} text @param {string} today */
  static read(text, today) {
    return Draft.from(parse(text), today);
  }

  /** Throws where the form would have more elements than a page can draw while somebody waits. */
  bound() {
    const respondents = listOf(this.round.respondents);
    const [needs, contributions, risks] = /** @type {const} */ (['needs', 'contributions', 'risks']).map((name) => this.entries(name));
    const partners = this.parties.length;
    const answers = respondents.reduce((sum, r) => sum + listOf(r.answers).length, 0);
    const chosen = contributions.reduce((sum, c) => sum + wordsOf(c.to).length + wordsOf(c.meets).length, 0);
    // As they are drawn: a checkbox has three elements, a partner who answers has a column in the look back.
    const elements = partners * 10 + Math.max(partners, respondents.length) * 30 + needs.length * (12 + partners) + contributions.length * (16 + partners * 4 + needs.length * 4)
      + risks.length * (60 + partners) + answers / 4 + chosen;
    if (elements <= mostElements) return;
    throw new FileError('widget.error.large', Object.fromEntries(Object.entries({
      partners, respondents: respondents.length, needs: needs.length, contributions: contributions.length, risks: risks.length,
    }).map(([name, count]) => [name, String(count)])));
  }

  get round() {
    return this.doc.rounds[this.at];
  }

  /** @returns {Json[]} */
  get parties() {
    return listOf(this.doc.partners);
  }

  /** The document as text, as it is saved and handed to the engine. */
  toString() {
    return write(this.doc);
  }

  /** What a file of this document is called, without its day and kind. */
  fileStem() {
    const plain = wording(this.doc.name, 'fr').normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
    return plain.toLowerCase().slice(0, 60) || 'partnership';
  }

  /** What to call a party by. @param {string} id @param {string} lang */
  partyName(id, lang) {
    const party = this.parties.find((p) => p.id === id);
    return wording(party?.name, lang) || id || '';
  }

  /** Gives a document without a name of its own that of its partners. */
  renamed() {
    if (!this.named) put(this.doc, 'document', 'name', this.parties.map((p) => wording(p.name, 'fr') || p.id).join(' – '));
  }

  /** @param {string} stem @param {Set<string>} taken */
  #free(stem, taken) {
    let n = 1;
    while (taken.has(`${stem}-${n}`)) n++;
    return `${stem}-${n}`;
  }

  /** @param {string} name */
  addParty(name) {
    const id = this.#free('partner', new Set(this.parties.map((p) => p.id)));
    this.doc.partners.push({ id, name });
    this.renamed();
    return id;
  }

  /** The parties that nothing in the document speaks of, so that they may be removed. @returns {Set<string>} */
  get unused() {
    /** Who alone says a text: a party of itself, else undefined. @type {Map<string, string|undefined>} */
    const says = new Map();
    const note = (/** @type {Json} */ value, /** @type {string} */ who) => {
      if (typeof value === 'string') says.set(value, says.has(value) && says.get(value) !== who ? undefined : who);
      else if (typeof value === 'object' && value !== null) for (const [name, inner] of Object.entries(value)) (note(name, who), note(inner, who));
    };
    note({ ...this.doc, partners: [] }, '');
    for (const p of this.parties) note(p, p.id);
    return new Set(this.parties.map((p) => p.id).filter((id) => id !== '' && says.get(id) === id));
  }

  /** @param {string} id */
  removeParty(id) {
    this.doc.partners = this.doc.partners.filter((/** @type {Json} */ p) => p.id !== id);
    this.renamed();
  }

  /** The people who answer: those of the file, and one for each party without any. */
  get seats() {
    /** @type {Map<string, Json[]>} */
    const respondents = new Map();
    for (const r of listOf(this.round.respondents)) respondents.set(r.party, [...(respondents.get(r.party) ?? []), r]);
    return this.parties.flatMap((p) => {
      const own = respondents.get(p.id) ?? [];
      return own.length > 0 ? own.map((respondent, nth) => ({ party: p.id, nth, respondent })) : [{ party: p.id, nth: 0, respondent: undefined }];
    });
  }

  /** The respondent of a seat, made when there is none. @param {{party: string, nth: number}} seat @param {string} today */
  #respondent(seat, today) {
    const found = this.seats.find((s) => s.party === seat.party && s.nth === seat.nth)?.respondent;
    if (found) return found;
    const made = { party: seat.party, date: today };
    if (!Array.isArray(this.round.respondents)) put(this.round, 'round', 'respondents', [made]);
    else this.round.respondents.push(made);
    return made;
  }

  /** @param {{respondent?: Json}} seat */
  answers(seat) {
    return listOf(seat.respondent?.answers);
  }

  /** @param {{respondent?: Json}} seat @param {string} criterion */
  answer(seat, criterion) {
    return this.answers(seat).find((a) => a.criterion === criterion);
  }

  /** Whether nobody has answered or noted anything yet. */
  get empty() {
    return this.seats.every((s) => this.answers(s).length === 0) && Object.keys(lists).every((name) => this.entries(/** @type {keyof typeof lists} */ (name)).length === 0);
  }

  /**
   * Gives partners who have only their number for a name that number in another language.
   * @param {(number: number) => string|undefined} before
   * @param {(number: number) => string} now
   */
  renumber(before, now) {
    this.parties.forEach((p, i) => p.name !== undefined && p.name === before(i + 1) && (p.name = now(i + 1)));
    this.renamed();
  }

  /**
   * @param {{party: string, nth: number}} seat
   * @param {string} criterion
   * @param {'rating'|'comment'} member
   * @param {Json} value
   * @param {string} today
   */
  setAnswer(seat, criterion, member, value, today) {
    const respondent = this.#respondent(seat, today);
    const answers = Array.isArray(respondent.answers) ? respondent.answers : [];
    let answer = answers.find((/** @type {Json} */ a) => a?.criterion === criterion);
    if (!answer) {
      answer = { criterion };
      const place = allCriteria.indexOf(criterion);
      const after = answers.findIndex((/** @type {Json} */ a) => allCriteria.indexOf(a?.criterion) > place);
      answers.splice(after < 0 ? answers.length : after, 0, answer);
    }
    put(answer, 'answer', member, value);
    if (answer.rating === undefined && answer.comment === undefined) answers.splice(answers.indexOf(answer), 1);
    put(respondent, 'respondent', 'answers', answers);
  }

  /** @param {{party: string, nth: number}} seat @param {Json} value @param {string} today */
  setRole(seat, value, today) {
    put(this.#respondent(seat, today), 'respondent', 'role', value);
  }

  /** How many criteria a seat has answered. @param {{respondent?: Json}} seat @param {string[]} [of] */
  answered(seat, of = allCriteria) {
    return of.filter((c) => this.answer(seat, c)?.rating !== undefined).length;
  }

  /**
   * The entries of a list, those of the document first.
   * @param {keyof typeof lists} name
   * @returns {Json[]}
   */
  entries(name) {
    return [...listOf(this.doc[name]), ...listOf(this.round[name])];
  }

  /** @param {keyof typeof lists} name @param {Json} entry */
  add(name, entry) {
    const id = this.#free(lists[name], new Set(this.entries(name).map((e) => e.id)));
    const made = { id, ...entry };
    if (!Array.isArray(this.round[name])) put(this.round, 'round', name, [made]);
    else this.round[name].push(made);
    return made;
  }

  /** @param {keyof typeof lists} name @param {Json} entry */
  remove(name, entry) {
    for (const owner of [this.doc, this.round]) {
      if (!Array.isArray(owner[name]) || !owner[name].includes(entry)) continue;
      owner[name] = owner[name].filter((/** @type {Json} */ e) => e !== entry);
      if (owner[name].length === 0) delete owner[name];
    }
    if (name === 'needs') {
      for (const c of this.entries('contributions')) put(c, 'contribution', 'meets', wordsOf(c.meets).filter((id) => id !== entry.id));
    }
  }
}
