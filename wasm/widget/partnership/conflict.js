/**
 * Two people changed the same document: what both did is put together, and what
 * they did to the same place is shown for somebody to choose.
 */

import { join } from './pointer.js';

/** @typedef {{pointer: string, base: any, ours: any, theirs: any}} Conflict `undefined` where the place is not there; the pointer is that in ours */
/** @typedef {Record<string, 'ours'|'theirs'>} Choices by pointer */
/** @typedef {(string|number)[]} Steps */

/** @param {any} v */
const isObject = (v) => typeof v === 'object' && v !== null && !Array.isArray(v);

/** Reports whether two values are the same, members in any order. @param {any} a @param {any} b @returns {boolean} */
export function same(a, b) {
  if (a === b) return true;
  if (Array.isArray(a)) return Array.isArray(b) && a.length === b.length && a.every((v, i) => same(v, b[i]));
  if (!isObject(a) || !isObject(b)) return false;
  const names = Object.keys(a);
  return names.length === Object.keys(b).length && names.every((n) => Object.hasOwn(b, n) && same(a[n], b[n]));
}

/**
 * Puts two documents together that both began from a third.
 * @param {any} base
 * @param {any} ours
 * @param {any} theirs
 * @param {Choices} [choices] what was chosen; theirs, the saved one, where nothing was
 * @returns {{value: any, conflicts: Conflict[]}} all conflicts, those that were chosen too
 */
export function reconcile(base, ours, theirs, choices = {}) {
  /** @type {Conflict[]} */
  const conflicts = [];
  return { value: merge(base, ours, theirs, []), conflicts };

  /** @param {any} b @param {any} o @param {any} t @param {Steps} at @returns {any} */
  function merge(b, o, t, at) {
    if (same(o, t) || same(b, o)) return t;
    if (same(b, t)) return o;
    if (isObject(o) && isObject(t) && (b === undefined || isObject(b))) return mergeObjects(b ?? {}, o, t, at);
    if (Array.isArray(o) && Array.isArray(t) && (b === undefined || Array.isArray(b))) {
      const merged = mergeLists(b ?? [], o, t, at);
      if (merged !== undefined) return merged;
    }
    const pointer = join(at);
    conflicts.push({ pointer, base: b, ours: o, theirs: t });
    return Object.hasOwn(choices, pointer) && choices[pointer] === 'ours' ? o : t;
  }

  /** @param {any} b @param {any} o @param {any} t @param {Steps} at */
  function mergeObjects(b, o, t, at) {
    const own = (/** @type {any} */ v, /** @type {string} */ n) => (Object.hasOwn(v, n) ? v[n] : undefined);
    return Object.fromEntries([...new Set([...Object.keys(t), ...Object.keys(o)])]
      .map((n) => [n, merge(own(b, n), own(o, n), own(t, n), [...at, n])]).filter(([, v]) => v !== undefined));
  }

  /** @param {any[]} b @param {any[]} o @param {any[]} t @param {Steps} at @returns {any[]|undefined} undefined where items cannot be known again */
  function mergeLists(b, o, t, at) {
    const lists = [b, o, t].map(byIdentity);
    if (lists.includes(undefined)) {
      return b.length === o.length && o.length === t.length ? o.map((v, i) => merge(b[i], v, t[i], [...at, i])) : undefined;
    }
    const [inB, inO, inT] = /** @type {Map<string, any>[]} */ (lists);
    if (b.length === o.length && o.length === t.length && ![...inO.keys(), ...inT.keys()].every((id) => id.startsWith('#'))) {
      return o.map((v, i) => merge(b[i], v, t[i], [...at, i]));
    }
    const places = [...inO.keys()];
    const kept = (/** @type {string} */ id) => {
      const at2 = places.indexOf(id);
      return merge(inB.get(id), inO.get(id), inT.get(id), [...at, at2 < 0 ? o.length : at2]);
    };
    const order = sequence([...inB.keys()], places, [...inT.keys()]);
    return order.map(kept).filter((v) => v !== undefined);
  }
}

/**
 * The items of a list by what they are known by: their identifier, else what they
 * say; undefined where two are alike.
 * @param {any[]} list
 */
function byIdentity(list) {
  const out = new Map();
  for (const item of list) out.set(isObject(item) && typeof item.id === 'string' ? `#${item.id}` : JSON.stringify(item), item);
  return out.size === list.length ? out : undefined;
}

/**
 * Their order, with what is only in ours after what it follows there; ours where
 * they moved nothing.
 * @param {string[]} base
 * @param {string[]} ours
 * @param {string[]} theirs
 */
function sequence(base, ours, theirs) {
  const among = (/** @type {string[]} */ list, /** @type {string[]} */ other) => list.filter((id) => other.includes(id));
  const unmoved = among(base, theirs).join('\n') === among(theirs, base).join('\n');
  const [first, second] = unmoved ? [ours, theirs] : [theirs, ours];
  const out = [...first];
  second.forEach((id, i) => {
    if (!out.includes(id)) out.splice(i === 0 ? 0 : out.indexOf(second[i - 1]) + 1, 0, id);
  });
  return out;
}
