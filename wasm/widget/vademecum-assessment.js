/**
 * The web component <vademecum-assessment>: six questions and the risks of a
 * partnership, answered from both sides, in any page and without a server.
 */

import { localDay } from './day.js';
import { Draft } from './draft.js';
import { FormField } from './form-field.js';
import { copy, parse, write } from './json.js';
import { watchLanguage } from './language.js';
import { redact } from './redact.js';
import { Sitting } from './sitting.js';
import { steps } from './steps.js';

/** Properties that a page may have set before the element was defined. */
const settable = ['value', 'mode', 'src', 'name', 'readonly', 'disabled'];

/**
 * The element. This comment is what the custom-elements manifest and the tables
 * of docs/widget.md are made from.
 *
 * @tagname vademecum-assessment
 *
 * @attr {string} lang - language tag of the form; without it that of the nearest ancestor, else French
 * @attr {string} src - address of a partnership file to open, of the same origin
 * @attr {"anonymous"|"use-credentials"} crossorigin - allows src to be of another origin, with cookies or without
 * @attr {string} name - name of the field that the element is in the form of the page; its value is the document
 * @attr {string} form - id of the form that the element belongs to, where it does not stand inside it
 * @attr {"steps"|"single-page"|"summary"} mode - one question at a time, everything on one page, or only the result
 * @attr {string} step - the step that is shown first, as result; read once
 * @attr {boolean} readonly - shows the answers and lets nobody change them
 * @attr {boolean} disabled - like readonly, and nothing goes with the form
 * @attr {number} heading-level - level of the headings of the steps, 2 without it
 * @attr {"light"|"dark"} theme - one look whatever the reader has chosen; without it the reader's
 * @attr {"session"|"local"} storage - offers to keep a draft in this browser, until it is closed or for 30 days; without it nothing is kept
 * @attr {string} storage-key - tells drafts of several elements apart; the path of the page without it
 * @attr {string} on - the day on which everything is worked out, as 2026-11-24; today without it
 * @attr {"auto"|"wasm"|"js"|"none"} engine - what works out the result: WebAssembly, else its twin in JavaScript; only one of them; or nothing
 * @attr {string} wasm-src - address of engine.wasm, under whatever name; engine-twin.js is looked for beside it; both beside the script without it
 * @attr {string} wasm-integrity - hash of engine.wasm as in integrity.json; another file is refused, and a twin without a hash of its own
 * @attr {string} twin-integrity - hash of engine-twin.js as in integrity.json; another file is not run
 * @attr {string} catalog-src - address of a folder with words instead of ours: fr.js, fr-result.js and the like, ending in a slash; they are read as JSON and never run
 * @attr {"none"} shadow - draws in the page itself, without a style of its own; read once
 *
 * @fires {CustomEvent} vademecum-ready - the form can be answered
 * @fires {CustomEvent} vademecum-change - the document has changed; detail: {document}; cancelled, the reader is not asked before leaving, since the page keeps it
 * @fires {CustomEvent} vademecum-step - another step is about to be shown; detail: {from, to}; cancelable
 * @fires {CustomEvent} vademecum-result - the engine has answered; detail: {result, findings}
 * @fires {CustomEvent} vademecum-save - the reader saves; detail: {document, text}; cancelled, no file is written
 * @fires {CustomEvent} vademecum-error - something failed, and the reader is shown what; detail: {message}
 *
 * @csspart head - what is said before the form
 * @csspart status - what has just happened, read aloud
 * @csspart main - the steps
 * @csspart steps - the way through the steps
 * @csspart step - a step; each has a part of its own too, as step-who
 * @csspart section - a list within a step
 * @csspart answering - who answers
 * @csspart criterion - a question with its rating and reason
 * @csspart question - a group of radio buttons
 * @csspart radio - a radio button
 * @csspart input - a field or a list
 * @csspart hint - help with a field
 * @csspart error - what is wrong at a field
 * @csspart error-summary - all that is wrong in a step
 * @csspart entry - a partner, need, contribution or risk
 * @csspart table - a table
 * @csspart indication - the indication of the result
 * @csspart buttons - a row of buttons
 * @csspart button - a button
 * @csspart primary - the button that goes on
 * @csspart file - saving, opening, printing
 *
 * @cssprop [--vademecum-font=inherit] - font, as the property font
 * @cssprop [--vademecum-ink] - text
 * @cssprop [--vademecum-paper] - ground
 * @cssprop [--vademecum-soft] - ground of what is set apart
 * @cssprop [--vademecum-quiet] - text of hints, on paper and soft
 * @cssprop [--vademecum-line] - lines and borders
 * @cssprop [--vademecum-accent] - links and chosen buttons, on paper
 * @cssprop [--vademecum-accent-ink] - text on accent
 * @cssprop [--vademecum-wrong] - errors, on paper
 * @cssprop [--vademecum-focus] - outline of what has the focus
 * @cssprop [--vademecum-space=1rem] - distance between things
 * @cssprop [--vademecum-radius=6px] - rounding of corners
 *
 * @cssState complete - everybody has answered everything
 * @cssState invalid - something that was typed is wrong; what is missing is not
 */
