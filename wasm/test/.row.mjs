import { launch } from './browser.mjs';
import { readFile } from 'node:fs/promises';
const [out, ...files] = process.argv.slice(2);
const b = await launch('chromium'); const page = await b.newPage();
await page.setViewport({ width: 2000, height: 1700 });
await page.setContent('<body style="margin:0;background:#888;display:flex;flex-wrap:wrap;align-items:flex-start;gap:8px;width:max-content;max-width:2600px"></body>');
for (const f of files) { const d = (await readFile(f)).toString('base64'); await page.evaluate(async (d) => { const i = new Image(); i.src = 'data:image/png;base64,' + d; await i.decode(); document.body.append(i); }, d); }
await (await page.$('body')).screenshot({ path: out }); await b.close(); process.exit(0);
