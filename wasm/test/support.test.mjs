/**
 * The oldest browsers that the components are for: nothing newer is used in scripts and styles, but where something stands in for it.
 * What each browser knows is as MDN has it.
 */

import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { createRequire } from 'node:module';
import { parse } from 'acorn';
import { full } from 'acorn-walk';
import * as css from 'css-tree';
import { dist, sources } from './static.mjs';

const bcd = createRequire(import.meta.url)('@mdn/browser-compat-data');

/** As docs/widget.md states them. */
const oldest = { chrome: 109, chrome_android: 109, edge: 109, firefox: 115, firefox_android: 115, safari: 16.4, safari_ios: 16.4 };

/** What is newer, and what stands in for it. A name that nothing uses any more is taken out. */
const standIns = {
  scripts: {
    isRawJSON: 'is asked only where rawJSON is there',
    rawJSON: 'json.js writes numbers as they were itself',
    states: 'form-field.js: style sheets have no states to go by, and nothing else does',
  },
  styles: {
    'light-dark()': 'colours.js: plain colours',
    ':has': 'what is chosen stands out less: the button itself shows it. Each rule has it alone',
    'text-wrap': 'lines break where they are full',
    'accent-color': 'buttons have the colour of the system',
    'break-after: avoid': 'a heading may stand at the end of a page',
    'float: inline-start': 'the same with left: it is as wide as there is room',
    'forced-color-adjust': 'where it is unknown no colours are forced',
    'print-color-adjust': 'the same with -webkit-',
    cursor: 'where it is unknown there is none',
    'content: /': 'the same text before it, without words of its own for those who listen',
  },
};

/** @param {any} compat of MDN's data: whether all the oldest browsers know it */
function known(compat) {
  return Object.entries(oldest).every(([browser, version]) => [compat.support[browser] ?? []].flat().some((s) =>
    !s.flags && !s.prefix && !s.alternative_name && !s.version_removed && s.version_added && s.version_added !== 'preview' && parseFloat(String(s.version_added).replace('≤', '')) <= version));
}

/** Every entry below a node, by its last name. @param {any} node @param {Map<string, any[]>} [found] */
function entries(node, found = new Map()) {
  for (const [key, below] of Object.entries(node)) {
    if (key === '__compat') continue;
    const name = key.replace(/_static$/, '');
    if (below.__compat?.status.standard_track && !below.__compat.status.experimental) found.set(name, [...(found.get(name) ?? []), below.__compat]);
    entries(below, found);
  }
  return found;
}

const names = entries({ ...bcd.javascript.builtins, ...bcd.api });

/** Names of members of documents and answers that some new interface has too. */
const ours = new Set(['blank', 'changed', 'config', 'draw', 'drop', 'element', 'entry', 'forget', 'level', 'move', 'role', 's', 'take', 'to', 'turn', 'unit', 'views', 'with']);

/** Names that a script gives to members of its own. @param {string} text @returns {string[]} */
function given(text) {
  /** @type {string[]} */
  const found = [];
  full(parse(text, { ecmaVersion: 2022, sourceType: 'module' }), (/** @type {any} */ node) => {
    if (['MethodDefinition', 'PropertyDefinition', 'Property'].includes(node.type) && node.key.name && !node.computed && node.value?.type !== 'Identifier') found.push(node.key.name);
  });
  return found;
}

/** Names that a script uses and the oldest browsers know in no place. @param {string} text */
function newInScript(text) {
  /** @type {Set<string>} */
  const found = new Set();
  const look = (/** @type {string} */ name) => {
    const all = names.get(name);
    if (all && !ours.has(name) && !all.some(known)) found.add(name);
  };
  // ES2022 is what all of them read; a static block is the latest that is used.
  full(parse(text, { ecmaVersion: 2022, sourceType: 'module' }), (/** @type {any} */ node) => {
    if (node.type === 'MemberExpression' && !node.computed) look(node.property.name);
    if (node.type === 'MemberExpression' && node.computed && typeof node.property.value === 'string') look(node.property.value);
    if (node.type === 'Identifier' && node.name in { ...bcd.javascript.builtins, ...bcd.api }) look(node.name);
    if (node.type === 'ObjectPattern') for (const p of node.properties) if (p.key?.name) look(p.key.name);
  });
  return found;
}

