/** Where the reader is: in which step, answering for whom, and shown what is wrong. */

import { steps } from './steps.js';

/** @typedef {{party: string, nth: number}} Seat */
/** @typedef {import('./problems.js').Problem} Problem */

export class Walk {
  step = steps[0];
  /** Who was chosen to answer. @type {Seat|undefined} */
  seat;
  /** What is shown as wrong, by the field. @type {Map<string, string>} */
  problems = new Map();
  /** What held the reader up last. */
  #told = '';

  /** Sits down to other answers: nothing was shown of them yet. @param {Seat} seat */
  sitDown(seat) {
    this.seat = seat;
    this.problems = new Map();
    this.#told = '';
  }

  /** Whether what is wrong in the step holds the reader up: only once. @param {Problem[]} found */
  heldUp(found) {
    const told = found.map((p) => p.field + p.text).join();
    if (found.length > 0 && told !== this.#told) {
      this.#told = told;
      return true;
    }
    this.problems = new Map();
    return false;
  }

  /** Notes what is shown, in a step that shows all of it. @param {Problem[]} found */
  tell(found) {
    if (found.some((p) => p.step !== this.step)) this.step = 'check';
    this.problems = new Map(found.map((p) => [p.field, p.text]));
  }

  get next() {
    return steps[steps.indexOf(this.step) + 1];
  }
}
