/** The custom-elements manifest: what editors and catalogues read to know the element. */

import { create, ts } from '@custom-elements-manifest/analyzer';
import { readFile } from 'node:fs/promises';

const file = new URL('../widget/vademecum-assessment.js', import.meta.url);

/** What the browser calls, and a page does not. */
const browsers = /^(connected|disconnected|attributeChanged|form\w+)Callback$|^formAssociated$|^observedAttributes$/;

/** The manifest, without what nobody outside can use. */
export async function manifest() {
  const text = await readFile(file, 'utf8');
  const made = create({ modules: [ts.createSourceFile('dist/vademecum-assessment.js', text, ts.ScriptTarget.ES2022, true)] });
  for (const module of made.modules) {
    module.declarations = module.declarations.filter((/** @type {any} */ d) => module.exports.some((/** @type {any} */ e) => e.declaration.name === d.name));
    for (const d of module.declarations) {
      if (d.members) d.members = d.members.filter((/** @type {any} */ m) => m.privacy !== 'private' && !browsers.test(m.name));
      if (d.events) d.events = d.events.filter((/** @type {any} */ e) => e.name);
    }
  }
  return made;
}
