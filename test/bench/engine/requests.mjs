/** What is asked: of a round, of a document, of a whole partnership, all of one invented case of the library. */

import { readFile } from 'node:fs/promises';

const whole = JSON.parse(await readFile(new URL('../../../examples/cases/fictional-pluripartite.json', import.meta.url), 'utf8'));
const [last] = whole.rounds;

const round = { ...last, parties: whole.partners.map((/** @type {any} */ { id }) => ({ id })) };

/** Of about 7 kB: what was told before the convention, and the answers of two. */
const { conventions, contributions, followUp, roadmap, governance, ...early } = whole;
const document = { ...early, rounds: [{ ...last, respondents: last.respondents.slice(0, 2) }] };

const ask = (/** @type {string} */ call, /** @type {string} */ name, /** @type {object} */ of) => {
  const text = JSON.stringify(of);
  return { name: `${name}, ${(new TextEncoder().encode(text).length / 1000).toFixed(1)} kB`, text: JSON.stringify({ call, on: '2026-11-24', text }) };
};

export const requests = [
  ask('assess', 'assess a round', round),
  ask('check', 'check a round', round),
  ask('assess', 'assess a document', document),
  ask('explain', 'explain a partnership', whole),
];
