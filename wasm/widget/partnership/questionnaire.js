/** The six questions, on the same document: the questionnaire of the other component, whose answers are edits of this one. */

import { h } from '../dom.js';
import { languageAround } from '../language.js';

/** @typedef {import('./work.js').Work} Work */

/** @type {WeakMap<Work, {element: any, text: string, seen: any}>} */
const sittings = new WeakMap();

/** @param {Work} work @returns {Node[]} */
export function questionnaire(work) {
  if (work.paper) return [];
  let sitting = sittings.get(work);
  if (!sitting) {
    const element = /** @type {any} */ (h('vademecum-assessment', { id: work.id('questionnaire') }));
    sitting = { element, text: '', seen: undefined };
    sittings.set(work, sitting);
    element.addEventListener('vademecum-change', (/** @type {Event} */ e) => {
      e.stopPropagation();
      answered(work);
    });
    for (const name of ['ready', 'step', 'result', 'save', 'error']) element.addEventListener(`vademecum-${name}`, (/** @type {Event} */ e) => e.stopPropagation());
    void import('../vademecum-assessment.js');
  }
  const { element } = sitting;
  for (const name of ['theme', 'engine', 'wasm-src', 'wasm-integrity', 'twin-integrity', 'on', 'catalog-src']) {
    const value = work.element.getAttribute(name);
    if (value === null) element.removeAttribute(name);
    else if (element.getAttribute(name) !== value) element.setAttribute(name, value);
  }
  element.setAttribute('lang', languageAround(work.element) || 'fr');
  element.setAttribute('heading-level', String(work.level + 1));
  element.toggleAttribute('readonly', work.readonly);
  const { text } = work.source;
  if (sitting.text !== text) {
    sitting.text = text;
    const take = () => {
      element.value = work.source.value;
      /** @type {any} */ (sitting).seen = element.value;
    };
    if (element.isConnected && customElements.get('vademecum-assessment')) queueMicrotask(take);
    else void customElements.whenDefined('vademecum-assessment').then(() => queueMicrotask(take));
  }
  return [element];
}

/** Shows a question of the questionnaire, once it is there. @param {Work} work @param {string} step */
export function ask(work, step) {
  const element = sittings.get(work)?.element;
  if (!element) return;
  const show = () => element.isConnected && (element.step = step);
  if (element.shadowRoot?.querySelector('section')) setTimeout(show, 0);
  else element.addEventListener('vademecum-ready', () => setTimeout(show, 0), { once: true });
}

/** Brings what was answered into the document: what differs from what the questionnaire was given. @param {Work} work */
function answered(work) {
  const sitting = sittings.get(work);
  if (!sitting?.seen) return;
  const now = sitting.element.value;
  /** @type {import('./log.js').Operation[]} */
  const steps = [];
  differences(sitting.seen, now, '', steps);
  sitting.seen = now;
  if (steps.length === 0) return;
  work.perform({ kind: 'all', steps, label: work.t('page.section.questions'), pointer: '/rounds' });
  sitting.text = work.source.text;
}

/** @param {any} v */
const isObject = (v) => typeof v === 'object' && v !== null && !Array.isArray(v);

/** @param {any} a @param {any} b @param {string} at @param {import('./log.js').Operation[]} steps */
function differences(a, b, at, steps) {
  if (isObject(a) && isObject(b)) {
    for (const name of new Set([...Object.keys(a), ...Object.keys(b)])) {
      const place = `${at}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
      if (!Object.hasOwn(b, name)) steps.push({ kind: 'remove', pointer: place });
      else if (!Object.hasOwn(a, name)) steps.push({ kind: 'set', pointer: place, value: b[name] });
      else differences(a[name], b[name], place, steps);
    }
  } else if (JSON.stringify(a) !== JSON.stringify(b)) {
    // Lists keep what is alike in both.
    if (Array.isArray(a) && Array.isArray(b) && a.length === b.length) a.forEach((v, i) => differences(v, b[i], `${at}/${i}`, steps));
    else steps.push({ kind: 'set', pointer: at, value: b });
  }
}
