/** What the tests of the partnership page share: the page, and somebody at the keyboard. */

import assert from 'node:assert/strict';
import { open, until } from './browser.mjs';
import { dist, serveFiles } from './static.mjs';

/** A policy as public bodies have it. */
export const strict = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; connect-src 'self'; img-src 'self' data:; form-action 'none'; base-uri 'none'; require-trusted-types-for 'script'; trusted-types 'none'";

/** @param {string} lang @param {string} attributes @param {string} dir */
const html = (lang, attributes, dir) => `<!doctype html><html lang="${lang}" dir="${dir}"><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"><link rel="stylesheet" href="/page.css"><title>Essai</title><script type="module" src="/widget/vademecum-partnership.js"></script>
<main><h1>Partenariats</h1><vademecum-partnership on="2026-11-28" ${attributes}></vademecum-partnership></main></html>`;

/**
 * A page with the component, and a document where one is given.
 * @param {any} browser
 * @param {{text?: string, lang?: string, dir?: string, attributes?: string, width?: number, height?: number, policy?: string, before?: (page: any) => unknown, folder?: URL}} [how]
 */
export async function pageWith(browser, { text, lang = 'fr', dir = 'ltr', attributes = '', width = 1100, height = 900, policy = strict, before, folder = dist } = {}) {
  const server = await serveFiles({
    pages: { '/': html(lang, `${attributes} ${text === undefined ? '' : 'src="/document.json"'}`, dir) },
    texts: { '/page.css': 'body { margin: 0; font: 1rem/1.5 system-ui, sans-serif } main { max-width: 72rem; margin: auto; padding: 1rem }', ...(text === undefined ? {} : { '/document.json': text }) },
    folders: { '/widget/': folder }, policy,
  });
  const { page, wrong } = await open(browser, server.address, '', { width, height, wait: false, before });
  await until(page, () => Boolean(document.querySelector('vademecum-partnership')?.shadowRoot?.querySelector('section.step')));
  if (text !== undefined) await settled(page);
  return { page, wrong, server, close: async () => (await page.close(), server.stop()) };
}

/** Waits until the document is there and the engine has said what it has to say. */
export const settled = (page) => until(page, () => {
  const root = document.querySelector('vademecum-partnership').shadowRoot;
  return !root.querySelector('.step-begin') && (root.querySelector('.brief strong') || root.querySelector('.summary'));
});

/** @param {any} page */
export const textOf = (page) => page.evaluate(() => document.querySelector('vademecum-partnership').text);

/** Shows a section, once the document is there. */
export const section = async (page, name) => {
  await until(page, (n) => Boolean(document.querySelector('vademecum-partnership').shadowRoot.querySelector(`nav li button[id$="nav-${n}"]`)), name);
  await page.evaluate((n) => document.querySelector('vademecum-partnership').shadowRoot.querySelector(`nav li button[id$="nav-${n}"]`).click(), name);
  await until(page, (n) => Boolean(document.querySelector('vademecum-partnership').shadowRoot.querySelector(`section.step-${n}`)), name);
};

/** What has the focus, by its label or its words. */
export const focused = (page) => page.evaluate(() => {
  let el = document.querySelector('vademecum-partnership').shadowRoot.activeElement;
  while (el?.shadowRoot?.activeElement) el = el.shadowRoot.activeElement;
  if (!el) return { tag: '', name: '', group: '', value: '', checked: false, section: '' };
  const group = el.closest('fieldset')?.querySelector('legend')?.textContent ?? '';
  return {
    tag: el.localName, type: el.type ?? '', name: (el.labels?.[0]?.textContent ?? el.textContent).trim(), group, value: el.value ?? '', checked: Boolean(el.checked),
    section: el.closest('section.step')?.className.replace('step step-', '') ?? '', id: el.id,
  };
});

/** Somebody who has a keyboard and nothing else. */
export class Typist {
  /** @param {any} page */
  constructor(page) {
    this.page = page;
  }

  /** Goes on with Tab until something has the focus that fits. @param {(f: any) => boolean} fits @param {string} what @param {boolean} [back] */
  async to(fits, what, back = false) {
    for (let i = 0; i < 250; i++) {
      const f = await focused(this.page);
      if (f.tag && fits(f)) return f;
      if (back) await this.page.keyboard.down('Shift');
      await this.page.keyboard.press('Tab');
      if (back) await this.page.keyboard.up('Shift');
    }
    throw new assert.AssertionError({ message: `no way by Tab to ${what}` });
  }

  /** Presses a button that Tab leads to. @param {string|RegExp} name @param {boolean} [back] */
  async press(name, back = false) {
    const f = await this.to((x) => ['button', 'summary'].includes(x.tag) && (typeof name === 'string' ? x.name === name : name.test(x.name)), String(name), back);
    await this.page.keyboard.press('Enter');
    await this.pause();
    return f;
  }

  /** Types into the field with the label. @param {string} label @param {string} text @param {string} [group] */
  async type(label, text, group) {
    await this.to((f) => ['input', 'textarea'].includes(f.tag) && f.name.startsWith(label) && (group === undefined || f.group === group), label);
    await this.page.keyboard.down('Control');
    await this.page.keyboard.press('a');
    await this.page.keyboard.up('Control');
    await this.page.keyboard.type(text);
  }

  /** Chooses in a list, radio buttons or boxes. @param {string} label @param {string} option */
  async choose(label, option) {
    const f = await this.to((x) => (x.tag === 'select' && x.name.startsWith(label)) || (['radio', 'checkbox'].includes(x.type) && x.group === label), label);
    if (f.tag === 'select') {
      await this.page.keyboard.type(option);
      const now = await this.page.evaluate(() => document.querySelector('vademecum-partnership').shadowRoot.activeElement.selectedOptions[0].textContent);
      assert.ok(now.startsWith(option), `${label}: ${now}`);
      await this.page.keyboard.press('Tab');
    } else if (f.type === 'radio') {
      for (let i = 0; i < 12; i++) {
        const at = await focused(this.page);
        if (at.name === option) break;
        await this.page.keyboard.press('ArrowDown');
      }
      await this.page.keyboard.press(' ');
    } else {
      const at = await this.to((x) => x.type === 'checkbox' && x.group === label && x.name === option, option);
      if (!at.checked) await this.page.keyboard.press(' ');
    }
    await this.pause();
  }

  /** A date, as day, month and year. @param {string} group @param {string} date */
  async date(group, date) {
    const [year, month, day] = date.split('-');
    for (const [label, text] of [['Jour', day], ['Mois', month], ['Année', year]]) if (text !== undefined) await this.type(label, String(Number(text)), group);
    await this.page.keyboard.press('Tab');
  }

  /** Until the engine has answered. */
  pause() {
    return new Promise((done) => setTimeout(done, 260));
  }
}
