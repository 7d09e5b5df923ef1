/**
 * The web component <vademecum-partnership>: a whole partnership, made, kept and
 * moved on in any page and without a server.
 */

import { localDay } from './day.js';
import { FormField } from './form-field.js';
import { languageAround, watchLanguage } from './language.js';
import { lookOf } from './partnership/look.js';
import { Work } from './partnership/work.js';
import { style } from './style.js';
import { match, Words } from './words.js';

/** Properties that a page may have set before the element was defined. */
const settable = ['value', 'text', 'src', 'name', 'readonly', 'disabled'];

/**
 * The element. This comment is what the custom-elements manifest and the tables
 * of docs/widget.md are made from.
 *
 * @tagname vademecum-partnership
 *
 * @attr {string} lang - language tag of the page; without it that of the nearest ancestor, else French
 * @attr {string} src - address of a partnership file to open, of the same origin
 * @attr {"anonymous"|"use-credentials"} crossorigin - allows src to be of another origin, with cookies or without
 * @attr {string} name - name of the field that the element is in the form of the page; its value is the document
 * @attr {string} form - id of the form that the element belongs to, where it does not stand inside it
 * @attr {boolean} readonly - shows the document and lets nobody change it
 * @attr {boolean} disabled - like readonly, and nothing goes with the form
 * @attr {number} heading-level - level of the headings of the sections, 2 without it, at most 3
 * @attr {"light"|"dark"} theme - one look whatever the reader has chosen; without it the reader's
 * @attr {string} on - the day on which everything is worked out, as 2026-11-24; today without it
 * @attr {"auto"|"wasm"|"js"} engine - what checks and works out: WebAssembly, else its twin in JavaScript, or only one of them
 * @attr {string} wasm-src - address of engine-all.wasm, under whatever name; engine-all-twin.js is looked for beside it; both beside the script without it
 * @attr {string} wasm-integrity - hash of engine-all.wasm as in integrity.json; another file is refused, and a twin without a hash of its own
 * @attr {string} twin-integrity - hash of engine-all-twin.js as in integrity.json; another file is not run
 * @attr {string} catalog-src - address of a folder with words instead of ours, ending in a slash
 * @attr {"none"} shadow - draws in the page itself, without a style of its own; read once
 *
 * @fires {CustomEvent} vademecum-ready - the document can be worked on
 * @fires {CustomEvent} vademecum-change - the document has changed
 * @fires {CustomEvent} vademecum-save - the reader saves; detail: {document, text, saved}; cancelled, no file is written, and saved() says that the page has kept the text
 * @fires {CustomEvent} vademecum-error - something failed, and the reader sees that it did; detail: {message}
 *
 * @csspart head - the name of the partnership and where it stands
 * @csspart file - saving, undoing, opening, printing
 * @csspart status - what has just happened, read aloud
 * @csspart steps - the way through the sections
 * @csspart main - the section that is shown
 * @csspart step - a section; each has a part of its own too, as step-partners
 * @csspart section - a list within a section
 * @csspart entry - a thing of a list, or a way on
 * @csspart question - a group of radio buttons
 * @csspart radio - a radio button
 * @csspart input - a field or a list of choices
 * @csspart hint - help with a field
 * @csspart error - what is wrong at a field
 * @csspart error-summary - all that is wrong
 * @csspart buttons - a row of buttons
 * @csspart button - a button
 * @csspart primary - the button that matters most
 *
 * @cssState invalid - the document has errors
 */
export class VademecumPartnership extends FormField {
  static observedAttributes = ['lang', 'readonly', 'heading-level', 'src', 'catalog-src', 'on'];

  #work = new Work(this);
  #disabled = false;
  #observer = new MutationObserver(() => void this.#speak());
  #beforePrint = () => this.#print(true);
  #afterPrint = () => this.#print(false);
  #leaving = (/** @type {BeforeUnloadEvent} */ e) => {
    this.#work.commit();
    if (this.#work.log?.changed && !this.readonly && !this.form) e.preventDefault();
  };

