/** The page of SurveyJS: the form, and a way to answer it from outside. */

import { Model } from 'survey-core';
import 'survey-core/i18n/french';
import { renderSurvey } from 'survey-js-ui';
import { answers, survey } from './questions.mjs';

const model = new Model(survey);
renderSurvey(model, document.getElementById('survey'));
globalThis.finish = () => {
  model.data = answers;
  model.doComplete();
};
