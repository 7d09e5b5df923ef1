/** The words of one language, and what stands in for a parameter. */

import { responseFrom } from './address.js';
import { languages } from './model.js';
import { written } from './written.js';

/** @typedef {import('./engine.js').Arg} Arg */

/** @type {Map<string, Promise<Record<string, string>>>} */
const loaded = new Map();

/**
 * @param {string} file
 * @param {string} [folder] instead of the one beside this module
 */
function load(file, folder) {
  const key = `${folder ?? ''} ${file}`;
  let words = loaded.get(key);
  if (!words) {
    words = folder ? fetched(new URL(`${file}.js`, folder)) : import(`./words/${file}.js`).then((module) => module.default);
    words.catch(() => loaded.delete(key));
    loaded.set(key, words);
  }
  return words;
}

/** Words that an attribute names: read as JSON and never run, so that nobody who can write an attribute brings a script. @param {URL} url */
async function fetched(url) {
  const text = await (await responseFrom(url.href, 'anonymous')).text();
  return JSON.parse(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1));
}

/**
 * The language to use for a reader who prefers the tag: the first available one
 * with subtags left out from its end (fr-CH, then fr), else the present one, else French.
 * @param {string} tag
 * @param {string} [present]
 */
export function match(tag, present = languages[0]) {
  for (let t = tag.toLowerCase(); t; t = t.slice(0, Math.max(0, t.lastIndexOf('-')))) {
    const found = languages.find((l) => l.toLowerCase() === t);
    if (found) return found;
  }
  return present;
}

/**
 * The wording for the language among those of a user's text; what is no text has none.
 * @param {any} text
 * @param {string} lang
 * @returns {string}
 */
export function wording(text, lang) {
  if (typeof text === 'string') return text;
  if (typeof text !== 'object' || text === null) return '';
  const tags = Object.keys(text).filter((tag) => typeof text[tag] === 'string');
  for (let t = lang.toLowerCase(); t; t = t.slice(0, Math.max(0, t.lastIndexOf('-')))) {
    const found = tags.find((tag) => tag.toLowerCase() === t);
    if (found) return text[found];
  }
  const rank = (/** @type {string} */ tag) => (tag === '' ? 0 : /^fr(-|$)/i.test(tag) ? 1 : /^en(-|$)/i.test(tag) ? 2 : 3);
  return text[tags.sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))[0]] ?? '';
}

/** A sentence as part of another: without the full stop. @param {string} text */
export const sentence = (text) => text?.replace(/\.$/, '');

export class Words {
  /**
   * @param {string} lang
   * @param {Record<string, string>} words
   * @param {string} [folder]
   */
  constructor(lang, words, folder) {
    this.lang = lang;
    this.words = words;
    this.folder = folder;
  }

  /**
   * The words of the form.
   * @param {string} tag
   * @param {string} [folder]
   * @param {string[]} [parts] the ends of the names of the files
   */
  static async load(tag, folder, parts = ['']) {
    return new Words(match(tag), {}, folder).with(parts);
  }

  /** These words and those of the result. */
  async withResult() {
    return this.with(['-result']);
  }

  /** The words of a file of this language. @param {string} part the end of its name */
  file(part) {
    return load(`${this.lang}${part}`, this.folder);
  }

  /** These words and those of other files. @param {string[]} parts */
  async with(parts) {
    const more = await Promise.all(parts.map((part) => load(`${this.lang}${part}`, this.folder)));
    return new Words(this.lang, Object.assign({}, this.words, ...more), this.folder);
  }

  /** @param {string} key */
  has(key) {
    return Object.hasOwn(this.words, key);
  }

  /**
   * The words with the key, each {name} replaced by its argument. What an
   * argument contains is never replaced again.
   * @param {string} key
   * @param {Record<string, string|number>} [args]
   */
  t(key, args = {}) {
    const text = this.has(key) ? this.words[key] : key;
    return text.replace(/\{([^{}]*)\}/g, (all, name) => (Object.hasOwn(args, name) ? String(args[name]) : all));
  }

  /**
   * What a finding says.
   * @param {{code: string, args?: Arg[]}} finding
   */
  message(finding) {
    /** @type {Record<string, string>} */
    const args = {};
    for (const a of finding.args ?? []) {
      if (Object.hasOwn(args, a.name)) continue;
      const value = a.value ?? '';
      if (a.kind === 'word') args[a.name] = this.has(value) ? this.words[value] : value;
      else if (a.wordings) args[a.name] = wording(Object.fromEntries(a.wordings.map((w) => [w.lang ?? '', w.text ?? ''])), this.lang);
      else args[a.name] = written(this.lang, a.kind, value);
    }
    return this.t(finding.code, args);
  }
}
