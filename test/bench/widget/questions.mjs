/** The six questions and the risks as a form of SurveyJS, in the words of the component. */

import words from '../../../wasm/widget/words/fr.js';
import { questions, typicalRisks } from '../../../wasm/widget/model.js';

const ratings = ['0', '1', '2', '3', '4', 'unknown'].map((value) => ({ value, text: words[`rating.${value}`] }));
const scale = (member) => [1, 2, 3, 4, 5].map((value) => ({ value, text: words[`widget.${member}.${value}`] }));

const criterion = (code) => [
  { type: 'radiogroup', name: code, title: words[`criterion.${code}.question`], description: words[`criterion.${code}.help`], choices: ratings, showClearButton: true },
  { type: 'comment', name: `${code}-comment`, title: words['widget.comment'], rows: 2 },
];

const risk = ({ code }) => ['likelihood', 'impact'].map((member) => ({
  type: 'radiogroup', name: `${code}-${member}`, title: `${words[`risk.${code}.event`]} – ${words[`widget.${member}`]}`, choices: scale(member), showClearButton: true,
}));

const all = questions.flatMap((q) => q.criteria);

/** The form: one question a page, the mean of the ratings at its end. */
export const survey = {
  locale: 'fr',
  showQuestionNumbers: 'off',
  pages: [
    ...questions.map(({ question, criteria }) => ({ name: question, title: words[`question.${question}`], elements: criteria.flatMap(criterion) })),
    { name: 'risks', title: words['widget.risks'], elements: typicalRisks.slice(0, 3).flatMap(risk) },
  ],
  calculatedValues: [{ name: 'mean', expression: `avg(${all.map((code) => `{${code}}`).join(', ')})` }],
  completedHtml: '<p class="mean">{mean}</p>',
};

/** What somebody answers, for this form and as a document. */
export const answers = Object.fromEntries(all.map((code, i) => [code, String(i % 5)]));

export const document = {
  version: '1.0', name: 'Essai', partners: [{ id: 'a', name: 'La Cité' }, { id: 'b', name: 'Tremplin' }],
  rounds: [{
    id: 'round-1', date: '2026-11-24',
    respondents: [{ party: 'a', answers: all.map((criterion, i) => ({ criterion, rating: i % 5 })) }],
  }],
};
