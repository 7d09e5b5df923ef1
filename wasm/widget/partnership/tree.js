/**
 * JSON as a tree of its own text: what is printed is what was read, byte for byte.
 * Nodes never change; an edit makes new ones from the place up to the root, and
 * shares the rest. So an older root is an older document, for undo.
 */

import { place } from './pointer.js';

/** @typedef {{raw: string}} Scalar a value without parts, as it is written */
/**
 * A place in a list or an object, with the white space around it.
 * @typedef {{id: number, name?: string, before: string, label: string, node: Node, after: string}} Item
 */
/** @typedef {{list: boolean, items: Item[], tail: string}} Container `tail` is the white space before the closing bracket */
/** @typedef {Scalar|Container} Node */
/** @typedef {{before: string, node: Node, after: string}} Tree a document, with what stands around it */

/** A fault of the text, with the place where it was found. */
export class TextError extends Error {
  /** @param {number} offset in UTF-16 units */
  constructor(offset) {
    super(`not JSON from offset ${offset}`);
    this.offset = offset;
  }
}

/** What is nested deeper is one piece of text, so that no depth exhausts the stack. */
export const maxDepth = 100;

/** @param {Node} node @returns {node is Container} */
export const hasParts = (node) => 'items' in node;

const space = /[ \t\n\r]*/y;
const scalar = /"[^"\\\u0000-\u001f]*(?:\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4})[^"\\\u0000-\u001f]*)*"|-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][+-]?[0-9]+)?|true|false|null/y;

/** Gives a place an identity that it keeps when it moves. */
export const identities = () => {
  let last = 0;
  return () => ++last;
};

/**
 * Reads a text. It needs no stack of its own for each level of nesting.
 * @param {string} text
 * @param {() => number} identity
 * @returns {Tree}
 */
export function parse(text, identity) {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  const match = (/** @type {RegExp} */ pattern) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found === null) throw new TextError(at);
    at = pattern.lastIndex;
    return found[0];
  };
  match(space);
  const before = text.slice(0, at);
  /** @type {(Container & {from: number})[]} */
  const open = [];
  for (;;) {
    // A value begins here.
    /** @type {Node|undefined} */
    let node;
    const c = text[at];
    if (c === '{' || c === '[') {
      open.push({ list: c === '[', items: [], tail: '', from: at++ });
      const tail = match(space);
      const inner = open[open.length - 1];
      if (text[at] === (inner.list ? ']' : '}')) {
        inner.tail = tail;
        node = close(open, text, ++at);
      } else {
        begin(inner, tail);
      }
    } else {
      node = { raw: match(scalar) };
    }
    // What ends with it.
    while (node !== undefined) {
      const from = at;
      match(space);
      const outer = open[open.length - 1];
      if (outer === undefined) {
        if (at < text.length) throw new TextError(at);
        return { before, node, after: text.slice(from) };
      }
      const after = text.slice(from, at);
      const item = outer.items[outer.items.length - 1];
      item.node = node;
      node = undefined;
      if (text[at] === ',') {
        item.after = after;
        at++;
        begin(outer, match(space));
      } else if (text[at] === (outer.list ? ']' : '}')) {
        outer.tail = after;
        node = close(open, text, ++at);
      } else {
        throw new TextError(at);
      }
    }
  }

  /** @param {Container} into @param {string} white */
  function begin(into, white) {
    const item = { id: identity(), before: white, label: '', node: nothing, after: '' };
    into.items.push(item);
    if (into.list) return;
    const from = at;
    if (text[at] !== '"') throw new TextError(at);
    const name = match(scalar);
    match(space);
    if (text[at] !== ':') throw new TextError(at);
    at++;
    match(space);
    Object.assign(item, { name: JSON.parse(name), label: text.slice(from, at) });
  }
}

const nothing = { raw: '' };

/** @param {(Container & {from: number})[]} open @param {string} text @param {number} end @returns {Node} */
function close(open, text, end) {
  const { from, ...node } = /** @type {Container & {from: number}} */ (open.pop());
  return open.length < maxDepth ? node : { raw: text.slice(from, end) };
}

/** @param {Tree} tree */
export const print = (tree) => tree.before + printNode(tree.node) + tree.after;

/** @type {WeakMap<Node, string>} */
const printed = new WeakMap();

/** The text of a node; that of a list or an object is kept. @param {Node} node @returns {string} */
export function printNode(node) {
  if (!hasParts(node)) return node.raw;
  let text = printed.get(node);
  if (text === undefined) {
    const inside = node.items.map((item) => item.before + item.label + printNode(item.node) + item.after).join(',');
    text = `${node.list ? '[' : '{'}${inside}${node.tail}${node.list ? ']' : '}'}`;
    printed.set(node, text);
  }
  return text;
}

/** @type {WeakMap<Node, any>} */
const values = new WeakMap();

/**
 * The value of a node for reading only: what has not changed is the same object as
 * before, so it is frozen. Of members with the same name the last one counts.
 * @param {Node} node
 * @returns {any}
 */
export function valueOf(node) {
  if (!hasParts(node)) return scalarOf(node.raw);
  let value = values.get(node);
  if (value === undefined) {
    value = node.list ? node.items.map((item) => valueOf(item.node)) : {};
    if (!node.list) for (const item of node.items) define(value, /** @type {string} */ (item.name), valueOf(item.node));
    values.set(node, Object.freeze(value));
  }
  return value;
}

/** @param {string} raw */
function scalarOf(raw) {
  const value = JSON.parse(raw);
  return typeof value === 'object' && value !== null ? freeze(value) : value;
}

/** Freezes what is too deep to be parts, without recursion. @param {any} value */
function freeze(value) {
  for (const open = [value]; open.length > 0;) {
    const next = open.pop();
    Object.freeze(next);
    for (const inner of Object.values(next)) if (typeof inner === 'object' && inner !== null) open.push(inner);
  }
  return value;
}

/** Sets a member whatever its name, also `__proto__`. @param {any} object @param {string} name @param {any} value */
function define(object, name, value) {
  if (name === '__proto__') Object.defineProperty(object, name, { value, enumerable: true, configurable: true, writable: true });
  else object[name] = value;
}

/** The place of a step in a node, -1 for none. Of members with the same name the last one counts. @param {Container} node @param {string} step */
export const position = (node, step) => {
  if (!node.list) return node.items.findLastIndex((item) => item.name === step);
  const index = place(step);
  return index < node.items.length ? index : -1;
};

/** @param {Container} node @param {number} index @param {Node} inner @returns {Container} */
export function withNode(node, index, inner) {
  if (inner === node.items[index].node) return node;
  const items = [...node.items];
  items[index] = { ...items[index], node: inner };
  return { ...node, items };
}