/** What a style sheet uses and the oldest browsers do not know. @param {string} text */
function newInStyle(text) {
  /** @type {Set<string>} */
  const found = new Set();
  const functions = entries(bcd.css.types);
  const check = (/** @type {string} */ name, /** @type {any} */ compat) => compat && !known(compat) && found.add(name);
  /** @type {any[]} */
  const guards = [];
  const guarding = (/** @type {any} */ node) => node.type === 'Atrule' && node.name === 'supports';
  css.walk(css.parse(text, { onParseError: (fault) => assert.fail(`${fault.message}: ${text.slice(fault.offset, fault.offset + 80)}`) }), {
    enter(/** @type {any} */ node) {
      if (guarding(node) && !css.generate(node.prelude).startsWith('not')) guards.push(node);
      if (guards.length > 0 || this.atrule && guarding(this.atrule) && this.atrulePrelude) return;
      if (node.type === 'Atrule') check(`@${node.name}`, bcd.css['at-rules'][node.name]?.__compat);
      if (node.type === 'Feature') check(`(${node.name})`, bcd.css['at-rules'].media[node.name]?.__compat);
      if (node.type === 'PseudoClassSelector' || node.type === 'PseudoElementSelector') {
        check(`:${node.name}`, bcd.css.selectors[node.name]?.__compat);
        if (this.rule && found.has(`:${node.name}`)) assert.equal(this.rule.prelude.children.size, 1, `browsers without :${node.name} take none of ${css.generate(this.rule.prelude)}`);
      }
      if (node.type === 'Declaration' && !node.property.startsWith('--')) check(node.property, bcd.css.properties[node.property]?.__compat);
      if (node.type === 'Function' && functions.has(node.name) && !functions.get(node.name).some(known)) found.add(`${node.name}()`);
      if (node.type === 'Identifier' && this.declaration && !found.has(this.declaration.property)) check(this.declaration.property === 'cursor' ? 'cursor' : `${this.declaration.property}: ${node.name}`, bcd.css.properties[this.declaration.property]?.[node.name]?.__compat);
      if (node.type === 'Operator' && node.value === '/' && this.declaration?.property === 'content') {
        found.add('content: /');
        const all = this.rule.block.children.toArray().filter((/** @type {any} */ d) => d.property === 'content');
        assert.ok(all.length > 1 && !css.generate(all[0].value).includes('/'), `plain before: ${css.generate(this.rule)}`);
      }
      if (node.type === 'Function' && node.name === 'light-dark') assert.fail(`outside @supports: ${css.generate(this.declaration)}`);
    },
    leave(/** @type {any} */ node) {
      if (guards.at(-1) === node) guards.pop();
    },
  });
  return found;
}

test('the page states the oldest browsers', async () => {
  for (const page of ['widget.md', 'widget.fr.md']) {
    const text = await readFile(new URL(`../../docs/${page}`, import.meta.url), 'utf8');
    for (const stated of [`Edge ${oldest.edge}`, `Firefox ${oldest.firefox}`, `Safari ${String(oldest.safari).replace('.', page.includes('.fr.') ? ',' : '.')}`]) assert.ok(text.includes(stated), `${page}: ${stated}`);
  }
});

test('what looks for what is new finds it', () => {
  assert.deepEqual([...newInScript('export const a = (b) => b.toWellFormed(); const { isWellFormed } = String.prototype; Promise.try(a); [].at(-1).toSorted();')].sort(), ['isWellFormed', 'toSorted', 'toWellFormed', 'try']);
  for (const text of ['a = /x/v', 'import x from "x.json" with { type: "json" };', 'using a = b;']) assert.throws(() => newInScript(text), SyntaxError, text);
  assert.deepEqual([...newInStyle('a:has(b) { text-wrap: balance; field-sizing: content } @starting-style { a { color: color-mix(in srgb, red, blue) } } @supports (color: light-dark(#000, #fff)) { a { color: light-dark(#000, #fff) } }')].sort(),
    [':has', '@starting-style', 'color-mix()', 'field-sizing', 'text-wrap']);
  assert.throws(() => newInStyle('a { color: light-dark(#000, #fff) }'), /outside @supports/);
  assert.throws(() => newInStyle('a, b:has(c) { color: red }'), /take none of/);
  assert.throws(() => newInStyle('a { content: "x" / "" }'), /plain before/);
});

test('no script asks more of a browser than the oldest ones know', async () => {
  const scripts = (await readdir(dist, { recursive: true })).filter((name) => name.endsWith('.js'));
  const found = new Set();
  const texts = await Promise.all(scripts.filter((name) => !/twin/.test(name)).map((name) => readFile(new URL(name, dist), 'utf8')));
  for (const text of texts) for (const used of newInScript(text)) found.add(used);
  for (const name of texts.flatMap(given)) found.delete(name);
  assert.deepEqual([...found].sort(), Object.keys(standIns.scripts).sort());
});

test('no style asks more of a browser than the oldest ones know', async () => {
  /** @type {string[]} */
  const sheets = [];
  /** @type {any} */ (globalThis).CSSStyleSheet = class {
    replaceSync(/** @type {string} */ text) {
      sheets.push(text);
    }
  };
  for (const name of (await readdir(sources, { recursive: true })).filter((n) => /(style|look)\.js$/.test(n))) {
    const module = await import(new URL(name, sources).href);
    for (const [export_, make] of Object.entries(module)) if (/(style|look)/i.test(export_)) make();
  }
  assert.ok(sheets.length >= 2);
  const found = new Set(sheets.flatMap((text) => [...newInStyle(text)]));
  assert.deepEqual([...found, 'light-dark()'].sort(), Object.keys(standIns.styles).sort());
});

test('nor do the examples of the pages', async () => {
  const docs = new URL('../../docs/', import.meta.url);
  for (const name of (await readdir(docs)).filter((n) => n.startsWith('widget'))) {
    const text = await readFile(new URL(name, docs), 'utf8');
    for (const [, kind, body] of text.matchAll(/^```(css|js)\b[^\n]*\n(.*?)^```$/gms)) {
      assert.deepEqual([...(kind === 'css' ? newInStyle(body) : newInScript(body))], [], `${name}: ${body}`);
    }
  }
});
