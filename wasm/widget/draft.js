/**
 * The document behind the form: what is opened, changed, saved and handed to the
 * engine. It is the partnership document that the command and the library read;
 * members that the form does not know stay as they are.
 */

import { isObject, listOf, parse, put, wordsOf } from './json.js';
import { questions, version } from './model.js';
import { wording } from './words.js';

/** @typedef {import('./json.js').Json} Json */

export const allCriteria = questions.flatMap((q) => q.criteria);

/** The lists of a round that the document itself can hold too. */
const lists = { needs: 'need', contributions: 'contribution', risks: 'risk' };

/** A fault of a file, with the key of its words. */
export class FileError extends Error {
  /**
   * @param {string} key
   * @param {Record<string, string>} [args]
   */
  constructor(key, args = {}) {
    super(key);
    this.key = key;
    this.args = args;
  }
}

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
    for (const p of draft.parties) if (typeof p.id !== 'string') p.id = draft.#free('partner', new Set(draft.parties.map((o) => o.id)));
    draft.renamed();
    return draft;
  }

  /** @param {string} text @param {string} today */
  static read(text, today) {
    let value;
    try {
      value = parse(text);
    } catch {
      throw new FileError('widget.error.json');
    }
    return Draft.from(value, today);
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
    return `${JSON.stringify(this.doc, null, 2)}\n`;
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

  /** Whether nothing in the document speaks of the party, so that it may be removed. @param {string} id */
  unused(id) {
    const others = JSON.stringify({ ...this.doc, partners: this.parties.filter((p) => p.id !== id) });
    return !others.includes(JSON.stringify(id));
  }

  /** @param {string} id */
  removeParty(id) {
    this.doc.partners = this.doc.partners.filter((/** @type {Json} */ p) => p.id !== id);
    this.renamed();
  }

  /** The people who answer: those of the file, and one for each party without any. */
  get seats() {
    const respondents = listOf(this.round.respondents);
    return this.parties.flatMap((p) => {
      const own = respondents.filter((r) => r.party === p.id);
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
