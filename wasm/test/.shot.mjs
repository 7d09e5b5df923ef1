import { launch, open, result } from './browser.mjs';
import { theSite, stopSite, page as around } from './site.mjs';
import { filled, on } from './document.mjs';
const out = process.argv[2]; const only = process.argv[3];
const steps = ['who', 'what', 'why', 'how', 'where', 'when', 'risks', 'check', 'result'];
const site = await theSite();
const b = await launch('chromium');
const alone = (a = '', more = {}) => around(`<vademecum-assessment on="${on}" ${a}></vademecum-assessment>`, more);
const real = await (await fetch(site.address + 'case.json')).json();
async function go(name, { attrs = 'storage="local"', more = {}, width = 1200, features, doc = filled(), at = steps, path, wrong, print, scale = 1 }) {
  if (only && !new RegExp(only).test(name)) return;
  const { page } = await open(b, site.address, path ?? site.add(alone(attrs, more)), { width });
  if (scale !== 1) await page.setViewport({ width, height: 1000, deviceScaleFactor: scale });
  if (features) await page.emulateMediaFeatures(features);
  if (doc) await page.evaluate((d) => { document.querySelector('vademecum-assessment').value = d; }, doc);
  for (const s of at) {
    await page.evaluate((i) => document.querySelector('vademecum-assessment').shadowRoot.querySelectorAll('nav button')[i]?.click(), steps.indexOf(s));
    if (s === 'result') await result(page);
    if (wrong) await page.evaluate(() => document.querySelector('vademecum-assessment').shadowRoot.querySelector('[id$="-next"]').click());
    await new Promise((d) => setTimeout(d, 120));
    await page.screenshot({ path: `${out}/${name}-${s}.png`, fullPage: true });
  }
  if (print) {
    await page.evaluate(() => { const el = document.querySelector('vademecum-assessment'); window.print = () => window.dispatchEvent(new Event('beforeprint')); return el.print(); });
    await page.emulateMediaType('print');
    await page.pdf({ path: `${out}/${name}.pdf`, format: 'A4', margin: {top:'15mm',bottom:'15mm',left:'15mm',right:'15mm'} });
  }
  await page.close();
}
await go('desk', {});
await go('blank', { doc: null, at: ['who', 'what', 'how', 'risks', 'check', 'result'] });
await go('dark', { features: [{ name: 'prefers-color-scheme', value: 'dark' }], at: ['who', 'risks', 'check', 'result'] });
await go('forced', { features: [{ name: 'forced-colors', value: 'active' }], at: ['who', 'risks', 'check', 'result'] });
await go('rtl', { more: { dir: 'rtl' }, at: ['who', 'how', 'check', 'result'] });
await go('narrow', { width: 320, at: steps });
await go('mid', { width: 720, at: ['who', 'how', 'risks', 'check', 'result'] });
await go('host', { path: 'host.html', at: ['who', 'result'] });
await go('single', { attrs: 'mode="single-page"', at: ['who'] });
await go('readonly', { attrs: 'readonly', at: ['who', 'how', 'risks'] });
await go('case', { doc: real, at: ['who', 'how', 'risks', 'check', 'result'] });
{ const d = filled(); d.partners[1].name = 'La Cité'; d.rounds[0].risks.push({ id: 'risk-3' }); await go('wrong', { doc: d, at: ['who', 'risks'], wrong: true }); }
await go('noengine', { attrs: 'engine="none"', at: ['check'] });
await go('print', { print: true, at: [] });
await go('casep', { doc: real, print: true, at: [] });
await go('blankprint', { doc: null, print: true, at: [] });
await b.close(); await stopSite();
process.exit(0);
