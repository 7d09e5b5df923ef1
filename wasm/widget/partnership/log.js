/**
 * The log of what was done to a document: undo and redo, what to announce and where
 * the focus goes, drafts, and whether there is anything to save.
 */

import { parent, place } from './pointer.js';
import { isEmpty } from './source.js';
import { print } from './tree.js';

/** @typedef {import('./source.js').Source} Source */
/** @typedef {import('./source.js').Change} Change */
/** @typedef {import('./tree.js').Tree} Tree */
/**
 * What is done to a document. `value` of a `become` is the whole document that it
 * is to be, as after a move or a sitting with the questionnaire; `all` does several
 * things as one. `typing` goes on with what was typed before into the same place.
 * @typedef {{label?: string, typing?: boolean} & (
 *   {kind: 'set', pointer: string, value: any} | {kind: 'remove', pointer: string} | {kind: 'add', pointer: string, value: any, at?: number} |
 *   {kind: 'move', pointer: string, from: number, to: number} | {kind: 'rename', pointer: string, name: string} |
 *   {kind: 'become', value: any, pointer?: string} | {kind: 'all', steps: Operation[], pointer?: string})} Operation
 */
/**
 * What was done: `focus` is the key of the place to go to, `said` what to announce.
 * @typedef {{focus: string, pointer: string, said: {kind: string, undone: boolean, label: string}}} Done
 */
/** @typedef {{operation: Operation, before: Tree, after: Tree, back: string, forth: string, open: boolean}} Entry `back` and `forth` are the keys to go to */

/** @type {Record<string, (source: Source, o: any) => Change>} */
const doing = {
  set: (source, { pointer, value }) => source.set(pointer, value),
  remove: (source, { pointer }) => source.remove(pointer),
  add: (source, { pointer, value, at }) => source.add(pointer, value, at),
  move: (source, { pointer, from, to }) => source.move(pointer, from, to),
  rename: (source, { pointer, name }) => source.rename(pointer, name),
  become: (source, { value, pointer = '' }) => ({ ...source.set('', value), pointer, key: source.key(pointer) }),
  all: (source, { steps: list, pointer }) => {
    const before = source.state;
    try {
      const changes = list.map((/** @type {Operation} */ o) => doing[o.kind](source, o));
      const where = pointer ?? changes.at(-1)?.pointer ?? '';
      return { before, after: source.state, changed: source.state !== before, pointer: where, key: source.key(where) };
    } catch (fault) {
      source.state = before;
      throw fault;
    }
  },
};

export class Log {
  /** @type {Entry[]} */
  #done = [];
  /** @type {Entry[]} */
  #undone = [];
  /** @type {Tree|undefined} the state of the saved text, where it is known */
  #savedState;

  /** @param {Source} source @param {string} [saved] the text that is saved, where it is another: a draft was opened */
  constructor(source, saved = source.text) {
    this.source = source;
    this.saved = saved;
    this.#savedState = saved === source.text ? source.state : undefined;
  }

  /**
   * Does something and keeps it to be undone. Returns undefined where that changes nothing.
   * @param {Operation} operation
   * @returns {Done|undefined}
   */
  do(operation) {
    const back = this.source.key(target(operation));
    const change = doing[operation.kind](this.source, operation);
    if (!change.changed) return undefined;
    const last = this.#done.at(-1);
    const forth = this.#focus(operation, change);
    if (operation.typing && last?.open && target(last.operation) === target(operation)) {
      Object.assign(last, { after: change.after, forth });
    } else {
      this.commit();
      this.#done.push({ operation, before: change.before, after: change.after, back, forth, open: operation.typing === true });
    }
    this.#undone = [];
    return { focus: forth, pointer: this.source.pointer(forth) ?? change.pointer, said: said(operation, false) };
  }

  /** Ends what is being typed: what follows is undone apart. What was typed back to where it began is nothing to undo. */
  commit() {
    const last = this.#done.at(-1);
    if (last?.open && print(last.before) === print(last.after)) this.#done.pop();
    else if (last) last.open = false;
  }

  /** @returns {Done|undefined} */
  undo() {
    this.commit();
    const entry = this.#done.pop();
    if (entry === undefined) return undefined;
    this.#undone.push(entry);
    return this.#go(entry, entry.before, entry.back, true);
  }

  /** @returns {Done|undefined} */
  redo() {
    const entry = this.#undone.pop();
    if (entry === undefined) return undefined;
    this.#done.push(entry);
    return this.#go(entry, entry.after, entry.forth, false);
  }

  get canUndo() {
    return this.#done.length > 0;
  }

  get canRedo() {
    return this.#undone.length > 0;
  }

  /** What was done and not undone, the first first. */
  get entries() {
    return this.#done.map(({ operation }) => operation);
  }

  /** Whether the text differs from what is saved. */
  get changed() {
    return this.source.state !== this.#savedState && this.source.text !== this.saved;
  }

  /** Notes that the text was saved; what was done can still be undone. @param {string} [text] what was written, where typing went on meanwhile */
  save(text = this.source.text) {
    this.saved = text;
    if (text === this.source.text) this.#savedState = this.source.state;
    this.commit();
  }

  /** What to keep in case the page is lost: it is offered again only over what it began from. */
  draft() {
    return { base: digest(this.saved), from: this.saved, text: this.source.text };
  }

  /** @param {Entry} entry @param {Tree} state @param {string} key @param {boolean} undone @returns {Done} */
  #go(entry, state, key, undone) {
    this.source.state = state;
    const there = nearest(this.source, key);
    return { focus: there, pointer: this.source.pointer(there) ?? '', said: said(entry.operation, undone) };
  }

  /** Where the focus goes: to what was made, or to the neighbour of what was taken away. @param {Operation} operation @param {Change} change */
  #focus(operation, change) {
    if (operation.kind === 'set' && isEmpty(operation.value)) return this.source.key(operation.pointer);
    if (operation.kind !== 'remove') return change.key;
    const [list, step] = parent(operation.pointer);
    if (place(step) < 0) return this.source.key(operation.pointer);
    const left = this.source.keys(list);
    return left[Math.min(place(step), left.length - 1)] ?? this.source.key(list);
  }
}

/** @param {Operation} operation */
const target = (operation) => {
  if (operation.kind === 'all') return operation.pointer ?? ('pointer' in (operation.steps[0] ?? {}) ? operation.steps[0].pointer ?? '' : '');
  if (operation.kind === 'move') return `${operation.pointer}/${operation.from}`;
  return operation.pointer ?? '';
};

/** @param {Operation} operation @param {boolean} undone */
const said = (operation, undone) => ({ kind: operation.kind, undone, label: operation.label ?? '' });

/** The key, or that of what still is there of its path. @param {Source} source @param {string} key */
function nearest(source, key) {
  for (let rest = key; rest !== ''; [rest] = parent(rest)) {
    if (source.pointer(rest) !== undefined) return rest;
  }
  return '';
}

/**
 * A fingerprint of a text, to know again what a draft began from. It guards against
 * mistakes, not against anybody.
 * @param {string} text
 */
export function digest(text) {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 2654435761);
    b = Math.imul(b ^ c, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return [a, b].map((n) => (n >>> 0).toString(16).padStart(8, '0')).join('');
}
