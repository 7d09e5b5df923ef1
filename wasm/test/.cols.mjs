import { launch } from './browser.mjs';
import { readFile } from 'node:fs/promises';
// node .cols.mjs outdir height name...  → each name composited into columns
const [out, height, ...names] = process.argv.slice(2);
const b = await launch('chromium');
for (const n of names) {
  const [file, from = '0', to = '1e9'] = n.split(':');
  const data = (await readFile(file)).toString('base64');
  const page = await b.newPage();
  await page.setViewport({ width: 2000, height: 1700 });
  await page.setContent('<body style="margin:0;background:#888;display:flex;align-items:flex-start;gap:8px;width:max-content"></body>');
  await page.evaluate(async (d, h, from, to) => {
    const i = new Image(); i.src = 'data:image/png;base64,' + d; await i.decode();
    const end = Math.min(i.height, to);
    for (let y = from; y < end; y += h) {
      const c = document.createElement('canvas'); c.width = i.width; c.height = Math.min(h, end - y);
      c.getContext('2d').drawImage(i, 0, -y); c.style.flex="none", document.body.append(c);
    }
  }, data, Number(height), Number(from), Number(to));
  const el = await page.$('body');
  await el.screenshot({ path: `${out}/${file.split('/').at(-1)}` });
  await page.close();
}
await b.close(); process.exit(0);
