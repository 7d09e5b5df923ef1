/** The draft that this device keeps from one time to another, where the page offers it and the reader asks for it. */

import { longDay } from './day.js';
import { Store } from './store.js';

export class Keeping {
  /** What was kept at another time. @type {{date: string, text: string}|undefined} */
  kept;

  /** @param {import('./vademecum-assessment.js').VademecumAssessment} element */
  constructor(element) {
    this.element = element;
  }

  get store() {
    const kind = this.element.getAttribute('storage');
    return kind === 'session' || kind === 'local' ? new Store(kind, this.element.getAttribute('storage-key') ?? location.pathname) : undefined;
  }

  /** Looks for a draft that is another than the text at hand. @param {string} text */
  look(text) {
    const kept = this.store?.found(this.element.today);
    if (kept && kept.text !== text) this.kept = kept;
  }

  /** Keeps a draft, and says so. @param {string} text @param {import('./words.js').Words} words */
  keep(text, words) {
    const { today } = this.element;
    this.kept = undefined;
    return this.store?.keep(text, today) ? words.t('widget.store.kept', { date: longDay(words.lang, today) }) : words.t('widget.store.failed');
  }

  /** Deletes what is kept. */
  forget() {
    this.store?.delete();
    this.kept = undefined;
  }
}
