/** What people call the members of a document and the things in it. */

import { longDay } from '../day.js';
import { wording } from '../words.js';
import { written } from '../written.js';
import { membersAt, types } from './members.js';

/** @typedef {import('./work.js').Ui} Ui */
/** @typedef {import('./members.js').Member} Member */

/** The first of the keys that the catalogue has. @param {import('../words.js').Words} words @param {string[]} keys */
const known = (words, ...keys) => keys.find((key) => words.has(key));

/** What the label of a member says. @param {import('../words.js').Words} words @param {string} type @param {string} name */
export function label(words, type, name) {
  const plain = name.replace(/^\$/, '');
  const key = known(words, `page.label.${type}.${plain}`, `page.label.${plain}`, `schema-title.${type}.${plain}`, `schema-title.${plain}`);
  return key ? words.t(key) : plain;
}

/** Kinds whose field says enough by itself, or whose description speaks of identifiers. */
const plainKinds = new Set(['ref', 'refs', 'id', 'list', 'bool']);

/** Members whose label says it all. */
const evident = new Set(['name', 'title', 'note', 'kind', 'reason', 'email', 'phone', 'function', 'role', 'text']);

/** What helps with a member, '' where its label says enough. @param {import('../words.js').Words} words @param {string} type @param {Member} m */
export function hint(words, type, m) {
  const plain = m.name.replace(/^\$/, '');
  const own = known(words, `page.hint.${type}.${plain}`, `page.hint.${plain}`);
  if (own) return words.t(own);
  const key = `schema.${type}.${plain}`;
  return plainKinds.has(m.kind) || evident.has(m.name) || !words.has(key) ? '' : words.t(key);
}

/** What one thing of a type is called, as in “a need”. @param {import('../words.js').Words} words @param {string} type */
export const oneOf = (words, type) => (words.has(`page.one.${type}`) ? words.t(`page.one.${type}`) : words.t(`schema-title.${type}`));

/** A coded value in words. @param {import('../words.js').Words} words @param {string} list @param {unknown} code */
export const codeWord = (words, list, code) => (words.has(`${list}.${code}`) ? words.t(`${list}.${code}`) : String(code));

/** A text with a capital letter. @param {string} text @param {string} lang */
export const capital = (text, lang) => text.replace(/^\p{Ll}/u, (c) => c.toLocaleUpperCase(lang));

/**
 * What names a thing of a type: all of these, of a list in it the first that is there.
 * @type {Record<string, (string|string[])[]>}
 */
const naming = {
  Person: [['name', 'function']], Need: [['description', 'level']], Resource: [['description', 'kind']], Contribution: [['description', 'kind']], Agreement: ['point'],
  Session: ['kind', 'date'], Decision: ['outcome', 'subject', 'date'], Member: ['partner'], Role: ['kind'], Referent: ['person'], Staff: ['person'],
  Preparation: ['kind', ['done', 'planned']], Signature: ['party', 'date'], Clause: ['kind'], ClauseChange: ['action', ['kind', 'clause']], Notice: ['party', 'date'],
  RenewalDecision: ['date'], ExtensionOption: ['period'], Amendment: [['rationale', 'effective']], Meeting: [['name', 'kind'], 'date'], Evaluation: [['method', 'summary'], 'date'],
  Evolution: [['description', 'kind']], Figure: ['value', 'unit'], AddedValue: [['description', 'stakeholder']], Risk: [['event', 'catalogue']],
  Treatment: [['description', 'option']], Round: [['title', 'date']], Respondent: ['party', 'role'], Answer: ['criterion'], Entry: ['event', 'date'],
  Waiver: [['reason', 'rule']], Trigger: [['description', 'kind']], Identifier: ['scheme', 'id'], Adjustment: ['description'], Experiment: [['name', 'tried']],
};

const usual = [['name', 'title', 'description', 'kind', 'date']];
const longest = 90;

/** The value of a member as it is read in a sentence. @param {Ui} ui @param {Member} m @param {any} value */
export function told(ui, m, value) {
  const { words } = ui;
  if (value === undefined || value === null) return '';
  switch (m.kind) {
    case 'wording': return wording(value, words.lang);
    case 'code': return capital(codeWord(words, m.codes ?? '', value), words.lang);
    case 'ref': return ui.nameOf(m.thing ?? '', value);
    case 'date': case 'partial': return typeof value === 'string' ? longDay(words.lang, value) : '';
    case 'period': return written(words.lang, 'period', String(value));
    case 'list': case 'object': case 'ext': return '';
  }
  if (m.name === 'criterion' && words.has(`criterion.${value}.name`)) return words.t(`criterion.${value}.name`);
  if (m.name === 'catalogue' && words.has(`risk.${value}.event`)) return words.t(`risk.${value}.event`);
  return typeof value === 'object' ? '' : String(value);
}

/** What a thing is called where it stands in a list; '' where nothing names it yet. @param {Ui} ui @param {string} type @param {any} value */
export function title(ui, type, value) {
  if (typeof value !== 'object' || value === null) return typeof value === 'string' ? value : '';
  const read = (/** @type {string} */ name) => {
    const m = types[type]?.find((x) => x.name === name);
    return m && Object.hasOwn(value, name) ? told(ui, m, value[name]).trim().replace(/\.$/, '') : '';
  };
  const parts = (naming[type] ?? usual).map((names) => [names].flat().map(read).find((text) => text !== '') ?? '').filter((text) => text !== '');
  const text = parts.join(', ').replace(/\s+/g, ' ');
  return text.length > longest ? `${text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
}

/** What a finding says. @param {Ui} ui @param {import('../engine.js').Finding} finding */
export function sentenceOf(ui, finding) {
  const step = finding.pointer?.split('/').at(-1);
  const { type, member } = finding.pointer ? membersAt(finding.pointer) : { type: '', member: undefined };
  // The format speaks of members by their names in the file, the page by their labels.
  const name = member && member.name === step ? label(ui.words, type, step) : '';
  if (finding.code === 'member-required' && name !== '') return ui.words.t('page.wrong.missing', { name });
  return ui.words.message(name === '' ? finding : { ...finding, args: (finding.args ?? []).map((a) => (a.value === step && (a.kind ?? '') === '' ? { ...a, value: name } : a)) });
}

/** What helps with a finding, '' for nothing. @param {Ui} ui @param {import('../engine.js').Finding} finding */
export const adviceOf = (ui, finding) => (finding.code !== 'member-required' && ui.words.has(`${finding.code}.hint`) ? ui.words.t(`${finding.code}.hint`) : '');
