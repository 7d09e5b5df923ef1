/** Files of any origin: decoded rightly or refused in words, and nothing of them is lost. */

import { filled } from './document.mjs';
import { alone, assert, inEach, on } from './each.mjs';

const partnership = (more = '') => `{"version": "1.0", "name": "Été – L’œuvre", "partners": [{"id": "a", "name": "É"}, {"id": "b", "name": "B"}], "rounds": [{"id": "r", "date": "${on}"}]${more}}`;

/** A text in the bytes of an encoding, made in the page. */
const utf16 = (text, big) => [...text].flatMap((c) => (big ? [c.charCodeAt(0) >> 8, c.charCodeAt(0) & 255] : [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]));
const windows = (text) => [...text].map((c) => ({ '’': 0x92, œ: 0x9c, '–': 0x96 })[c] ?? c.charCodeAt(0));

/** Opens bytes as a file and returns what is said and what would be saved. */
const openBytes = (v, bytes, how = {}) => v.inside(async ({ el, root }, list, h) => {
  const opened = await el.loadFile(new File([new Uint8Array(list)], 'x.json'), h);
  return { opened, told: root.querySelector('.status').textContent, value: el.value, text: JSON.stringify(el) };
}, [...bytes], how);

inEach('a file in another encoding is decoded rightly or refused in words, and never saved damaged', { page: alone('', { lang: 'en' }) }, async (v) => {
  const expected = JSON.parse(partnership());
  for (const [name, bytes] of Object.entries({
    'UTF-8': Buffer.from(partnership()), 'UTF-8 with BOM': Buffer.from(`\ufeff${partnership()}`),
    'UTF-16LE of PowerShell': [0xff, 0xfe, ...utf16(partnership(), false)], 'UTF-16BE': [0xfe, 0xff, ...utf16(partnership(), true)], 'UTF-16 without a mark': utf16(partnership(), false),
  })) {
    await v.fill(filled());
    const seen = await openBytes(v, bytes);
    assert.deepEqual([seen.opened, seen.value], [true, expected], name);
  }
  await v.fill(filled());
  const damaged = [...Buffer.from(partnership())];
  damaged.splice(30, 0, 0xff);
  for (const [bytes, told] of [
    [windows(partnership()), /windows-1252.*UTF-8/], [damaged, /damaged on line 1/], [[...Buffer.from(partnership('}').slice(0, -2)), 0xed, 0xa0, 0xbd], /damaged/],
    [[0, 0, 0xfe, 0xff, 0, 0, 0, 0x7b], /UTF-32/], [Buffer.from('---\nversion: 1'), /not JSON \(line 1\)/], [Buffer.from('{\n  // why\n}'), /not JSON \(line 2\)/], [[], /not JSON/],
    [Buffer.from('<<<<<<< ours\n{}'), /not JSON/],
  ]) {
    for (const merge of [false, true]) {
      const seen = await openBytes(v, bytes, { merge });
      assert.deepEqual([seen.opened, seen.value], [false, filled()]);
      assert.match(seen.told, told);
    }
  }
});

inEach('what the page names in src is read by the same rules', { page: alone('src="/windows.json"', { lang: 'en' }),
  prepare: (site) => {
    site.add(Buffer.from(windows(partnership())), { path: '/windows.json', type: 'application/json; charset=windows-1252' });
    site.add(Buffer.from([0xff, 0xfe, ...utf16(partnership(), false)]), { path: '/wide.json', type: 'application/json' });
  } }, async (v) => {
  assert.match(await v.text('.status'), /windows-1252/);
  assert.equal(await v.inside(({ el }) => JSON.stringify(el).includes('\ufffd')), false);
  await v.inside(({ el }) => {
    el.src = '/wide.json';
  });
  await v.until(({ el }) => el.value.name.startsWith('Été'));
  assert.deepEqual(await v.inside(({ el }) => el.value), JSON.parse(partnership()));
});

inEach('duplicate members are refused, members of any name and half characters are kept: opened, changed, merged and saved', { page: alone('', { lang: 'en' }) }, async (v) => {
  await v.fill(filled());
  for (const text of [partnership(', "name": "other"'), partnership(', "ext": {"x": 1, "\\u0078": 2}')]) {
    const seen = await openBytes(v, Buffer.from(text));
    assert.deepEqual([seen.opened, seen.value], [false, filled()]);
    assert.match(seen.told, /member “(name|x)” is written twice \(line 1\)/);
  }
  const text = partnership(', "summary": "half \\ud83d", "__proto__": {"kept": 1}, "ext": {"org.example": {"__proto__": 1.50}}')
    .replace('"date":', '"__proto__": ["here"], "respondents": [{"party": "a", "__proto__": "too", "answers": [{"criterion": "who-fields", "rating": 1, "__proto__": 3}]}], "date":');
  assert.equal((await openBytes(v, Buffer.from(text))).opened, true);
  await v.click('who-people-4');
  const saved = () => v.inside(({ el }) => new Promise((done) => {
    el.addEventListener('vademecum-save', (e) => {
      e.preventDefault();
      done(e.detail.text);
    }, { once: true });
    el.save();
  }));
  for (const part of ['"half \\ud83d"', '"kept": 1', '"__proto__": 1.50', '"here"', '"__proto__": "too"', '"__proto__": 3']) assert.ok((await saved()).includes(part), part);
  // Into a form where the party has a place, but no answers yet.
  await v.fill({ ...filled(), rounds: [{ id: 'r', respondents: [{ party: 'a', date: on }] }] });
  assert.equal((await openBytes(v, Buffer.from(text), { merge: true })).opened, true);
  for (const part of ['"__proto__": "too"', '"__proto__": 3']) assert.ok((await saved()).includes(part), part);
  assert.equal(await v.inside(() => ({}).kept), undefined);
});

