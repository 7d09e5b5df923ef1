/** The place in the page where the form is drawn: its root, its style, what has the focus and what is said. */

import { h } from './dom.js';
import { overlay } from './overlay.js';
import { style } from './style.js';

/** How many elements this page has had, so that identifiers differ between them. */
let elements = 0;

const fields = 'input, select, textarea, button';

export class Screen {
  #prefix;
  /** @type {ShadowRoot|HTMLElement|undefined} */
  root;
  /** What has just happened, read aloud. */
  status = h('div', { class: 'status', part: 'status', role: 'status' });
  /** Whether what is drawn is for paper. */
  printing = false;
  /** Whether what is shown is. */
  #paper = false;
  #drawing = false;
  /** How many times the form was drawn. */
  turn = 0;

  /** @param {string} [kind] of the element */
  constructor(kind = 'vademecum') {
    this.#prefix = `${kind}-${++elements}`;
  }

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
    // A field that is taken away while it has the focus tells of its change, and would have everything drawn once more.
    if (!root || this.#drawing) return;
    // Fields of the fallback are hidden from now on, and do not go with the form of the page either.
    if (!this.drawn) for (const e of element.querySelectorAll(fields)) e.setAttribute('disabled', '');
    this.turn++;
    const active = root instanceof ShadowRoot ? root.activeElement : document.activeElement;
    const target = focus ?? (root.contains(active) ? active?.id : undefined);
    this.#drawing = true;
    try {
      this.#show(root, nodes());
    } finally {
      this.#drawing = false;
    }
    // In the page itself the fields are the element's own: they do not go with the form one by one.
    if (root === element) for (const e of element.querySelectorAll(fields)) e.setAttribute('form', `${this.#prefix}-none`);
    const next = target ? this.find(target) : null;
    // Screen readers read on from the caret, and that is at the end of the page once what held it is gone; without one they read on from the focus.
    if (next && focus) document.getSelection()?.removeAllRanges();
    next?.focus();
  }

  /** Paper and screen have nothing of each other: all that was opened for paper is closed again. @param {ShadowRoot|HTMLElement} root @param {Node[]} nodes */
  #show(root, nodes) {
    if (this.#paper !== this.printing) root.replaceChildren(...nodes.filter((n) => n !== this.status));
    this.#paper = this.printing;
    overlay(root, nodes);
  }

  /** Opens all that can be opened. */
  expand() {
    for (const d of this.root?.querySelectorAll('details') ?? []) d.open = true;
  }
}
