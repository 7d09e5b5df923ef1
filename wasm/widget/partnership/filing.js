/** Files that come in and go out, and what happens to what is not saved. */

import { responseFrom, textOf } from '../address.js';
import { h } from '../dom.js';
import { FileError } from '../json.js';
import { wording } from '../words.js';

export class Filing {
  #work;
  /** The text that the page named, which a reset goes back to. @type {string|undefined} */
  initial;
  /** Whether the reader is asked if what is not saved may go. */
  asking = false;
  /** What is done then. @type {(() => void)|undefined} */
  #then;
  /** How many times an address was loaded from. */
  #turn = 0;

  /** @param {import('./work.js').Work} work */
  constructor(work) {
    this.#work = work;
  }

  /** Takes a text as the document. @param {string} text @param {string} [saved] */
  take(text, saved) {
    const work = this.#work;
    try {
      work.take(text, saved);
    } catch (fault) {
      return this.#fail('widget.error.json', { line: lineAt(text, /** @type {any} */ (fault).offset) });
    }
    const { value } = work.source;
    if (typeof value !== 'object' || value === null || Array.isArray(value) || typeof value.version !== 'string') {
      work.log = undefined;
      return this.#fail('widget.error.kind');
    }
    work.draw();
    void work.consult();
    return true;
  }

  /** @param {string} key @param {Record<string, string>} [args] */
  #fail(key, args) {
    const message = this.#work.words ? this.#work.t(key, args) : key;
    this.#work.draw();
    this.#work.say(message);
    this.#work.emit('error', { message });
    return false;
  }

  /** Says why a file was not opened. @param {unknown} fault */
  #refuse(fault) {
    return fault instanceof FileError ? this.#fail(fault.key, fault.args) : this.#fail('widget.error.load');
  }

  /** Takes the document at the address that the page names. */
  async load() {
    const { element, log } = this.#work;
    if (!element.src) return;
    const turn = ++this.#turn;
    const text = log?.source.text;
    // What was set or typed meanwhile stays, and the last address counts.
    const late = () => turn !== this.#turn || this.#work.log !== log || log?.source.text !== text;
    let loaded;
    try {
      loaded = await textOf(await responseFrom(element.src, element.getAttribute('crossorigin')), { mark: true });
    } catch (fault) {
      if (!late()) this.#refuse(fault);
      return;
    }
    if (!late() && this.take(loaded)) this.initial = loaded;
  }

  /** Opens a file. @param {File} file @returns {Promise<boolean>} whether it could be opened */
  async open(file) {
    let text = '';
    try {
      text = await textOf(file, { mark: true });
    } catch (fault) {
      return this.#refuse(fault);
    }
    return new Promise((done) => this.#surely(() => {
      const taken = this.take(text);
      if (taken) {
        this.#work.say(this.#work.t('widget.opened', { name: file.name }));
        this.#work.emit('change', {});
      }
      done(taken);
    }, () => done(false)));
  }

  /** Begins anew, after asking where something is not saved. */
  renew() {
    const work = this.#work;
    this.#surely(() => {
      work.log = undefined;
      work.chosen = {};
      work.open.clear();
      work.draw(work.id('section'));
    });
  }

  /** @type {(() => void)|undefined} */
  #otherwise;

  /** @param {() => void} then @param {() => void} [otherwise] */
  #surely(then, otherwise) {
    const work = this.#work;
    work.commit();
    if (!work.log?.changed) return then();
    this.#otherwise?.();
    [this.#then, this.#otherwise] = [then, otherwise];
    this.asking = true;
    work.open.add('file');
    work.draw(work.id('sure.no'));
  }

  /** @param {boolean} yes */
  sure(yes) {
    const [then, otherwise] = [this.#then, this.#otherwise];
    this.asking = false;
    [this.#then, this.#otherwise] = [undefined, undefined];
    if (yes) then?.();
    else {
      otherwise?.();
      this.#work.draw(this.#work.id('file'));
    }
  }

  /** Gives the reader a text as a file. @param {string} text @param {string} type @param {string} ending */
  give(text, type, ending) {
    const work = this.#work;
    const plain = wording(work.value('/name'), 'fr').normalize('NFKD').replace(/\p{M}/gu, '').replace(/[^A-Za-z0-9]+/g, '-').replace(/^-+|-+$/g, '');
    const name = `${plain.toLowerCase().slice(0, 60) || 'partnership'}.${ending}`;
    const url = URL.createObjectURL(new Blob([text], { type }));
    h('a', { href: url, download: name }).click();
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
    work.say(work.t('widget.saved', { name }));
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
    if (!work.emit('save', { document: work.element.value, text, saved })) return;
    this.give(text, 'application/json', 'json');
    saved();
  }
}

/** @param {string} text @param {number} [offset] */
const lineAt = (text, offset = 0) => String(text.slice(0, offset).split(/\r\n?|\n/).length);
