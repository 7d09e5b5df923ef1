/** What a missing condition points at, made ready to be filled in. */


import { ask } from './questionnaire.js';

/** @typedef {import('./work.js').Work} Work */
/** @typedef {import('../engine.js').Finding} Finding */

/** The partners of the document. @param {Work} work @returns {string[]} */
const parties = (work) => work.choices('party').map((c) => c.value);

/** The partner that a finding names. @param {Work} work @param {Finding} f */
const partner = (work, f) => work.choices('party').find((c) => f.args.some((a) => a.name === 'partner' && (a.value === c.value || a.value === c.label || a.wordings?.some((w) => w.text === c.label))))?.value;

/** The last word of a coded argument. @param {Finding} f @param {string} name */
const code = (f, name) => f.args.find((a) => a.name === name)?.value?.split('.').at(-1);

/**
 * Where there is nothing yet, what is made: the list, and what its new thing begins with.
 * @type {Record<string, (work: Work, f: Finding) => {list: string, type: string, given?: any, section?: undefined}|{section: string, list?: undefined}>}
 */
const making = {
  'guard-own-offer': (work) => ({ list: '/offers', type: 'Offer', given: { by: host(work), own: true } }),
  'guard-resources': (work) => ({ list: '/resources', type: 'Resource', given: { partner: host(work)[0] } }),
  'guard-shareable': (work) => existing(work, '/resources', 'Resource', 'shareable'),
  'guard-session': (work) => ({ list: '/sessions', type: 'Session', given: { kind: 'discovery', partners: parties(work) } }),
  'guard-relays': (work) => existing(work, '/sessions', 'Session', 'relays'),
  'guard-questions': (_, f) => ({ section: 'questions', question: code(f, 'question') }),
  'guard-points': (work, f) => ({ list: '/negotiation', type: 'Agreement', given: { point: code(f, 'point'), parties: parties(work) } }),
  'guard-offer': (work) => ({ list: '/offers', type: 'Offer', given: { by: parties(work) } }),
  'guard-gives': (work, f) => ({ list: '/contributions', type: 'Contribution', given: { from: partner(work, f) } }),
  'guard-gets': (work, f) => ({ list: '/contributions', type: 'Contribution', given: { to: [partner(work, f)].filter(Boolean) } }),
  'guard-approved': (work) => decision(work, 'approved'),
  'guard-refused': (work) => decision(work, 'refused'),
  'guard-sent-back': (work) => decision(work, 'deferred'),
  'guard-informed': (work) => decision(work, 'noted'),
  'guard-staff': (work) => ({ list: `/partners/${Math.max(0, work.value('/partners')?.findIndex((/** @type {any} */ p) => !host(work).includes(p?.id)))}/staff`, type: 'Staff' }),
  'guard-convention': (work) => ({ list: '/conventions', type: 'Convention', given: { parties: parties(work) } }),
  'guard-convention-over': (work) => ({ list: '/conventions', type: 'Convention', given: { parties: parties(work) } }),
  'guard-optional': () => ({ section: 'convention' }),
  'guard-new-format': () => ({ list: '/experiments', type: 'Experiment' }),
  'guard-reviewed': (work, f) => trial(work, f, 'review'),
  'guard-positive': (work, f) => trial(work, f, 'review'),
  'guard-adjusted': (work, f) => trial(work, f, 'adjustments'),
  'guard-risks-noted': () => ({ list: '/risks', type: 'Risk' }),
  'guard-evolution': () => ({ list: '/followUp/evolutions', type: 'Evolution' }),
  'guard-trigger': () => ({ list: '/triggers', type: 'Trigger' }),
  'guard-signed': (work, f) => ({ list: String(f.pointer), type: 'Signature', given: { party: partner(work, f) } }),
  'guard-amended': (work, f) => ({ list: `${current(work)}/amendments`, type: 'Amendment', given: { evolution: [work.value(`${f.pointer}/id`)].filter(Boolean) } }),
};

/** The structure that receives. @param {Work} work @returns {string[]} */
function host(work) {
  const partners = work.value('/partners');
  const found = (Array.isArray(partners) ? partners : []).find((p) => Array.isArray(p?.roles) && p.roles.some((/** @type {any} */ r) => r?.kind === 'host')) ?? partners?.[0];
  return typeof found?.id === 'string' ? [found.id] : [];
}

/** @param {Work} work */
const current = (work) => `/conventions/${Math.max(0, (work.value('/conventions')?.length ?? 1) - 1)}`;

/** A member of the last thing of a list, which is made where there is none. @param {Work} work @param {string} list @param {string} type @param {string} member */
function existing(work, list, type, member) {
  const last = (work.value(list)?.length ?? 0) - 1;
  return last < 0 ? { list, type } : /** @type {any} */ ({ show: `${list}/${type === 'Resource' ? 0 : last}/${member}` });
}

/** A member of the trial that counts, which is made where there is none. @param {Work} work @param {Finding} f @param {string} member */
function trial(work, f, member) {
  const last = (work.value('/experiments')?.length ?? 0) - 1;
  const at = /^\/experiments\/\d+/.exec(f.pointer ?? '')?.[0];
  if (last < 0) return { list: '/experiments', type: 'Experiment' };
  // One that has no date is not known to have begun.
  return /** @type {any} */ ({ show: at ? `${at}/${member}` : `/experiments/${last}/from` });
}

/** A decision of the body, which must be named first. @param {Work} work @param {string} outcome */
function decision(work, outcome) {
  const bodies = work.choices('body');
  if (bodies.length === 0) return { list: '/governance/bodies', type: 'Body', given: { members: parties(work).map((p) => ({ partner: p })) } };
  return { list: '/governance/decisions', type: 'Decision', given: { outcome, ...(bodies.length === 1 ? { body: bodies[0].value } : {}) } };
}

/** Shows the field of a finding, and makes it where it is not there yet. @param {Work} work @param {Finding} f */
export function ready(work, f) {
  const make = /** @type {any} */ (making[f.code]?.(work, f));
  if (make?.section) work.go(make.section);
  if (make?.question) ask(work, make.question);
  if (make?.section) return;
  if (make?.show) return work.show(make.show);
  if (make?.list && !work.readonly) return work.add(make.list, make.type, Object.fromEntries(Object.entries(make.given ?? {}).filter(([, v]) => v !== undefined && !(Array.isArray(v) && v.length === 0))));
  return work.show(f.pointer ?? '');
}

