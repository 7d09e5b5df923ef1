/** The pages that are compared, and the files that they load. */

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { rolldown } from 'rolldown';
import { compress } from '../../../wasm/build/pack/seal.mjs';
import { document } from './questions.mjs';

const files = new URL('../../../.tmp/bench-widget/', import.meta.url);

/** SurveyJS as a careful developer would ship it: in one script, without what is not used, minified, and its style sheet without fonts. */
export async function buildPeer() {
  await mkdir(files, { recursive: true });
  const bundle = await rolldown({ input: new URL('survey.mjs', import.meta.url).pathname });
  await bundle.write({ file: new URL('survey.js', files).pathname, format: 'esm', minify: true });
  await bundle.close();
  await writeFile(new URL('survey.css', files), await readFile(new URL('node_modules/survey-core/survey-core.fontless.min.css', import.meta.url)));
  await compress(files, ['survey.js', 'survey.css']);
}

const page = (head, body) => `<!doctype html>
<html lang="fr">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,">
<title>Évaluer un partenariat</title>
${head}
${body}
</html>
`;

const component = '<script type="module" src="/widget/vademecum-assessment.js"></script>';
const element = '<vademecum-assessment on="2026-11-24"></vademecum-assessment>';

/** @param {any} value */
function finishComponent(value) {
  const element = /** @type {any} */ (window.document.querySelector('vademecum-assessment'));
  element.value = value;
  element.shadowRoot.querySelector('nav li:last-child button').click();
}

/** What is compared, ours first: the page, how its questions are answered at once, and how one sees the result. */
export const contenders = [
  { name: 'vademecum', html: page(`<link rel="modulepreload" href="/widget/words/fr.js">\n${component}`, element), finish: finishComponent, argument: document, result: '.lead' },
  { name: 'vademecum, without the line that fetches the words early', html: page(component, element), finish: finishComponent, argument: document, result: '.lead' },
  {
    name: 'SurveyJS', html: page('<link rel="stylesheet" href="/peer/survey.css">\n<script type="module" src="/peer/survey.js"></script>', '<div id="survey"></div>'),
    finish: () => /** @type {any} */ (window).finish(), argument: undefined, result: '.mean',
  },
];

export const folders = { '/widget/': new URL('../../../.tmp/web/', import.meta.url), '/peer/': files };
