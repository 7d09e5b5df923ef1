/**
 * Lays a new drawing over the old one. What is alike stays the same element, so that the focus, the caret and the place where a screen reader
 * is reading stay too, and it is given nothing but what differs. Whatever listens is a property, and comes along.
 */

const listeners = /** @type {const} */ (['onclick', 'oninput', 'onchange']);

/** What must agree for an element to become another; a table watches its own width, and is drawn anew. */
const marks = ['id', 'part', 'type'];

/** @param {Node|null} old @param {Node} node */
function alike(old, node) {
  if (old === node) return true;
  if (!old || old.nodeName !== node.nodeName) return false;
  if (!(old instanceof Element && node instanceof Element)) return true;
  return !old.classList.contains('scroll') && marks.every((m) => old.getAttribute(m) === node.getAttribute(m));
}

/** The sibling that the node is laid over: the next one, or one further on that has a name of its own. @param {ChildNode|null} at @param {Node} node */
function below(at, node) {
  if (alike(at, node)) return at;
  const named = node instanceof Element && (node.id !== '' || node.hasAttribute('part'));
  for (let old = at; named && old; old = old.nextSibling) if (alike(old, node)) return old;
  return null;
}

/** @param {HTMLElement} old @param {HTMLElement} made */
function become(old, made) {
  for (const { name } of [...old.attributes]) if (!made.hasAttribute(name) && !(name === 'open' || name === 'style')) old.removeAttribute(name);
  for (const { name, value } of made.attributes) if (name !== 'style' && old.getAttribute(name) !== value) old.setAttribute(name, value);
  // Set as an attribute it would be what policies forbid.
  if (old.style.cssText !== made.style.cssText) old.style.cssText = made.style.cssText;
  for (const on of listeners) old[on] = /** @type {any} */ (made[on]);
  overlay(old, [...made.childNodes]);
  for (const state of ['checked', 'value']) {
    const [field, now] = [/** @type {any} */ (old), /** @type {any} */ (made)[state]];
    if (now !== undefined && field[state] !== now) field[state] = now;
  }
}

/** @param {ParentNode & Node} parent @param {Node[]} nodes what it is to hold */
export function overlay(parent, nodes) {
  let at = parent.firstChild;
  for (const node of nodes) {
    const old = below(at, node);
    if (!old) {
      parent.insertBefore(node, at);
      continue;
    }
    for (; at !== old; at = dropped(/** @type {ChildNode} */ (at)));
    at = old.nextSibling;
    if (old === node) continue;
    if (old instanceof HTMLElement) become(old, /** @type {HTMLElement} */ (node));
    else if (old instanceof Text) old.nodeValue !== node.nodeValue && (old.nodeValue = node.nodeValue);
    else old.replaceWith(node);
  }
  while (at) at = dropped(at);
}

/** Takes a node out, and says what came after it. @param {ChildNode} node */
function dropped(node) {
  const next = node.nextSibling;
  node.remove();
  return next;
}
