/** How it looks where readers and pages are not as usual: narrow, from right to left, dark, forced colours, hostile styles. */

import { after, test } from 'node:test';
import { launch, names, open } from './browser.mjs';
import { filled } from './document.mjs';
import { alone, around, assert, inEach, on, steps } from './each.mjs';
import { theSite } from './site.mjs';

/** What stands out of the page to either side, in the component. */
const outside = ({ root }) => {
  const width = document.documentElement.clientWidth;
  const own = [...root.querySelectorAll('*')].filter((e) => e.checkVisibility() && !e.closest('.unseen') && !e.parentElement?.closest('.scroll'))
    .map((e) => [e, e.getBoundingClientRect()]).filter(([, r]) => r.width > 0 && (r.right > width + 1 || r.left < -1)).map(([e]) => `${e.localName}.${e.className}`);
  return { scroll: document.documentElement.scrollWidth > width, own };
};

for (const dir of ['ltr', 'rtl']) {
  inEach(`320 pixels wide, ${dir}: every step without scrolling to the side`, { page: alone('', { dir }), launch: { width: 320 } }, async (v) => {
    await v.fill(filled());
    for (const step of steps) {
      await v.step(step);
      await v.inside(({ root }) => root.querySelectorAll('details').forEach((d) => (d.open = true)));
      assert.deepEqual(await v.inside(outside), { scroll: false, own: [] }, step);
      if (dir === 'ltr') await v.shot(`320-${step}`);
    }
  });
}

inEach('320 pixels wide tables are cards: still tables to those who listen, nothing to scroll, every value with the name of its column', {
  page: alone(), launch: { width: 320 },
}, async (v) => {
  await v.fill(filled());
  for (const step of ['check', 'result']) {
    await v.step(step);
    const seen = await v.inside(({ root }) => ({
      scrolled: [...root.querySelectorAll('.scroll')].filter((e) => e.checkVisibility() && e.scrollWidth > e.clientWidth).length, stops: root.querySelectorAll('.scroll[tabindex]').length,
      tables: root.querySelectorAll('table.cards').length, rows: root.querySelectorAll('table.cards [role=row]').length,
      // Chromium tells the text that is shown, Firefox where it comes from.
      nameless: [...root.querySelectorAll('table.cards tbody td:not([colspan], .action)')].filter((e) => {
        const { content } = getComputedStyle(e, '::before');
        return !e.dataset.head || !(content.includes(e.dataset.head) || content.includes('attr(data-head)'));
      }).length,
    }));
    assert.deepEqual([seen.scrolled, seen.stops, seen.nameless], [0, 0, 0], JSON.stringify(seen));
    assert.ok(seen.tables >= 4 && seen.rows > seen.tables * 2);
    if (v.browser !== 'chromium') continue;
    const roles = [];
    (function walk(node) {
      roles.push(node.role);
      node.children?.forEach(walk);
    })(await v.page.accessibility.snapshot({ interestingOnly: false }));
    for (const role of ['table', 'row', 'columnheader', 'rowheader', 'cell']) assert.ok(roles.filter((r) => r === role).length > 3, `${step}: ${role}`);
  }
  await v.inside(({ root }) => (root.querySelector('table.matrix').closest('details').open = true));
  await v.until(({ root }) => Boolean(root.querySelector('.scroll[tabindex="0"][role=region] table.matrix')));
});

inEach('in a theme with larger text, a margin and an outline around what has the focus, tables are cards before they need scrolling and the outline is ours', {
  page: around(`<div class="theme"><vademecum-assessment on="${on}"></vademecum-assessment></div>`, { head: '<link rel="stylesheet" href="/theme.css">' }),
  prepare: (site) => site.add('.theme { font-size: 20px; inline-size: 610px; } .theme > * { padding: 1rem; } .theme *:focus { outline: 2px solid; }', { path: '/theme.css', type: 'text/css' }),
}, async (v) => {
  await v.fill(filled());
  for (const step of ['check', 'result']) {
    await v.step(step);
    assert.deepEqual(await v.inside(({ root }) => [...root.querySelectorAll('.scroll')].filter((e) => e.checkVisibility() && e.scrollWidth > e.clientWidth).map((e) => e.innerHTML.slice(0, 80))), [], step);
  }
  await v.inside(({ id }) => id('save').focus());
  assert.deepEqual(await v.inside(({ el }) => [el.getBoundingClientRect().width, el.matches(':focus'), getComputedStyle(el).outlineStyle]), [610, true, 'none']);
});

inEach('with text twice as large nothing is cut off and nothing scrolls to the side', {
  page: alone('', { head: '<link rel="stylesheet" href="/large.css">' }), launch: { width: 900 }, prepare: (site) => site.add(':root { font-size: 200%; }', { path: '/large.css', type: 'text/css' }),
}, async (v) => {
  await v.fill(filled());
  for (const step of steps) {
    await v.step(step);
    assert.deepEqual(await v.inside(outside), { scroll: false, own: [] }, step);
  }
});

