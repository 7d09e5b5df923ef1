/** Who and what a document names, and where it is referred to. */

import { join } from './pointer.js';
import { membersOf } from './shape.js';

/** @typedef {import('./shape.js').Forms} Forms */
/** @typedef {{thing: string, id: string, pointer: string, name: any}} Named `name` is a text, plain or by language, undefined for none; `pointer` leads to the object */
/** @typedef {{thing: string, id: string, pointer: string}} Reference */

/** What an object is called by, the first that is there. */
const nameMembers = ['name', 'title', 'label', 'event', 'description', 'question', 'rationale', 'text', 'note'];

/** @param {any} v */
const isObject = (v) => typeof v === 'object' && v !== null && !Array.isArray(v);

/**
 * Finds all that is named and all references, in the order of the document.
 * @param {Forms} forms
 * @param {any} document
 * @returns {{named: Named[], references: Reference[]}}
 */
export function references(forms, document) {
  /** @type {Named[]} */
  const named = [];
  /** @type {Reference[]} */
  const found = [];
  const visit = (/** @type {any} */ value, /** @type {string} */ type, /** @type {(string|number)[]} */ at) => {
    if (!isObject(value)) return;
    for (const member of membersOf(forms, type)) {
      if (!Object.hasOwn(value, member.name)) continue;
      const own = value[member.name];
      const each = (/** @type {(v: any, at: (string|number)[]) => void} */ look) => {
        const here = [...at, member.name];
        if (!member.list) look(own, here);
        else if (Array.isArray(own)) own.forEach((v, i) => look(v, [...here, i]));
      };
      if (member.ref) each((v, here) => typeof v === 'string' && found.push({ thing: member.ref ?? '', id: v, pointer: join(here) }));
      if (member.def && typeof own === 'string') named.push({ thing: member.def, id: own, pointer: join(at), name: nameOf(value) });
      if (member.type) each((v, here) => visit(v, member.type ?? '', here));
    }
  };
  visit(document, forms.root, []);
  return { named, references: found };
}

/** What an object is called by, undefined for nothing. @param {any} object */
export function nameOf(object) {
  const name = nameMembers.find((n) => Object.hasOwn(object, n) && (isObject(object[n]) || (typeof object[n] === 'string' && object[n] !== '')));
  return name === undefined ? undefined : object[name];
}

/** What can be chosen for a reference. @param {Forms} forms @param {any} document @param {string} thing */
export const choices = (forms, document, thing) => references(forms, document).named.filter((n) => n.thing === thing);

/** Where a thing is referred to: what is lost when it is removed. @param {Forms} forms @param {any} document @param {string} thing @param {string} id */
export const uses = (forms, document, thing, id) => references(forms, document).references.filter((r) => r.thing === thing && r.id === id);

/** How long an identifier is at most: short enough to be read in a finding. */
const longest = 40;

/**
 * An identifier made of a name, that nothing else in the document has, and that no
 * reference without its thing would find.
 * @param {Forms} forms
 * @param {any} document
 * @param {string} thing what it is of, for names without a letter
 * @param {string} [name]
 */
export function identifier(forms, document, thing, name = '') {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').replace(/œ/gi, 'oe').replace(/æ/gi, 'ae').replace(/ß/g, 'ss').replace(/ø/gi, 'o').replace(/ł/gi, 'l');
  const words = plain.toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
  const cut = words.length <= longest ? words : words.slice(0, longest + 1).replace(/-[^-]*$/, '').slice(0, longest);
  const { named, references: found } = references(forms, document);
  const taken = new Set([...named, ...found].map((n) => n.id));
  if (cut !== '' && !taken.has(cut)) return cut;
  let n = cut === '' ? 1 : 2;
  while (taken.has(`${cut || thing}-${n}`)) n++;
  return `${cut || thing}-${n}`;
}