  constructor() {
    super();
    this.addEventListener('invalid', (event) => {
      // The browser would say it beside an element that has no field of its own.
      event.preventDefault();
      if (this.#work.log && this.#work.words) this.#work.go('stand');
    });
  }

  connectedCallback() {
    const { screen } = this.#work;
    const mounted = screen.root;
    screen.mount(this);
    if (!mounted && screen.root) {
      screen.wear(style(), lookOf());
      this.#work.watch(screen.root);
    }
    for (const property of settable) {
      if (!Object.hasOwn(this, property)) continue;
      const early = /** @type {any} */ (this)[property];
      delete (/** @type {any} */ (this)[property]);
      /** @type {any} */ (this)[property] = early;
    }
    watchLanguage(this.#observer, this);
    window.addEventListener('beforeprint', this.#beforePrint);
    window.addEventListener('afterprint', this.#afterPrint);
    window.addEventListener('beforeunload', this.#leaving);
    void this.#begin();
  }

  disconnectedCallback() {
    this.#observer.disconnect();
    window.removeEventListener('beforeprint', this.#beforePrint);
    window.removeEventListener('afterprint', this.#afterPrint);
    window.removeEventListener('beforeunload', this.#leaving);
  }

  /** @param {string} name @param {string|null} before @param {string|null} after */
  attributeChangedCallback(name, before, after) {
    if (!this.isConnected || !this.#work.words || before === after) return;
    if (name === 'lang' || name === 'catalog-src') void this.#speak();
    else if (name === 'src') void this.#work.filing.load();
    else {
      this.#work.answers.clear();
      this.#work.draw();
      void this.#work.consult();
    }
  }

  formResetCallback() {
    this.reset();
  }

  /** @param {boolean} disabled */
  formDisabledCallback(disabled) {
    this.#disabled = disabled;
    this.#work.draw();
  }

  /** @param {string} state */
  formStateRestoreCallback(state) {
    this.#work.filing.take(state);
  }

  async #begin() {
    try {
      await this.#speak(false);
    } catch (fault) {
      this.#work.emit('error', { message: String(fault) });
      return;
    }
    if (!this.#work.log && this.src) await this.#work.filing.load();
    this.#work.draw();
    this.#work.emit('ready', {});
    void this.#work.consult();
  }

  /** Takes the words of the language around the element. */
  async #speak(draw = true) {
    const tag = languageAround(this);
    const given = this.getAttribute('catalog-src');
    const folder = given === null ? undefined : new URL(given, document.baseURI).href;
    const lang = match(tag, this.#work.words?.lang);
    if (this.#work.words?.lang === lang && this.#work.words.folder === folder) return;
    const words = await Words.load(lang, folder, ['-partnership']);
    if (languageAround(this) !== tag) return;
    this.#work.words = words;
    void this.#work.learn();
    this.#work.screen.status.lang = words.lang;
    this.#work.answers.clear();
    if (draw) this.#work.draw();
    if (draw) void this.#work.consult();
  }

  /** @param {boolean} on */
  #print(on) {
    this.#work.screen.printing = on;
    this.#work.draw();
  }

  // What a page can ask for.

  /** The folder of the script, where the engine lies too. @ignore */
  get base() {
    return new URL('./', import.meta.url);
  }

  /** The day on which everything is worked out: `on`, else the reader's own. */
  get today() {
    return this.getAttribute('on') ?? localDay();
  }

  /** The address of a partnership document to begin with. */
  get src() {
    return this.getAttribute('src') ?? '';
  }

  set src(src) {
    this.setAttribute('src', src);
  }

  /** Whether the document is shown and cannot be changed. */
  get readonly() {
    return this.hasAttribute('readonly') || this.#disabled;
  }

  set readonly(readonly) {
    this.toggleAttribute('readonly', Boolean(readonly));
  }

  /** The document as text, byte for byte as it was read but for what was changed; '' for none. */
  get text() {
    this.#work.commit();
    return this.#work.log ? this.#work.source.text : '';
  }

  set text(text) {
    if (text === '') {
      this.#work.log = undefined;
      this.#work.draw();
    } else this.#work.filing.take(String(text));
  }

  /**
   * The partnership document, as an object of its own.
   * @type {import('../../schema/v1/vademecum.d.ts').Partnership|undefined}
   */
  get value() {
    return this.text === '' ? undefined : JSON.parse(this.text.replace(/^\uFEFF/, ''));
  }

  set value(value) {
    this.text = value === undefined || value === null ? '' : `${JSON.stringify(value, null, 2)}\n`;
  }

  /** Whether anything is not saved. */
  get changed() {
    this.#work.commit();
    return Boolean(this.#work.log?.changed);
  }

  /** What the engine last found worth saying of the document. */
  get findings() {
    return this.#work.findings;
  }

  /** Moves the focus to the heading of the section. @param {FocusOptions} [options] */
  focus(options) {
    this.#work.screen.find(this.#work.id('section'))?.focus(options);
  }

  /** Shows a place of the document, such as /offers/0/format. @param {string} pointer */
  show(pointer) {
    if (this.#work.log) this.#work.show(pointer);
  }

  /** Goes back to how it began. What is not saved is lost. */
  reset() {
    if (this.#work.filing.initial !== undefined) this.#work.filing.take(this.#work.filing.initial);
    else this.text = '';
  }

  /** Opens a file, after asking where something is not saved. @param {File} file @returns {Promise<boolean>} whether it could be opened */
  loadFile(file) {
    return this.#work.filing.open(file);
  }

  /** Hands the document to the page, or to the reader as a file. */
  save() {
    this.#work.filing.save();
  }

  /** Prints the whole document. */
  print() {
    window.print();
  }
}

/**
 * Defines the element under a name, for pages where the usual one is taken.
 * @param {string} [tag]
 */
export function define(tag = 'vademecum-partnership') {
  if (typeof customElements === 'object' && !customElements.get(tag)) customElements.define(tag, tag === 'vademecum-partnership' ? VademecumPartnership : class extends VademecumPartnership {});
}

define();
