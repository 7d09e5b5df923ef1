/** A screen reader at work: Orca and Firefox on a desktop of their own, keys that go in, and what is said. */

import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from './browser.mjs';

const wait = (ms) => new Promise((done) => setTimeout(done, ms));

/** What Orca says of itself and of the browser, whenever it comes. */
const own = /^(Mode (focus|navigation)|Chargement .*|Texte désélectionné|Mozilla Firefox cadre\.)$/;

/** Orca hands what it says to a log; this is read when it starts. */
const customization = (log) => `import logging
spoken = logging.FileHandler(${JSON.stringify(log)})
spoken.setFormatter(logging.Formatter("%(message)s\\x1e"))
logging.getLogger("speech").addHandler(spoken)
`;

/** Orca asks for nothing of the reader's: no reading on by itself, no echo of keys. */
const settings = {
  general: { sayAllOnLoad: false, enableEchoByWord: false, enableKeyEcho: false, enableBraille: false, startingProfile: ['Default', 'default'] },
  pronunciations: {}, keybindings: {}, profiles: { default: { profile: ['Default', 'default'], pronunciations: {}, keybindings: {} } },
};

/** Keys of the desktop would take those of the screen reader. */
const noKeys = '<openbox_config xmlns="http://openbox.org/3.4/rc"><keyboard/></openbox_config>';

/** A screen without a number that somebody has. */
async function screen(run) {
  const child = run('Xvfb', ['-displayfd', '3', '-screen', '0', '1200x1400x24', '-nolisten', 'tcp'], 3);
  const [number] = await once(child.stdio[3], 'data');
  return `:${String(number).trim()}`;
}

/** Starts everything, in French. */
export async function listen() {
  const home = mkdtempSync(join(tmpdir(), 'vademecum-orca-'));
  const said = join(home, 'said.txt');
  const errors = openSync(join(home, 'errors.txt'), 'a');
  mkdirSync(join(home, 'orca'));
  writeFileSync(join(home, 'orca', 'user-settings.conf'), JSON.stringify(settings));
  writeFileSync(join(home, 'orca', 'orca-customizations.py'), customization(said));
  writeFileSync(join(home, 'openbox.xml'), noKeys);
  // A locale of our own, so that nothing of the machine changes.
  execFileSync('localedef', ['-i', 'fr_FR', '-f', 'UTF-8', join(home, 'fr_FR.UTF-8')]);
  const env = {
    PATH: process.env.PATH, HOME: home, XDG_RUNTIME_DIR: home, LOCPATH: home, LC_ALL: 'fr_FR.UTF-8', LANG: 'fr_FR.UTF-8', LANGUAGE: 'fr',
    GSETTINGS_BACKEND: 'memory', GNOME_ACCESSIBILITY: '1', MOZ_ENABLE_WAYLAND: '0', NO_AT_BRIDGE: '0',
  };
  const children = [];
  const run = (command, args, pipe) => {
    const child = spawn(command, args, { env, stdio: ['ignore', pipe === 1 ? 'pipe' : errors, errors, ...(pipe === 3 ? ['pipe'] : [])] });
    children.push(child);
    return child;
  };
  env.DISPLAY = await screen(run);
  const [bus] = await once(run('dbus-daemon', ['--session', '--nofork', '--print-address=1'], 1).stdout, 'data');
  env.DBUS_SESSION_BUS_ADDRESS = String(bus).trim();
  run('openbox', ['--config-file', join(home, 'openbox.xml')]);
  run('/usr/libexec/at-spi-bus-launcher', ['--launch-immediately', '--a11y=1', '--screen-reader=1']);
  await wait(500);
  run('orca', ['--replace', '-u', join(home, 'orca')]);
  for (const end = Date.now() + 60_000; !existsSync(said); await wait(100)) if (Date.now() > end) throw new Error(readFileSync(join(home, 'errors.txt'), 'utf8'));
  const browser = await launch('firefox', { headless: false, env, defaultViewport: null, extraPrefsFirefox: { 'accessibility.force_disabled': -1, 'browser.download.dir': home, 'browser.download.alwaysOpenPanel': false, 'browser.download.folderList': 2, 'layout.spellcheckDefault': 0 } });
  let at = 0;
  /** What was said since it was last asked. */
  const fresh = () => readFileSync(said, 'utf8').slice(at).split('\x1e').slice(0, -1)
    .map((line) => /SPEECH OUTPUT: '([\s\S]*)'( voice=\w+)?\s*$/.exec(line)?.[1].replace(/\s+/g, ' ').trim()).filter((line) => line && !own.test(line));
  return {
    browser,
    key: (...keys) => execFileSync('xdotool', ['key', '--clearmodifiers', ...keys], { env }),
    type: (text) => execFileSync('xdotool', ['type', '--delay', '25', text], { env }),
    /**
     * What is said until nothing more comes. What is expected is waited for, however slow the machine is.
     * @param {number} [expected] how many things; without it something, or nothing for long
     */
    async heard(expected) {
      const start = Date.now();
      const [enough, quiet] = expected === undefined ? [() => fresh().length > 0 || Date.now() - start > 2_000, 900] : [() => fresh().length >= expected, 250];
      for (let size = -1, since = start; ; await wait(40)) {
        const now = readFileSync(said).length;
        if (now !== size) [size, since] = [now, Date.now()];
        if (enough() ? Date.now() - since > quiet : Date.now() - start > 8_000) break;
      }
      const list = fresh();
      at = readFileSync(said, 'utf8').length;
      return list;
    },
    async stop() {
      await browser.close().catch(() => {});
      for (const child of children.reverse()) child.kill();
      await rm(home, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
