/** What the engine says of the answers, for as long as they stay as they are. */

import { plain } from './json.js';
import { style } from './style.js';

/** @typedef {{result?: any, findings: any[]}} Answer */

/** After how many milliseconds it is said that the result is being worked out. */
const patience = 400;

export class Outcome {
  #sitting;
  /** @type {Answer|undefined} */
  answer;
  /** What shows the answer. @type {typeof import('./result.js').result|undefined} */
  render;
  /** Whether it was tried and could not be had. */
  hopeless = false;

  /** @param {import('./sitting.js').Sitting} sitting */
  constructor(sitting) {
    this.#sitting = sitting;
  }

  /** The answers have changed. */
  forget() {
    this.answer = undefined;
    this.hopeless = false;
  }

  /** The indication in a sentence. */
  get #told() {
    const indication = this.answer?.result?.indication;
    return indication ? this.#sitting.t('result.indication', { indication: this.#sitting.t(`indication.${indication}`) }) : '';
  }

  /** Whether the page wants no result. */
  get unwanted() {
    return this.#sitting.element.getAttribute('engine') === 'none';
  }

  /** Asks the engine, which is loaded when it is first wanted. What it says of answers that changed meanwhile is not kept. */
  async ask() {
    const { element, screen } = this.#sitting;
    const draft = this.#sitting.atHand();
    if (this.unwanted) return undefined;
    const given = element.getAttribute('wasm-src');
    const wasm = given === null ? undefined : new URL(given, document.baseURI);
    const mode = /** @type {import('./engine.js').Mode} */ (element.getAttribute('engine') ?? 'auto');
    // The words of the result come while the engine does.
    void this.#sitting.words?.withResult().catch(() => {});
    const { evaluate, result, resultStyle } = await import('./evaluation.js');
    const text = draft.toString();
    const round = plain(draft.round.id);
    const answer = await evaluate(wasm ?? new URL('./', import.meta.url), { mode, wasm, integrity: element.getAttribute('wasm-integrity') ?? undefined, twinIntegrity: element.getAttribute('twin-integrity') ?? undefined },
      { call: 'assess', on: element.today, text, ...(round ? { round } : {}) });
    if (text === this.#sitting.draft?.toString()) {
      this.#sitting.words = await /** @type {import('./words.js').Words} */ (this.#sitting.words).withResult();
      this.render = result;
      this.answer = answer;
      screen.wear(style(), resultStyle());
    }
    this.#sitting.emit('result', answer);
    return answer;
  }

  /** Asks where there is no answer yet, and shows it or that it cannot be had. */
  async show() {
    if (this.answer) return;
    const { screen } = this.#sitting;
    // What is there at once needs no notice: it would be heard instead of the heading.
    const notice = this.unwanted ? undefined : setTimeout(() => screen.say(this.#sitting.t('widget.computing')), patience);
    try {
      await this.ask();
    } catch (fault) {
      this.#sitting.emit('error', { message: this.#sitting.t('widget.noengine'), cause: String(fault) });
    }
    clearTimeout(notice);
    if (!this.unwanted) screen.say(this.#told, { unseen: true });
    this.hopeless = !this.answer;
    this.#sitting.draw();
  }
}