inEach('from right to left everything changes sides', { page: alone('', { dir: 'rtl' }), launch: { width: 1200 } }, async (v) => {
  await v.fill(filled());
  const sides = await v.inside(({ root }) => ({
    nav: root.querySelector('nav').getBoundingClientRect().left > root.querySelector('.body').getBoundingClientRect().left,
    first: root.querySelector('.rating input').getBoundingClientRect().left > root.querySelector('.rating .choice:last-child input').getBoundingClientRect().left,
    align: getComputedStyle(root.querySelector('.criterion')).direction,
  }));
  assert.deepEqual(sides, { nav: true, first: true, align: 'rtl' });
  await v.step('result');
  await v.shot('rtl-result');
});

inEach('every thing to press is 24 pixels wide and high at least, and what has the focus shows it and is not covered', { page: alone('storage="local"') }, async (v) => {
  await v.fill(filled());
  for (const step of steps) {
    await v.step(step);
    const small = await v.inside(({ root }) => [...root.querySelectorAll('button, input:not([hidden]), select, textarea, summary, a')].filter((e) => e.checkVisibility() && e.type !== 'file')
      .filter((e) => {
        const r = e.getBoundingClientRect();
        return r.width < 24 || r.height < 24;
      }).map((e) => `${e.localName} ${e.textContent}`));
    assert.deepEqual(small, [], step);
  }
  await v.step('who');
  const stops = [];
  const look = () => v.inside(({ root }) => {
    const e = root.activeElement;
    if (!e) return null;
    const [r, style] = [e.getBoundingClientRect(), getComputedStyle(e)];
    const at = root.elementFromPoint(r.left + r.width / 2, r.top + Math.min(r.height / 2, 12));
    return { outline: parseFloat(style.outlineWidth), style: style.outlineStyle, inView: r.top >= 0 && r.bottom <= innerHeight + 1, onTop: at === e || e.contains(at), name: e.id || e.textContent };
  });
  const shown = (seen) => seen.outline >= 2 && seen.style !== 'none' && seen.inView && seen.onTop;
  for (let i = 0; i < 30; i++) {
    await v.press('Tab');
    let seen = await look();
    for (let wait = 0; wait < 40 && seen && !shown(seen); wait++) { // a browser scrolls to what has the focus when it draws next
      await new Promise((done) => setTimeout(done, 50));
      seen = await look();
    }
    if (!seen) continue;
    stops.push(seen);
    assert.ok(shown(seen), JSON.stringify(seen));
  }
  assert.ok(stops.length > 20);
});

/** The brightness of a colour as the browser gives it. */
const bright = (colour) => colour.match(/[\d.]+/g).slice(0, 3).reduce((a, b) => a + Number(b), 0) / 3;

const colours = ({ root, el }) => ({ ink: getComputedStyle(el).color, paper: getComputedStyle(el).backgroundColor, soft: getComputedStyle(root.querySelector('.file')).backgroundColor });

/** How much two colours differ, as WCAG has it. */
function contrast(a, b) {
  const [light, dark] = [a, b].map((c) => c.match(/[\d.]+/g).slice(0, 3).map((n) => Number(n) / 255)
    .map((n) => (n <= 0.04045 ? n / 12.92 : ((n + 0.055) / 1.055) ** 2.4)).reduce((sum, n, i) => sum + n * [0.2126, 0.7152, 0.0722][i], 0)).sort((x, y) => y - x);
  return (light + 0.05) / (dark + 0.05);
}

inEach('fields, buttons and what has the focus are seen in light and dark, as the reader wants it and as the page says', {
  page: alone(), skip: { firefox: 'puppeteer changes the reader’s wish in Chromium only' },
}, async (v) => {
  await v.fill(filled());
  for (const [wish, theme, dark] of [['light', null, false], ['dark', null, true], ['dark', 'light', false], ['light', 'dark', true], ['dark', 'dark', true], ['light', 'light', false]]) {
    await v.want('prefers-color-scheme', wish);
    await v.inside(({ el }, t) => (t ? el.setAttribute('theme', t) : el.removeAttribute('theme')), theme);
    for (const step of ['who', 'result']) {
      await v.step(step);
      await v.press('Tab');
      const seen = await v.inside(({ el, root }) => {
        const [main, save, field, low] = ['button.primary', '[id$=-save]', 'input[id*=party]', '.low'].map((s) => root.querySelector(s)).map((e) => e && getComputedStyle(e));
        const paper = getComputedStyle(el).backgroundColor;
        return {
          paper, ink: getComputedStyle(el).color,
          pairs: [[save.borderTopColor, paper], [save.color, save.backgroundColor], [getComputedStyle(root.activeElement).outlineColor, paper], ...(main ? [[main.color, main.backgroundColor]] : []),
            ...(field ? [[field.borderTopColor, paper]] : []), ...(low ? [[getComputedStyle(el).color, low.backgroundColor]] : [])],
        };
      });
      const told = `${wish} ${theme} ${step}: ${JSON.stringify(seen)}`;
      assert.equal(bright(seen.paper) < 40 && bright(seen.ink) > 200, dark, told);
      for (const [a, b] of seen.pairs) assert.ok(!b.startsWith('rgba(0, 0, 0, 0') && contrast(a, b) >= 3, `${a} on ${b}, ${told}`);
    }
  }
  await v.inside(({ el }) => el.setAttribute('theme', 'dark'));
  await v.page.emulateMediaType('print');
  assert.ok(contrast(await v.inside(({ root }) => getComputedStyle(root.querySelector('.low')).backgroundColor), 'rgb(255, 255, 255)') < 1.5, 'on paper colours are light');
});

