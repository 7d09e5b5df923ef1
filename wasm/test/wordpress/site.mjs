/** A WordPress of its own for a test: fresh, in French, on this machine. */

import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { open } from '../browser.mjs';

const here = new URL('./', import.meta.url);
const code = (name) => new URL(name, here).pathname;

async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}

/**
 * @param {string} suite the release of Debian whose WordPress it is
 * @param {{network?: boolean}} [how] network: several sites in one
 */
export async function wordpress(suite, { network = false } = {}) {
  const folder = await mkdtemp(`${tmpdir()}/vademecum-wordpress-`);
  await cp(execFileSync(code('install'), [suite], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).trim(), folder, { recursive: true });
  const address = `http://127.0.0.1:${await freePort()}/`;
  /** Runs PHP in it as its administrator, and gives what that returns. */
  const run = (text) => JSON.parse(execFileSync('php', [code('run.php'), folder, address, text], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] }).split('\n').at(-1) || 'null');
  run(`wp_install( 'Essai', 'admin', 'admin@example.org', true, '', 'admin-pass', 'fr_FR' );
    update_option( 'WPLANG', 'fr_FR' );`);
  if (network) {
    const { host } = new URL(address);
    const settings = (text) => writeFile(`${folder}/more.php`, `<?php define( 'WP_ALLOW_MULTISITE', true ); ${text}`);
    await settings('');
    run(`foreach ( $wpdb->tables( 'ms_global' ) as $name => $table ) $wpdb->$name = $table;
      install_network();
      populate_network( 1, '${host}', 'admin@example.org', 'Essai', '/', false );`);
    await settings(`define( 'MULTISITE', true ); define( 'SUBDOMAIN_INSTALL', false ); define( 'DOMAIN_CURRENT_SITE', '${host}' );
      define( 'PATH_CURRENT_SITE', '/' ); define( 'SITE_ID_CURRENT_SITE', 1 ); define( 'BLOG_ID_CURRENT_SITE', 1 );`);
  }
  const server = spawn('php', ['-d', 'opcache.enable_cli=1', '-d', 'variables_order=EGPCS', '-S', new URL(address).host, '-t', folder, code('router.php')], {
    stdio: 'ignore', detached: true, env: { ...process.env, PHP_CLI_SERVER_WORKERS: '4' },
  });
  for (let tries = 0; !(await fetch(`${address}readme.html`).then((r) => r.ok, () => false)); tries++) {
    if (tries > 200) throw new Error('PHP serves nothing');
    await new Promise((done) => setTimeout(done, 50));
  }

  return {
    address, folder, run,
    version: /** @type {string} */ (run('return get_bloginfo( "version" );')),
    theme: /** @type {string} */ (run('return get_stylesheet();')),
    /** The names of everything that is kept for longer than a while: settings, notes about people and pages, tables, files. */
    stored: () => run(`global $wpdb; $found = array();
      foreach ( array( "SELECT option_name FROM $wpdb->options", "SELECT meta_key FROM $wpdb->usermeta", "SELECT meta_key FROM $wpdb->postmeta", 'SHOW TABLES' ) as $query ) $found = array_merge( $found, $wpdb->get_col( $query ) );
      return array_values( array_filter( array_unique( array_merge( $found, scandir( WP_PLUGIN_DIR ) ) ), fn( $name ) => ! preg_match( '/transient/', $name ) ) );`),
    /** What PHP had to say since it was last asked, but for parts of a WordPress that is older than this PHP. */
    async log() {
      const file = `${folder}/debug.log`;
      const text = existsSync(file) ? readFileSync(file, 'utf8') : '';
      await rm(file, { force: true });
      return text.replaceAll(/^.* PHP Deprecated: .* in \S+\/wp-(admin|includes)\/.*\n/gm, '');
    },
    /** Writes a page and gives its address. @param {string} content @param {object} [more] @returns {string} */
    page: (content, more = {}) => run(`return ltrim( wp_make_link_relative( get_permalink( wp_insert_post( wp_slash( json_decode( ${php(JSON.stringify({ post_title: 'Page', post_type: 'page', post_status: 'publish', post_content: content, ...more }))}, true ) ) ) ) ), '/' );`),
    /** The opening tags that texts of pages become. @param {string[]} contents @returns {string[]} */
    rendered: (contents) => run(`return array_map( fn( $text ) => preg_replace( '/>.*/s', '>', do_shortcode( do_blocks( $text ) ) ), json_decode( ${php(JSON.stringify(contents))}, true ) );`),
    /** A browser's own visit after the person has logged in. @param {import('puppeteer-core').BrowserContext} context */
    async login(context, user = 'admin', password = 'admin-pass') {
      const { page, wrong } = await open(context, address, 'wp-login.php', { width: 1280, wait: false, mayTell: /^global-styles-\S+ was added to the iframe incorrectly/ });
      // Not typed: the page itself moves the focus, a little after it has come.
      await Promise.all([page.waitForNavigation(), page.evaluate((name, secret) => {
        const form = /** @type {HTMLFormElement} */ (document.querySelector('#loginform'));
        form.log.value = name;
        form.pwd.value = secret;
        form.submit();
      }, user, password)]);
      return { page, wrong };
    },
    async stop() {
      process.kill(-(/** @type {number} */ (server.pid)));
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** A text as PHP writes it. @param {string} text */
export const php = (text) => `'${text.replaceAll(/['\\]/g, '\\$&')}'`;
