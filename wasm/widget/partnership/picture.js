/** A picture that the engine has drawn, as elements of the page. */

import { svg } from '../dom.js';

/** The elements of a picture, and the attributes that they may have: see package picture in Go. */
const elements = new Set(['svg', 'title', 'desc', 'text', 'rect', 'path', 'circle']);
const attributes = /^(?:role|width|viewBox|aria-label|x|y|cx|cy|r|rx|d|height|font-size|font-weight|text-anchor|fill|fill-opacity|stroke(?:-(?:width|opacity|dasharray))?)$/;

const token = /<(\/?)([a-z]+)((?:\s+[a-zA-Z:-]+="[^"<]*")*)\s*(\/?)>|([^<]+)/gy;
const attribute = /([a-zA-Z:-]+)="([^"]*)"/g;
/** @type {Record<string, string>} */
const entities = { amp: '&', lt: '<', gt: '>', quot: '"' };
const plain = (/** @type {string} */ text) => text.replace(/&(amp|lt|gt|quot);/g, (_, name) => entities[name]);

/**
 * Builds the elements of a picture, without handing its text to a parser of the page:
 * what is no part of a picture is left out, and policies for trusted types hold.
 * @param {string} text
 * @returns {SVGElement|undefined}
 */
export function drawn(text) {
  /** @type {Element[]} */
  const open = [];
  let root;
  token.lastIndex = 0;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    const [, closing, name, pairs, alone, words] = found;
    const holder = open[open.length - 1];
    if (words !== undefined) {
      if (holder && holder !== root) holder.append(plain(words));
    } else if (closing) {
      open.pop();
    } else {
      /** @type {Record<string, string>} */
      const props = {};
      for (const [, key, value] of pairs.matchAll(attribute)) if (attributes.test(key)) props[key] = plain(value);
      const element = svg(elements.has(name) ? name : 'g', props);
      if (holder) holder.append(element);
      else root ??= element;
      if (!alone) open.push(element);
    }
  }
  return /** @type {SVGElement|undefined} */ (root);
}

/**
 * What to ask the engine for: a picture with the words that it needs.
 * @param {{of: 'stages'|'convention', text: string, on: string, lang: string, width: number, words: Record<string, string>, convention?: string}} wanted
 *   words: of the file words/…-picture.js
 */
export const pictureRequest = ({ of, text, on, lang, width, words, convention }) => ({
  call: 'picture', text, on, ...(convention ? { convention } : {}),
  picture: { of, lang, width: Math.min(2000, Math.max(240, Math.round(width))), words: Object.entries(words).map(([key, word]) => ({ key, text: word })) },
});
