/** Changes a part of a document into a value, and leaves alone what is the same in both. */

import { indentOf, insert, means, render, take } from './layout.js';
import { rank } from './shape.js';
import { hasParts, position, valueOf, withNode } from './tree.js';

/** @typedef {import('./tree.js').Node} Node */
/** @typedef {import('./tree.js').Container} Container */
/**
 * What is known of the document: `membersAt` returns the members that the table has of the object at a place.
 * @typedef {{layout: import('./layout.js').Layout, identity: () => number, membersAt: (to: string[]) => import('./shape.js').Member[]}} Site
 */

/**
 * @param {Site} site
 * @param {Node} node
 * @param {any} value
 * @param {string[]} to where it is
 * @param {string|undefined} indent that of its line; undefined where it is in one line with the rest
 * @returns {Node}
 */
export function adapt(site, node, value, to, indent) {
  if (means(node, value)) return node;
  if (!hasParts(node) || typeof value !== 'object' || value === null || Array.isArray(value) !== node.list) {
    return render(value, site.layout, indent, site.identity);
  }
  if (valueOf(node) === value) return node;
  return node.list ? adaptList(site, node, value, to, indent) : adaptObject(site, node, value, to, indent);
}

/** @param {Site} site @param {Container} node @param {any} value @param {string[]} to @param {string|undefined} indent @returns {Container} */
function adaptObject(site, node, value, to, indent) {
  let out = node;
  for (let i = out.items.length - 1; i >= 0; i--) {
    const name = /** @type {string} */ (out.items[i].name);
    if (!Object.hasOwn(value, name) || value[name] === undefined) out = take(out, i);
  }
  for (const [name, v] of Object.entries(value)) {
    if (v === undefined) continue;
    const i = position(out, name);
    if (i >= 0) {
      out = withNode(out, i, inside(site, out, i, v, [...to, name]));
    } else {
      const where = rank(site.membersAt(to), out.items.map((item) => item.name), name);
      out = insert(out, where, name, v, site.layout, indent, site.identity);
    }
  }
  return out;
}

/**
 * What begins and ends alike stays, so that an item put in or taken out leaves its
 * neighbours alone.
 * @param {Site} site
 * @param {Container} node
 * @param {any[]} value
 * @param {string[]} to
 * @param {string|undefined} indent
 * @returns {Container}
 */
function adaptList(site, node, value, to, indent) {
  const { length } = node.items;
  const same = (/** @type {number} */ i, /** @type {number} */ k) => adapt(site, node.items[i].node, value[k], [...to, String(i)], '') === node.items[i].node;
  const shared = Math.min(length, value.length);
  let start = 0;
  while (start < shared && same(start, start)) start++;
  let end = 0;
  while (end < shared - start && same(length - 1 - end, value.length - 1 - end)) end++;
  let out = node;
  for (let i = start; i < shared - end; i++) out = withNode(out, i, inside(site, out, i, value[i], [...to, String(i)]));
  const at = shared - end;
  while (out.items.length > value.length) out = take(out, at);
  for (let i = at; out.items.length < value.length; i++) out = insert(out, i, undefined, value[i], site.layout, indent, site.identity);
  return out;
}

/** @param {Site} site @param {Container} holder @param {number} i @param {any} value @param {string[]} to */
const inside = (site, holder, i, value, to) => adapt(site, holder.items[i].node, value, to, indentOf(holder.items[i].before));
