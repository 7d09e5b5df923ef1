/** The desk: finds the view that the address names and shows it. */

import { ask, h, Left, page, say, show, speak, still, t, takeSecret, to } from './lib.js';
import { list } from './list.js';
import { file, leave, version, versions } from './file.js';

const known = ['fr', 'en'];

/** What the desk is, as it last answered. @type {any} */
let desk;

function head() {
  const other = page.lang === 'fr' ? 'en' : 'fr';
  const bar = /** @type {HTMLElement} */ (document.querySelector('#head'));
  bar.replaceChildren(
    h('a', { href: to(''), class: 'home' }, 'vademecum'),
    h('span', { class: 'where' }, desk?.library ? t('library', { folder: desk.folder }) : desk?.folder ?? ''),
    h('button', { type: 'button', lang: other, onclick: () => void change(other) }, other === 'fr' ? 'Français' : 'English'),
    desk?.quit && h('button', { type: 'button', onclick: () => void quit() }, t('quit')),
  );
}

/** @param {string} lang */
async function change(lang) {
  if (!await leave()) return;
  await speak(lang);
  await route();
}

async function quit() {
  if (!await leave()) return;
  try {
    await ask('POST', 'quit');
  } catch { /* it has ended */ }
  show(t('quit.done'), h('h1', {}, t('quit.done')), h('p', {}, t('quit.close')));
  /** @type {HTMLElement} */ (document.querySelector('#head')).replaceChildren();
}

/** Shows what the address names. */
async function route() {
  page.turn += 1;
  const [, view = '', name] = /^#\/(\w*)(?:\/(.*))?$/.exec(location.hash) ?? [];
  try {
    if (!desk || view === '') desk = await still(ask('GET', 'desk').then((r) => r.json()));
    head();
    if (view === 'file' && name) await file(desk, decodeURIComponent(name));
    else if (view === 'versions' && name) await versions(desk, decodeURIComponent(name));
    else if (view === 'version' && name) await version(desk, ...(/** @type {[string, string]} */ (name.split('/').map(decodeURIComponent))));
    else list(desk, route);
  } catch (fault) {
    if (fault instanceof Left) return;
    head();
    const message = fault instanceof Error ? fault.message : String(fault);
    show(t('error'), h('h1', {}, t('error')), h('p', { role: 'alert' }, message), h('p', {}, h('a', { href: to('') }, t('back'))));
  }
  /** @type {HTMLElement} */ (document.querySelector('#main')).focus({ preventScroll: true });
}

let address = location.hash;
async function moved() {
  if (location.hash === address) return;
  const wanted = location.hash;
  if (!await leave()) {
    history.replaceState(null, '', address);
    return;
  }
  address = wanted;
  say('');
  await route();
}

takeSecret();
address = location.hash;
addEventListener('hashchange', () => void moved());
await speak(known.find((l) => l === document.documentElement.lang) ?? 'fr');
await route();
// A desk that was started by a double click ends when no page asks for anything.
setInterval(() => { ask('GET', 'alive').catch(() => { /* said when something is asked for */ }); }, 300_000);
