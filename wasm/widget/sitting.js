/** A sitting at the form: joins the document, its words, the reader's way through it, what is drawn and what the engine says. */

import { Draft, allCriteria } from './draft.js';
import { contextOf, frameOf } from './drawing.js';
import { Files } from './files.js';
import { hand } from './form-field.js';
import { frame, recount } from './frame.js';
import { Keeping } from './keeping.js';
import { FileError } from './json.js';
import { languageAround } from './language.js';
import { Outcome } from './outcome.js';
import { problems } from './problems.js';
import { Screen } from './screen.js';
import { steps } from './steps.js';
import { Walk } from './walk.js';
import { Words, match } from './words.js';

export class Sitting {
  screen = new Screen();
  files = new Files(this);
  outcome = new Outcome(this);
  walk = new Walk();
  /** @type {Words|undefined} */
  words;
  /** @type {Draft|undefined} */
  draft;
  /** The draft as text, as it was last noted. */
  text = '';
  /** Counts what was set, opened and typed, so that a file that comes late overwrites none of it. */
  edition = 0;
  /** Whether the reader is asked if everything is to be cleared. */
  asking = false;
  /** The text that would not be lost: as it came, or as it was saved or kept. */
  #safe = '';
  /** What failed before there were words. @type {unknown} */
  #fault;

  /** @param {import('./vademecum-assessment.js').VademecumAssessment} element */
  constructor(element) {
    this.element = element;
    this.keeping = new Keeping(this);
  }

  /** Begins once there are words: with no words there is no form. */
  async begin() {
    try {
      await this.speak(false);
    } catch (fault) {
      this.emit('error', { message: String(fault) });
      return;
    }
    if (!this.draft && this.element.hasAttribute('src')) await this.files.load();
    this.atHand();
    const first = this.element.getAttribute('step');
    if (first !== null && steps.includes(first) && !this.screen.drawn) this.walk.step = first;
    if (!this.element.readonly && !this.screen.drawn) this.keeping.look(this.text);
    this.draw();
    if (this.#fault) this.failed(this.#fault);
    this.#fault = undefined;
    if (this.#showsResult) await this.outcome.show();
    this.emit('ready', {});
  }

  /** @param {string} name @param {any} detail */
  emit(name, detail) {
    return this.element.dispatchEvent(new CustomEvent(`vademecum-${name}`, { detail, bubbles: true, composed: true, cancelable: ['save', 'step', 'change'].includes(name) }));
  }

  // Words.

  /** @param {string} key @param {Record<string, string|number>} [args] */
  t(key, args) {
    return this.words ? this.words.t(key, args) : key;
  }

  /** Takes the words of the language around the element. */
  async speak(draw = true) {
    const tag = languageAround(this.element);
    const given = this.element.getAttribute('catalog-src');
    const folder = given === null ? undefined : new URL(given, document.baseURI).href;
    // A translator of pages writes its own language on the page: where it is not one of ours, ours stays, and is translated with the page.
    const lang = match(tag, this.words?.lang);
    if (this.words?.lang === lang && this.words.folder === folder) return;
    let words = await Words.load(lang, folder);
    if (this.outcome.answer) words = await words.withResult();
    if (languageAround(this.element) !== tag) return; // it changed once more meanwhile
    const before = this.words;
    const { unsaved } = this;
    this.words = words;
    this.draft?.renumber((n) => before?.t('widget.party', { number: n }), (n) => this.t('widget.party', { number: n }));
    this.screen.status.lang = words.lang;
    if (!draw) return;
    this.changed();
    if (!unsaved) this.safe();
    this.draw();
  }

  /** Tells of what failed; before there are words, once there are. @param {unknown} fault */
  failed(fault) {
    if (!this.words) {
      this.#fault = fault;
      return false;
    }
    const told = fault instanceof FileError ? this.t(fault.key, fault.args) : this.t('widget.error.load');
    if (fault instanceof FileError) fault.message = told;
    this.screen.say(told);
    this.emit('error', { message: told });
    return false;
  }

  // The document.

  /** The draft, a blank one where there is none yet. */
  atHand() {
    if (!this.draft) this.take(Draft.blank(this.element.today, (n) => this.t('widget.party', { number: n })));
    return /** @type {Draft} */ (this.draft);
  }

  /** Takes a draft as the one to fill in. @param {Draft} draft */
  take(draft) {
    this.draft = draft;
    this.walk.sitDown(draft.seats[0]);
    this.#note();
    this.safe();
  }

  /** Notes that the answers are safe as they are. */
  safe() {
    this.#safe = this.text;
  }

  /** Whether answers would be lost with the page. */
  get unsaved() {
    return this.draft !== undefined && this.text !== this.#safe && !this.keeping.has(this.text) && !this.element.readonly;
  }

  /** Notes the draft as it is now: for the form of the page, for its style, and as not yet assessed. */
  #note() {
    const draft = /** @type {Draft} */ (this.draft);
    this.text = draft.toString();
    this.outcome.forget();
    const wrong = this.words && problems(contextOf(this))[0];
    hand(this.element, this.text, wrong?.text, draft.seats.every((s) => draft.answered(s) === allCriteria.length));
  }

  /** Takes a draft that the page sets, or begins a blank one. @param {Draft|undefined} draft */
  set(draft) {
    // A framework gives back what it was handed, with every letter: that changes nothing.
    if (draft && this.draft && draft.toString() === this.text) return;
    this.edition++;
    if (draft) this.take(draft);
    else {
      this.draft = undefined;
      if (this.words) this.atHand();
    }
    if (this.element.isConnected && this.words) this.redraw();
  }

  /** Takes a draft that the browser gives back. @param {string} text */
  restore(text) {
    try {
      this.take(Draft.read(text, this.element.today));
      this.edition++;
      this.redraw();
    } catch (fault) {
      this.failed(fault);
    }
  }

  changed() {
    if (this.atHand().toString() === this.text) return;
    this.edition++;
    this.#note();
    this.keeping.follow();
    if (this.screen.root && this.screen.drawn) recount(this.screen.root, frameOf(this));
    this.#tellChange();
  }

  /** A page that keeps every change itself cancels the event. */
  #tellChange() {
    if (!this.emit('change', { document: this.element.value })) this.safe();
  }