export class VademecumAssessment extends FormField {
  static observedAttributes = ['lang', 'mode', 'readonly', 'heading-level', 'src', 'engine', 'storage', 'catalog-src', 'value'];

  #sitting = new Sitting(this);
  #disabled = false;
  #observer = new MutationObserver(() => void this.#sitting.speak());
  #beforePrint = () => this.#sitting.print(true);
  #afterPrint = () => this.#sitting.print(false);
  #leaving = (/** @type {BeforeUnloadEvent} */ event) => {
    this.#sitting.keeping.flush();
    if (!this.#sitting.unsaved) return;
    event.preventDefault();
    event.returnValue = true; // for browsers before Chrome 119
  };
  #hiding = () => this.#sitting.keeping.flush();
  #elsewhere = (/** @type {StorageEvent} */ event) => {
    if (event.key === null || event.key === this.#sitting.keeping.store?.key) this.#sitting.keeping.changedElsewhere();
  };
  /** What goes with the form of the page is not lost. A page that sends it by a script, and fails, has it still. */
  #sent = (/** @type {Event} */ event) => {
    if (event.target === this.form && this.name && !this.disabled) this.#sitting.safe();
  };

  constructor() {
    super();
    this.addEventListener('invalid', (event) => {
      // The browser would say it beside an element that has no field of its own.
      event.preventDefault();
      this.#sitting.tellAll();
    });
  }

  connectedCallback() {
    this.#sitting.screen.mount(this);
    for (const property of settable) {
      if (!Object.hasOwn(this, property)) continue;
      const early = /** @type {any} */ (this)[property];
      delete (/** @type {any} */ (this)[property]);
      try {
        /** @type {any} */ (this)[property] = early;
      } catch (fault) {
        // The form begins blank, and says why.
        reportError(fault);
      }
    }
    watchLanguage(this.#observer, this);
    window.addEventListener('beforeprint', this.#beforePrint);
    window.addEventListener('afterprint', this.#afterPrint);
    window.addEventListener('beforeunload', this.#leaving);
    window.addEventListener('pagehide', this.#hiding);
    window.addEventListener('storage', this.#elsewhere);
    window.addEventListener('submit', this.#sent);
    void this.#sitting.begin();
  }

  disconnectedCallback() {
    this.#observer.disconnect();
    window.removeEventListener('beforeprint', this.#beforePrint);
    window.removeEventListener('afterprint', this.#afterPrint);
    window.removeEventListener('beforeunload', this.#leaving);
    window.removeEventListener('pagehide', this.#hiding);
    window.removeEventListener('storage', this.#elsewhere);
    window.removeEventListener('submit', this.#sent);
    this.#sitting.keeping.flush();
  }

  /** @param {string} name @param {string|null} before @param {string|null} after */
  attributeChangedCallback(name, before, after) {
    if (name === 'value') {
      console.warn('vademecum-assessment: value is a property, not an attribute: set element.value to the document, see docs/widget-frameworks.md');
      return;
    }
    if (!this.isConnected || !this.#sitting.words || before === after) return;
    if (name === 'lang' || name === 'catalog-src') void this.#sitting.speak();
    else if (name === 'src') void this.#sitting.files.load();
    else this.#sitting.redraw();
  }

  formResetCallback() {
    this.reset();
  }

  /** @param {boolean} disabled */
  formDisabledCallback(disabled) {
    this.#disabled = disabled;
    this.#sitting.draw();
  }

  /** @param {string} state */
  formStateRestoreCallback(state) {
    this.#sitting.restore(state);
  }

  // What a page can ask for.

  /** The day on which everything is worked out: `on`, else the reader's own. */
  get today() {
    return this.getAttribute('on') ?? localDay();
  }

  /** `steps` (the default), `single-page` or `summary`. */
  get mode() {
    return this.getAttribute('mode') ?? 'steps';
  }

  set mode(mode) {
    this.setAttribute('mode', mode);
  }

  /** The step that is shown: `who`, `what`, `why`, `how`, `where`, `when`, `risks`, `check` or `result`. Setting it moves the focus there. */
  get step() {
    return this.#sitting.walk.step;
  }

  set step(step) {
    if (this.#sitting.words && steps.includes(step)) this.#sitting.go(step);
  }

  /** The address of a partnership document to begin with. */
  get src() {
    return this.getAttribute('src') ?? '';
  }

  set src(src) {
    this.setAttribute('src', src);
  }

  /** Whether answers are shown and cannot be changed. */
  get readonly() {
    return this.hasAttribute('readonly') || this.#disabled;
  }

  set readonly(readonly) {
    this.toggleAttribute('readonly', Boolean(readonly));
  }

  /**
   * The partnership document, as an object of its own.
   * @type {import('../../schema/v1/vademecum.d.ts').Partnership|undefined}
   */
  get value() {
    const { draft } = this.#sitting;
    return draft && copy(draft.doc);
  }

  set value(value) {
    try {
      this.#sitting.set(value === undefined || value === null ? undefined : Draft.from(parse(write(value)), this.today));
    } catch (fault) {
      this.#sitting.failed(fault);
      throw fault;
    }
  }

  /** The answers: who, which criterion, which rating, why. */
  get answers() {
    const { draft } = this.#sitting;
    if (!draft) return [];
    return draft.seats.flatMap((seat) => draft.answers(seat).map((a) => ({ party: seat.party, ...a })));
  }

  /** What the engine last said of these answers, undefined before and after a change. */
  get result() {
    return this.#sitting.outcome.answer?.result;
  }

  /** What the engine last found worth saying of the document. */
  get findings() {
    return this.#sitting.outcome.answer?.findings ?? [];
  }

  /** Moves the focus to the heading of the step. @param {FocusOptions} [options] */
  focus(options) {
    this.#sitting.screen.find(this.#sitting.heading)?.focus(options);
  }

  /** Goes back to how it began: to the document of `src`, else to a blank form. What is not saved is lost. */
  reset() {
    this.#sitting.reset();
  }

  /**
   * The document; with `redact` without the names and addresses of people.
   * @param {{redact?: boolean}} [how] JSON.stringify gives a key instead
   */
  toJSON(how) {
    const value = this.value;
    return how?.redact ? redact(value) : value;
  }

  /** The answers as a table, as the spreadsheets of the language open it: RFC 4180, with semicolons in French. An apostrophe stands wherever a spreadsheet could begin a formula, whatever separates its cells. @returns {Promise<string>} */
  async toCSV() {
    const { words } = this.#sitting;
    if (!words) return '';
    const { csv } = await import('./csv.js');
    return csv(this.#sitting.atHand(), words);
  }

  /** Prints everything, expanded, with the result where it can be had. */
  async print() {
    if (this.#sitting.words) await this.#sitting.outcome.show();
    window.print();
  }

  /**
   * Opens a file, or adds its answers to those that are there.
   * @param {File} file
   * @param {{merge?: boolean}} [how]
   * @returns {Promise<boolean>} whether it could be opened
   */
  async loadFile(file, how = {}) {
    return this.#sitting.files.open(file, Boolean(how.merge));
  }

  /** Hands the document to the page, or to the reader as a file. */
  save() {
    this.#sitting.files.save();
  }

  /** Deletes what is kept on this device. */
  delete() {
    this.#sitting.forget();
  }

  /** Works out the result of the answers as they are. @returns {Promise<{result?: any, findings: any[]}|undefined>} */
  async assess() {
    return this.#sitting.outcome.ask();
  }
}

/**
 * Defines the element under a name, for pages where the usual one is taken.
 * @param {string} [tag]
 */
export function define(tag = 'vademecum-assessment') {
  if (typeof customElements === 'object' && !customElements.get(tag)) customElements.define(tag, tag === 'vademecum-assessment' ? VademecumAssessment : class extends VademecumAssessment {});
}

define();
