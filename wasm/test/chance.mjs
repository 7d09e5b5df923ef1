/** Documents made by chance, and chance that is the same each time. */

import { execFileSync } from 'node:child_process';

/** @returns {string[]} documents as the library writes them */
export function documents(count) {
  const out = execFileSync('go', ['run', './chance', String(count)], { cwd: import.meta.dirname, encoding: 'utf8', maxBuffer: 1 << 28 });
  return out.trimEnd().split('\n').map((line) => JSON.parse(line));
}

/** Whole numbers below a bound. @param {number} seed */
export function chance(seed) {
  let state = seed >>> 0;
  return (/** @type {number} */ below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s{}[\],:"]+/g;

/** Lays a text out in another way; what it says stays. @param {string} text @param {(below: number) => number} pick */
export function respaced(text, pick) {
  const white = ['', '', ' ', '\n', '\t', '\r\n', '  \n '];
  const ways = [
    () => JSON.stringify(JSON.parse(text)),
    () => JSON.stringify(JSON.parse(text), null, '\t'),
    () => text.replaceAll('\n', '\r\n'),
    () => `\uFEFF${JSON.stringify(JSON.parse(text), null, 4)}\n\n`,
    () => (text.match(token) ?? []).map((t) => t + white[pick(white.length)]).join(''),
  ];
  return ways[pick(ways.length)]();
}

/** Every place of a value, as the steps that lead there, the root first. @param {any} value */
export function* places(value, at = []) {
  yield at;
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value)) yield* places(inner, [...at, Array.isArray(value) ? Number(name) : name]);
}
