/**
 * The plugin in real WordPresses, from the zip that a web master uploads to the
 * page that a visitor answers. WORDPRESS names the releases of Debian whose
 * WordPress they are; with more than one it is tried in a network of sites too.
 */

import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { after, before, suite, test } from 'node:test';
import { downloads, filled, launch, open, ready, result, until } from './browser.mjs';
import { wordpress } from './wordpress/site.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const releases = (process.env.WORDPRESS ?? 'trixie').split(',');
const shots = new URL('shots/', import.meta.url).pathname;
mkdirSync(shots, { recursive: true });
const { folder: saved, remove } = downloads();

/** @type {import('puppeteer-core').Browser} */
let browser;
/** @type {string[]} the versions without what only mends */
const versions = [];
let packed = '';
let zip = '';
before(async () => {
  browser = await launch('chromium');
  packed = await mkdtemp(`${tmpdir()}/vademecum-`);
  execFileSync(new URL('../build/pack/package', import.meta.url).pathname, [packed], { stdio: ['ignore', 'ignore', 'inherit'] });
  zip = `${packed}/${(await readdir(packed)).find((name) => name.includes('-wordpress-'))}`;
});
after(async () => {
  await browser?.close();
  await rm(packed, { recursive: true, force: true });
  await remove();
});

/** Presses something that leads to another page. */
const press = (page, selector) => Promise.all([page.waitForNavigation(), page.evaluate((s) => document.querySelector(s).click(), selector)]);

const block = (attributes = {}) => `<!-- wp:vademecum/assessment ${JSON.stringify(attributes)} /-->`;

/** Uploads the zip as a web master does and activates the plugin. @returns {Promise<string>} what the list says of it */
async function install(page, address) {
  await page.goto(`${address}plugin-install.php?tab=upload`, { waitUntil: 'load' });
  await (await page.$('#pluginzip')).uploadFile(zip);
  await until(page, () => !document.querySelector('#install-plugin-submit').disabled);
  await press(page, '#install-plugin-submit');
  await press(page, 'a[href*="action=activate"]');
  return page.evaluate(() => document.querySelector('tr[data-plugin^="vademecum-assessment/"]').textContent);
}

/** Opens the block editor and gives what the text stands in, a frame or the page itself. */
async function editor(page, address) {
  await page.goto(address, { waitUntil: 'load' });
  await until(page, () => Boolean(window.wp?.data?.select('core/editor')?.getCurrentPostId()));
  const canvas = await page.waitForSelector('iframe[name="editor-canvas"], .editor-styles-wrapper');
  return (await canvas.contentFrame()) ?? page.mainFrame();
}

const edited = (page) => page.evaluate(() => {
  const { select } = window.wp.data;
  return { content: select('core/editor').getEditedPostContent(), blocks: select('core/block-editor').getBlocks().map(({ name, isValid }) => ({ name, isValid })) };
});

/** What a selector finds in the nth questionnaire of a page. */
const inside = async (page, selector, nth = 0) => (await page.evaluateHandle((s, n) => document.querySelectorAll('vademecum-assessment')[n].shadowRoot.querySelector(s), selector, nth)).asElement();

/** Answers with the keyboard and the mouse, then with a whole document, up to the result. */
async function answer(page) {
  await (await inside(page, 'section.step input')).click();
  await page.keyboard.type('La Cité');
  await (await inside(page, '.rating input[value="3"]')).click();
  const { partners, rounds } = await page.evaluate(() => document.querySelector('vademecum-assessment').value);
  assert.equal(partners[0].name, 'La Cité');
  assert.deepEqual(rounds[0].respondents[0].answers, [{ criterion: 'who-fields', rating: 3 }]);
  await page.evaluate((document_) => {
    const el = document.querySelector('vademecum-assessment');
    el.value = document_;
    el.shadowRoot.querySelectorAll('nav button')[8].click();
  }, filled());
  await result(page);
}

