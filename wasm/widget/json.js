/**
 * The members of a document as JSON: read without loss, set where the library
 * writes them, and looked at whatever stands in the file.
 */

/** @typedef {any} Json */

/** The order in which the library writes members, so that a saved file is in canonical form. */
const memberOrder = {
  document: ['$schema', 'version', 'id', 'name', 'summary', 'fictional', 'sources', 'territory', 'triggers', 'publics', 'values', 'partners',
    'needs', 'resources', 'contributions', 'offers', 'sessions', 'negotiation', 'governance', 'experiments', 'conventions', 'roadmap', 'followUp',
    'addedValue', 'risks', 'rounds', 'journal', 'waivers', 'ext'],
  round: ['$schema', 'id', 'date', 'title', 'parties', 'respondents', 'needs', 'contributions', 'risks', 'ext'],
  respondent: ['party', 'role', 'date', 'answers'],
  answer: ['criterion', 'rating', 'comment'],
  need: ['id', 'party', 'level', 'description', 'publics'],
  contribution: ['id', 'from', 'to', 'kind', 'description', 'meets'],
  risk: ['id', 'catalogue', 'source', 'event', 'consequence', 'likelihood', 'impact', 'owner', 'ownerRole', 'treatments', 'residual',
    'acceptance', 'reviewed'],
  treatment: ['option', 'description', 'owner', 'due', 'done'],
  residual: ['likelihood', 'impact'],
};

/**
 * Sets a member where it belongs; undefined, '' and empty lists take it away.
 * @param {Json} object
 * @param {keyof typeof memberOrder} kind
 * @param {string} name
 * @param {Json} value
 */
export function put(object, kind, name, value) {
  const empty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0);
  if (empty) {
    delete object[name];
    return;
  }
  if (Object.hasOwn(object, name)) {
    object[name] = value;
    return;
  }
  const order = memberOrder[kind];
  const place = order.indexOf(name);
  const later = Object.keys(object).filter((key) => order.indexOf(key) > place);
  object[name] = value;
  for (const key of later) {
    const moved = object[key];
    delete object[key];
    set(object, key, moved);
  }
}

/** A fault of a file, with the key of its words. */
export class FileError extends Error {
  /**
   * @param {string} key
   * @param {Record<string, string>} [args]
   */
  constructor(key, args = {}) {
    super(key);
    this.key = key;
    this.args = args;
  }
}

/** Sets a member whatever its name: one that is called __proto__ too is a member. @param {Json} object @param {string} name @param {Json} value */
export const set = (object, name, value) => Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });

/** A number that the browser would write in another way, where it cannot keep one itself (JSON.rawJSON). */
class Digits {
  /** @param {string} text */
  constructor(text) {
    this.rawJSON = text;
  }

  /** What a page that writes the document by itself gets. */
  toJSON() {
    return Number(this.rawJSON);
  }
}

const raw = /** @type {((text: string) => Json)|undefined} */ (/** @type {any} */ (JSON).rawJSON);

/** @param {Json} value */
const isDigits = (value) => (raw ? /** @type {any} */ (JSON).isRawJSON(value) : value instanceof Digits);

/** A number as it is written. @param {string} text */
function number(text) {
  const value = Number(text);
  return String(value) === text ? value : raw ? raw(text) : new Digits(text);
}

/** How deep what is read may be nested, so that no depth exhausts the stack. */
const deepest = 100;

const space = /[ \t\n\r]*/y;
const word = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;

/**
 * Reads JSON so that writing it again loses nothing: numbers keep their digits. A
 * member that is there twice is a fault, since one of the two would be lost.
 * @param {string} text
 * @returns {Json}
 */
export function parse(text) {
  let at = text.startsWith('\uFEFF') ? 1 : 0;
  const fault = (/** @type {string} */ what, args = {}) => new FileError(`widget.error.${what}`, { line: String(text.slice(0, at).split(/\r\n?|\n/).length), ...args });
  const match = (/** @type {RegExp} */ pattern) => {
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) throw fault('json');
    at += found.length;
    return found;
  };
  /** Whether the next sign is this one, which is then read. @param {string} sign */
  const next = (sign) => {
    match(space);
    if (text[at] !== sign) return false;
    at++;
    return true;
  };
  const string = () => {
    const from = at;
    for (let slashes = 1; slashes % 2 === 1;) {
      const end = text.indexOf('"', at + 1);
      if (end < 0) throw fault('json');
      for (at = end, slashes = 0; text[at - 1 - slashes] === '\\';) slashes++;
    }
    try {
      return JSON.parse(text.slice(from, ++at));
    } catch {
      at = from;
      throw fault('json');
    }
  };
  /** @param {string} end @param {() => void} each */
  const list = (end, each) => {
    if (next(end)) return;
    do each(); while (next(','));
    if (!next(end)) throw fault('json');
  };
  /** @param {number} depth @returns {Json} */
  const value = (depth) => {
    match(space);
    if (depth > deepest) throw fault('deep');
    if (next('[')) {
      /** @type {Json[]} */
      const items = [];
      list(']', () => items.push(value(depth + 1)));
      return items;
    }
    if (next('{')) {
      /** @type {Json} */
      const object = {};
      list('}', () => {
        match(space);
        if (text[at] !== '"') throw fault('json');
        const name = string();
        if (Object.hasOwn(object, name)) throw fault('twice', { name });
        if (!next(':')) throw fault('json');
        set(object, name, value(depth + 1));
      });
      return object;
    }
    if (text[at] === '"') return string();
    const found = match(word);
    return /^[tfn]/.test(found) ? JSON.parse(found) : number(found);
  };
  const whole = value(0);
  match(space);
  if (at < text.length) throw fault('json');
  return whole;
}

/** Writes what was read, in the form of the library. @param {Json} value */
export const write = (value) => `${raw ? JSON.stringify(value, null, 2) : lines(value, '\n')}\n`;

/** @param {Json} value @param {string} pad the line break before it, with the spaces of its depth @returns {string} */
function lines(value, pad) {
  if (isDigits(value)) return value.rawJSON;
  if (typeof value?.toJSON === 'function') return lines(value.toJSON(), pad);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  const inner = `${pad}  `;
  const parts = Array.isArray(value) ? value.map((v) => lines(v, inner))
    : Object.keys(value).filter((name) => value[name] !== undefined).map((name) => `${JSON.stringify(name)}: ${lines(value[name], inner)}`);
  const [begin, end] = Array.isArray(value) ? '[]' : '{}';
  return parts.length > 0 ? begin + inner + parts.join(`,${inner}`) + pad + end : begin + end;
}

/** A value of its own, alike in everything. @param {Json} value @returns {Json} */
export function copy(value) {
  if (Array.isArray(value)) return value.map(copy);
  if (!isObject(value) || isDigits(value)) return value;
  const made = {};
  for (const name of Object.keys(value)) set(made, name, copy(value[name]));
  return made;
}

/** @param {Json} value */
export const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param {Json} value @returns {Json[]} */
export const listOf = (value) => (Array.isArray(value) ? value.filter(isObject) : []);

/** The words of a list of words, whatever stands in the file. @param {Json} value @returns {string[]} */
export const wordsOf = (value) => (Array.isArray(value) ? value.filter((v) => typeof v === 'string') : []);

/** A word or a number as it can be shown and compared; '' for anything else. @param {Json} value @returns {string|number} */
export const plain = (value) => (typeof value === 'string' || typeof value === 'number' ? value : isObject(value) && typeof value.rawJSON === 'string' ? value.rawJSON : '');
