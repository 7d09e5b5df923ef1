/**
 * The web component <vademecum-assessment>: six questions and the risks of a
 * partnership, answered from both sides, in any page and without a server.
 */

import { csv } from './csv.js';
import { check, problems, summary } from './check.js';
import { h } from './dom.js';
import { Draft, FileError, allCriteria, parse } from './draft.js';
import { heading } from './fields.js';
import { merge } from './merge.js';
import { formSteps, stepBody, stepTitle, steps } from './steps.js';
import { Store, days } from './store.js';
import { style } from './style.js';
import { Words, match, wording } from './words.js';

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
  #drawn = 0;
  #observer = new MutationObserver(() => this.#relang());
  #beforePrint = () => this.#drawForPrint(true);
  #afterPrint = () => this.#drawForPrint(false);

  connectedCallback() {
    if (!this.#root) {
      this.#root = this.getAttribute('shadow') === 'none' ? this : this.attachShadow({ mode: 'open', delegatesFocus: false });
      if (this.#root instanceof ShadowRoot) this.#root.adoptedStyleSheets = [style()];
    }
    for (const name of ['value']) {
      if (!Object.hasOwn(this, name)) continue;
      const early = /** @type {any} */ (this)[name];
      delete (/** @type {any} */ (this)[name]);
      /** @type {any} */ (this)[name] = early;
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

  get readonly() {
    return this.hasAttribute('readonly') || this.#disabled;
  }

  /** The partnership document, as an object of its own. */
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

  get findings() {
    return this.#answer?.findings ?? [];
  }

  get form() {
    return this.#internals.form;
  }

  get name() {
    return this.getAttribute('name');
  }

  get type() {
    return this.localName;
  }

  get validity() {
    return this.#internals.validity;
  }

  get validationMessage() {
    return this.#internals.validationMessage;
  }

  checkValidity() {
    return this.#internals.checkValidity();
  }

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
    if (how?.redact) for (const p of value?.partners ?? []) for (const person of p.people ?? []) for (const key of ['name', 'email', 'phone']) delete person[key];
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

  /** Deletes what is kept on this device. */
  delete() {
    this.#store?.delete();
    this.#say(this.#t('widget.store.deleted'));
    this.#draw();
  }

  /** Works out the result of the answers as they are. @returns {Promise<{result?: any, findings: any[]}|undefined>} */
  async assess() {
    const draft = this.#ensureDraft();
    const mode = this.getAttribute('engine') ?? 'auto';
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
    const seat = draft.seats.find((s) => s.party === this.#seat?.party && s.nth === this.#seat.nth) ?? draft.seats[0];
    const self = this;
    return {
      draft,
      words: /** @type {Words} */ (this.#words),
      // A seat is looked up anew, since the first answer of a person makes it.
      get seat() {
        return draft.seats.find((s) => s.party === seat.party && s.nth === seat.nth) ?? seat;
      },
      sit: (chosen) => {
        self.#seat = chosen;
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
    this.#draw(focus ?? this.#headingId(step));
    if (step === 'result') void this.#compute();
  }

  /** @param {string} step */
  #headingId(step) {
    return `${this.#prefix}-step-${step}`;
  }

  /** Goes on; what is wrong in a step is told once, and then does not hold anybody up. */
  #next() {
    const ui = this.#context();
    const found = problems(ui).filter((p) => p.step === this.#step);
    const told = found.map((p) => p.field + p.text).join();
    if (found.length > 0 && told !== this.#told) {
      this.#told = told;
      this.#problems = new Map(found.map((p) => [p.field, p.text]));
      this.#draw(`${this.#prefix}-summary`);
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
    if (this.#step !== 'result') return;
    const module = this.#answer ? await import('./result.js') : undefined;
    this.#renderResult = module?.result;
    this.#tried = true;
    this.#draw(this.mode === 'summary' ? undefined : this.#headingId('result'));
  }

  /** @type {typeof import('./result.js').result|undefined} */
  #renderResult;
  #tried = false;

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

  /** Draws everything anew. @param {string} [focus] the id of what gets the focus */
  #draw(focus) {
    if (!this.#root || !this.#words) return;
    const ui = this.#context();
    const typing = focus === undefined ? /** @type {any} */ (this.#root).activeElement?.id ?? (this.#root === this ? document.activeElement?.id : undefined) : undefined;
    const parts = this.#printing ? [...formSteps, 'check', ...(this.#answer ? ['result'] : [])].map((s) => this.#section(ui, s))
      : this.mode === 'summary' ? [this.#section(ui, 'result')]
        : this.mode === 'single-page' ? this.#singlePage(ui)
          : [this.#nav(ui), this.#section(ui, this.#step), this.#buttons(ui)];
    this.#root.replaceChildren(this.#head(ui), this.#status, h('div', { part: 'main', lang: this.#words.lang }, ...parts), this.#file(ui));
    if (this.#root === this) {
      for (const e of this.querySelectorAll('input, select, textarea')) e.setAttribute('form', `${this.#prefix}-none`);
    }
    const target = focus ?? typing;
    if (target && (focus !== undefined || typing.startsWith(this.#prefix))) this.#find(target)?.focus();
    this.#drawn++;
  }

  /** @param {string} id @returns {HTMLElement|null} */
  #find(id) {
    return /** @type {HTMLElement|null} */ (this.#root?.querySelector(`#${CSS.escape(id)}`) ?? null);
  }

  /** @param {Context} ui */
  #head(ui) {
    return h('div', { part: 'head', lang: ui.words.lang }, h('p', {}, this.#t('widget.intro')), h('p', { class: 'hint' }, this.#t('widget.private')), this.#kept(ui));
  }

  /** Answers of an earlier day that this device has kept. @param {Context} ui */
  #kept(ui) {
    const kept = this.#drawn === 0 && !this.readonly ? this.#store?.found(this.today) : undefined;
    if (!kept || kept.text === this.#text) return null;
    return h('p', {}, `${this.#t('widget.store.found', { date: this.#day(kept.date) })} `, h('button', {
      type: 'button', part: 'button',
      onclick: () => {
        try {
          this.#take(Draft.read(kept.text, this.today));
          this.#draw(this.#headingId(this.#step));
        } catch (fault) {
          this.#failed(fault);
        }
      },
    }, this.#t('widget.store.resume')), ' ', h('button', { type: 'button', class: 'link', onclick: () => this.delete() }, this.#t('widget.store.delete')));
  }

  /** A day as the reader writes it. @param {string} date */
  #day(date) {
    const day = new Date(`${date}T00:00:00Z`);
    return Number.isNaN(day.getTime()) ? date : new Intl.DateTimeFormat(this.#words?.lang, { dateStyle: 'long', timeZone: 'UTC' }).format(day);
  }

  /** @param {Context} ui */
  #nav(ui) {
    return h('nav', { 'aria-label': this.#t('widget.steps'), part: 'steps' }, h('ol', {}, ...steps.map((step) => h('li', {}, h('button', {
      type: 'button', 'aria-current': step === this.#step ? 'step' : null, onclick: () => this.#go(step),
    }, stepTitle(ui, step))))));
  }

  /** @param {Context} ui @param {string} step */
  #section(ui, step) {
    const at = formSteps.indexOf(step);
    const count = at >= 0 ? h('span', { class: 'hint' }, `${this.#t('widget.step', { step: at + 1, steps: formSteps.length })} `) : null;
    const title = heading(ui, 0, '', { id: this.#headingId(step), tabindex: '-1' });
    title.append(...[count, stepTitle(ui, step)].filter((c) => c !== null));
    const shownProblems = step === 'check' ? problems(ui) : problems(ui).filter((p) => p.step === step && this.#problems.has(p.field));
    const top = shownProblems.length > 0 && !this.#printing ? summary(ui, shownProblems) : null;
    top?.setAttribute('id', `${this.#prefix}-summary`);
    const body = step === 'check' ? check(ui) : step === 'result' ? this.#result(ui) : stepBody(ui, step);
    return h('section', { part: `step step-${step}`, class: 'step', 'aria-labelledby': this.#headingId(step) }, ...(top ? [top] : []), title, ...body);
  }

  /** @param {Context} ui @returns {Node[]} */
  #result(ui) {
    if (this.#answer && this.#renderResult) return this.#renderResult(ui, this.#answer);
    if (this.getAttribute('engine') !== 'none' && (!this.#tried || this.#status.textContent)) return [];
    return [h('p', { class: 'large' }, this.#t('widget.noengine')), h('p', {}, this.#t('widget.noengine.hint')),
      h('button', { type: 'button', part: 'button', onclick: () => void this.#compute() }, this.#t('widget.retry'))];
  }

  /** @param {Context} ui */
  #singlePage(ui) {
    const button = h('button', { type: 'button', class: 'primary', part: 'button primary', onclick: () => this.#go('result') }, this.#t('widget.to-result'));
    return [...formSteps, 'check'].map((s) => this.#section(ui, s)).concat(h('div', { class: 'buttons' }, button), this.#step === 'result' ? [this.#section(ui, 'result')] : []);
  }

  /** @param {Context} _ui */
  #buttons(_ui) {
    const at = steps.indexOf(this.#step);
    const next = { risks: 'widget.to-check', check: 'widget.to-result' }[this.#step] ?? 'widget.next';
    return h('div', { class: 'buttons', part: 'buttons' },
      at > 0 && h('button', { type: 'button', part: 'button', onclick: () => this.#go(steps[at - 1]) }, this.#t('widget.back')),
      at < steps.length - 1 && h('button', { type: 'button', class: 'primary', part: 'button primary', onclick: () => this.#next() }, this.#t(next)));
  }

  // Files.

  /** @param {string} text @param {string} type @param {string} ending */
  #download(text, type, ending) {
    const draft = this.#ensureDraft();
    const stem = wording(draft.doc.name, 'fr').normalize('NFKD').replace(/[^\w]+/g, '-').replace(/^-+|-+$/g, '').toLowerCase().slice(0, 60) || 'partnership';
    const name = `${stem}-${this.today}.${ending}`;
    const url = URL.createObjectURL(new Blob([text], { type }));
    h('a', { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    this.#say(this.#t('widget.saved', { name }));
  }

  /** Hands the document to the page, or to the reader as a file. */
  save() {
    if (this.#emit('save', { document: this.value, text: this.#text })) this.#download(this.#ensureDraft().toString(), 'application/json', 'json');
  }

  /** @param {Context} ui */
  #file(ui) {
    if (this.#printing) return '';
    const button = (/** @type {string} */ key, /** @type {() => void} */ act) => h('button', { type: 'button', part: 'button', onclick: act }, this.#t(key));
    const opener = (/** @type {string} */ key, /** @type {boolean} */ add) => {
      const input = h('input', { type: 'file', accept: '.json,application/json', hidden: true, tabindex: '-1', 'aria-hidden': 'true' });
      input.addEventListener('change', () => {
        const file = /** @type {HTMLInputElement} */ (input).files?.[0];
        if (file) void this.loadFile(file, { merge: add });
        /** @type {HTMLInputElement} */ (input).value = '';
      });
      return [button(key, () => input.click()), input];
    };
    return h('section', { class: 'file', part: 'file', lang: ui.words.lang, 'aria-labelledby': ui.id('file') }, heading(ui, 1, this.#t('widget.file'), { id: ui.id('file') }),
      h('div', { class: 'buttons' }, button('widget.save', () => this.save()), ...(this.readonly ? [] : opener('widget.open', false)),
        ...(this.readonly ? [] : opener('widget.merge', true)), button('widget.csv', () => this.#download(this.toCSV(), 'text/csv;charset=utf-8', 'csv')),
        button('widget.print', () => this.print()), ...(this.readonly ? [] : this.#resetButtons())),
      h('p', { class: 'hint' }, this.#t('widget.merge.hint')), this.#storage());
  }

  #resetButtons() {
    if (!this.#asking) {
      return [h('button', {
        type: 'button', part: 'button', id: `${this.#prefix}-reset`,
        onclick: () => {
          this.#asking = true;
          this.#draw(`${this.#prefix}-reset-no`);
        },
      }, this.#t('widget.reset'))];
    }
    const answer = (/** @type {boolean} */ yes) => () => {
      this.#asking = false;
      if (yes) this.reset();
      this.#draw(yes ? this.#headingId(this.#step) : `${this.#prefix}-reset`);
    };
    return [h('span', { role: 'alert' }, this.#t('widget.reset.sure')),
      h('button', { type: 'button', part: 'button', onclick: answer(true) }, this.#t('widget.reset.yes')),
      h('button', { type: 'button', part: 'button', id: `${this.#prefix}-reset-no`, onclick: answer(false) }, this.#t('widget.reset.no'))];
  }

  #storage() {
    const store = this.#store;
    if (!store || this.readonly) return null;
    const kept = store.found(this.today);
    return h('div', {}, h('p', { class: 'hint' }, store.kind === 'session' ? this.#t('widget.store.hint.session') : this.#t('widget.store.hint', { days })),
      kept && h('p', {}, this.#t('widget.store.kept', { date: this.#day(kept.date) })),
      h('div', { class: 'buttons' }, h('button', {
        type: 'button', part: 'button', id: `${this.#prefix}-store`,
        onclick: () => {
          const done = store.keep(this.#text, this.today);
          this.#say(done ? this.#t('widget.store.kept', { date: this.#day(this.today) }) : this.#t('widget.store.failed'));
          this.#draw(`${this.#prefix}-store`);
        },
      }, this.#t('widget.store')),
      kept && h('button', { type: 'button', class: 'link', onclick: () => this.delete() }, this.#t('widget.store.delete'))));
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
