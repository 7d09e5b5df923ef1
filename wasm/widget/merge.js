/** Brings the other side's answers into a draft. */

import { Draft } from './draft.js';
import { copy, listOf, put, set, wordsOf } from './json.js';
import { wording } from './words.js';

/** @typedef {any} Json */

/** @param {string} name */
const plain = (name) => name.trim().toLowerCase().normalize('NFKC');

/**
 * Adds to `into` what `from` knows besides: respondents, needs, contributions and
 * risks of its round. Parties are the same when they have the same name, else
 * the same identifier. What is there already is not added twice, and nothing of
 * `into` changes, nor is anything added where it would become too large.
 * @param {Draft} target
 * @param {Draft} from
 * @param {string} today
 * @returns {number} how many answers were added
 */
export function merge(target, from, today) {
  const into = Draft.from(copy(target.doc), today);
  into.named = target.named;
  const added = add(into, from);
  into.bound();
  target.doc = into.doc;
  return added;
}

/** @param {Draft} into @param {Draft} from */
function add(into, from) {
  const parties = sameParties(into, from);
  const party = (/** @type {string} */ id) => parties.get(id) ?? id;

  let added = 0;
  for (const seat of from.seats) {
    if (!seat.respondent || from.answered(seat) === 0) continue;
    const respondent = { ...copy(seat.respondent), party: party(seat.party) };
    const known = listOf(into.round.respondents).some((r) => JSON.stringify(r) === JSON.stringify(respondent));
    if (known) continue;
    const empty = into.seats.find((s) => s.party === respondent.party && into.answered(s) === 0)?.respondent;
    if (empty) for (const name of Object.keys(respondent)) set(empty, name, /** @type {Json} */ (respondent)[name]);
    else if (Array.isArray(into.round.respondents)) into.round.respondents.push(respondent);
    else put(into.round, 'round', 'respondents', [respondent]);
    added += from.answered(seat);
  }

  /** @type {Map<string, string>} */
  const needs = new Map();
  for (const need of from.entries('needs')) {
    const { id, ...rest } = copy(need);
    if (rest.party) rest.party = party(rest.party);
    needs.set(id, addOnce(into, 'needs', rest).id);
  }
  for (const contribution of from.entries('contributions')) {
    const { id: _, ...rest } = copy(contribution);
    if (rest.from) rest.from = party(rest.from);
    if (rest.to) rest.to = wordsOf(rest.to).map(party);
    if (rest.meets) rest.meets = wordsOf(rest.meets).map((n) => needs.get(n) ?? n);
    addOnce(into, 'contributions', rest);
  }
  for (const risk of from.entries('risks')) {
    const { id: _, ...rest } = copy(risk);
    if (rest.owner) rest.owner = party(rest.owner);
    for (const t of listOf(rest.treatments)) if (t.owner) t.owner = party(t.owner);
    if (rest.acceptance?.by) rest.acceptance.by = party(rest.acceptance.by);
    addOnce(into, 'risks', rest);
  }
  return added;
}

/**
 * Which party of `into` each of `from` is; those that are new are added.
 * @param {Draft} into
 * @param {Draft} from
 * @returns {Map<string, string>}
 */
function sameParties(into, from) {
  const known = [...into.parties];
  const found = new Map();
  const taken = new Set();
  const match = (/** @type {(p: Json, o: Json) => boolean} */ same) => {
    for (const p of from.parties) {
      if (found.has(p.id)) continue;
      const other = known.find((o) => !taken.has(o.id) && same(p, o));
      if (!other) continue;
      found.set(p.id, other.id);
      taken.add(other.id);
    }
  };
  match((p, o) => plain(wording(p.name, 'fr')) === plain(wording(o.name, 'fr')));
  match((p, o) => p.id === o.id);
  for (const p of from.parties) if (!found.has(p.id)) found.set(p.id, into.addParty(p.name));
  return found;
}

/**
 * @param {Draft} into
 * @param {'needs'|'contributions'|'risks'} name
 * @param {Json} rest
 */
function addOnce(into, name, rest) {
  const text = JSON.stringify(rest);
  const same = into.entries(name).find(({ id: _, ...other }) => JSON.stringify(other) === text);
  return same ?? into.add(name, rest);
}
