/**
 * A document as its text. Each edit changes the text of that place alone: other
 * bytes, line ends, unknown members and the digits of numbers stay as they are.
 */

import { adapt } from './adapt.js';
import { colonOf, indentOf, insert, layoutOf, render, shift, take } from './layout.js';
import { escape, join, parent, place, steps } from './pointer.js';
import { at, membersOf, noForms, rank } from './shape.js';
import { hasParts, identities, parse, position, print, printNode, TextError, valueOf, withNode } from './tree.js';

/** @typedef {import('./tree.js').Node} Node */
/** @typedef {import('./tree.js').Container} Container */
/** @typedef {import('./tree.js').Tree} Tree */
/** @typedef {{node: Container, index: number}[]} Path what holds a place, from the root */
/**
 * What an edit has done.
 * @typedef {{before: Tree, after: Tree, changed: boolean, pointer: string, key: string}} Change
 */

/** Reports whether a value says nothing, so that its member is taken away. @param {any} value */
export const isEmpty = (value) => value === undefined || value === '' || (typeof value === 'object' && value !== null && Object.keys(value).length === 0);

export class Source {
  #identity;
  #forms;
  #site;
  /** @type {Tree} */
  #tree;

  /** @param {Tree} tree @param {() => number} identity @param {import('./shape.js').Forms} forms */
  constructor(tree, identity, forms) {
    this.#tree = tree;
    this.#identity = identity;
    this.#forms = forms;
    this.layout = layoutOf(tree.node);
    /** @type {import('./adapt.js').Site} */
    this.#site = {
      layout: this.layout, identity,
      membersAt: (of) => membersOf(forms, at(forms, of)?.type ?? ''),
    };
  }

  /**
   * Throws a TextError with the offset where the text is not JSON.
   * @param {string} text
   * @param {import('./shape.js').Forms} [forms] the table of members, for where new ones go
   */
  static open(text, forms = noForms) {
    const identity = identities();
    return new Source(parse(text, identity), identity, forms);
  }

  /**
   * Opens the bytes of a file, with its byte order mark where it has one. What is no
   * UTF-8 is a TextError: as text its bytes would be lost.
   * @param {ArrayBuffer|Uint8Array<ArrayBuffer>} bytes
   * @param {import('./shape.js').Forms} [forms]
   */
  static read(bytes, forms) {
    let text;
    try {
      text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      throw new TextError(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).indexOf('\uFFFD'));
    }
    return Source.open(text, forms);
  }

  /** The text, byte for byte what was read where nothing was edited. */
  get text() {
    return print(this.#tree);
  }

  /** The document for reading; what an edit left alone is the same object as before. */
  get value() {
    return valueOf(this.#tree.node);
  }

  /** The state, to come back to. Keys stay those that they were. */
  get state() {
    return this.#tree;
  }

  set state(tree) {
    this.#tree = tree;
  }

  /** The value at a place, undefined for none. @param {string} pointer @returns {any} */
  get(pointer) {
    const found = this.#find(steps(pointer));
    return found.rest.length > 0 ? undefined : valueOf(found.node);
  }

  /** @param {string} pointer */
  has(pointer) {
    return this.#find(steps(pointer)).rest.length === 0;
  }

  /** The text at a place, with every digit of a number. @param {string} pointer */
  raw(pointer) {
    const found = this.#find(steps(pointer));
    return found.rest.length > 0 ? undefined : printNode(found.node);
  }

  /** The pointer with the items of lists by their identities, which stay when items move. @param {string} pointer */
  key(pointer) {
    let node = this.#tree.node;
    return steps(pointer).map((step) => {
      const here = hasParts(node) ? node : undefined;
      const item = here?.items[position(here, step)];
      node = item?.node ?? { raw: '' };
      return `/${here?.list && item ? `#${item.id}` : escape(step)}`;
    }).join('');
  }

  /** The pointer of a key, undefined where an item of its path is not there any more. @param {string} key */
  pointer(key) {
    let node = this.#tree.node;
    const out = [];
    for (const step of steps(key)) {
      const here = hasParts(node) ? node : undefined;
      let index = here ? position(here, step) : -1;
      if (step.startsWith('#') && (here === undefined || here.list)) {
        index = here?.items.findIndex((item) => `#${item.id}` === step) ?? -1;
        if (index < 0) return undefined;
      }
      out.push(here?.list && index >= 0 ? index : step);
      node = here?.items[index]?.node ?? { raw: '' };
    }
    return join(out);
  }

  /** The keys of the items of a list, in order. @param {string} list */
  keys(list) {
    const { node, rest } = this.#find(steps(list));
    const key = this.key(list);
    return rest.length === 0 && hasParts(node) && node.list ? node.items.map((item) => `${key}/#${item.id}`) : [];
  }

  /**
   * Sets a place, and makes what holds it where that is missing. A value that says
   * nothing takes the member away.
   * @param {string} pointer
   * @param {any} value
   * @returns {Change}
   */
  set(pointer, value) {
    const to = steps(pointer);
    const { path, node, rest } = this.#find(to);
    const item = path.length > 0 && path[path.length - 1].node.list && rest.length === 0;
    if (isEmpty(value) && pointer !== '' && !item) return this.remove(pointer);
    if (rest.length === 0) return this.#done(path, adapt(this.#site, node, value, to, lineOf(path)), pointer);
    const made = this.#make(node, to, path.length, value, lineOf(path));
    return this.#done(path, made.node, made.pointer);
  }

  /** Takes a place away, and what held it where that is empty then and may be missing. @param {string} pointer @returns {Change} */
  remove(pointer) {
    const from = steps(pointer);
    const { path, rest } = this.#find(from);
    if (rest.length > 0 || path.length === 0) return this.#done([], this.#tree.node, pointer);
    for (let held = path.pop(); held !== undefined; held = path.pop()) {
      const { node, index } = held;
      let left = take(node, index);
      const { name } = node.items[index];
      if (!node.list) while (left.items.some((other) => other.name === name)) left = take(left, left.items.findIndex((other) => other.name === name));
      const where = from.slice(0, path.length);
      const holder = path[path.length - 1];
      if (left.items.length > 0 || holder === undefined || holder.node.list || at(this.#forms, where)?.member?.required) {
        return this.#done(path, left, join(where));
      }
    }
    throw new Error('unreachable');
  }

  /**
   * Puts a value into a list, which is made where it is missing; at its end where no place is given.
   * @param {string} list
   * @param {any} value
   * @param {number} [index]
   * @returns {Change}
   */
  add(list, value, index) {
    const to = steps(list);
    const { path, node, rest } = this.#find(to);
    if (rest.length > 0) {
      const made = this.#make(node, to, path.length, [value], lineOf(path));
      return this.#done(path, made.node, `${made.pointer}/0`);
    }
    if (!hasParts(node) || !node.list) return this.#done(path, render([value], this.layout, lineOf(path), this.#identity), `${list}/0`);
    const place = Math.max(0, Math.min(index ?? node.items.length, node.items.length));
    return this.#done(path, insert(node, place, undefined, value, this.layout, lineOf(path), this.#identity), `${list}/${place}`);
  }

  /** Moves an item of a list. @param {string} list @param {number} from @param {number} to @returns {Change} */
  move(list, from, to) {
    const { path, node, rest } = this.#find(steps(list));
    if (rest.length > 0 || !hasParts(node) || !node.list || node.items[from] === undefined || node.items[to] === undefined) {
      throw new RangeError(`no items ${from} and ${to} in ${list}`);
    }
    return this.#done(path, from === to ? node : shift(node, from, to), `${list}/${to}`);
  }

  /** Gives a member another name; its place and its value stay. @param {string} pointer @param {string} name @returns {Change} */
  rename(pointer, name) {
    const { path, rest } = this.#find(steps(pointer));
    const held = path.pop();
    if (rest.length > 0 || held === undefined || held.node.list) throw new RangeError(`no member ${pointer}`);
    if (held.node.items[held.index].name === name) return this.#done([], this.#tree.node, pointer);
    if (held.node.items.some((other, i) => other.name === name && i !== held.index)) throw new RangeError(`${name} is there already`);
    const items = held.node.items.map((item, i) => (i !== held.index ? item
      : { ...item, name, label: JSON.stringify(name) + colonOf(item, this.layout) }));
    return this.#done(path, { ...held.node, items }, `${parent(pointer)[0]}/${escape(name)}`);
  }

  /** @param {Path} path what holds the node @param {Node} node @param {string} pointer @returns {Change} */
  #done(path, node, pointer) {
    const before = this.#tree;
    let next = node;
    for (let i = path.length - 1; i >= 0; i--) {
      const { node: outer, index } = path[i];
      next = withNode(outer, index, next);
    }
    const changed = next !== before.node;
    if (changed) this.#tree = { ...before, node: next };
    return { before, after: this.#tree, changed, pointer, key: this.key(pointer) };
  }

  /** @param {string[]} to @returns {{path: Path, node: Node, rest: string[]}} */
  #find(to) {
    /** @type {Path} */
    const path = [];
    let { node } = this.#tree;
    for (const step of to) {
      const index = hasParts(node) ? position(node, step) : -1;
      if (!hasParts(node) || index < 0) break;
      path.push({ node, index });
      ({ node } = node.items[index]);
    }
    return { path, node, rest: to.slice(path.length) };
  }

  /** Reports whether what holds the step at a depth is a list. @param {string[]} to @param {number} depth */
  #isList(to, depth) {
    const here = at(this.#forms, to.slice(0, depth));
    return here === undefined ? to[depth] === '-' || place(to[depth]) >= 0 : Boolean(here.member?.list) && !here.item;
  }

  /**
   * Makes what is missing on the way to a place: the items of new lists are their first.
   * @param {Node} node the last that is there
   * @param {string[]} to
   * @param {number} depth how many steps lead to the node
   * @param {any} value
   * @param {string|undefined} indent
   * @returns {{node: Node, pointer: string}}
   */
  #make(node, to, depth, value, indent) {
    let made = value;
    for (let i = to.length - 1; i > depth; i--) made = this.#isList(to, i) ? [made] : only(to[i], made);
    const list = this.#isList(to, depth);
    const into = hasParts(node) && node.list === list ? node : { list, items: [], tail: '' };
    const end = into.items.length;
    if (list && place(to[depth]) > end) throw new RangeError(`no item ${to[depth]} in ${join(to.slice(0, depth))}`);
    const where = list ? end : rank(this.#site.membersAt(to.slice(0, depth)), into.items.map((item) => item.name), to[depth]);
    return {
      node: insert(into, where, list ? undefined : to[depth], made, this.layout, indent, this.#identity),
      pointer: join(to.map((step, i) => (i < depth || !this.#isList(to, i) ? step : i === depth ? end : 0))),
    };
  }
}

/** An object with one member, whatever its name. @param {string} name @param {any} value */
const only = (name, value) => Object.fromEntries([[name, value]]);

/** The indentation of the line on which the last place of a path begins; undefined where its list or object is in one line. @param {Path} path */
function lineOf(path) {
  let indent;
  for (const { node, index } of path) indent = indentOf(node.items[index].before);
  return path.length === 0 ? '' : indent;
}