inEach('dark where the reader wants it, or the page', {
  page: alone(), skip: { firefox: 'puppeteer changes the reader’s wish in Chromium only; Firefox is begun with it below' },
}, async (v) => {
  await v.want('prefers-color-scheme', 'dark');
  const dark = await v.inside(colours);
  assert.ok(bright(dark.ink) > 200 && bright(dark.paper) < 40 && bright(dark.soft) < 60, JSON.stringify(dark));
  await v.inside(({ el }) => el.setAttribute('theme', 'light'));
  assert.ok(bright((await v.inside(colours)).paper) > 240);
  await v.inside(({ el }) => el.removeAttribute('theme'));
  await v.fill(filled());
  for (const step of ['who', 'risks', 'result']) {
    await v.step(step);
    await v.shot(`dark-${step}`);
  }
});

inEach('in forced colours what is chosen and where one is can still be seen', {
  page: alone(), skip: { firefox: 'puppeteer forces colours in Chromium only; Firefox is begun with them below' },
}, async (v) => {
  await v.want('forced-colors', 'active');
  await v.fill(filled());
  const seen = await v.inside(({ root }) => ['.choice:has(:checked)', 'button[aria-current]'].map((s) => getComputedStyle(root.querySelector(s)).outlineStyle));
  assert.deepEqual(seen, ['solid', 'solid']);
  await v.step('result');
  await v.shot('forced-result');
});

const opened = [];
after(async () => {
  for (const browser of opened) await browser.close();
});

test('firefox: dark and forced colours', { skip: names.includes('firefox') ? undefined : 'Firefox is left out of this run' }, async () => {
  const site = await theSite();
  const path = site.add(alone());
  for (const [prefs, holds] of [
    [{ 'layout.css.prefers-color-scheme.content-override': 0 }, (c) => bright(c.paper) < 40 && bright(c.ink) > 200],
    [{ 'browser.display.document_color_use': 2, 'browser.display.background_color': '#000080', 'browser.display.foreground_color': '#ffff00' }, (c) => c.choice === 'solid'],
  ]) {
    const browser = await launch('firefox', { extraPrefsFirefox: prefs });
    opened.push(browser);
    const { page, wrong } = await open(browser, site.address, path);
    const seen = await page.evaluate(() => {
      const el = document.querySelector('vademecum-assessment');
      el.shadowRoot.querySelector('.rating input').click();
      return { ink: getComputedStyle(el).color, paper: getComputedStyle(el).backgroundColor, choice: getComputedStyle(el.shadowRoot.querySelector('.choice:has(:checked)')).outlineStyle };
    });
    assert.ok(holds(seen), JSON.stringify(seen));
    assert.deepEqual(wrong, []);
  }
});

inEach('hostile styles of the page do not reach in', { path: 'host.html' }, async (v) => {
  const plain = await v.site.add(alone());
  const look = ({ root }) => ['label', 'button', 'fieldset', 'h2', 'input[type=radio]'].map((s) => {
    const c = getComputedStyle(root.querySelector(`.step ${s}`));
    return [s, c.display, c.color, c.borderTopStyle, c.textTransform, c.letterSpacing, c.visibility];
  });
  const hostile = await v.inside(look);
  await v.shot('host');
  await v.page.goto(v.site.address + plain, { waitUntil: 'load' });
  await v.until(({ root }) => Boolean(root.querySelector('section.step')));
  assert.deepEqual(hostile, await v.inside(look));
});

inEach('with shadow="none" it stands in the page itself, works, and its fields do not go with the form one by one', {
  page: around(`<form id="f"><vademecum-assessment shadow="none" name="p" on="${on}"></vademecum-assessment></form>`),
}, async (v) => {
  assert.equal(await v.inside(({ el }) => el.shadowRoot), null);
  await v.fill(filled());
  await v.click('who-fields-4');
  const sent = () => v.page.evaluate(() => [...new FormData(document.getElementById('f')).keys()]);
  for (const step of steps) {
    await v.step(step);
    assert.deepEqual(await sent(), ['p'], step);
  }
  assert.equal(await v.inside(({ el }) => el.result.indication), 'reconsider');
});
