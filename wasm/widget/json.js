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
    object[key] = moved;
  }
}

/**
 * Reads JSON so that writing it again loses nothing: a number that a browser
 * would round keeps its digits where the browser can tell.
 * @param {string} text
 * @returns {Json}
 */
export function parse(text) {
  const raw = /** @type {any} */ (JSON).rawJSON;
  const reviver = (/** @type {string} */ _, /** @type {Json} */ value, /** @type {{source?: string}} */ context) =>
    typeof value === 'number' && raw && context?.source !== undefined && String(value) !== context.source ? raw(context.source) : value;
  return JSON.parse(text.replace(/^\uFEFF/, ''), /** @type {any} */ (reviver));
}

/** @param {Json} value */
export const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);

/** @param {Json} value @returns {Json[]} */
export const listOf = (value) => (Array.isArray(value) ? value.filter(isObject) : []);

/** The words of a list of words, whatever stands in the file. @param {Json} value @returns {string[]} */
export const wordsOf = (value) => (Array.isArray(value) ? value.filter((v) => typeof v === 'string') : []);

/** A word or a number as it can be shown and compared; '' for anything else. @param {Json} value @returns {string|number} */
export const plain = (value) => (typeof value === 'string' || typeof value === 'number' ? value : isObject(value) && typeof value.rawJSON === 'string' ? value.rawJSON : '');
