/** The examples for React 18, React 19 and Vue 3, built as the page has them and used in a browser. */

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { around, assert, inEach, on } from './each.mjs';

const here = new URL('frameworks/', import.meta.url);
const own = createRequire(new URL('package.json', here));
const { rolldown } = createRequire(new URL('../build/pack/package.json', import.meta.url))('rolldown');

const entries = {
  react: `import { useState } from 'react'; import { createRoot } from 'react-dom/client'; import { Assessment } from './react.jsx';
    function App() { const [doc, set] = useState(globalThis.given); globalThis.shown = doc; return <Assessment value={doc} onChange={set} on="${on}" lang="fr" />; }
    createRoot(document.getElementById('app')).render(<App />);`,
  vue: "import { app } from './vue-app.js'; const root = app.mount('#app'); root.document = globalThis.given; Object.defineProperty(globalThis, 'shown', { get: () => root.document, configurable: true });",
};

/** The examples of a page, as one script. @param {string} page @param {'react'|'vue'} kind @param {string} version */
async function built(page, kind, version) {
  const folder = new URL(`../shots/frameworks-${kind}${version}/`, here);
  await mkdir(folder, { recursive: true });
  const text = await readFile(new URL(`../../../docs/${page}`, here), 'utf8');
  for (const [, name, body] of text.matchAll(/^```\w+ file=(\S+)\n(.*?)^```$/gms)) await writeFile(new URL(name, folder), body);
  await writeFile(new URL('entry.jsx', folder), entries[kind]);
  const at = (/** @type {string} */ name) => own.resolve(name);
  const alias = kind === 'vue' ? { vue: at('vue/dist/vue.esm-bundler.js') }
    : { 'react/jsx-runtime': at(`react-${version}/jsx-runtime`), 'react-dom/client': at(`react-dom-${version}/client`), 'react-dom': at(`react-dom-${version}`), react: at(`react-${version}`) };
  const bundle = await rolldown({
    input: new URL('entry.jsx', folder).pathname, external: ['vademecum-assessment'], resolve: { alias },
    transform: { define: { 'process.env.NODE_ENV': '"production"', __VUE_OPTIONS_API__: 'true', __VUE_PROD_DEVTOOLS__: 'false', __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false' } },
  });
  const { output } = await bundle.generate({ format: 'esm', paths: { 'vademecum-assessment': '/widget/vademecum-assessment.js' } });
  await bundle.close();
  return output[0].code;
}

const given = { version: '1.0', name: 'Essai', partners: [{ id: 'a', name: 'A' }, { id: 'b', name: 'B' }], rounds: [{ id: 'r', date: on }] };

for (const page of ['widget-frameworks.md', 'widget-frameworks.fr.md']) {
  for (const [kind, version] of /** @type {const} */ ([['react', '18'], ['react', '19'], ['vue', '']])) {
    inEach(`${page}, ${kind} ${version || '3'}: ${'the examples give the document in and the changes out'}`, {
      page: around('<div id="app"></div>', { script: '/given.js', head: '' }), launch: { wait: false },
      prepare: async (site) => {
        site.add(await built(page, kind, version), { path: '/app.js', type: 'text/javascript' });
        site.add(`globalThis.given = ${JSON.stringify(given)}; await import('/app.js');`, { path: '/given.js', type: 'text/javascript' });
      },
    }, async (v) => {
      await v.until(({ root }) => Boolean(root?.querySelector('.criterion')));
      await v.until(({ el }) => el.value.name === 'Essai');
      await v.inside(({ id }) => id('party-a').focus());
      await v.type('lpha');
      await v.until(() => globalThis.shown?.partners[0].name === 'Alpha' || globalThis.shown?.partners[0].name === 'lphaA');
      await v.click('who-fields-3');
      await v.until(() => globalThis.shown.rounds[0].respondents?.[0].answers[0].rating === 3);
      assert.equal(await v.inside(({ el }) => el.hasAttribute('value')), false);
      // The test's own names, not the element's.
      await v.page.evaluate(() => ['given', 'shown', '__VUE__', '__VUE_INSTANCE_SETTERS__', '__VUE_SSR_SETTERS__'].forEach((name) => delete globalThis[name]));
    });
  }
}