/** Documents that are small as files and endless as forms. */
const list = (n, of) => Array.from({ length: n }, (_, i) => of(i));
const party = (i) => ({ id: `p${i}`, name: `P${i}` });
const two = list(2, party);
const large = {
  '10,000 empty partners': { partners: list(10_000, () => ({})) },
  '3,000 partners': { partners: list(3000, party) },
  '1,000 partners who answer': { partners: list(1000, party), rounds: [{ id: 'r', respondents: list(1000, (i) => ({ party: `p${i}`, answers: [{ criterion: 'who-fields', rating: 1 }] })) }] },
  '10,000 respondents of nobody': { partners: two, rounds: [{ id: 'r', respondents: list(10_000, () => ({})) }] },
  '60,000 answers to one question': { partners: two, rounds: [{ id: 'r', respondents: [{ party: 'p0', answers: list(60_000, () => ({})) }] }] },
  '2,000 risks': { partners: two, risks: list(2000, () => ({})) },
  '200 needs met by 200 contributions': { partners: two, rounds: [{ id: 'r', needs: list(200, (i) => ({ id: `n${i}` })), contributions: list(200, () => ({})) }] },
  '50,000 who get one contribution': { partners: two, rounds: [{ id: 'r', contributions: [{ to: list(50_000, () => 'a') }] }] },
};

inEach('what no page can draw is refused in words within a second, on a processor four times slower', {
  page: alone('', { lang: 'en' }), skip: { firefox: 'only the protocol of Chromium slows a processor down' },
}, async (v) => {
  await v.fill(filled());
  await v.page.emulateCPUThrottling(4);
  const time = (run, ...args) => v.inside(run, ...args);
  for (const [name, members] of Object.entries(large)) {
    const text = JSON.stringify({ version: '1.0', name: 'N', rounds: [{ id: 'r' }], ...members });
    for (const way of ['open', 'merge', 'value']) {
      const seen = await time(async ({ el, root }, t, how) => {
        const file = new File([t], 'x.json');
        const value = JSON.parse(t);
        const began = performance.now();
        let refused;
        if (how === 'value') {
          try {
            el.value = value;
          } catch (fault) {
            refused = fault.message;
          }
        } else refused = !(await el.loadFile(file, { merge: how === 'merge' }));
        root.querySelector('.body').offsetHeight;
        return { refused, took: performance.now() - began, told: root.querySelector('.status').textContent };
      }, text, way);
      assert.match(seen.told, /too large for the questionnaire: partners: \d+/, `${name}, ${way}`);
      assert.ok(seen.refused === true || /too large/.test(seen.refused), `${name}, ${way}: ${seen.refused}`);
      assert.ok(seen.took < 1000, `${name}, ${way}: ${Math.round(seen.took)} ms`);
    }
  }
  assert.deepEqual(await v.inside(({ el }) => el.value), filled());
});

inEach('a document that is set before the element is defined and cannot be shown is refused in words too', {
  page: '', launch: { wait: false, mayTell: /too large|widget.error/ },
  prepare: (site) => site.add("import '/widget/vademecum-assessment.js';", { path: '/late.js', type: 'text/javascript' }),
}, async (v) => {
  await v.page.evaluate((members) => {
    document.documentElement.lang = 'en';
    const el = document.createElement('vademecum-assessment');
    el.value = { version: '1.0', name: 'N', ...members };
    document.body.append(el);
    const script = document.createElement('script');
    script.type = 'module';
    script.src = '/late.js';
    document.head.append(script);
  }, large['3,000 partners']);
  await v.until(({ root }) => /too large/.test(root?.querySelector('.status')?.textContent ?? ''));
  await v.until(({ root }) => Boolean(root.querySelector('.criterion')));
});

inEach('100 partners who answer and 100 risks are shown', { page: alone('', { lang: 'en' }) }, async (v) => {
  const seen = await v.inside(async ({ el, root }, texts) => {
    const out = [];
    for (const t of texts) out.push([await el.loadFile(new File([t], 'x.json')), root.querySelectorAll('.entry').length]);
    return out;
  }, [{ partners: list(100, party), rounds: [{ id: 'r', respondents: list(100, (i) => ({ party: `p${i}` })) }] }, { partners: two, risks: list(100, (i) => ({ id: `k${i}`, event: 'e' })) }]
    .map((members) => JSON.stringify({ version: '1.0', name: 'N', ...members })));
  assert.deepEqual(seen, [[true, 100], [true, 2]]);
});
