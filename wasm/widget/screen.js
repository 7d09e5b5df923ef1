/** The place in the page where the form is drawn: its root, its style, what has the focus and what is said. */

import { h } from './dom.js';
import { style } from './style.js';

/** How many elements this page has had, so that identifiers differ between them. */
let elements = 0;

const fields = 'input, select, textarea, button';

export class Screen {
  #prefix = `vademecum-${++elements}`;
  /** @type {ShadowRoot|HTMLElement|undefined} */
  root;
  /** What has just happened, read aloud. */
  status = h('div', { class: 'status', part: 'status', role: 'status' });
  /** Whether what is drawn is for paper. */
  printing = false;
  /** How many times the form was drawn. */
  turn = 0;

  /** Takes its place, once. @param {HTMLElement} element */
  mount(element) {
    if (this.root) return;
    if (element.getAttribute('shadow') === 'none') {
      this.root = element;
      return;
    }
    this.root = element.attachShadow({ mode: 'open' });
    this.wear(style());
    // What stands inside the tag is there until the form is, and stays when that cannot come.
    this.root.append(h('slot'));
  }

  /** Dresses in style sheets of its own; in the page itself its look is the page's. @param {...CSSStyleSheet} sheets */
  wear(...sheets) {
    if (this.root instanceof ShadowRoot) this.root.adoptedStyleSheets = sheets;
  }

  get drawn() {
    return this.turn > 0;
  }

  /** An identifier that is the only one on the page. @param {string} name */
  id(name) {
    return `${this.#prefix}-${name.replace(/[^\w.-]/gu, (c) => `_${c.codePointAt(0)?.toString(16)}`)}`;
  }

  /** @param {string} id @returns {HTMLElement|null|undefined} */
  find(id) {
    return this.root?.querySelector(`#${CSS.escape(id)}`);
  }

  /** @param {string} text @param {{unseen?: boolean}} [how] unseen: for those who listen, since others see it anyway */
  say(text, { unseen = false } = {}) {
    this.status.classList.toggle('unseen', unseen);
    this.status.textContent = text;
  }

  /**
   * Draws everything anew.
   * @param {HTMLElement} element
   * @param {() => Node[]} nodes
   * @param {string} [focus] the id of what gets the focus; what has it keeps it else
   */
  draw(element, nodes, focus) {
    const { root } = this;
    if (!root) return;
    // Fields of the fallback are hidden from now on, and do not go with the form of the page either.
    if (!this.drawn) for (const e of element.querySelectorAll(fields)) e.setAttribute('disabled', '');
    this.turn++;
    const active = root instanceof ShadowRoot ? root.activeElement : document.activeElement;
    const target = focus ?? (root.contains(active) ? active?.id : undefined);
    this.#show(root, nodes());
    // In the page itself the fields are the element's own: they do not go with the form one by one.
    if (root === element) for (const e of element.querySelectorAll(fields)) e.setAttribute('form', `${this.#prefix}-none`);
    if (target) this.find(target)?.focus();
  }

  /** Puts everything in the place of what was there. What is read aloud stays where it is, else nobody would hear it. @param {ShadowRoot|HTMLElement} root @param {Node[]} nodes */
  #show(root, nodes) {
    const at = nodes.indexOf(this.status);
    if (at < 0 || this.status.parentNode !== root) root.replaceChildren(...nodes);
    else {
      for (const node of [...root.childNodes]) if (node !== this.status) node.remove();
      this.status.before(...nodes.slice(0, at));
      this.status.after(...nodes.slice(at + 1));
    }
  }

  /** Opens all that can be opened. */
  expand() {
    for (const d of this.root?.querySelectorAll('details') ?? []) d.open = true;
  }
}