/** What axe finds in the questionnaire, as the theme around it has it look; the level of its headings is the author's choice. */
async function faults(page) {
  await page.evaluate(`(() => { ${axe}; })()`);
  return page.evaluate(async () => (await globalThis.axe.run('vademecum-assessment', { resultTypes: ['violations'], rules: { 'heading-order': { enabled: false } } })).violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.failureSummary).join(' | ')}`));
}

for (const release of releases) suite(`WordPress of ${release}`, () => {
  /** @type {Awaited<ReturnType<typeof wordpress>>} */
  let site;
  let version = '';
  before(async () => {
    site = await wordpress(release);
    [version] = /^\d+\.\d+/.exec(site.version);
    versions.push(version);
  });
  after(() => site?.stop());

  test('the pages for web masters name this version', async () => {
    for (const name of ['widget.md', 'widget.fr.md']) assert.match(await readFile(new URL(`../../docs/${name}`, import.meta.url), 'utf8'), new RegExp(`WordPress[^\\n]* ${version.replace('.', '\\.')}\\b`), name);
  });

  /** A test at whose end PHP had nothing to say. */
  const told = (title, run) => test(title, async () => {
    await run();
    assert.equal(await site.log(), '', 'no notice of PHP');
  });

  /** The pages of a person who has logged in. */
  async function asAuthor(run, ...who) {
    const context = await browser.createBrowserContext();
    try {
      const { page, wrong } = await site.login(context, ...who);
      await run(page);
      assert.deepEqual(wrong, []);
    } finally {
      await context.close();
    }
  }

  /** A page as a visitor has it. */
  async function visit(path, how, run) {
    const context = await browser.createBrowserContext({ downloadBehavior: { policy: 'allow', downloadPath: saved } });
    try {
      const { page, wrong } = await open(context, site.address, path, how);
      await run(page);
      assert.deepEqual(wrong, []);
    } finally {
      await context.close();
    }
  }

  told('the zip is uploaded and activated in the pages of the administrator, and speaks French there', () => asAuthor(async (page) => {
    const row = await install(page, `${site.address}wp-admin/`);
    for (const words of [/évaluer un partenariat/, /Six questions et les risques/, /Désactiver/]) assert.match(row, words);
  }));

  let published = '';
  told('the block is put in a page, set and published; opened again it is as it was', () => asAuthor(async (page) => {
    const canvas = await editor(page, `${site.address}wp-admin/post-new.php?post_type=page`);
    await (await canvas.waitForSelector('.wp-block-post-title, .editor-post-title__input')).click();
    await page.keyboard.type('Évaluer');
    await page.keyboard.press('Enter');
    await page.keyboard.type('/partenariat');
    await canvas.waitForSelector('[data-type="core/paragraph"]');
    await page.waitForSelector('.components-autocomplete__result');
    await page.keyboard.press('Enter');
    const shown = await canvas.waitForSelector('[data-type="vademecum/assessment"]');
    assert.match(await shown.evaluate((e) => e.textContent), /Évaluation d’un partenariat.*Ce que les lecteurs écrivent n’est pas envoyé/s);
    await page.select('.block-editor-block-inspector select:has([value="fr"])', 'fr');
    await page.select('.block-editor-block-inspector select:has([value="6"])', '3');
    await page.screenshot({ path: `${shots}wordpress-${release}-editor.png` });
    const before = await edited(page);
    assert.match(before.content, /^<!-- wp:vademecum\/assessment \{"lang":"fr","heading-level":"3"\} \/-->/);
    await page.click('.editor-post-publish-panel__toggle');
    await (await page.waitForSelector('.editor-post-publish-panel .editor-post-publish-button:not([aria-disabled="true"])')).click();
    published = await page.waitForSelector('.post-publish-panel__postpublish-buttons a').then((a) => a.evaluate((e) => e.getAttribute('href')));
    const id = await page.evaluate(() => window.wp.data.select('core/editor').getCurrentPostId());
    const again = await editor(page, `${site.address}wp-admin/post.php?post=${id}&action=edit`);
    await again.waitForSelector('[data-type="vademecum/assessment"]');
    assert.deepEqual(await edited(page), before);
    assert.ok(before.blocks.every((b) => b.isValid));
  }));

  for (const [kind, theme] of [['a block theme', ''], ['a classic theme', 'twentytwentyone']]) {
    told(`in ${kind} a visitor answers, sees the result, saves and prints`, async () => {
      site.run(`switch_theme( '${theme || site.theme}' );`);
      await visit(published, { width: 1280 }, async (page) => {
        const shot = (name) => page.screenshot({ path: `${shots}wordpress-${release}-${theme || site.theme}${name}.png`, fullPage: true });
        const { heading, scripts, fonts } = await page.evaluate(() => {
          const el = document.querySelector('vademecum-assessment');
          return {
            heading: el.shadowRoot.querySelector('section.step [tabindex="-1"]').outerHTML, scripts: document.querySelectorAll('script[src*="vademecum-assessment.js"]').length,
            fonts: [el, el.parentElement].map((e) => getComputedStyle(e).fontFamily),
          };
        });
        assert.match(heading, /^<h3.*Qui/s);
        assert.equal(scripts, 1);
        assert.equal(fonts[0], fonts[1], 'it speaks with the letters of the theme');
        await shot('');
        await answer(page);
        for (const width of [1280, 320]) {
          await page.setViewport({ width, height: 1000 });
          const over = await page.evaluate(() => [document.documentElement, ...document.querySelector('vademecum-assessment').shadowRoot.querySelectorAll('.scroll')]
            .filter((e) => e.checkVisibility() && e.scrollWidth > e.clientWidth).map((e) => e.localName));
          assert.deepEqual(over, [], `${width} pixels wide nothing scrolls to the side`);
          await shot(`-result-${width}`);
        }
        assert.equal(await page.$eval('vademecum-assessment', (e) => getComputedStyle(e).outlineStyle), 'none', 'what has the focus is outlined, and not all around it');
        assert.deepEqual(await faults(page), []);

        const file = `${saved}/essai-${await page.evaluate(() => document.querySelector('vademecum-assessment').today)}.json`;
        await rm(file, { force: true });
        await (await inside(page, '[id$="-save"]')).click();
        for (let tries = 0; !existsSync(file) && tries < 200; tries++) await new Promise((done) => setTimeout(done, 50));
        assert.deepEqual(JSON.parse(await readFile(file, 'utf8')), filled());

        await page.setViewport({ width: 1280, height: 1000 });
        await page.evaluate(() => {
          window.print = () => window.dispatchEvent(new Event('beforeprint'));
          return document.querySelector('vademecum-assessment').print();
        });
        await page.emulateMediaType('print');
        await shot('-print');
        assert.equal(await page.evaluate(() => document.querySelector('vademecum-assessment').shadowRoot.querySelectorAll('section.step').length), 8);
      });
    });
  }

  told('two shortcodes on a page, as an author types them, are two questionnaires in two languages with two drafts', async () => {
    const path = site.page('Avant.\n[vademecum_assessment lang="fr" storage="local"]\nEntre les deux.\n\n[vademecum_assessment lang="en" heading-level="3" mode="single-page" storage="local"]\n\nAprès.');
    await visit(path, {}, async (page) => {
      const seen = await page.evaluate(() => [...document.querySelectorAll('vademecum-assessment')].map((e) => ({
        html: e.outerHTML, inText: Boolean(e.closest('p')), heading: e.shadowRoot.querySelector('section.step [tabindex="-1"]').textContent.replaceAll(/\s/g, ' '),
      })));
      assert.deepEqual(seen.map(({ heading, inText }) => [heading, inText]), [['Étape 1 sur 7 Qui ?', true], ['Step 1 of 7 Who?', false]]);
      assert.doesNotMatch(seen[0].html + seen[1].html, /<br|&#8/, 'nothing was made nicer inside');
      assert.equal(new Set(seen.map(({ html }) => /storage-key="([^"]+)"/.exec(html)[1])).size, 2);
      assert.equal(await page.evaluate(() => document.querySelectorAll('script[src*="vademecum-assessment.js"]').length), 1);
      await page.evaluate((document_) => (document.querySelector('vademecum-assessment').value = document_), filled());
      assert.notDeepEqual(await page.evaluate(() => document.querySelectorAll('vademecum-assessment')[1].value), filled());
    });
  });

  told('what an author may not set is left out, in a block as in a shortcode', () => {
    const hostile = ['"><script>alert(1)</script>', "' onfocus=alert(1) x='", 'en" src="https://elsewhere.example', 'javascript:alert(1)', 'en\n', '\u0000', '7', ''];
    const names = ['lang', 'mode', 'heading-level', 'theme', 'storage', 'src', 'wasm-src', 'catalog-src', 'storage-key', 'onclick', 'style'];
    const cases = names.flatMap((name) => hostile.map((text) => ({ [name]: text })));
    const tags = site.rendered([...cases.map(block), ...cases.map((given) => `[vademecum_assessment ${Object.entries(given).map(([name, text]) => `${name}="${text.replaceAll('"', '')}"`)}]`)]);
    assert.deepEqual([...new Set(tags)], ['<vademecum-assessment theme="light" class="wp-block-vademecum-assessment">', '<vademecum-assessment theme="light">']);
  });

  told('what an author may set is in the tag, and nothing else of the plugin is in a page without it', async () => {
    const given = { lang: 'en', mode: 'single-page', 'heading-level': '4', theme: 'dark', storage: 'session' };
    const [plain, all, reader, wide] = site.rendered([block(), block(given), block({ theme: 'reader' }), block({ align: 'wide' })]);
    assert.equal(plain, '<vademecum-assessment theme="light" class="wp-block-vademecum-assessment">');
    for (const [name, value] of Object.entries(given)) assert.ok(all.includes(` ${name}="${value}"`), `${name} in ${all}`);
    assert.doesNotMatch(reader, /theme=/);
    assert.match(wide, /class="[^"]*alignwide/);
    await visit(site.page('<p>Rien ici.</p>'), {}, async (page) => assert.ok(!(await page.content()).includes('vademecum')));
  });

  told('a contributor, who may write no tags, uses the block and the shortcode', async () => {
    site.run("wp_insert_user( array( 'user_login' => 'plume', 'user_pass' => 'plume-pass', 'user_email' => 'plume@example.org', 'role' => 'contributor' ) );");
    let id;
    await asAuthor(async (page) => {
      const canvas = await editor(page, `${site.address}wp-admin/post-new.php`);
      await (await canvas.waitForSelector('.wp-block-post-title, .editor-post-title__input')).click();
      await page.keyboard.type('Brouillon');
      await page.evaluate((blocks) => window.wp.data.dispatch('core/block-editor').resetBlocks(window.wp.blocks.parse(blocks)),
        `${block({ mode: 'single-page' })}<!-- wp:shortcode -->[vademecum_assessment lang="en"]<!-- /wp:shortcode --><!-- wp:html --><vademecum-assessment onclick="alert(1)"></vademecum-assessment><!-- /wp:html -->`);
      await page.click('.editor-post-save-draft');
      id = await until(page, () => window.wp.data.select('core/editor').didPostSaveRequestSucceed() && window.wp.data.select('core/editor').getCurrentPostId());
    }, 'plume', 'plume-pass');
    const path = site.run(`wp_publish_post( ${id} ); return ltrim( wp_make_link_relative( get_permalink( ${id} ) ), '/' );`);
    await visit(path, {}, async (page) => {
      const tags = await page.evaluate(() => [...document.querySelectorAll('vademecum-assessment')].map((e) => e.cloneNode().outerHTML));
      assert.deepEqual(tags.map((tag) => tag.slice(0, tag.indexOf('>') + 1)), ['<vademecum-assessment theme="light" mode="single-page" class="wp-block-vademecum-assessment">', '<vademecum-assessment theme="light" lang="en">']);
    });
  });

  told('it works in a page that was kept, made smaller and had versions put behind its addresses', async () => {
    const small = `${site.folder}/wp-content/mu-plugins/small.php`;
    await writeFile(small, String.raw`<?php
      add_action( 'template_redirect', fn() => ob_start( function( $page ) {
        $page = preg_replace( array( '/<!--.*?-->/s', '/>\s+</', '/vademecum-assessment[.]js/' ), array( '', '><', '$0?v=1' ), $page );
        return preg_replace_callback( '~<script.*?</script>|<[a-z][^<>]*>~s', fn( $tag ) => str_starts_with( $tag[0], '<script' ) ? $tag[0] : preg_replace( '/="([\w.-]+)"/', '=$1', $tag[0] ), $page );
      } ) );`);
    await visit(published, {}, async (page) => {
      const text = await (await fetch(page.url())).text();
      assert.ok(/<vademecum-assessment theme=light lang=fr /.test(text) && /vademecum-assessment\.js\?v=1/.test(text));
      await answer(page);
    });
    await rm(small);
  });

  told('without a language of its own it speaks that of the site; French of other countries is French too', async () => {
    const path = site.page(block());
    const languages = `${site.folder}/wp-content/languages`;
    await copyFile(`${languages}/fr_FR.mo`, `${languages}/fr_CA.mo`);
    for (const [locale, heading, missing] of [['', /Who/, 'This questionnaire needs JavaScript.'], ['fr_CA', /Qui/, 'Ce questionnaire a besoin de JavaScript.'], ['fr_FR', /Qui/, 'Ce questionnaire a besoin de JavaScript.']]) {
      site.run(`update_option( 'WPLANG', '${locale}' );`);
      await visit(path, {}, async (page) => {
        assert.match(await (await inside(page, 'section.step [tabindex="-1"]')).evaluate((e) => e.textContent), heading, locale);
        assert.equal(await page.$eval('vademecum-assessment > noscript', (e) => e.textContent), missing, locale);
      });
    }
  });

  told('its administrator sees the page as visitors do; when it is deactivated and deleted, nothing of it is left', () => asAuthor(async (page) => {
    await page.goto(site.address + published, { waitUntil: 'load' });
    await ready(page);
    await page.goto(`${site.address}wp-admin/plugins.php`);
    const row = 'tr[data-plugin^="vademecum-assessment/"]';
    await press(page, `${row} .deactivate a`);
    await page.goto(await page.$eval(`${row} .delete a`, (a) => a.href));
    await press(page, '#submit');
    assert.ok(!existsSync(`${site.folder}/wp-content/plugins/vademecum-assessment`));
    assert.deepEqual(site.stored().filter((name) => /vademecum/i.test(name)), []);
  }));
});

if (releases.length > 1) test('the plugin names the oldest and the newest of them', async () => {
  const readme = await readFile(new URL('../../examples/wordpress/vademecum-assessment/readme.txt', import.meta.url), 'utf8');
  assert.deepEqual(['Requires at least', 'Tested up to'].map((name) => new RegExp(`^${name}: (.*)$`, 'm').exec(readme)[1]), [versions[0], versions.at(-1)]);
});

if (releases.length > 1) test('a network of sites: activated for all, it is in each', async () => {
  const site = await wordpress(releases.at(-1), { network: true });
  const context = await browser.createBrowserContext();
  try {
    const { page, wrong } = await site.login(context);
    await install(page, `${site.address}wp-admin/network/`);
    const path = site.run(`$blog = wp_insert_site( array( 'domain' => DOMAIN_CURRENT_SITE, 'path' => '/second/', 'user_id' => 1, 'title' => 'Le second' ) );
      switch_to_blog( $blog );
      return ltrim( wp_make_link_relative( get_permalink( wp_insert_post( array( 'post_title' => 'Page', 'post_type' => 'page', 'post_status' => 'publish', 'post_content' => '[vademecum_assessment storage="local"]' ) ) ) ), '/' );`);
    assert.match(path, /^second\//);
    const visitor = await open(context, site.address, path);
    await answer(visitor.page);
    assert.match(await visitor.page.$eval('vademecum-assessment', (e) => e.getAttribute('storage-key')), /^wordpress-2-/);
    assert.deepEqual([...wrong, ...visitor.wrong], []);
    assert.equal(await site.log(), '');
  } finally {
    await context.close();
    await site.stop();
  }
});
