/** Builds elements from data. Text is always text: no markup is ever parsed. */

/**
 * @param {string} name
 * @param {Record<string, unknown>} [props] attributes; `on…` are listeners, and
 *   what is null, undefined or false is left out
 * @param {...(Node|string|null|undefined|false|Array<Node|string|null|undefined|false>)} children
 * @returns {HTMLElement}
 */
export function h(name, props = {}, ...children) {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(props)) {
    if (value === null || value === undefined || value === false) continue;
    if (key.startsWith('on')) /** @type {any} */ (element)[key] = value;
    else if (key === 'value') /** @type {HTMLInputElement} */ (element).value = String(value);
    else if (key === 'checked') /** @type {HTMLInputElement} */ (element).checked = true;
    else element.setAttribute(key, value === true ? '' : String(value));
  }
  element.append(...children.flat().filter((c) => c !== null && c !== undefined && c !== false));
  return element;
}

/**
 * A picture element: no script, no link, nothing from elsewhere.
 * @param {string} name
 * @param {Record<string, unknown>} [props]
 * @param {...(Node|string)} children
 */
export function svg(name, props = {}, ...children) {
  const element = document.createElementNS('http://www.w3.org/2000/svg', name);
  for (const [key, value] of Object.entries(props)) element.setAttribute(key, String(value));
  element.append(...children);
  return element;
}
