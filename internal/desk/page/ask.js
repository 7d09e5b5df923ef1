/** Dialogs. */

import { ask, h, t } from './lib.js';

/**
 * Shows a dialog with fields until it is closed, or until what it asks for is done.
 * @param {string} title @param {any[]} inside @param {string} label of the button @param {() => Promise<void>} done throws what keeps it from being done
 */
function dialog(title, inside, label, done) {
  return new Promise((resolve) => {
    const fault = h('p', { role: 'alert', class: 'wrong' });
    let finished = false;
    const form = h('form', { method: 'dialog' }, h('h2', { id: 'dialog-title' }, title), inside, fault,
      h('p', { class: 'buttons' }, h('button', { class: 'primary' }, label), h('button', { type: 'button', onclick: () => box.close() }, t('cancel'))));
    const box = /** @type {HTMLDialogElement} */ (h('dialog', { 'aria-labelledby': 'dialog-title' }, form));
    form.onsubmit = (event) => {
      event.preventDefault();
      fault.textContent = '';
      done().then(() => { finished = true; box.close(); }, (why) => { fault.textContent = why instanceof Error ? why.message : String(why); });
    };
    box.onclose = () => { box.remove(); resolve(finished); };
    document.body.append(box);
    box.showModal();
    const first = form.querySelector('input');
    first?.focus();
    first?.select();
  });
}

/** @param {string} id @param {string} label @param {Record<string, any>} [props] */
function field(id, label, props = {}) {
  const input = /** @type {HTMLInputElement} */ (h('input', { id, autocomplete: 'off', ...props }));
  return { input, row: h('p', { class: 'field' }, h('label', { for: id }, label), input) };
}

/** Asks for the name of a file. @param {string} key @param {string} suggested @param {(name: string) => Promise<void>} done */
export function askName(key, suggested, done) {
  const name = field('file-name', t('file.name'), { value: suggested, required: true });
  return dialog(t(`${key}.title`), [name.row], t(key), () => done(name.input.value));
}

/** Asks who begins a partnership with whom, and returns the name of its file. */
export async function askNew() {
  let made = '';
  const host = field('host', t('new.host'), { required: true });
  const partners = h('div');
  const add = () => {
    const n = partners.children.length + 1;
    const one = field(`partner-${n}`, n === 1 ? t('new.partner') : t('new.partner.n', { n }), { required: n === 1 });
    partners.append(one.row);
    return one.input;
  };
  add();
  const title = field('title', t('new.name'));
  await dialog(t('new.title'), [host.row, partners, h('p', {}, h('button', { type: 'button', onclick: () => add().focus() }, t('new.another'))), title.row], t('new'), async () => {
    const names = [...partners.querySelectorAll('input')].map((input) => input.value);
    const response = await ask('POST', 'new', { body: { host: host.input.value, partners: names, name: title.input.value } });
    made = (await response.json()).name;
  });
  return made;
}

/**
 * Asks what to do about a file that another has saved meanwhile.
 * @param {any[]} theirs what has changed on the disk @param {Set<string>} mine pointers of what has changed here
 * @returns {Promise<'theirs'|'copy'|'mine'|''>}
 */
export function askConflict(theirs, mine) {
  return new Promise((resolve) => {
    /** @type {'theirs'|'copy'|'mine'|''} */
    let answer = '';
    const choose = (/** @type {'theirs'|'copy'|'mine'} */ what) => h('button', { type: 'button', onclick: () => { answer = what; box.close(); } }, t(`conflict.${what}`));
    const touched = (/** @type {string} */ pointer) => [...mine].some((p) => p === pointer || p.startsWith(`${pointer}/`) || pointer.startsWith(`${p}/`));
    const box = /** @type {HTMLDialogElement} */ (h('dialog', { 'aria-labelledby': 'dialog-title', class: 'conflict' },
      h('h2', { id: 'dialog-title' }, t('conflict.title')), h('p', {}, t('conflict.intro')), differences(theirs, touched),
      h('p', { class: 'buttons' }, choose('copy'), choose('theirs'), choose('mine'), h('button', { type: 'button', onclick: () => box.close() }, t('cancel')))));
    box.onclose = () => { box.remove(); resolve(answer); };
    document.body.append(box);
    box.showModal();
  });
}

/** A table of changes. @param {any[]} changes @param {(pointer: string) => boolean} [touched] whether it was changed here too */
export function differences(changes, touched) {
  if (changes.length === 0) return h('p', {}, t('changes.none'));
  return h('div', { class: 'wide' }, h('table', {}, h('thead', {}, h('tr', {}, ['member', 'before', 'after'].map((c) => h('th', { scope: 'col' }, t(`changes.${c}`))))),
    h('tbody', {}, changes.map((c) => h('tr', {}, h('th', { scope: 'row' }, c.member, touched?.(c.path) ? h('strong', { class: 'wrong' }, ` ${t('changes.both')}`) : undefined),
      h('td', {}, c.before ?? t('changes.absent')), h('td', {}, c.after ?? t('changes.absent')))))));
}
