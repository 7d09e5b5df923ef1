/** The members of each type as the page draws them: one word for the sort of field that each is. */

import * as forms from './forms.js';

/**
 * @typedef {{name: string, kind: string, thing?: string, codes?: string, type?: string, form?: string, min?: number, max?: number, required?: boolean, long?: boolean}} Member
 */

const lists = /** @type {Record<string, string>} */ ({ reference: 'refs', object: 'list', code: 'codes', text: 'texts', wording: 'wordings' });

/** @param {import('./shape.js').Member} m @returns {Member} */
const asField = (m) => ({
  name: m.name, kind: m.def ? 'id' : m.list ? lists[m.kind] : m.kind === 'reference' ? 'ref' : m.kind, thing: m.ref ?? m.def, codes: m.codes, type: m.type, form: m.form,
  min: m.min, max: m.max, required: m.required, long: m.form === 'prose',
});

/** @type {Record<string, Member[]>} */
export const types = Object.fromEntries(Object.entries(forms.types).map(([name, type]) => [name, type.members.map(asField)]));

export const { root, codes } = forms;

/** The type that a reference to a kind of thing leads to; a party is a partner everywhere but in a round on its own. @type {Map<string, string>} */
export const typeOfThing = new Map(Object.entries(types).flatMap(([type, members]) => members.filter((m) => m.kind === 'id' && type !== 'Party').map((m) => [/** @type {string} */ (m.thing), type])));

/** Whether the type has an identifier of its own, and of what. @param {string} type */
export const identifies = (type) => types[type]?.find((m) => m.kind === 'id');

/** The member at a place, and the type that has it. @param {string} pointer @returns {{type: string, member: Member|undefined}} */
export function membersAt(pointer) {
  let type = root, owner = root;
  /** @type {Member|undefined} */
  let member;
  for (const step of pointer.slice(1).split('/')) {
    if (member?.kind === 'list' && /^\d+$/.test(step)) {
      member = undefined;
      continue;
    }
    owner = type;
    member = types[type]?.find((m) => m.name === step);
    type = member?.type ?? '';
  }
  return { type: owner, member };
}
