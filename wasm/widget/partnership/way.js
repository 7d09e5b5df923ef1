/** The way to a place of the document: the field where it is written, and what must be unfolded to see it. */

import { types, root } from './members.js';
import { escape, steps } from './pointer.js';
import { arranged } from './sections.js';

/**
 * @param {import('./source.js').Source} source
 * @param {string} pointer
 * @returns {{pointer: string, id: string, opened: string[], folds: string[]}} opened: the keys of the things on the way; folds: what else is unfolded
 */
export function wayTo(source, pointer) {
  const opened = /** @type {string[]} */ ([]);
  const folds = /** @type {string[]} */ ([]);
  const path = steps(pointer);
  let type = root, at = '', i = 0;
  const here = () => ({ pointer: at, id: source.key(at), opened, folds });
  while (i < path.length) {
    const m = types[type]?.find((x) => x.name === path[i]);
    if (!m) {
      folds.push(`${source.key(at)}:technical`);
      return here();
    }
    if (at !== '') {
      const parts = arranged(type, types[type]);
      if (parts.more.includes(m)) folds.push(`${source.key(at)}:more`);
      if (parts.technical.includes(m)) folds.push(`${source.key(at)}:technical`);
    }
    at += `/${escape(path[i++])}`;
    if (m.kind !== 'object' && m.kind !== 'list') return here();
    type = m.type ?? '';
    if (m.kind === 'object' || i === path.length) continue;
    if (!source.has(`${at}/${escape(path[i])}`)) return here();
    at += `/${escape(path[i++])}`;
    opened.push(source.key(at));
  }
  return here();
}
