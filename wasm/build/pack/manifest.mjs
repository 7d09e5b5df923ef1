/** The custom-elements manifest: what editors and catalogues read to know the element. */

import { create, ts } from '@custom-elements-manifest/analyzer';
import { readFile } from 'node:fs/promises';

/** The elements, and what they have in common with any form field. */
const elements = ['vademecum-assessment.js', 'vademecum-partnership.js'];
const files = [...elements, 'form-field.js'];

/** What the browser calls, and a page does not. */
const browsers = /^(connected|disconnected|attributeChanged|form\w+)Callback$|^formAssociated$|^observedAttributes$/;

/** The manifest, without what nobody outside can use. */
export async function manifest() {
  const modules = await Promise.all(files.map(async (name) => ts.createSourceFile(`dist/${name}`,
    await readFile(new URL(`../../widget/${name}`, import.meta.url), 'utf8'), ts.ScriptTarget.ES2022, true)));
  const made = create({ modules });
  // For a page each element is one class, whatever it is made of.
  made.modules.splice(elements.length);
  for (const module of made.modules) {
    module.declarations = module.declarations.filter((/** @type {any} */ d) => module.exports.some((/** @type {any} */ e) => e.declaration.name === d.name));
    for (const d of module.declarations) {
      if (d.members) d.members = d.members.filter((/** @type {any} */ m) => m.privacy !== 'private' && !browsers.test(m.name));
      for (const m of d.members ?? []) delete m.inheritedFrom;
      if (d.superclass) d.superclass = { name: 'HTMLElement' };
      // An attribute without a description is only warned of.
      if (d.attributes) d.attributes = d.attributes.filter((/** @type {any} */ a) => a.description);
      if (d.events) d.events = d.events.filter((/** @type {any} */ e) => e.name);
    }
  }
  return made;
}
