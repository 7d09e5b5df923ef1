/** What can be chosen where the choices are not coded values of the format. */

import { questions, typicalRisks } from '../model.js';
import { types, root } from './members.js';
import { capital, codeWord, label, title } from './labels.js';

/** @typedef {import('./work.js').Ui} Ui */
/** @typedef {{value: string, label: string}} Option */

/** The questions that are asked of the partners. @param {Ui} ui @returns {Option[]} */
export const criteriaOptions = (ui) => questions.flatMap((q) => q.criteria.map((c) => ({ value: c, label: `${ui.words.t(`question.${q.question}`)} – ${ui.words.t(`criterion.${c}.name`)}` })));

/** Typical risks. @param {Ui} ui @returns {Option[]} */
export const riskOptions = (ui) => typicalRisks.map((r) => ({ value: r.code, label: ui.words.t(`risk.${r.code}.event`) }));

/** Steps of a scale. @param {Ui} ui @param {string} scale @returns {Option[]} */
export const scaleOptions = (ui, scale) => [1, 2, 3, 4, 5].map((n) => ({ value: String(n), label: ui.words.t('widget.rating', { rating: n, word: ui.words.t(`widget.${scale}.${n}`) }) }));

/** The rules that can be set aside: those that this document breaks. @param {Ui} ui @returns {Option[]} */
export function ruleOptions(ui) {
  const codes = new Map(ui.findings.filter((f) => f.severity === 'warning').map((f) => [f.code, ui.words.message(f)]));
  return [...codes].map(([value, text]) => ({ value, label: text }));
}

/** The places of a document by what stands there. @param {Ui} ui @returns {Option[]} */
export function placeOptions(ui) {
  const doc = ui.value('');
  const places = (types[root] ?? []).filter((m) => ['list', 'object'].includes(m.kind) && Object.hasOwn(doc, m.name)).flatMap((m) => {
    const name = label(ui.words, root, m.name);
    const at = `/${m.name}`;
    if (m.kind === 'list' && Array.isArray(doc[m.name])) return doc[m.name].map((/** @type {any} */ item, /** @type {number} */ i) => ({ value: `${at}/${i}`, label: `${name} – ${title(ui, m.type ?? '', item) || i + 1}` }));
    return (types[m.type ?? ''] ?? []).flatMap((inner) => (Array.isArray(doc[m.name]?.[inner.name]) && inner.kind === 'list'
      ? doc[m.name][inner.name].map((/** @type {any} */ item, /** @type {number} */ i) => ({ value: `${at}/${inner.name}/${i}`, label: `${label(ui.words, m.type ?? '', inner.name)} – ${title(ui, inner.type ?? '', item) || i + 1}` })) : []));
  });
  return places.length > 200 ? places.slice(0, 200) : places;
}

/** The clauses of the convention that an amendment changes. @param {Ui} ui @param {string} pointer @returns {Option[]} */
export function clauseOptions(ui, pointer) {
  const convention = ui.value(pointer.split('/').slice(0, 3).join('/'));
  const clauses = Array.isArray(convention?.clauses) ? convention.clauses : [];
  return clauses.filter((/** @type {any} */ c) => typeof c?.id === 'string').map((/** @type {any} */ c) => ({ value: c.id, label: capital(codeWord(ui.words, 'clause-kind', c.kind), ui.words.lang) }));
}

/** @type {Map<string, Option[]>} */
const countries = new Map();

/** Countries by their name. @param {Ui} ui @returns {Option[]} */
export function countryOptions(ui) {
  const { lang } = ui.words;
  let found = countries.get(lang);
  if (!found) {
    const names = new Intl.DisplayNames(lang, { type: 'region' });
    const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];
    found = letters.flatMap((a) => letters.map((b) => a + b)).filter((code) => !retired.has(code)).map((value) => ({ value, label: names.of(value) ?? value })).filter((o) => o.label !== o.value);
    found.sort((a, b) => a.label.localeCompare(b.label, lang));
    countries.set(lang, found);
  }
  return found;
}

/** Codes that name no country of ISO 3166-1, or name one under an old or a special code. */
const retired = new Set(['AC', 'AN', 'BU', 'CP', 'CQ', 'CS', 'DD', 'DG', 'DY', 'EA', 'EU', 'EZ', 'FX', 'HV', 'IC', 'NH', 'NQ', 'NT', 'QO', 'QU', 'RH', 'SU', 'TA', 'TP', 'UK', 'UN', 'VD', 'XA', 'XB', 'XK', 'YD', 'YU', 'ZR', 'ZZ']);
