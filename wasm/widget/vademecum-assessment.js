/**
 * The web component <vademecum-assessment>: six questions and the risks of a
 * partnership, answered from both sides, in any page and without a server.
 */

import { csv } from './csv.js';
import { problems } from './check.js';
import { h } from './dom.js';
import { Draft, FileError, allCriteria, parse } from './draft.js';
import { frame, longDay } from './frame.js';
import { merge } from './merge.js';
import { steps } from './steps.js';
import { Store } from './store.js';
import { style } from './style.js';
import { Words, match } from './words.js';

/** @typedef {import('./steps.js').Context} Context */

/** The largest file that is opened, in megabytes. */
const largest = 8;

/** How many elements this page has had, so that identifiers differ between them. */
let elements = 0;

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
 * @attr {string} engine-src - address of the folder with the engine; that of the script without it
 * @attr {string} engine-integrity - hash of engine.wasm as in integrity.json; another file is refused
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
 * @cssprop [--vademecum-radius=4px] - rounding of corners
 *
 * @cssState complete - everybody has answered everything
 */
export class VademecumAssessment extends HTMLElement {
  static formAssociated = true;
  static observedAttributes = ['lang', 'mode', 'readonly', 'heading-level', 'src'];

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
  /** @type {Map<string, string>} */
  #problems = new Map();
  #told = '';
  #text = '';
  /** @type {{result?: any, findings: any[]}|undefined} */
  #answer;
  /** @type {Promise<any>|undefined} */
  #engine;
  #disabled = false;
  #printing = false;
  #asking = false;
  #status = h('div', { class: 'status', part: 'status', role: 'status' });
  #observer = new MutationObserver(() => this.#relang());
  #beforePrint = () => this.#drawForPrint(true);
  #afterPrint = () => this.#drawForPrint(false);

