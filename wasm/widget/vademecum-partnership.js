/**
 * The web component <vademecum-partnership>: a whole partnership, made, kept and
 * moved on in any page and without a server.
 */

import { localDay } from './day.js';
import { h } from './dom.js';
import { FormField, hand } from './form-field.js';
import { languageAround, watchLanguage } from './language.js';
import { lookOf } from './partnership/look.js';
import { Work } from './partnership/work.js';
import { style } from './style.js';
import { match, wording, Words } from './words.js';

/** The largest file that is opened, in megabytes. */
const largest = 8;

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
 * @attr {string} wasm-integrity - hash of engine-all.wasm as in integrity.json; another file is refused
 * @attr {string} catalog-src - address of a folder with words instead of ours, ending in a slash
 * @attr {"none"} shadow - draws in the page itself, without a style of its own; read once
 *
 * @fires {CustomEvent} vademecum-ready - the document can be worked on
 * @fires {CustomEvent} vademecum-change - the document has changed
 * @fires {CustomEvent} vademecum-save - the reader saves; detail: {document, text, saved}; cancelled, no file is written, and saved() says that the page has kept the text
 * @fires {CustomEvent} vademecum-error - something failed that the reader is told of; detail: {message}
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
  /** @type {string|undefined} */
  #initial;
  /** What is done once the reader is sure that what is not saved may go. @type {(() => void)|undefined} */
  #then;
  #observer = new MutationObserver(() => void this.#speak());
  #beforePrint = () => this.#print(true);
  #afterPrint = () => this.#print(false);
  #leaving = (/** @type {BeforeUnloadEvent} */ e) => {
    this.#work.commit();
    if (this.#work.log?.changed && !this.readonly && !this.form) e.preventDefault();
  };

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
    else if (name === 'src') void this.#load();
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
    this.#take(state);
  }

  async #begin() {
    try {
      await this.#speak(false);
    } catch (fault) {
      this.emit('error', { message: String(fault) });
      return;
    }
    if (!this.#work.log && this.src) await this.#load();
    this.#work.draw();
    this.emit('ready', {});
    void this.#work.consult();
  }

  /** Takes the words of the language around the element. */
  async #speak(draw = true) {
    const tag = languageAround(this);
    const given = this.getAttribute('catalog-src');
    const folder = given === null ? undefined : new URL(given, document.baseURI).href;
    if (this.#work.words?.lang === match(tag) && this.#work.words.folder === folder) return;
    const words = await Words.load(tag, folder, ['', '-partnership']);
    if (languageAround(this) !== tag) return;
    this.#work.words = words;
    this.#work.screen.status.lang = words.lang;
    this.#work.answers.clear();
    if (draw) this.#work.draw();
    if (draw) void this.#work.consult();
  }

  /** @param {string} text @param {string} [saved] */
  #take(text, saved) {
    try {
      this.#work.take(text.replace(/^\uFEFF/, (mark) => mark), saved);
    } catch {
      return this.#fail('widget.error.json');
    }
    const { value } = this.#work.source;
    if (typeof value !== 'object' || value === null || Array.isArray(value) || typeof value.version !== 'string') {
      this.#work.log = undefined;
      return this.#fail('widget.error.kind');
    }
    this.#work.draw();
    void this.#work.consult();
    return true;
  }

  /** @param {string} key @param {Record<string, string>} [args] */
  #fail(key, args) {
    const message = this.#work.words ? this.#work.t(key, args) : key;
    this.#work.draw();
    this.#work.say(message);
    this.emit('error', { message });
    return false;
  }

  async #load() {
    if (!this.src) return;
    try {
      const url = new URL(this.src, document.baseURI);
      if (url.origin !== location.origin && !this.hasAttribute('crossorigin')) throw new Error('another origin');
      const response = await fetch(url, { credentials: this.getAttribute('crossorigin') === 'use-credentials' ? 'include' : 'same-origin' });
      if (!response.ok) throw new Error(String(response.status));
      const text = decoded(await response.arrayBuffer());
      if (this.#take(text)) this.#initial = text;
    } catch {
      this.#fail('widget.error.load');
    }
  }

  /** @param {boolean} on */
  #print(on) {
    this.#work.screen.printing = on;
    this.#work.draw();
  }

  // What the work asks of the element.

  /** @ignore @param {string} name @param {any} detail */
  emit(name, detail) {
    return this.dispatchEvent(new CustomEvent(`vademecum-${name}`, { detail, bubbles: true, composed: true, cancelable: name === 'save' }));
  }

  /** Hands the document to the form of the page. @ignore */
  handOver() {
    const work = this.#work;
    if (!work.log) return;
    hand(this, work.source.text, work.findings.some((f) => f.severity === 'error') ? work.t('page.stand.errors') : undefined, false);
  }

  /** Asks the engine. @ignore @param {any} request */
  async ask(request) {
    const given = this.getAttribute('wasm-src');
    const base = new URL('./', import.meta.url);
    const wasm = given === null ? new URL('engine-all.wasm', base) : new URL(given, document.baseURI);
    const mode = /** @type {import('./engine.js').Mode} */ (this.getAttribute('engine') ?? 'auto');
    const [{ evaluate }] = await Promise.all([import('./engines.js'), this.#learn()]);
    return evaluate(base, { mode, wasm, twin: new URL('engine-all-twin.js', wasm), integrity: this.getAttribute('wasm-integrity') ?? undefined }, { on: this.today, ...request });
  }

  /** The words of what the engine says. */
  async #learn() {
    const { words } = this.#work;
    if (!words.has('guard-own-offer')) this.#work.words = await words.with(['-result', '-moves']);
  }

  /** Whether the reader is asked if what is not saved may go. @ignore */
  asking = false;

  /** Begins anew, after asking where something is not saved. @ignore */
  renew() {
    this.#surely(() => {
      this.#work.log = undefined;
      this.#work.chosen = {};
      this.#work.open.clear();
      this.#work.draw(this.#work.id('section'));
    });
  }

  /** @param {() => void} then */
  #surely(then) {
    this.#work.commit();
    if (!this.#work.log?.changed) return then();
    this.#then = then;
    this.asking = true;
    this.#work.open.add('file');
    this.#work.draw(this.#work.id('sure.no'));
  }

  /** @ignore @param {boolean} yes */
  sure(yes) {
    const then = this.#then;
    this.asking = false;
    this.#then = undefined;
    if (yes) then?.();
    else this.#work.draw(this.#work.id('file'));
  }

  /** Gives the reader a text as a file. @ignore @param {string} text @param {string} type @param {string} ending */
  give(text, type, ending) {
    const plain = wording(this.#work.value('/name'), 'fr').normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '').toLowerCase().slice(0, 60) || 'partnership';
    const name = `${plain}.${ending}`;
    const url = URL.createObjectURL(new Blob([text], { type }));
    h('a', { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    this.#work.say(this.#work.t('widget.saved', { name }));
  }

  // What a page can ask for.

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
    } else this.#take(String(text));
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
    if (this.#initial !== undefined) this.#take(this.#initial);
    else this.text = '';
  }

  /** Opens a file. @param {File} file @returns {Promise<boolean>} whether it could be opened */
  async loadFile(file) {
    if (file.size > largest * 2 ** 20) return this.#fail('widget.error.size', { size: String(largest) });
    let text;
    try {
      text = decoded(await file.arrayBuffer());
    } catch {
      return this.#fail('widget.error.load');
    }
    return new Promise((done) => this.#surely(() => {
      const taken = Boolean(this.#take(text));
      if (taken) {
        this.#work.say(this.#work.t('widget.opened', { name: file.name }));
        this.emit('change', {});
      }
      done(taken);
    }));
  }

  /** Hands the document to the page, or to the reader as a file. */
  save() {
    const work = this.#work;
    work.commit();
    if (!work.log) return;
    const { text } = work.source;
    const saved = () => {
      work.log?.save(text);
      work.draw();
    };
    if (!this.emit('save', { document: this.value, text, saved })) return;
    this.give(text, 'application/json', 'json');
    saved();
  }

  /** Prints the whole document. */
  print() {
    window.print();
  }
}

/** The text of a file. Throws where it is not UTF-8: what is not understood would be saved damaged. @param {ArrayBuffer} bytes */
const decoded = (bytes) => new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);

/**
 * Defines the element under a name, for pages where the usual one is taken.
 * @param {string} [tag]
 */
export function define(tag = 'vademecum-partnership') {
  if (!customElements.get(tag)) customElements.define(tag, tag === 'vademecum-partnership' ? VademecumPartnership : class extends VademecumPartnership {});
}

define();
