/** The pictures of the page of a partnership, in browsers: no text over another, at any width, whatever stands in the document. */

import { readFileSync } from 'node:fs';
import { strict } from './site.mjs';
import { around, assert, inEach, on, until } from './each.mjs';

const document = JSON.parse(readFileSync(new URL('../../examples/cases/fictional-bilateral.json', import.meta.url), 'utf8'));
const hostile = structuredClone(document);
for (const [i, name] of ['W'.repeat(400), '"><script>alert(1)</script> <svg onload=alert(1)>', '日本語'.repeat(40), 'mot '.repeat(120), 'مركز التوجيه &amp; {day} abc', '👩‍🏫'.repeat(60)].entries()) {
  hostile.experiments.push({ ...hostile.experiments[0], id: `hostile-${i}`, name });
}

/** What is wrong with the pictures that are shown: texts over others, beyond the sides, or smaller than they should be. */
function faults(pictures) {
  const out = [];
  for (const svg of pictures) {
    const { width } = svg.viewBox.baseVal;
    if (svg.getBoundingClientRect().width < width - 1) out.push(`made smaller: ${svg.getBoundingClientRect().width} of ${width}`);
    const texts = [...svg.querySelectorAll('text')].map((e) => [e.textContent, e.getBBox()]);
    for (const [i, [text, a]] of texts.entries()) {
      if (a.x < 0 || a.x + a.width > width) out.push(`beyond the sides: ${text}`);
      for (const [other, b] of texts.slice(0, i)) {
        if (a.x < b.x + b.width && b.x < a.x + a.width && a.y + 2 < b.y + b.height && b.y + 2 < a.y + a.height) out.push(`${text} over ${other}`);
      }
    }
    for (const e of svg.querySelectorAll('*')) {
      if (e.namespaceURI !== 'http://www.w3.org/2000/svg') out.push(`not of a picture: ${e.nodeName}`);
      for (const a of e.attributes) if (/^on|href|style|^id$/.test(a.name)) out.push(`${e.nodeName} ${a.name}`);
    }
  }
  return out;
}

for (const [width, what] of [[320, 'a small telephone'], [390, 'a telephone'], [1280, 'a desk']]) {
  const page = around(`<vademecum-partnership on="${on}" lang="fr"></vademecum-partnership>`, { script: '/widget/vademecum-partnership.js' });
  inEach(width === 320 ? 'texts of pictures stay apart' : `they do so on ${what}`, { page, policy: strict, launch: { width } }, async (v) => {
    const inside = (run, ...args) => v.page.evaluate(new Function('...args', `const el = document.querySelector('vademecum-partnership'); return (${run})(el.shadowRoot ?? el, el, ...args);`), ...args);
    await until(v.page, () => customElements.get('vademecum-partnership') !== undefined);
    for (const value of [document, hostile]) {
      await inside((root, el, d) => {
        el.value = d;
      }, value);
      for (const [section, picture] of [['stand', 'stages'], ['convention', 'convention']]) {
        await until(v.page, (name) => {
          const el = globalThis.document.querySelector('vademecum-partnership');
          return Boolean((el.shadowRoot ?? el).querySelector(`[id$="-nav-${name}"]`));
        }, section);
        await inside((root, el, name) => root.querySelector(`[id$="-nav-${name}"]`).click(), section);
        await until(v.page, (name, trials) => {
          const el = globalThis.document.querySelector('vademecum-partnership');
          const svg = (el.shadowRoot ?? el).querySelector(`.picture.${name} svg`);
          return svg !== null && (name === 'stages' || svg.textContent.split('Essai').length > trials);
        }, picture, value.experiments.length);
        const found = await inside(new Function('root', `return (${faults})(root.querySelectorAll('.picture svg'));`).toString());
        assert.deepEqual(found, [], `${section} at ${width}`);
        await v.shot(`picture-${picture}-${width}`);
      }
    }
  });
}
