/** The language of the page around an element, as its author marked it. */

/** An element's ancestors, through shadow roots. @param {Element} element @returns {Element[]} */
function ancestors(element) {
  const found = [];
  for (let at = /** @type {Node|null} */ (element); at; at = at instanceof ShadowRoot ? at.host : at.parentNode) {
    if (at instanceof Element) found.push(at);
  }
  return found;
}

/** The nearest language tag, '' where there is none. @param {Element} element */
export function languageAround(element) {
  return ancestors(element).map((e) => e.getAttribute('lang')).find((lang) => lang) ?? '';
}

/**
 * Watches the language of everything around an element.
 * @param {MutationObserver} observer
 * @param {Element} element
 */
export function watchLanguage(observer, element) {
  for (const e of ancestors(element).slice(1)) observer.observe(e, { attributes: true, attributeFilter: ['lang'] });
}
