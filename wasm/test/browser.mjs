/** Real browsers on the pages that the command serves. */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import puppeteer from 'puppeteer-core';

export const on = '2026-11-24';

/** The command, serving. */
export async function serve() {
  const command = new URL('shots/vademecum', import.meta.url).pathname;
  const child = spawn(command, ['serve', '--listen', '127.0.0.1:0', '--lang', 'en'], { stdio: ['ignore', 'pipe', 'inherit'], cwd: new URL('../..', import.meta.url).pathname });
  const [line] = await once(child.stdout, 'data');
  const address = /http:\S+/.exec(String(line))[0];
  return { address, stop: () => child.kill() };
}

const browsers = {
  chromium: {
    browser: 'chrome', executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
  },
  firefox: { browser: 'firefox', executablePath: '/usr/bin/firefox-esr' },
};

export const names = (process.env.BROWSERS ?? 'chromium,firefox').split(',');

/** @param {string} name */
export const launch = (name) => puppeteer.launch({ headless: true, ...browsers[name] });

/**
 * A page of the server that notes what must never happen: messages on the
 * console, requests elsewhere, dialogs.
 */
export async function open(browser, address, path = '', { width = 900, before, wait = true } = {}) {
  const page = await browser.newPage();
  const wrong = [];
  page.on('console', (m) => ['error', 'warn'].includes(m.type()) && wrong.push(`console: ${m.text()} ${m.location()?.url ?? ''}`));
  page.on('pageerror', (e) => wrong.push(`error: ${e.message}`));
  page.on('dialog', (d) => {
    wrong.push(`dialog: ${d.message()}`);
    void d.dismiss();
  });
  page.on('request', (r) => !r.url().startsWith(address) && !/^(data|blob|about):/.test(r.url()) && wrong.push(`request: ${r.url()}`));
  await page.setViewport({ width, height: 1000 });
  await before?.(page);
  await page.goto(address + path, { waitUntil: 'load' });
  if (wait) await ready(page);
  return { page, wrong };
}

/** Waits until every component of the page has drawn its form. */
export const ready = (page) => page.waitForFunction(() => [...document.querySelectorAll('vademecum-assessment')].every((e) =>
  (e.shadowRoot ?? e).querySelector('section.step')));

/** Runs in the page with the component and its root. */
export function inside(page, run, ...args) {
  return page.evaluate(new Function('...args', `
    const el = document.querySelector('vademecum-assessment');
    const root = el.shadowRoot ?? el;
    return (${run})({ el, root }, ...args);`), ...args);
}

/** Goes to a step by its button and waits for its heading. */
export async function step(page, name) {
  const at = ['who', 'what', 'why', 'how', 'where', 'when', 'risks', 'check', 'result'].indexOf(name);
  await inside(page, ({ root }, i) => root.querySelectorAll('nav button')[i].click(), at);
  await page.waitForFunction((n) => {
    const el = document.querySelector('vademecum-assessment');
    return (el.shadowRoot ?? el).querySelector(`[part~="step-${n}"]`);
  }, {}, name);
  if (name === 'result') await result(page);
}

/** Waits for the result. */
export const result = (page) => page.waitForFunction(() => {
  const el = document.querySelector('vademecum-assessment');
  return (el.shadowRoot ?? el).querySelector('.lead');
}, { timeout: 120_000 });

/** The id of what has the focus, inside the component. */
export const focused = (page) => inside(page, ({ root }) => (root.activeElement ?? document.activeElement)?.id ?? '');

/** A document in which both sides have answered everything, with a risk, a need and a contribution. */
export function filled() {
  const criteria = ['who-fields', 'who-values', 'who-people', 'what-organisation', 'what-publics', 'what-professionals', 'why-trigger', 'why-benefit', 'why-priority',
    'how-offer', 'how-exchange', 'how-complement', 'how-decide', 'where-capacity', 'where-reach', 'where-occasion', 'when-rhythm', 'when-duration', 'when-availability'];
  const answers = (shift) => criteria.map((criterion, i) => ({ criterion, rating: (i + shift) % 6 === 5 ? 'unknown' : (i + shift) % 6 }));
  return {
    version: '1.0', name: 'Essai', partners: [{ id: 'a', name: 'La Cité' }, { id: 'b', name: 'Tremplin' }],
    rounds: [{
      id: 'round-1', date: on, respondents: [{ party: 'a', answers: answers(0) }, { party: 'b', answers: answers(2) }],
      needs: [{ id: 'need-1', party: 'a', level: 'publics', description: 'Un accueil' }],
      contributions: [{ id: 'contribution-1', from: 'b', to: ['a'], kind: 'staff', description: 'Des permanences', meets: ['need-1'] }],
      risks: [{ id: 'risk-1', catalogue: 'closure', likelihood: 2, impact: 4 }, { id: 'risk-2', event: 'La salle ferme', likelihood: 4, impact: 5 }],
    }],
  };
}
