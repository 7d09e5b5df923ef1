/** Files that come in and go out. */

import { responseFrom, textOf } from './address.js';
import { Draft } from './draft.js';
import { h } from './dom.js';
import { steps } from './steps.js';

export class Files {
  #sitting;
  /** The text that the page named, which a reset goes back to. @type {string|undefined} */
  initial;

  /** @param {import('./sitting.js').Sitting} sitting */
  constructor(sitting) {
    this.#sitting = sitting;
  }

  /** Takes the document at the address that the page names. */
  async load() {
    const { element, screen } = this.#sitting;
    if (!element.src) return;
    const edition = ++this.#sitting.edition;
    try {
      const text = await textOf(await responseFrom(element.src, element.getAttribute('crossorigin')));
      if (this.#sitting.edition !== edition) return; // what was set or typed meanwhile stays
      this.#sitting.take(Draft.read(text, element.today));
      this.initial = text;
      if (screen.drawn) this.#sitting.redraw();
    } catch (fault) {
      if (this.#sitting.edition === edition) this.#sitting.failed(fault);
    }
  }

  /** Opens a file, or adds its answers. @param {File} file @param {boolean} merging */
  async open(file, merging) {
    const sitting = this.#sitting;
    try {
      const draft = Draft.read(await textOf(file), sitting.element.today);
      sitting.edition++;
      if (merging) {
        const { merge } = await import('./merge.js');
        const count = merge(sitting.atHand(), draft, sitting.element.today);
        sitting.changed();
        sitting.screen.say(count > 0 ? sitting.t('widget.merged', { count }) : sitting.t('widget.merged.none'));
      } else {
        sitting.take(draft);
        sitting.walk.step = steps[0];
        sitting.screen.say(sitting.t('widget.opened', { name: file.name }));
        sitting.emit('change', { document: sitting.element.value });
      }
      sitting.redraw();
      return true;
    } catch (fault) {
      return sitting.failed(fault);
    }
  }

  /** Hands the document to the page, or to the reader as a file. */
  save() {
    const { element, text } = this.#sitting;
    if (this.#sitting.emit('save', { document: element.value, text })) this.give(this.#sitting.atHand().toString(), 'application/json', 'json');
    this.#sitting.safe();
  }

  /** Gives the reader a text as a file, and says under which name. @param {string} text @param {string} type @param {string} ending */
  give(text, type, ending) {
    const name = `${this.#sitting.atHand().fileStem()}-${this.#sitting.element.today}.${ending}`;
    const url = URL.createObjectURL(new Blob([text], { type }));
    h('a', { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    this.#sitting.screen.say(this.#sitting.t('widget.saved', { name }));
  }
}