  connectedCallback() {
    if (!this.#root) {
      this.#root = this.getAttribute('shadow') === 'none' ? this : this.attachShadow({ mode: 'open', delegatesFocus: false });
      if (this.#root instanceof ShadowRoot) this.#root.adoptedStyleSheets = [style()];
    }
    if (Object.hasOwn(this, 'value')) {
      // A page set it before the element was defined.
      const early = this.value;
      delete (/** @type {any} */ (this).value);
      this.value = early;
    }
    this.#observer.observe(document.documentElement, { attributes: true, attributeFilter: ['lang'] });
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
    if (name === 'lang') void this.#relang();
    else if (name === 'src') void this.#loadSrc();
    else this.#draw();
  }

  async #start() {
    await this.#relang(false);
    if (!this.#draft && this.hasAttribute('src')) await this.#loadSrc();
    this.#ensureDraft();
    if (this.mode === 'summary') this.#step = 'result';
    const kept = this.readonly ? undefined : this.#store?.found(this.today);
    if (kept && kept.text !== this.#text) this.#kept = kept;
    this.#draw();
    if (this.#step === 'result') await this.#compute();
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
    this.#answer = undefined;
    this.#problems = new Map();
    this.#told = '';
    this.#text = draft.toString();
    this.#internals.setFormValue(this.#text);
  }

  /** @param {string} key @param {Record<string, string|number>} [args] */
  #t(key, args) {
    return this.#words ? this.#words.t(key, args) : key;
  }

  async #relang(draw = true) {
    const tag = this.getAttribute('lang') || /** @type {HTMLElement|null} */ (this.parentElement?.closest('[lang]'))?.lang || 'fr';
    if (this.#words?.lang === match(tag)) return;
    let words = await Words.load(tag);
    if (this.#answer) words = await words.withResult();
    this.#words = words;
    if (draw) this.#draw();
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

  /** Whether nobody can change the answers. */
  get readonly() {
    return this.hasAttribute('readonly') || this.#disabled;
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
    return draft.seats.flatMap((seat) => (seat.respondent?.answers ?? []).map((/** @type {any} */ a) => ({ party: seat.party, ...a })));
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

  /** The name of its field in that form. */
  get name() {
    return this.getAttribute('name');
  }

  /** The name of the element, as form fields have a type. */
  get type() {
    return this.localName;
  }

  /** As of any form field; an incomplete assessment is valid. */
  get validity() {
    return this.#internals.validity;
  }

  /** Empty while the element is valid. */
  get validationMessage() {
    return this.#internals.validationMessage;
  }

  /** Whether the form of the page may be sent. */
  checkValidity() {
    return this.#internals.checkValidity();
  }

  /** The same, and the browser tells the reader why not. */
  reportValidity() {
    return this.#internals.reportValidity();
  }

  /** Begins anew; what is not saved is lost. */
  reset() {
    this.#draft = undefined;
    this.#step = steps[0];
    if (!this.#words) return;
    this.#ensureDraft();
    this.#draw();
    this.#emit('change', { document: this.value });
  }

  /**
   * The document; with `redact` without the names and addresses of people.
   * @param {{redact?: boolean}} [how] JSON.stringify gives a key instead
   */
  toJSON(how) {
    const value = this.value;
    if (how?.redact) for (const p of value?.partners ?? []) for (const person of p.people ?? []) for (const key of /** @type {const} */ (['name', 'email', 'phone'])) delete person[key];
    return value;
  }

  /** The answers as a table, RFC 4180. */
  toCSV() {
    return this.#words ? csv(this.#ensureDraft(), this.#words) : '';
  }

  /** Prints everything, expanded. */
  print() {
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
        const count = merge(this.#ensureDraft(), draft);
        this.#seat = this.#ensureDraft().seats[0];
        this.#changed();
        this.#say(count > 0 ? this.#t('widget.merged', { count }) : this.#t('widget.merged.none'));
      } else {
        this.#take(draft);
        this.#step = steps[0];
        this.#say(this.#t('widget.opened', { name: file.name }));
        this.#emit('change', { document: this.value });
      }
      this.#draw();
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
    this.#draw();
  }

  /** Works out the result of the answers as they are. @returns {Promise<{result?: any, findings: any[]}|undefined>} */
  async assess() {
    const draft = this.#ensureDraft();
    const mode = /** @type {'auto'|'wasm'|'js'|'none'} */ (this.getAttribute('engine') ?? 'auto');
    if (mode === 'none') return undefined;
    this.#engine ??= import('./engine.js').then(({ loadEngine }) => loadEngine(new URL(this.getAttribute('engine-src') ?? './', this.hasAttribute('engine-src') ? document.baseURI : import.meta.url),
      { mode, integrity: this.getAttribute('engine-integrity') ?? undefined }));
    const engine = await this.#engine.catch((fault) => {
      this.#engine = undefined;
      throw fault;
    });
    const text = draft.toString();
    const answer = await engine.answer({ call: 'assess', on: this.today, text, ...(draft.round.id ? { round: draft.round.id } : {}) });
    if (text === draft.toString()) this.#answer = answer;
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
      this.#draw();
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
    const src = this.getAttribute('src');
    if (!src) return;
    try {
      const response = await fetch(new URL(src, document.baseURI), { credentials: 'same-origin' });
      if (!response.ok) throw new FileError('widget.error.load');
      this.#take(Draft.read(await response.text(), this.today));
      if (this.#words) this.#draw();
    } catch (fault) {
      this.#failed(fault);
    }
  }

  #changed() {
    const draft = this.#ensureDraft();
    const text = draft.toString();
    if (text === this.#text) return;
    this.#text = text;
    this.#answer = undefined;
    this.#internals.setFormValue(text);
    const complete = draft.seats.every((s) => draft.answered(s) === allCriteria.length);
    try {
      this.#internals.states[complete ? 'add' : 'delete']('complete');
    } catch {
      // Browsers before custom states without dashes.
    }
    this.#emit('change', { document: this.value });
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
      level: Number(this.getAttribute('heading-level')) || 2,
      readonly: this.readonly || this.#printing,
      problems: this.#problems,
      id: (name) => `${this.#prefix}-${name.replace(/[^\w.-]/g, '_')}`,
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
    const ui = this.#context();
    const found = problems(ui).filter((p) => p.step === this.#step);
    const told = found.map((p) => p.field + p.text).join();
    if (found.length > 0 && told !== this.#told) {
      this.#told = told;
      this.#problems = new Map(found.map((p) => [p.field, p.text]));
      this.#draw(ui.id('summary'));
      return;
    }
    this.#problems = new Map();
    this.#go(steps[steps.indexOf(this.#step) + 1]);
  }

  async #compute() {
    try {
      if (this.getAttribute('engine') !== 'none') this.#say(this.#t('widget.computing'));
      await this.assess();
      if (this.#answer) this.#words = await /** @type {Words} */ (this.#words).withResult();
      this.#say('');
    } catch (fault) {
      this.#say('');
      this.#emit('error', { message: this.#t('widget.noengine'), cause: String(fault) });
    }
    if (this.#answer) this.#renderResult = (await import('./result.js')).result;
    this.#hopeless = !this.#answer;
    if (this.#step === 'result') this.#draw();
  }

  /** @type {typeof import('./result.js').result|undefined} */
  #renderResult;
  #hopeless = false;
  /** @type {{date: string, text: string}|undefined} */
  #kept;

  #redrawResult() {
    this.#draw();
    if (this.#step === 'result') void this.#compute();
  }

  /** @param {boolean} printing */
  #drawForPrint(printing) {
    if (!this.#words || !this.#root) return;
    this.#printing = printing;
    this.#draw();
    if (printing) for (const d of this.#root.querySelectorAll('details')) d.open = true;
  }

  /** @param {Context} ui @returns {import('./frame.js').Frame} */
  #frame(ui) {
    return {
      ui, step: this.#step, mode: this.mode, printing: this.#printing, asking: this.#asking, answer: this.#answer, renderResult: this.#renderResult,
      hopeless: this.#hopeless || this.getAttribute('engine') === 'none', store: this.#store, kept: this.#kept,
      on: {
        next: () => this.#next(),
        save: () => this.save(),
        csv: () => this.#download(this.toCSV(), 'text/csv;charset=utf-8', 'csv'),
        print: () => this.print(),
        compute: () => void this.#compute(),
        keep: () => this.#keep(),
        forget: () => this.delete(),
        resume: () => this.#resume(),
        ask: () => this.#ask(true, 'reset-no'),
        keepAll: () => this.#ask(false, 'reset'),
        clear: () => {
          this.#asking = false;
          this.reset();
          this.#draw(ui.id(`step-${this.#step}`));
        },
      },
      open: (file, merging) => void this.loadFile(file, { merge: merging }),
    };
  }

  /** Draws everything anew. @param {string} [focus] the id of what gets the focus; what has it keeps it else */
  #draw(focus) {
    const root = this.#root;
    if (!root || !this.#words) return;
    const active = root instanceof ShadowRoot ? root.activeElement : document.activeElement;
    const target = focus ?? (root.contains(active) ? active?.id : undefined);
    root.replaceChildren(...frame(this.#frame(this.#context()), this.#status));
    if (root === this) {
      // The fields are the element's own: they do not go with the form of the page one by one.
      for (const e of this.querySelectorAll('input, select, textarea')) e.setAttribute('form', `${this.#prefix}-none`);
    }
    if (target) /** @type {HTMLElement|null} */ (root.querySelector(`#${CSS.escape(target)}`))?.focus();
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
