/** What the table of members says of a place in a document. */

import { place, steps } from './pointer.js';

/**
 * @typedef {{name: string, kind: string, list?: boolean, required?: boolean, each?: boolean, unique?: boolean, codes?: string, type?: string,
 *   form?: string, min?: number, max?: number, ref?: string, def?: string}} Member
 * @typedef {{members: Member[]}} Type
 * @typedef {{root: string, types: Record<string, Type>, codes: Record<string, string[]>}} Forms
 * @typedef {{type?: string, member?: Member, item: boolean}} Place `type` is that of the object at the place, `item` is set where it is one of a list
 */

/** No table: every member is unknown. @type {Forms} */
export const noForms = { root: '', types: {}, codes: {} };

/**
 * Looks a place up, undefined where the table knows nothing of it.
 * @param {Forms} forms
 * @param {string|string[]} pointer
 * @returns {Place|undefined}
 */
export function at(forms, pointer) {
  /** @type {Place} */
  let here = { type: forms.root, item: false };
  for (const step of typeof pointer === 'string' ? steps(pointer) : pointer) {
    if (here.member?.list && !here.item) {
      if (place(step) < 0 && step !== '-') return undefined;
      here = { ...here, type: here.member.type, item: true };
      continue;
    }
    const member = here.type === undefined ? undefined : membersOf(forms, here.type).find((m) => m.name === step);
    if (member === undefined) return undefined;
    here = { member, item: false, ...(member.list ? {} : { type: member.type }) };
  }
  return here;
}

/** @param {Forms} forms @param {string} type @returns {Member[]} */
export const membersOf = (forms, type) => (Object.hasOwn(forms.types, type) ? forms.types[type].members : []);

/**
 * Where a member goes among those that an object has: after the last that the
 * table has before it, and at the end where the table does not know it.
 * @param {Member[]} members
 * @param {(string|undefined)[]} names
 * @param {string} name
 */
export function rank(members, names, name) {
  const order = new Map(members.map((m, i) => [m.name, i]));
  const own = order.get(name);
  if (own === undefined) return names.length;
  return names.findLastIndex((n) => (order.get(n ?? '') ?? Infinity) < own) + 1;
}
