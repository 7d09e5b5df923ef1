/** From nothing to the end of a partnership: what somebody types to meet each condition, by the sentence that says it is missing. */

import assert from 'node:assert/strict';
import { until } from './browser.mjs';
import { focused } from './partnership.mjs';

/** @typedef {import('./partnership.mjs').Typist} Typist */

/** What is typed where the link of a condition leads. @type {[RegExp, (t: Typist, sentence: string, on: string) => Promise<unknown>][]} */
const meeting = [
  [/^Aucune offre n’est décrite/, (t) => t.type('Nom', 'Conseil individuel')],
  [/^Aucune ressource disponible/, (t) => t.choose('Sorte', 'Locaux')],
  [/^Aucune de vos ressources/, (t) => t.choose('Partageable', 'Oui')],
  [/^Aucune séance de découverte/, (t, _, on) => t.date('Date', on)],
  [/^La question « (.*) » n’a pas encore/, (t) => answer(t)],
  [/^Il manque un accord sur (.*)/, async (t, s, on) => {
    await t.date('Date', on);
    await t.type('Note', 'Un an, renouvelable.');
  }],
  [/^Aucune offre commune/, (t) => t.type('Nom', 'Permanences communes')],
  [/^On ne sait pas quand a lieu cette offre/, (t) => t.type('Mois', '1', 'Rythme')],
  [/^On ne sait pas comment cette offre/, (t) => t.type('Communication', 'Affiche et réseau des conseillers')],
  [/^Cette offre n’a pas de format/, (t) => t.choose('Format', 'Permanence')],
  [/^Ce partenaire n’apporte rien/, (t) => t.type('Description', 'Une salle le mardi')],
  [/^Ce partenaire ne reçoit rien/, (t) => t.type('Description', 'Un public plus large')],
  [/^Aucune personne qui interviendra/, (t) => person(t)],
  [/^On ne sait pas si cette personne est volontaire/, (t) => t.choose('Volontaire', 'Oui')],
  [/^Le champ de compétences/, (t) => t.type('Domaine', 'Conseil en évolution professionnelle')],
  [/^Cette personne n’a pas encore été préparée/, async (t, _, on) => {
    await t.press(/^Ajouter une préparation/);
    await t.choose('Sorte', 'Immersion');
    await t.date('Fait le', on);
  }],
  [/^Aucune décision favorable/, (t, _, on) => decision(t, on)],
  [/^Les instances n’ont pas encore été informées/, (t, _, on) => decision(t, on)],
  [/^La dernière expérimentation n’a pas de bilan\./, async (t, _, on) => {
    const { name, group } = await focused(t.page);
    if (name === 'Nom') return t.type('Nom', 'Permanences à deux');
    if (group === 'Début') return t.date('Début', on);
    await t.date('Date', on);
    await t.choose('Conclusion', 'Positif');
  }],
  [/^Aucune expérimentation/, (t) => t.type('Nom', 'Essai')],
  [/^Aucun risque n’est noté/, (t, _, on) => t.type('Événement', 'Une salle ferme')],
  [/^Ce risque n’a pas été revu/, (t, _, on) => t.date('Examiné le', on)],
  [/^Il n’y a pas de convention/, (t) => t.type('Titre', 'Convention de partenariat')],
  [/^La convention ne dit pas quand/, (t, _, on) => t.date('Début', on)],
  [/^La convention ne dit pas combien/, (t) => t.type('Ans', '1', 'Durée initiale')],
  [/^La convention ne dit pas ce qui se passe/, (t) => t.choose('Sorte', 'Tacite reconduction')],
  [/^La signature de ce partenaire/, (t, _, on) => t.date('Date', on)],
  [/^Aucune évolution récente/, async (t, _, on) => {
    await t.choose('Sorte', 'Format');
    await t.date('Date', on);
    await t.type('Description', 'Des rendez-vous à distance');
  }],
  [/^On ne sait pas si cette évolution/, (t) => t.choose('Touche la convention', 'Oui')],
];

/** Answers the question that is shown, for the first partner. @param {Typist} t */
async function answer(t) {
  await t.to((f) => f.type === 'radio' && /^[0-4] – /.test(f.name), 'a rating');
  await t.page.keyboard.press(' ');
  await t.pause();
}

/** @param {Typist} t */
async function person(t) {
  assert.equal((await focused(t.page)).section, 'team');
  await t.press('Ajouter une personne');
  await t.type('Nom', 'Inès Morel');
}

/** @param {Typist} t @param {string} on */
async function decision(t, on) {
  const f = await focused(t.page);
  assert.equal(f.section, 'governance');
  // The body must be named first; its decision is added from the same link then.
  if (f.name === 'Nom') await t.type('Nom', 'Comité de pilotage');
  else await t.date('Date', on);
}

/** The conditions that a way on lacks, as its card says them. @param {any} page @param {string} move */
export const lacking = (page, move) => page.evaluate((name) => {
  const root = document.querySelector('vademecum-partnership').shadowRoot;
  const card = [...root.querySelectorAll('.move')].find((c) => c.querySelector('h4, h3')?.textContent === name);
  return card ? { open: Boolean(card.querySelector('.tag.go')), button: card.querySelector('button[id*="move-"]')?.id, unmet: [...card.querySelectorAll('.conditions > li > button')].map((b) => b.textContent) } : undefined;
}, move);

/** Makes a move: meets what it lacks by following each link, then notes it. @param {Typist} t @param {string} move @param {string} on @param {string} [reason] */
export async function make(t, move, on, reason = '') {
  await t.page.evaluate((day) => document.querySelector('vademecum-partnership').setAttribute('on', day), on);
  const count = await t.page.evaluate(() => JSON.parse(document.querySelector('vademecum-partnership').text).journal.length);
  for (let i = 0; i < 30; i++) {
    await t.press('Où en sommes-nous');
    await t.pause();
    const card = await lacking(t.page, move);
    assert.ok(card, `${move}: no such way on`);
    if (card.open) break;
    const [sentence] = card.unmet;
    assert.ok(sentence, `${move}: nothing to follow`);
    const way = meeting.find(([fits]) => fits.test(`${sentence}.`.replace(/\s/g, ' ')));
    assert.ok(way, `${move}: how to meet “${sentence}”?`);
    await t.press(sentence);
    const at = await focused(t.page);
    assert.match(at.tag, /input|select|textarea|button|h\d/, `${sentence}: ${JSON.stringify(at)}`);
    await way[1](t, sentence, on);
    await t.page.keyboard.press('Tab');
    await t.pause();
  }
  const { button } = await lacking(t.page, move);
  await t.to((f) => f.id === button, `noting ${move}`);
  await t.page.keyboard.press('Enter');
  await t.pause();
  if (reason) await t.type('Motif', reason);
  await t.press('Noter dans le journal');
  await until(t.page, (name) => [...JSON.parse(document.querySelector('vademecum-partnership').text).journal].length >= name, count + 1);
  await t.pause();
}
