/** How a file is laid out, so that what is written into it looks like the rest. */

import { hasParts, printNode, valueOf } from './tree.js';

/** @typedef {import('./tree.js').Node} Node */
/** @typedef {import('./tree.js').Container} Container */
/** @typedef {import('./tree.js').Item} Item */
/** @typedef {{line: string, unit: string, colon: string, gap: string}} Layout `line` is '' for a file of one line, `gap` follows a comma within a line */

const lineEnd = /\r\n|\n|\r/;

/** The white space after the last line end, undefined where there is none. @param {string} white */
export function indentOf(white) {
  const at = Math.max(white.lastIndexOf('\n'), white.lastIndexOf('\r'));
  return at < 0 ? undefined : white.slice(at + 1);
}

/** @param {Node} root @returns {Layout} */
export function layoutOf(root) {
  if (!hasParts(root) || root.items.length === 0) return { line: '\n', unit: '  ', colon: ': ', gap: ' ' };
  const [first, second] = root.items;
  const colon = (root.list ? undefined : /:[^]*$/.exec(first.label.slice(JSON.stringify(first.name).length)))?.[0] ?? ':';
  const unit = indentOf(first.before);
  if (unit === undefined) return { line: '', unit: '', colon, gap: second?.before ?? (colon === ':' ? '' : ' ') };
  return { line: lineEnd.exec(first.before)?.[0] ?? '\n', unit, colon: lineEnd.test(colon) ? ': ' : colon, gap: ' ' };
}

/** @param {any} value @returns {string|undefined} the text of a number that a browser would round */
const rawOf = (value) => (/** @type {any} */ (JSON).isRawJSON?.(value) ? value.rawJSON : undefined);

/** Throws before anything is changed where a value is none of JSON, as a number that is not finite. @param {any} value */
function scalarText(value) {
  const text = typeof value === 'number' && !Number.isFinite(value) ? undefined : JSON.stringify(value);
  if (text === undefined) throw new TypeError(`not a value of JSON: ${String(value)}`);
  return text;
}

/**
 * Writes a value as the file is laid out.
 * @param {any} value
 * @param {Layout} layout
 * @param {string|undefined} indent that of its line; undefined where all stands in one line
 * @param {() => number} identity
 * @returns {Node}
 */
export function render(value, layout, indent, identity) {
  const raw = rawOf(value);
  if (raw !== undefined || typeof value !== 'object' || value === null) return { raw: raw ?? scalarText(value) };
  const list = Array.isArray(value);
  const entries = list ? Array.from(value, (v) => ['', v ?? null]) : Object.entries(value).filter(([, v]) => v !== undefined);
  const inner = indent === undefined || layout.line === '' ? undefined : indent + layout.unit;
  const before = inner === undefined ? undefined : layout.line + inner;
  const items = entries.map(([name, v], i) => ({
    id: identity(), ...(list ? {} : { name }), before: before ?? (i === 0 ? '' : layout.gap),
    label: list ? '' : JSON.stringify(name) + layout.colon, node: render(v, layout, inner, identity), after: '',
  }));
  return { list, items, tail: before === undefined || items.length === 0 ? '' : layout.line + indent };
}

/**
 * Puts a value into a list or an object, laid out as what is there.
 * @param {Container} into
 * @param {number} at
 * @param {string|undefined} name
 * @param {any} value
 * @param {Layout} layout
 * @param {string|undefined} indent that of the line on which `into` begins; undefined where it is in one line with the rest
 * @param {() => number} identity
 * @returns {Container}
 */
export function insert(into, at, name, value, layout, indent, identity) {
  const { items } = into;
  const empty = items.length === 0;
  const beside = items[Math.max(at - 1, 0)];
  const own = empty ? (indent === undefined || layout.line === '' ? undefined : indent + layout.unit) : indentOf(beside.before);
  const line = own === undefined ? '' : (empty ? layout.line : lineEnd.exec(beside.before)?.[0]) + own;
  const first = empty ? line : items[0].before;
  const next = own === undefined ? items[1]?.before ?? layout.gap : line;
  const item = {
    id: identity(), ...(name === undefined ? {} : { name }), before: at === 0 ? first : next,
    label: name === undefined ? '' : JSON.stringify(name) + (empty || into.list ? layout.colon : colonOf(beside, layout)),
    node: render(value, layout, own, identity), after: '',
  };
  const rest = items.slice(at).map((other, i) => (at === 0 && i === 0 ? { ...other, before: next } : other));
  const tail = empty ? (own === undefined ? into.tail : layout.line + indent) : into.tail;
  return { ...into, items: [...items.slice(0, at), item, ...rest], tail };
}

/** What stands between a name and its value. @param {Item} item @param {Layout} layout */
export function colonOf(item, layout) {
  const colon = /^"(?:[^"\\]|\\.)*"([^]*)$/.exec(item.label)?.[1] ?? layout.colon;
  return lineEnd.test(colon) ? layout.colon : colon;
}

/** Takes a place out. @param {Container} from @param {number} at @returns {Container} */
export function take(from, at) {
  const { items } = from;
  const rest = items.filter((_, i) => i !== at);
  if (rest.length === 0) return { ...from, items: rest, tail: '' };
  if (at === 0) rest[0] = { ...rest[0], before: items[0].before };
  return { ...from, items: rest };
}

/** Moves a place in its list; white space stays where it is. @param {Container} list @param {number} from @param {number} to @returns {Container} */
export function shift(list, from, to) {
  const moved = [...list.items];
  moved.splice(to, 0, ...moved.splice(from, 1));
  return { ...list, items: moved.map((item, i) => ({ ...item, before: list.items[i].before, after: list.items[i].after })) };
}

/** Reports whether a node is written as the value. @param {Node} node @param {any} value */
export function means(node, value) {
  const raw = rawOf(value);
  if (raw !== undefined) return printNode(node) === raw;
  return !hasParts(node) && (typeof value !== 'object' || value === null) && valueOf(node) === value;
}
