/** Real browsers, and pages in them that are watched. */

import assert from 'node:assert/strict';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';

export { filled, on } from './document.mjs';
export { serve } from './site.mjs';

const browsers = {
  chromium: {
    browser: 'chrome', executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync',
      '--force-color-profile=srgb', '--font-render-hinting=none'],
  },
  firefox: { browser: 'firefox', executablePath: '/usr/bin/firefox-esr' },
};

/** The browsers of this run: BROWSERS=chromium leaves Firefox out; oldest is the oldest Chromium that the component is for. */
export const names = (process.env.BROWSERS ?? 'chromium,firefox').split(',');

/** @param {string} name @param {object} [more] settings of the launch */
export async function launch(name, more = {}) {
  const settings = { headless: true, protocolTimeout: 120_000, ...browsers[name], ...more };
  return name === 'oldest' ? (await import('./old/browser.mjs')).launchOldest(settings) : puppeteer.launch(settings);
}

/** @type {Map<string, Promise<import('puppeteer-core').Browser>>} */
const running = new Map();

/** A browser of this process, begun when it is first asked for. @param {string} name */
export function shared(name) {
  if (!running.has(name)) running.set(name, launch(name));
  return /** @type {Promise<import('puppeteer-core').Browser>} */ (running.get(name));
}

export async function closeAll() {
  for (const browser of running.values()) await (await browser).close();
}

/** Waits until something is so in the page. Asks from outside, since policies forbid a page to be asked from inside. */
export async function until(page, question, ...args) {
  for (const end = Date.now() + 30_000; ;) {
    const found = await page.evaluate(question, ...args);
    if (found) return found;
    assert.ok(Date.now() < end, `never: ${question}`);
    await new Promise((done) => setTimeout(done, 40));
  }
}

/**
 * A page of the server that notes what must never happen: messages on the
 * console, requests elsewhere, dialogs.
 * @param {any} host a browser, or a context of one
 * @param {string} address
 * @param {string} [path]
 * @param {{width?: number, height?: number, before?: (page: any) => unknown, wait?: boolean, mayAsk?: string[], mayTell?: RegExp}} [how] mayAsk:
 *   other addresses that the test itself brings in; mayTell: what the browser itself must say on the console
 */
export async function open(host, address, path = '', { width = 900, height = 1000, before, wait = true, mayAsk = [], mayTell } = {}) {
  const page = await host.newPage();
  /** @type {string[]} */
  const wrong = [];
  page.on('console', (m) => {
    if (['error', 'warn'].includes(m.type()) && !mayTell?.test(m.text())) wrong.push(`console: ${m.text()} ${m.location()?.url ?? ''}`);
  });
  // The picture of the tab is the browser's own wish: a page cannot forbid it and be silent about it.
  page.on('pageerror', (e) => /favicon\.ico/.test(e.message) || mayTell?.test(e.message) || wrong.push(`error: ${e.message}`));
  page.on('dialog', (d) => {
    wrong.push(`dialog: ${d.message()}`);
    void d.dismiss();
  });
  page.on('request', (r) => {
    if (![address, ...mayAsk].some((a) => r.url().startsWith(a)) && !/^(data|blob|about):/.test(r.url())) wrong.push(`request: ${r.url()}`);
  });
  await page.setViewport({ width, height });
  await page.evaluateOnNewDocument(() => {
    globalThis[Symbol.for('vademecum.before')] = new Set(Object.getOwnPropertyNames(globalThis));
  });
  await before?.(page);
  await page.goto(address + path, { waitUntil: 'load' });
  if (wait) await ready(page);
  return { page, wrong };
}

/** Waits until every component of the page has drawn its form. */
export const ready = (page) => until(page, () => [...document.querySelectorAll('vademecum-assessment')].every((e) => (e.shadowRoot ?? e).querySelector('section.step')));

/** Waits for the result. */
export const result = (page) => until(page, () => {
  const el = document.querySelector('vademecum-assessment');
  return Boolean((el.shadowRoot ?? el).querySelector('.indication'));
});

/** What the page has in its global object that a page without the component has not; numbers are its frames. */
export const globals = (page) => page.evaluate(() => {
  const before = globalThis[Symbol.for('vademecum.before')];
  return before ? Object.getOwnPropertyNames(globalThis).filter((name) => !before.has(name) && !(name in document) && !/^\d+$/.test(name)) : [];
});

/** A folder for what a browser downloads. */
export function downloads() {
  const folder = mkdtempSync(join(tmpdir(), 'vademecum-'));
  return { folder, remove: () => rm(folder, { recursive: true, force: true }) };
}
