/** What all views share: the secret, the words, the API and elements. */

const keptAs = 'vademecum-secret';
let secret = '';
/** @type {Record<string, string>} */
let words = {};
export const page = { lang: 'fr', turn: 0 };

/** Somebody has gone on to another view meanwhile. */
export class Left extends Error {}

/** Waits, and goes on only in the same view. @template T @param {Promise<T>} promise @returns {Promise<T>} */
export async function still(promise) {
  const { turn } = page;
  const found = await promise;
  if (turn !== page.turn) throw new Left();
  return found;
}

/**
 * Takes the secret out of the address, so that it stands in no picture of the screen
 * and in no bookmark. Other tabs of this desk find it where it is kept: no page of
 * another address can look there.
 */
export function takeSecret() {
  const found = /^#([A-Z2-7]{26})$/.exec(location.hash);
  try {
    if (found) localStorage.setItem(keptAs, found[1]);
    secret = found?.[1] ?? localStorage.getItem(keptAs) ?? '';
  } catch { // this browser keeps nothing
    secret = found?.[1] ?? '';
  }
  if (found) history.replaceState(null, '', '#/');
}

/** Speaks a language. @param {string} lang */
export async function speak(lang) {
  const response = await fetch(`words/${lang}.json`);
  words = await response.json();
  page.lang = lang;
  document.documentElement.lang = lang;
}

/** The words with the key, parameters filled. @param {string} key @param {Record<string, string|number>} [args] */
export function t(key, args = {}) {
  return (words[key] ?? key).replace(/\{(\w+)\}/g, (all, name) => Object.hasOwn(args, name) ? String(args[name]) : all);
}

/** What the API answered that was not what was asked for. */
export class Refusal extends Error {
  /** @param {number} status @param {string} message */
  constructor(status, message) {
    super(message);
    this.status = status;
  }
}

/**
 * Asks the API.
 * @param {string} method @param {string} what @param {{query?: Record<string, string>, body?: any, headers?: Record<string, string>, may?: number[]}} [how]
 */
export async function ask(method, what, { query = {}, body, headers = {}, may = [] } = {}) {
  let response;
  try {
    response = await fetch(`api/${what}?${new URLSearchParams({ ...query, lang: page.lang })}`, {
      method, headers: { 'Vademecum-Secret': secret, ...headers }, body: body === undefined || typeof body === 'string' ? body : JSON.stringify(body), cache: 'no-store',
    });
  } catch {
    throw new Refusal(0, t('error.gone'));
  }
  if (response.ok || may.includes(response.status)) return response;
  let message = t('error.answer', { status: response.status });
  try {
    message = (await response.json()).message ?? message;
  } catch { /* it was not in words */ }
  throw new Refusal(response.status, message);
}

/** An element. Texts are texts: nothing is read as markup. @param {string} name @param {Record<string, any>} [props] @param {...any} inside */
export function h(name, props = {}, ...inside) {
  const e = document.createElement(name);
  for (const [key, value] of Object.entries(props)) {
    if (value === undefined || value === false) continue;
    if (key.startsWith('on') || key === 'value' || key === 'checked') /** @type {any} */ (e)[key] = value;
    else e.setAttribute(key, value === true ? '' : value);
  }
  e.append(...inside.flat().filter((i) => i !== undefined && i !== null && i !== false));
  return e;
}

/** Says something, aloud too. @param {string} text */
export function say(text) {
  const status = /** @type {HTMLElement} */ (document.querySelector('#status'));
  status.textContent = '';
  requestAnimationFrame(() => { status.textContent = text; });
}

/** The address of a view. @param {string} view @param {string} [name] */
export const to = (view, name) => name === undefined ? `#/${view}` : `#/${view}/${encodeURIComponent(name)}`;

/** Shows a view in the place of the one before. @param {string} title @param {...any} inside */
export function show(title, ...inside) {
  document.title = title ? `${title} – vademecum` : 'vademecum';
  const main = /** @type {HTMLElement} */ (document.querySelector('#main'));
  main.replaceChildren(...inside.flat().filter(Boolean));
  return main;
}

/** The name of a file without its folder. @param {string} name */
export const base = (name) => name.slice(name.lastIndexOf('/') + 1);

/** A name for a copy of a file. @param {string} name */
export const copyOf = (name) => `${base(name).replace(/\.json$/i, '')} – ${t('copy.suffix')}`;
