/** One partnership: opened, saved in place, and its versions. */

import { ask, base, copyOf, h, page, say, show, still, t, to } from './lib.js';
import { askConflict, askName, differences } from './ask.js';

/** How often the desk looks whether the file has changed on the disk, in milliseconds. */
const every = 10_000;

/** The file that is open. @type {{name: string, base: string, tag: string, changed: boolean, edits: number, writing: Promise<void>, element: any, timer: number}|undefined} */
let open;

addEventListener('beforeunload', (event) => {
  if (open?.changed) event.preventDefault();
});
addEventListener('keydown', (event) => {
  if (open && !event.defaultPrevented && (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 's') {
    event.preventDefault();
    open.element.save();
  }
});

/** Closes the file that is open, unless its reader wants to stay. */
export async function leave() {
  // eslint-disable-next-line no-alert -- a question that stops everything is what this is
  if (open?.changed && !confirm(t('unsaved.leave'))) return false;
  if (open) clearInterval(open.timer);
  open = undefined;
  return true;
}

/** The element that shows a content. @param {any} desk @param {string} name @param {ArrayBuffer} bytes @param {boolean} readonly */
async function shown(desk, name, bytes, readonly) {
  await still(import(`./widget/${desk.element}.js`));
  const element = /** @type {any} */ (h(desk.element, { lang: page.lang, on: desk.on, readonly }));
  const ready = new Promise((resolve) => { element.addEventListener('vademecum-ready', resolve, { once: true }); });
  show(desk.rows.find((/** @type {any} */ r) => r.name === name)?.title ?? name, element);
  await still(ready);
  await still(element.loadFile(new File([bytes], base(name), { type: 'application/json' })));
  return element;
}

/** @param {string} name */
const readFile = async (name) => {
  const response = await ask('GET', 'file', { query: { name } });
  const bytes = await response.arrayBuffer();
  return { bytes, text: new TextDecoder().decode(bytes), tag: response.headers.get('ETag') ?? '' };
};

/** Shows a file. @param {any} desk @param {string} name */
export async function file(desk, name) {
  const { bytes, text, tag } = await still(readFile(name));
  const element = await shown(desk, name, bytes, false);
  const state = h('span', { id: 'state' });
  // The page of a whole partnership has its name and this button itself.
  const whole = desk.element === 'vademecum-partnership';
  const save = whole ? undefined : h('button', { type: 'button', class: 'primary', onclick: () => element.save() }, t('save'));
  const notice = h('div', { id: 'notice' });
  element.before(h('div', { class: 'title file' }, h('a', { href: to('') }, t('back')), h('h1', { class: whole ? 'aside' : 'where' }, document.title.replace(/ – vademecum$/, '')), whole && h('span', { class: 'where' }, name), state, ...[save ?? []].flat(), h('a', { href: to('versions', name) }, t('versions'))), notice);
  const mine = open = { name, base: text, tag, changed: false, edits: 0, writing: Promise.resolve(), element, timer: setInterval(() => void look(desk, mine, notice), every) };
  element.addEventListener('vademecum-change', () => { mine.changed = true; mine.edits += 1; state.textContent = t('unsaved'); });
  element.addEventListener('vademecum-save', (/** @type {CustomEvent} */ event) => {
    event.preventDefault();
    const { text: now, saved } = event.detail;
    mine.writing = mine.writing.then(() => write(desk, mine, now, state, saved)); // one after the other
  });
}

/** Saves a text, whatever it takes. @param {any} desk @param {NonNullable<typeof open>} mine @param {string} text @param {HTMLElement} state @param {() => void} [saved] is called when it is */
async function write(desk, mine, text, state, saved) {
  const { edits } = mine;
  try {
    const response = await ask('PUT', 'file', { query: { name: mine.name }, body: text, headers: { 'If-Match': mine.tag }, may: [412] });
    if (response.status === 412 && response.headers.has('ETag')) {
      await settle(desk, mine, text, await response.text(), response.headers.get('ETag') ?? '', state, saved);
      return;
    }
    Object.assign(mine, { base: text, tag: response.headers.get('ETag') ?? '', changed: edits !== mine.edits });
    saved?.();
    const done = t('saved', { time: new Date().toLocaleTimeString(page.lang) });
    state.textContent = mine.changed ? t('unsaved') : done;
    say(done);
    document.querySelector('#notice')?.replaceChildren();
  } catch (fault) {
    state.textContent = t('unsaved');
    say(fault instanceof Error ? fault.message : String(fault));
  }
}

/** What differs between two texts, by member. @param {string} before @param {string} after @returns {Promise<any[]>} */
async function changes(before, after) {
  const response = await ask('POST', 'changes', { body: { before, after }, may: [422] });
  return (await response.json()).changes ?? [];
}

/** Shows what another has saved meanwhile, and does what is chosen. Nothing is lost by it. @param {any} desk @param {NonNullable<typeof open>} mine @param {string} text @param {string} theirs @param {string} tag @param {HTMLElement} state @param {() => void} [saved] */
async function settle(desk, mine, text, theirs, tag, state, saved) {
  const here = new Set((await changes(mine.base, text)).map((c) => c.path));
  switch (await askConflict(await changes(mine.base, theirs), here)) {
    case 'mine':
      Object.assign(mine, { base: theirs, tag });
      await write(desk, mine, text, state, saved);
      break;
    case 'theirs':
      mine.changed = false;
      await leave();
      await file(desk, mine.name);
      break;
    case 'copy':
      await askName('copy', copyOf(mine.name), async (wanted) => {
        const made = (await (await ask('POST', 'copy', { body: { name: mine.name, to: wanted } })).json()).name;
        await ask('PUT', 'file', { query: { name: made }, body: text, headers: { 'If-Match': tag } });
        saved?.();
        mine.changed = false;
        location.hash = to('file', made);
      });
  }
}

/** Looks whether the file has changed on the disk, and says so. @param {any} desk @param {NonNullable<typeof open>} mine @param {HTMLElement} notice */
async function look(desk, mine, notice) {
  if (document.hidden || open !== mine) return;
  try {
    const response = await ask('HEAD', 'file', { query: { name: mine.name } });
    if (response.headers.get('ETag') === mine.tag || notice.childElementCount > 0 || open !== mine) return;
    const theirs = await readFile(mine.name);
    const list = await changes(mine.base, theirs.text);
    if (theirs.tag === mine.tag) return;
    notice.replaceChildren(h('div', { class: 'notice', role: 'alert' }, h('p', {}, t('changed')), h('details', {}, h('summary', {}, t('changed.show')), differences(list)),
      mine.changed ? h('p', {}, t('changed.keep')) : h('button', { type: 'button', onclick: async () => { await leave(); await file(desk, mine.name); } }, t('changed.reload'))));
  } catch (fault) {
    if (notice.childElementCount === 0) notice.replaceChildren(h('p', { class: 'notice', role: 'alert' }, fault instanceof Error ? fault.message : String(fault)));
  }
}

/** Lists the versions of a file. @param {any} desk @param {string} name */
export async function versions(desk, name) {
  const list = (await still(ask('GET', 'versions', { query: { name } }).then((r) => r.json()))).versions;
  show(t('versions'), h('p', {}, h('a', { href: to('file', name) }, t('back.file'))), h('h1', {}, t('versions.of', { name })),
    h('p', {}, desk.keep > 0 ? t('versions.keep', { n: desk.keep }) : t('versions.off')),
    list.length === 0 ? h('p', {}, t('versions.none'))
      : h('ul', { class: 'versions' }, list.map((/** @type {any} */ v) => h('li', {}, h('a', { href: `${to('version', name)}/${encodeURIComponent(v.id)}` }, when(v.saved))))));
}

/** @param {string} moment */
const when = (moment) => new Date(moment).toLocaleString(page.lang, { dateStyle: 'long', timeStyle: 'medium' });

/** Shows a version, which can be brought back. @param {any} desk @param {string} name @param {string} id */
export async function version(desk, name, id) {
  const bytes = await still(ask('GET', 'version', { query: { name, id } }).then((r) => r.arrayBuffer()));
  const text = new TextDecoder().decode(bytes);
  const now = await still(readFile(name));
  const saved = (await (await ask('GET', 'versions', { query: { name } })).json()).versions.find((/** @type {any} */ v) => v.id === id)?.saved;
  const list = await still(changes(text, now.text));
  const element = await shown(desk, name, bytes, true);
  element.before(h('p', {}, h('a', { href: to('versions', name) }, t('versions'))), h('h1', {}, t('version.title', { name, when: saved ? when(saved) : id })),
    h('details', {}, h('summary', {}, t('version.since', { n: list.length })), differences(list)),
    h('p', {}, h('button', { type: 'button', class: 'primary', onclick: async () => {
      try {
        const response = await ask('PUT', 'file', { query: { name }, body: text, headers: { 'If-Match': now.tag }, may: [412] });
        if (response.status === 412) throw new Error(t('version.moved'));
        say(t('version.back'));
        location.hash = to('file', name);
      } catch (fault) {
        say(fault instanceof Error ? fault.message : String(fault));
      }
    } }, t('version.bring'))));
}
