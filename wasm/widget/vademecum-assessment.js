/**
 * The web component <vademecum-assessment>: six questions and the risks of a
 * partnership, answered from both sides, in any page and without a server.
 */

import { problems } from './check.js';
import { h } from './dom.js';
import { Draft, FileError, allCriteria, parse, plain } from './draft.js';
import { frame, longDay, recount } from './frame.js';
import { languageAround, watchLanguage } from './language.js';
import { redact } from './redact.js';
import { steps } from './steps.js';
import { Store } from './store.js';
import { style } from './style.js';
import { Words, match } from './words.js';

/** @typedef {import('./steps.js').Context} Context */

/** The largest file that is opened, in megabytes. */
const largest = 8;

/** How many elements this page has had, so that identifiers differ between them. */
let elements = 0;

/** Properties that a page may have set before the element was defined. */
const settable = ['value', 'mode', 'src', 'name', 'readonly', 'disabled'];

/** The day in the reader's own calendar. */
function localDay() {
  const now = new Date();
  return [String(now.getFullYear()).padStart(4, '0'), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')].join('-');
}

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
 * @attr {boolean} readonly - shows the answers and lets nobody change them
 * @attr {boolean} disabled - like readonly, and nothing goes with the form
 * @attr {number} heading-level - level of the headings of the steps, 2 without it
 * @attr {"light"|"dark"} theme - one look whatever the reader has chosen; without it the reader's
 * @attr {"session"|"local"} storage - offers to keep a draft in this browser, until it is closed or for 30 days; without it nothing is kept
 * @attr {string} storage-key - tells drafts of several elements apart; the path of the page without it
 * @attr {string} on - the day on which everything is worked out, as 2026-11-24; today without it
 * @attr {"auto"|"wasm"|"js"|"none"} engine - what works out the result: WebAssembly, else its twin in JavaScript; only one of them; or nothing
 * @attr {string} wasm-src - address of engine.wasm, under whatever name; engine-twin.js is looked for beside it; both beside the script without it
 * @attr {string} wasm-integrity - hash of engine.wasm as in integrity.json; another file is refused
 * @attr {string} catalog-src - address of a folder with words instead of ours: fr.js, fr-result.js and the like, ending in a slash
 * @attr {"none"} shadow - draws in the page itself, without a style of its own; read once
 *
 * @fires {CustomEvent} vademecum-ready - the form can be answered
 * @fires {CustomEvent} vademecum-change - the document has changed; detail: {document}
 * @fires {CustomEvent} vademecum-step - another step is about to be shown; detail: {from, to}; cancelable
 * @fires {CustomEvent} vademecum-result - the engine has answered; detail: {result, findings}
 * @fires {CustomEvent} vademecum-save - the reader saves; detail: {document, text}; cancelled, no file is written
 * @fires {CustomEvent} vademecum-error - something failed that the reader is told of; detail: {message}
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
export class VademecumAssessment extends HTMLElement {
  static formAssociated = true;
  static observedAttributes = ['lang', 'mode', 'readonly', 'heading-level', 'src', 'engine', 'storage', 'catalog-src'];

  #internals = this.attachInternals();
  #prefix = `vademecum-${++elements}`;
  /** @type {ShadowRoot|HTMLElement|undefined} */
  #root;
  /** @type {Words|undefined} */
  #words;
  /** @type {Draft|undefined} */
  #draft;
  /** @type {{party: string, nth: number}|undefined} */
  #seat;
  #step = steps[0];
  /** What was wrong when the reader last went on, by the field. @type {Map<string, string>} */
  #problems = new Map();
  #told = '';
  #text = '';
  /** What a reset goes back to, where it is not a blank form. @type {string|undefined} */
  #initial;
  /** @type {{result?: any, findings: any[]}|undefined} */
  #answer;
  /** What shows the answer of the engine. @type {typeof import('./result.js').result|undefined} */
  #renderResult;
  /** Whether the result was tried and could not be had. */
  #hopeless = false;
  /** What this device kept from another time. @type {{date: string, text: string}|undefined} */
  #kept;
  #disabled = false;
  #printing = false;
  #asking = false;
  #drawn = false;
  #turn = 0;
  #status = h('div', { class: 'status', part: 'status', role: 'status' });
  #observer = new MutationObserver(() => void this.#relang());
  #beforePrint = () => this.#drawForPrint(true);
  #afterPrint = () => this.#drawForPrint(false);

  constructor() {
    super();
    this.addEventListener('invalid', (event) => {
      // The browser would say it beside an element that has no field of its own.
      event.preventDefault();
      if (this.#words) this.#tell(problems(this.#context()));
    });
  }

  connectedCallback() {
    if (!this.#root) {
      this.#root = this.getAttribute('shadow') === 'none' ? this : this.attachShadow({ mode: 'open' });
      if (this.#root instanceof ShadowRoot) {
        this.#root.adoptedStyleSheets = [style()];
        // What stands inside the tag is there until the form is, and stays when that cannot come.
        this.#root.append(h('slot'));
      }
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
    void this.#start();
  }

  disconnectedCallback() {
    this.#observer.disconnect();
    window.removeEventListener('beforeprint', this.#beforePrint);
    window.removeEventListener('afterprint', this.#afterPrint);
  }

  /** @param {string} name @param {string|null} before @param {string|null} after */
  attributeChangedCallback(name, before, after) {
    if (!this.isConnected || !this.#words || before === after) return;
    if (name === 'lang' || name === 'catalog-src') void this.#relang();
    else if (name === 'src') void this.#loadSrc();
    else this.#redrawResult();
  }

  async #start() {
    try {
      await this.#relang(false);
    } catch (fault) {
      // No words, no form: what stands inside the tag is what the reader has.
      this.#emit('error', { message: String(fault) });
      return;
    }
    if (!this.#draft && this.hasAttribute('src')) await this.#loadSrc();
    this.#ensureDraft();
    if (!this.readonly && !this.#drawn) {
      const kept = this.#store?.found(this.today);
      if (kept && kept.text !== this.#text) this.#kept = kept;
    }
    this.#draw();
    if (this.mode === 'summary' || this.#step === 'result') await this.#compute();
    this.#emit('ready', {});
  }

  #ensureDraft() {
    if (!this.#draft) this.#take(Draft.blank(this.today, (n) => this.#t('widget.party', { number: n })));
    return /** @type {Draft} */ (this.#draft);
  }

  /** Takes a draft as the one to fill in. @param {Draft} draft */
  #take(draft) {
    this.#draft = draft;
    this.#seat = draft.seats[0];
    this.#problems = new Map();
    this.#told = '';
    this.#noted();
  }

  /** @param {string} key @param {Record<string, string|number>} [args] */
  #t(key, args) {
    return this.#words ? this.#words.t(key, args) : key;
  }

  async #relang(draw = true) {
    const tag = languageAround(this);
    const folder = this.hasAttribute('catalog-src') ? new URL(`${this.getAttribute('catalog-src')}`, document.baseURI).href : undefined;
    if (this.#words?.lang === match(tag) && this.#words.folder === folder) return;
    let words = await Words.load(tag, folder);
    if (this.#answer) words = await words.withResult();
    if (languageAround(this) !== tag) return; // it changed once more meanwhile
    const before = this.#words;
    this.#words = words;
    this.#draft?.renumber((n) => before?.t('widget.party', { number: n }), (n) => this.#t('widget.party', { number: n }));
    this.#status.lang = words.lang;
    if (!draw) return;
    this.#changed();
    this.#draw();
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

  /** Whether it is out of use, as a disabled field of a form. */
  get disabled() {
    return this.hasAttribute('disabled');
  }

  set disabled(disabled) {
    this.toggleAttribute('disabled', Boolean(disabled));
  }

  /**
   * The partnership document, as an object of its own.
   * @type {import('../../schema/v1/vademecum.d.ts').Partnership|undefined}
   */
  get value() {
    return this.#draft ? parse(this.#draft.toString()) : undefined;
  }

  set value(value) {
    if (value === undefined || value === null) {
      this.#draft = undefined;
      if (this.#words) this.#ensureDraft();
    } else this.#take(Draft.from(parse(JSON.stringify(value)), this.today));
    if (this.isConnected && this.#words) this.#redrawResult();
  }

  /** The answers: who, which criterion, which rating, why. */
  get answers() {
    const draft = this.#draft;
    if (!draft) return [];
    return draft.seats.flatMap((seat) => draft.answers(seat).map((a) => ({ party: seat.party, ...a })));
  }

  /** What the engine last said of these answers, undefined before and after a change. */
  get result() {
    return this.#answer?.result;
  }

  /** What the engine last found worth saying of the document. */
  get findings() {
    return this.#answer?.findings ?? [];
  }

  /** The form of the page that the element belongs to. */
  get form() {
    return this.#internals.form;
  }

  /** The name of the value in the form. */
  get name() {
    return this.getAttribute('name') ?? '';
  }

  set name(name) {
    this.setAttribute('name', name);
  }

  /** The name of the element, as form fields have a type. */
  get type() {
    return this.localName;
  }

  /** The labels that name it in the page. */
  get labels() {
    return this.#internals.labels;
  }

  /** As of any form field; an incomplete assessment is valid. */
  get validity() {
    return this.#internals.validity;
  }

  /** Empty while the element is valid. */
  get validationMessage() {
    return this.#internals.validationMessage;
  }

  /** Whether the browser looks at it before it sends the form. */
  get willValidate() {
    return this.#internals.willValidate;
  }

  /** Whether the form of the page may be sent. */
  checkValidity() {
    return this.#internals.checkValidity();
  }

  /** The same, and the browser tells the reader why not. */
  reportValidity() {
    return this.#internals.reportValidity();
  }

  /** Moves the focus to the heading of the step. @param {FocusOptions} [options] */
  focus(options) {
    const heading = this.#root?.querySelector(`#${CSS.escape(this.#context().id(`step-${this.#step}`))}`);
    /** @type {HTMLElement|null|undefined} */ (heading)?.focus(options);
  }

  /** Goes back to how it began: to the document of `src`, else to a blank form. What is not saved is lost. */
  reset() {
    this.#restart(this.#initial);
  }

  /**
   * The document; with `redact` without the names and addresses of people.
   * @param {{redact?: boolean}} [how] JSON.stringify gives a key instead
   */
  toJSON(how) {
    const value = this.value;
    return how?.redact ? redact(value) : value;
  }

  /** The answers as a table, RFC 4180. @returns {Promise<string>} */
  async toCSV() {
    if (!this.#words) return '';
    const { csv } = await import('./csv.js');
    return csv(this.#ensureDraft(), this.#words);
  }

  /** Prints everything, expanded, with the result where it can be had. */
  async print() {
    if (this.#words && !this.#answer) await this.#compute();
    window.print();
  }

  /**
   * Opens a file, or adds its answers to those that are there.
   * @param {File} file
   * @param {{merge?: boolean}} [how]
   * @returns {Promise<boolean>} whether it could be opened
   */
  async loadFile(file, how = {}) {
    try {
      if (file.size > largest * 2 ** 20) throw new FileError('widget.error.size', { size: String(largest) });
      const draft = Draft.read(await file.text(), this.today);
      if (how.merge) {
        const { merge } = await import('./merge.js');
        const count = merge(this.#ensureDraft(), draft);
        this.#changed();
        this.#say(count > 0 ? this.#t('widget.merged', { count }) : this.#t('widget.merged.none'));
      } else {
        this.#take(draft);
        this.#step = steps[0];
        this.#say(this.#t('widget.opened', { name: file.name }));
        this.#emit('change', { document: this.value });
      }
      this.#redrawResult();
      return true;
    } catch (fault) {
      return this.#failed(fault);
    }
  }

  /** Hands the document to the page, or to the reader as a file. */
  save() {
    if (this.#emit('save', { document: this.value, text: this.#text })) this.#download(this.#ensureDraft().toString(), 'application/json', 'json');
  }

  /** Deletes what is kept on this device. */
  delete() {
    this.#store?.delete();
    this.#kept = undefined;
    this.#say(this.#t('widget.store.deleted'));
    this.#draw(this.#context().id('store'));
  }

  /** Works out the result of the answers as they are. @returns {Promise<{result?: any, findings: any[]}|undefined>} */
  async assess() {
    const draft = this.#ensureDraft();
    const mode = /** @type {'auto'|'wasm'|'js'|'none'} */ (this.getAttribute('engine') ?? 'auto');
    if (mode === 'none') return undefined;
    const given = this.getAttribute('wasm-src');
    const wasm = given === null ? undefined : new URL(given, document.baseURI);
    const options = { mode: /** @type {import('./engine.js').Mode} */ (mode), wasm, integrity: this.getAttribute('wasm-integrity') ?? undefined };
    // The words of the result come while the engine does.
    void this.#words?.withResult().catch(() => {});
    const { evaluate, result, resultStyle } = await import('./evaluation.js');
    const text = draft.toString();
    const round = plain(draft.round.id);
    const answer = await evaluate(wasm ?? new URL('./', import.meta.url), options, { call: 'assess', on: this.today, text, ...(round ? { round } : {}) });
    if (text === this.#draft?.toString()) {
      this.#words = await /** @type {Words} */ (this.#words).withResult();
      this.#renderResult = result;
      if (this.#root instanceof ShadowRoot) this.#root.adoptedStyleSheets = [style(), resultStyle()];
      this.#answer = answer;
    }
    this.#emit('result', answer);
    return answer;
  }

  // What the browser asks of a form element.

  formResetCallback() {
    this.reset();
  }

  /** @param {boolean} disabled */
  formDisabledCallback(disabled) {
    this.#disabled = disabled;
    this.#draw();
  }

  /** @param {string} state */
  formStateRestoreCallback(state) {
    try {
      this.#take(Draft.read(state, this.today));
      this.#redrawResult();
    } catch (fault) {
      this.#failed(fault);
    }
  }

  // The inside.

  /** @param {string} name @param {any} detail */
  #emit(name, detail) {
    return this.dispatchEvent(new CustomEvent(`vademecum-${name}`, { detail, bubbles: true, composed: true, cancelable: name === 'save' || name === 'step' }));
  }

  /** @param {string} text */
  #say(text) {
    this.#status.textContent = text;
  }

  /** @param {unknown} fault */
  #failed(fault) {
    const told = fault instanceof FileError ? this.#t(fault.key, fault.args) : this.#t('widget.error.load');
    this.#say(told);
    this.#emit('error', { message: told });
    return false;
  }

  async #loadSrc() {
    if (!this.src) return;
    try {
      const url = new URL(this.src, document.baseURI);
      // Another site is asked only where the page says so.
      if (url.origin !== location.origin && !this.hasAttribute('crossorigin')) throw new FileError('widget.error.load');
      const response = await fetch(url, { credentials: this.getAttribute('crossorigin') === 'use-credentials' ? 'include' : 'same-origin' });
      if (!response.ok) throw new FileError('widget.error.load');
      const text = await response.text();
      this.#take(Draft.read(text, this.today));
      this.#initial = text;
      if (this.#drawn) this.#redrawResult();
    } catch (fault) {
      this.#failed(fault);
    }
  }

  #changed() {
    if (this.#ensureDraft().toString() === this.#text) return;
    this.#noted();
    if (this.#drawn) recount(/** @type {HTMLElement|ShadowRoot} */ (this.#root), this.#frame(this.#context()));
    this.#emit('change', { document: this.value });
  }

  /** Notes the draft as it is now: for the form of the page, for its style, and as not yet assessed. */
  #noted() {
    const draft = /** @type {Draft} */ (this.#draft);
    this.#text = draft.toString();
    this.#answer = undefined;
    this.#hopeless = false;
    this.#internals.setFormValue(this.#text);
    this.#state('complete', draft.seats.every((s) => draft.answered(s) === allCriteria.length));
    const wrong = this.#words && problems(this.#context())[0];
    this.#state('invalid', Boolean(wrong));
    this.#internals.setValidity(wrong ? { customError: true } : {}, wrong?.text);
  }

  /** @param {string} name @param {boolean} on */
  #state(name, on) {
    try {
      this.#internals.states[on ? 'add' : 'delete'](name);
    } catch {
      // Browsers before custom states without dashes.
    }
  }

  get #store() {
    const kind = this.getAttribute('storage');
    return kind === 'session' || kind === 'local' ? new Store(kind, this.getAttribute('storage-key') ?? location.pathname) : undefined;
  }

  /** @returns {Context} */
  #context() {
    const draft = this.#ensureDraft();
    const chosen = this.#seat;
    const seat = draft.seats.find((s) => s.party === chosen?.party && s.nth === chosen?.nth) ?? draft.seats[0];
    return {
      draft,
      words: /** @type {Words} */ (this.#words),
      // Looked up anew each time, since the first answer of a person makes it.
      get seat() {
        return draft.seats.find((s) => s.party === seat.party && s.nth === seat.nth) ?? seat;
      },
      sit: (next) => {
        this.#seat = next;
      },
      today: this.today,
      level: Math.min(6, Math.max(1, Math.trunc(Number(this.getAttribute('heading-level') ?? 2)) || 2)),
      // A form without answers is printed as one to be filled in by hand.
      readonly: this.readonly || (this.#printing && !draft.empty),
      turn: this.#turn,
      problems: this.#problems,
      id: (name) => `${this.#prefix}-${name.replace(/[^\w.-]/gu, (c) => `_${c.codePointAt(0)?.toString(16)}`)}`,
      changed: () => this.#changed(),
      redraw: (focus) => this.#draw(focus),
      go: (step, focus) => this.#go(step, focus),
    };
  }

  /** Goes to a step; focus moves to its heading, or to the field. @param {string} step @param {string} [focus] */
  #go(step, focus) {
    if (!this.#emit('step', { from: this.#step, to: step })) return;
    this.#step = step;
    this.#say('');
    this.#draw(focus ?? this.#context().id(`step-${step}`));
    if (step === 'result') void this.#compute();
  }

  /** Goes on; what is wrong in a step is told once, and then does not hold anybody up. */
  #next() {
    const found = problems(this.#context()).filter((p) => p.step === this.#step);
    const told = found.map((p) => p.field + p.text).join();
    if (found.length > 0 && told !== this.#told) {
      this.#told = told;
      this.#tell(found);
      return;
    }
    this.#problems = new Map();
    this.#go(steps[steps.indexOf(this.#step) + 1]);
  }

  /** Shows what is wrong, above and beside the fields. @param {import('./check.js').Problem[]} found */
  #tell(found) {
    if (found.length === 0) return;
    if (found.some((p) => p.step !== this.#step)) this.#step = 'check';
    this.#problems = new Map(found.map((p) => [p.field, p.text]));
    this.#draw(this.#context().id('summary'));
  }

  async #compute() {
    if (this.#answer) return;
    const quiet = this.getAttribute('engine') === 'none';
    try {
      if (!quiet) this.#say(this.#t('widget.computing'));
      await this.assess();
    } catch (fault) {
      this.#emit('error', { message: this.#t('widget.noengine'), cause: String(fault) });
    }
    if (!quiet) this.#say('');
    this.#hopeless = !this.#answer;
    this.#draw();
  }

  #redrawResult() {
    this.#draw();
    if (this.mode === 'summary' || this.#step === 'result') void this.#compute();
  }

  /** @param {boolean} printing */
  #drawForPrint(printing) {
    if (!this.#words || !this.#drawn) return;
    this.#printing = printing;
    this.#draw();
    if (printing) for (const d of this.#root?.querySelectorAll('details') ?? []) d.open = true;
  }

  /** @param {Context} ui @returns {import('./frame.js').Frame} */
  #frame(ui) {
    return {
      ui, step: this.#step, mode: this.mode, printing: this.#printing, asking: this.#asking, answer: this.#answer, renderResult: this.#renderResult,
      hopeless: this.#hopeless || this.getAttribute('engine') === 'none', store: this.#store, kept: this.#kept,
      on: {
        next: () => this.#next(),
        save: () => this.save(),
        csv: () => void this.toCSV().then((text) => this.#download(text, 'text/csv;charset=utf-8', 'csv')),
        print: () => void this.print(),
        compute: () => void this.#compute(),
        keep: () => this.#keep(),
        forget: () => this.delete(),
        resume: () => this.#resume(),
        ask: () => this.#ask(true, 'reset-no'),
        keepAll: () => this.#ask(false, 'reset'),
        clear: () => this.#restart(undefined, this.#context().id(`step-${steps[0]}`)),
      },
      open: (file, merging) => void this.loadFile(file, { merge: merging }),
    };
  }

  /** Draws everything anew. @param {string} [focus] the id of what gets the focus; what has it keeps it else */
  #draw(focus) {
    const root = this.#root;
    if (!root || !this.#words) return;
    if (!this.#drawn) this.#retireFallback();
    this.#drawn = true;
    this.#turn++;
    const active = root instanceof ShadowRoot ? root.activeElement : document.activeElement;
    const target = focus ?? (root.contains(active) ? active?.id : undefined);
    root.replaceChildren(...frame(this.#frame(this.#context()), this.#status));
    if (root === this) {
      // The fields are the element's own: they do not go with the form of the page one by one.
      for (const e of this.querySelectorAll('input, select, textarea, button')) e.setAttribute('form', `${this.#prefix}-none`);
    }
    if (target) /** @type {HTMLElement|null} */ (root.querySelector(`#${CSS.escape(target)}`))?.focus();
  }

  /** Fields of the fallback are hidden from now on, and do not go with the form of the page either. */
  #retireFallback() {
    for (const e of this.querySelectorAll('input, select, textarea, button')) e.setAttribute('disabled', '');
  }

  /** @param {string|undefined} text @param {string} [focus] */
  #restart(text, focus) {
    this.#asking = false;
    this.#step = steps[0];
    this.#draft = undefined;
    if (text !== undefined) this.#take(Draft.read(text, this.today));
    if (!this.#words) return;
    this.#ensureDraft();
    this.#draw(focus);
    this.#emit('change', { document: this.value });
  }

  /** @param {boolean} asking @param {string} focus */
  #ask(asking, focus) {
    this.#asking = asking;
    this.#draw(this.#context().id(focus));
  }

  #keep() {
    const done = this.#store?.keep(this.#text, this.today);
    this.#kept = undefined;
    this.#say(done ? this.#t('widget.store.kept', { date: longDay(this.#words?.lang ?? '', this.today) }) : this.#t('widget.store.failed'));
    this.#draw(this.#context().id('store'));
  }

  #resume() {
    try {
      if (this.#kept) this.#take(Draft.read(this.#kept.text, this.today));
      this.#kept = undefined;
      this.#emit('change', { document: this.value });
      this.#draw(this.#context().id(`step-${this.#step}`));
    } catch (fault) {
      this.#failed(fault);
    }
  }

  /** @param {string} text @param {string} type @param {string} ending */
  #download(text, type, ending) {
    const name = `${this.#ensureDraft().fileStem()}-${this.today}.${ending}`;
    const url = URL.createObjectURL(new Blob([text], { type }));
    h('a', { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    this.#say(this.#t('widget.saved', { name }));
  }
}

/**
 * Defines the element under a name, for pages where the usual one is taken.
 * @param {string} [tag]
 */
export function define(tag = 'vademecum-assessment') {
  if (!customElements.get(tag)) customElements.define(tag, tag === 'vademecum-assessment' ? VademecumAssessment : class extends VademecumAssessment {});
}

define();
