/** What those who draw are given: the sitting as it is now, and what the reader can do with it. */

/** @typedef {import('./sitting.js').Sitting} Sitting */

/** What a step is drawn from. @param {Sitting} sitting @returns {import('./steps.js').Context} */
export function contextOf(sitting) {
  const { element, screen, walk } = sitting;
  const draft = sitting.atHand();
  const chosen = walk.seat;
  const seat = draft.seats.find((s) => s.party === chosen?.party && s.nth === chosen?.nth) ?? draft.seats[0];
  return {
    draft,
    words: /** @type {import('./words.js').Words} */ (sitting.words),
    // Looked up anew each time, since the first answer of a person makes it.
    get seat() {
      return draft.seats.find((s) => s.party === seat.party && s.nth === seat.nth) ?? seat;
    },
    sit: (next) => {
      walk.seat = next;
    },
    today: element.today,
    level: Math.min(6, Math.max(1, Math.trunc(Number(element.getAttribute('heading-level') ?? 2)) || 2)),
    // A form without answers is printed as one to be filled in by hand.
    readonly: element.readonly || (screen.printing && !draft.empty),
    paper: screen.printing,
    turn: screen.turn,
    problems: walk.problems,
    id: (name) => screen.id(name),
    changed: () => sitting.changed(),
    redraw: (focus) => sitting.draw(focus),
    go: (step, focus) => sitting.go(step, focus),
  };
}

/** What the frame around the steps is drawn from. @param {Sitting} sitting @returns {import('./frame.js').Frame} */
export function frameOf(sitting) {
  const { element, files, keeping, outcome, screen, walk } = sitting;
  return {
    ui: contextOf(sitting), step: walk.step, mode: element.mode, printing: screen.printing, asking: sitting.asking,
    answer: outcome.answer, renderResult: outcome.render, hopeless: outcome.hopeless || outcome.unwanted,
    store: keeping.store, kept: keeping.kept,
    on: {
      next: () => sitting.next(),
      save: () => element.save(),
      csv: () => void element.toCSV().then((text) => files.give(text, 'text/csv;charset=utf-8', 'csv')),
      print: () => void element.print(),
      compute: () => void outcome.show(),
      keep: () => sitting.keep(),
      forget: () => element.delete(),
      resume: () => sitting.resume(),
      ask: () => sitting.ask(true, 'reset-no'),
      keepAll: () => sitting.ask(false, 'reset'),
      clear: () => sitting.restart(undefined, screen.id('step-who')),
    },
    open: (file, merging) => void element.loadFile(file, { merge: merging }),
  };
}
