/** A test in every browser, on a page that is watched. */

import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { after, test } from 'node:test';
import { closeAll, globals, names, open, result, shared, until } from './browser.mjs';
import { on } from './document.mjs';
import { page as around, stopSite, theSite } from './site.mjs';

after(async () => {
  await closeAll();
  await stopSite();
});

const shots = new URL('shots/', import.meta.url).pathname;
mkdirSync(shots, { recursive: true });

export const steps = ['who', 'what', 'why', 'how', 'where', 'when', 'risks', 'check', 'result'];

/** The component alone on a page, on the day of the tests. */
export const alone = (attributes = '', more = {}) => around(`<vademecum-assessment on="${on}" ${attributes}></vademecum-assessment>`, more);

/** What a test does with its page. */
class Visit {
  constructor(page, site, browser) {
    Object.assign(this, { page, site, browser, nth: 0 });
  }

  /** Runs in the page with the component, its root, and what goes with it. */
  inside(run, ...args) {
    return this.page.evaluate(new Function('nth', '...args', `
      const el = document.querySelectorAll('vademecum-assessment')[nth];
      const root = el.shadowRoot ?? el;
      const id = (name) => root.querySelector('[id$="-' + name + '"]');
      return (${run})({ el, root, id }, ...args);`), this.nth, ...args);
  }

  /** Waits until something is so inside the component. */
  async until(question, ...args) {
    for (const end = Date.now() + 30_000; ;) {
      // A page that is only coming has nothing inside yet.
      const found = await this.inside(question, ...args).catch((fault) => (Date.now() < end ? false : Promise.reject(fault)));
      if (found) return found;
      assert.ok(Date.now() < end, `never: ${question}`);
      await new Promise((done) => setTimeout(done, 40));
    }
  }

  fill(document) {
    return this.inside(({ el }, d) => {
      el.value = d;
    }, document);
  }

  /** Clicks what has the name as the end of its id. */
  click(name) {
    return this.inside(({ id }, n) => id(n).click(), name);
  }

  /** Goes to a step by its button. */
  async step(name) {
    await this.inside(({ root }, i) => root.querySelectorAll('nav button')[i].click(), steps.indexOf(name));
    await this.until(({ root }, n) => Boolean(root.querySelector(`.step-${n}`)), name);
    if (name === 'result') await this.result();
  }

  result() {
    return this.nth === 0 ? result(this.page) : this.until(({ root }) => Boolean(root.querySelector('.indication')));
  }

  /** The end of the id of what has the focus: the name of a field or a button. */
  focused() {
    return this.inside(({ root }) => (root.activeElement ?? document.activeElement)?.id.replace(/^vademecum-\d+-/, '') ?? '');
  }

  /** Presses a button as a person does. */
  async push(name) {
    await this.inside(({ id }, n) => id(n).focus(), name);
    await this.press('Enter');
  }

  /** Whether it is in a state, as style sheets see it. */
  state(name) {
    return this.inside(({ el }, n) => [`:state(${n})`, `:--${n}`].some((s) => CSS.supports(`selector(${s})`) && el.matches(s)), name);
  }

  /** What the reader or the system wants, as prefers-color-scheme: dark, and nothing that moves. The drivers of old browsers know fewer names than these. */
  async want(name, value) {
    const session = await (this.page.createCDPSession ? this.page : this.page.target()).createCDPSession();
    await session.send('Emulation.setEmulatedMedia', { features: [{ name, value }, { name: 'prefers-reduced-motion', value: 'reduce' }] });
  }

  text(selector) {
    return this.inside(({ root }, s) => root.querySelector(s)?.textContent ?? '', selector);
  }

  async press(...keys) {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  type(text) {
    return this.page.keyboard.type(text);
  }

  /** Keeps a picture of the whole page, to be looked at. */
  shot(name) {
    return this.page.screenshot({ path: `${shots}${this.browser}-${name}.png`, fullPage: true });
  }
}

/** Waits for a message of the page. */
export function once(v, name) {
  return v.inside(({ el }, n) => new Promise((done) => el.addEventListener(n, (e) => done(e.detail), { once: true })), name);
}

/**
 * @typedef {object} How
 * @property {string} [page] markup of a page of the test's own; the component alone without it
 * @property {string} [path] a page of the command instead
 * @property {string} [policy] of the page of the test's own
 * @property {{firefox?: string, chromium?: string, oldest?: string}} [skip] why a browser cannot run it
 * @property {(site: any) => unknown} [prepare] adds to the site what the page asks for
 * @property {object} [context] what the context of the browser is made with
 * @property {object} [launch] what the page is opened with, see open
 */

/**
 * A test in every browser. However it goes, at its end nothing was on the
 * console, nothing was asked of others, no dialog was shown and the page has no
 * new global name.
 * @param {string} title
 * @param {How} how
 * @param {(visit: any) => Promise<unknown>} run
 */
export function inEach(title, how, run) {
  for (const browser of names) {
    test(`${browser}: ${title}`, { skip: how.skip?.[browser] }, async () => {
      const site = await theSite();
      await how.prepare?.(site);
      const path = how.path ?? site.add(how.page ?? alone(), { policy: how.policy });
      const context = await (await shared(browser)).createBrowserContext(how.context);
      try {
        const { page, wrong } = await open(context, site.address, path, { mayAsk: [site.elsewhere], ...how.launch });
        const visit = new Visit(page, site, browser);
        await run(visit);
        assert.deepEqual(wrong, [], 'nothing wrong was seen');
        assert.deepEqual(await globals(page), [], 'no global names');
      } finally {
        await context.close();
      }
    });
  }
}

export { around, assert, on, until };
