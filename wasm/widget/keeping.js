/** The draft that this device keeps from one time to another, where the page offers it and the reader asks for it. */

import { longDay } from './day.js';
import { Store } from './store.js';

/** How many milliseconds after a change it is kept: not with every letter. */
const pause = 400;

export class Keeping {
  /** What was kept at another time, or in another tab. @type {{date: string, text: string}|undefined} */
  kept;
  /** What was last kept here, and what is typed since then follows; undefined while nothing is. @type {string|undefined} */
  #last;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #later;

  /** @param {import('./sitting.js').Sitting} sitting */
  constructor(sitting) {
    this.#sitting = sitting;
  }

  #sitting;

  get store() {
    const { element } = this.#sitting;
    const kind = element.getAttribute('storage');
    return kind === 'session' || kind === 'local' ? new Store(kind, element.getAttribute('storage-key') ?? location.pathname) : undefined;
  }

  get #today() {
    return this.#sitting.element.today;
  }

  /** Whether a text is kept as it is. @param {string} text */
  has(text) {
    return this.#last === text;
  }

  /** Looks for a draft that is another than the text at hand. @param {string} text */
  look(text) {
    this.store?.sweep();
    const kept = this.store?.found(this.#today);
    if (kept && kept.text !== text) this.kept = kept;
  }

  /** Keeps a draft, and says so. @param {string} text @param {import('./words.js').Words} words */
  keep(text, words) {
    this.kept = undefined;
    const done = this.store?.keep(text, this.#today);
    this.#last = done ? text : undefined;
    return done ? words.t('widget.store.kept', { date: longDay(words.lang, this.#today) }) : words.t('widget.store.failed');
  }

  /** Goes on keeping what was kept. @param {string} text */
  resume(text) {
    this.kept = undefined;
    this.#last = text;
  }

  /** What is typed is kept too, once it was asked for. */
  follow() {
    if (this.#last === undefined) return;
    clearTimeout(this.#later);
    this.#later = setTimeout(() => this.flush(), pause);
  }

  /** Keeps what was typed last. */
  flush() {
    clearTimeout(this.#later);
    const { text } = this.#sitting;
    if (this.#last === undefined || this.#last === text || this.changedElsewhere()) return;
    if (this.store?.keep(text, this.#today)) this.#last = text;
    else {
      this.#last = undefined;
      this.#sitting.screen.say(this.#sitting.t('widget.store.failed'));
    }
  }

  /** Whether another tab has changed what is kept: then nothing of it is replaced, and the reader decides. */
  changedElsewhere() {
    const found = this.store?.found(this.#today);
    if (this.#last === undefined || !this.store || found?.text === this.#last) return false;
    this.#last = undefined;
    this.kept = found;
    this.#sitting.screen.say(this.#sitting.t(found ? 'widget.store.elsewhere' : 'widget.store.deleted'));
    this.#sitting.draw();
    return true;
  }

  /** Deletes what is kept. */
  forget() {
    clearTimeout(this.#later);
    this.#last = undefined;
    this.store?.delete();
    this.kept = undefined;
  }
}