  /** Goes back to how it began. */
  reset() {
    this.restart(this.files.initial);
  }

  /** @param {string|undefined} text @param {string} [focus] */
  restart(text, focus) {
    this.edition++;
    this.asking = false;
    this.walk.step = steps[0];
    this.draft = undefined;
    if (text !== undefined) this.take(Draft.read(text, this.element.today));
    if (!this.words) return;
    this.atHand();
    this.draw(focus);
    this.emit('change', { document: this.element.value });
  }

  /** @param {boolean} asking @param {string} focus */
  ask(asking, focus) {
    this.asking = asking;
    this.draw(this.screen.id(focus));
  }

  // What this device keeps.

  keep() {
    this.screen.say(this.keeping.keep(this.text, /** @type {Words} */ (this.words)));
    this.draw(this.screen.id('store'));
  }

  forget() {
    this.keeping.forget();
    this.screen.say(this.t('widget.store.deleted'));
    this.draw(this.screen.id('store'));
  }

  /** Goes on with what was kept. */
  resume() {
    try {
      const { kept } = this.keeping;
      if (kept) {
        this.take(Draft.read(kept.text, this.element.today));
        this.keeping.resume(kept.text);
      }
      this.emit('change', { document: this.element.value });
      this.draw(this.heading);
    } catch (fault) {
      this.failed(fault);
    }
  }

  // The way through.

  /** The id of the heading of the step. */
  get heading() {
    return this.screen.id(`step-${this.walk.step}`);
  }

  get #showsResult() {
    return this.element.mode === 'summary' || this.walk.step === 'result';
  }

  /** Goes to a step; focus moves to its heading, or to the field. @param {string} step @param {string} [focus] */
  go(step, focus) {
    if (!this.emit('step', { from: this.walk.step, to: step })) return;
    this.walk.step = step;
    this.screen.say('');
    this.draw(focus ?? this.heading);
    if (step === 'result') void this.outcome.show();
  }

  /** Goes on; what is wrong in a step is shown once, and then does not hold anybody up. */
  next() {
    const found = problems(contextOf(this)).filter((p) => p.step === this.walk.step);
    if (this.walk.heldUp(found)) this.#tell(found);
    else this.go(this.walk.next);
  }

  /** Shows what is wrong, above and beside the fields. @param {import('./problems.js').Problem[]} found */
  #tell(found) {
    if (found.length === 0) return;
    this.walk.tell(found);
    this.draw(this.screen.id('summary'));
  }

  /** Tells of everything that is wrong. */
  tellAll() {
    if (this.words) this.#tell(problems(contextOf(this)));
  }

  // What is drawn.

  /** @param {string} [focus] the id of what gets the focus; what has it keeps it else */
  draw(focus) {
    if (this.words) this.screen.draw(this.element, () => frame(frameOf(this), this.screen.status), focus);
  }

  /** Draws, and works out what is to be shown. */
  redraw() {
    this.draw();
    if (this.#showsResult) void this.outcome.show();
  }

  /** Everything for paper, or again for the screen. @param {boolean} printing */
  print(printing) {
    if (!this.words || !this.screen.drawn) return;
    this.screen.printing = printing;
    this.draw();
    if (printing) this.screen.expand();
  }
}
