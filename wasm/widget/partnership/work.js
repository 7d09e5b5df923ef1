/** The work on one document: joins its text, the log of what was done to it, the words, what is unfolded and what the engine says. */

import { hand } from '../form-field.js';
import { Screen } from '../screen.js';
import { wording } from '../words.js';
import { ask, learn } from './asking.js';
import { Filing } from './filing.js';
import { frame } from './frame.js';
import * as forms from './forms.js';
import { sentenceOf, title } from './labels.js';
import { Log } from './log.js';
import { codes, identifies, typeOfThing } from './members.js';
import { identifier, references, uses } from './references.js';
import { sectionOf, sections } from './sections.js';
import { Source } from './source.js';
import { wayTo } from './way.js';

/** @typedef {import('./form.js').At} At */
/** @typedef {import('../engine.js').Finding} Finding */
/** @typedef {import('./members.js').Member} Member */
/** @typedef {Work} Ui what those who draw are given */

/** How long after the last change the engine is asked, in milliseconds. */
const pause = 120;

export class Work {
  screen = new Screen('vademecum-partnership');
  filing = new Filing(this);
  /** @type {import('../words.js').Words} */
  words;
  /** @type {Log|undefined} */
  log;
  /** The name of the section that is shown. */
  section = 'stand';
  /** What is unfolded, by the keys of things and the names of folds. @type {Set<string>} */
  open = new Set();
  /** Things that were added and are still being filled in: what they lack is not yet said. @type {Set<string>} */
  fresh = new Set();
  /** Fields that were left. @type {Set<string>} */
  left = new Set();
  /** What was typed and is no value. @type {Map<string, {raw: any, text: string}>} */
  refused = new Map();
  /** What is being typed. @type {{at: At, read: () => any, label: string}|undefined} */
  pending;
  /** @type {Finding[]} */
  findings = [];
  /** What else the engine has said of the document as it is. @type {any} */
  explained;
  /** The stage, as it was last known. */
  stage = '';
  /** What is wrong, by field. @type {Map<string, string>} */
  problems = new Map();
  /** Whether texts can be given further languages. */
  multilingual = false;
  /** Which move is being noted, with what was typed for it. @type {{event: string, date: string, by: string, note: string, reason: string, stage: string, wrong: string[]}|undefined} */
  moving;
  /** Answers of views that ask the engine: due, leave, convention. @type {Map<string, any>} */
  answers = new Map();
  /** What people chose in those views. @type {Record<string, string>} */
  chosen = {};
  /** The buttons of the mouse and fingers that are down. */
  #down = false;
  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #timer;
  #turn = 0;
  /** @type {{value: any, things: Map<string, {value: string, label: string, pointer: string}[]>}|undefined} */
  #index;

  /** @param {import('../vademecum-partnership.js').VademecumPartnership} element */
  constructor(element) {
    this.element = element;
    this.words = /** @type {any} */ (undefined);
  }

  // What those who draw ask.

  get readonly() {
    return this.element.readonly || this.screen.printing;
  }

  get paper() {
    return this.screen.printing;
  }

  get turn() {
    return this.screen.turn;
  }

  get level() {
    return Math.min(3, Math.max(1, Math.trunc(Number(this.element.getAttribute('heading-level') ?? 2)) || 2));
  }

  get today() {
    return this.element.today;
  }

  /** @returns {Source} */
  get source() {
    return /** @type {Log} */ (this.log).source;
  }

  /** @param {string} name */
  id(name) {
    return this.screen.id(name);
  }

  /** @param {string} key @param {Record<string, string|number>} [args] */
  t(key, args) {
    return this.words.t(key, args);
  }

  /** @param {string} pointer */
  value(pointer) {
    return this.source.get(pointer);
  }

  /** A member of the document, with the name of its field. @param {string} pointer @returns {At} */
  at(pointer) {
    return { pointer, id: this.source.key(pointer) };
  }

  /** @param {string} list @param {number} i @returns {At} */
  item(list, i) {
    return this.at(`${list}/${i}`);
  }

  /** The coded values of a list. @param {string} name @returns {string[]} */
  codes(name) {
    return codes[name] ?? [];
  }

  /** Things of a kind, by their names. @param {string} thing @param {string} [from] where it is referred to: its own people first @returns {{value: string, label: string}[]} */
  choices(thing, from = '') {
    const all = this.#things().get(thing) ?? [];
    const near = from.split('/').slice(0, 3).join('/');
    const own = all.filter((c) => near.startsWith('/partners/') && c.pointer.startsWith(`${near}/`));
    return own.length > 0 && thing === 'person' ? [...own, ...all.filter((c) => !own.includes(c))] : all;
  }

  /** @param {string} thing @param {any} id */
  nameOf(thing, id) {
    return this.#things().get(thing)?.find((c) => c.value === id)?.label ?? String(id);
  }

  #things() {
    const value = this.source.value;
    const known = this.#index;
    if (known && known.value === value) return known.things;
    /** @type {Map<string, {value: string, label: string, pointer: string}[]>} */
    const things = new Map();
    this.#index = { value, things };
    for (const n of references(forms, value).named) {
      const list = things.get(n.thing) ?? [];
      if (!list.some((o) => o.value === n.id)) list.push({ value: n.id, label: '', pointer: n.pointer });
      things.set(n.thing, list);
    }
    // Their names may speak of each other.
    for (const [thing, list] of things) for (const c of list) c.label = wording(this.source.get(c.pointer)?.name, this.words.lang) || c.value;
    for (const [thing, list] of things) {
      list.forEach((c, i) => {
        c.label = title(this, typeOfThing.get(thing) ?? '', this.source.get(c.pointer)) || this.t('page.untitled', { one: this.t(`schema-title.${typeOfThing.get(thing)}`), number: i + 1 });
      });
    }
    return things;
  }

  // What is unfolded.

  /** @param {At} at */
  isOpen(at) {
    return this.open.has(at.id);
  }

  /** @param {At} at */
  toggle(at) {
    this.commit();
    if (!this.open.delete(at.id)) this.open.add(at.id);
    else this.#settle(at.id);
    this.draw();
  }

  /** What was being filled in is finished: from now on it is said what it lacks. @param {string} [under] @param {string[]} [but] */
  #settle(under = '', but = []) {
    for (const key of this.fresh) if (key.startsWith(under) && !but.includes(key)) this.fresh.delete(key);
    this.#mark();
  }

  /** @param {string} name */
  unfolded(name) {
    return this.paper || this.open.has(name);
  }

  /** @param {string} name @param {boolean} on */
  unfold(name, on) {
    this.commit();
    if (on) this.open.add(name);
    else this.open.delete(name);
    this.draw(this.id(name));
  }

  /** Shows a section. @param {string} name @param {string} [focus] */
  go(name, focus) {
    this.commit();
    this.#settle();
    this.section = sections.find((s) => s.name === name)?.name ?? 'stand';
    this.moving = undefined;
    this.open.delete('menu');
    this.draw(focus ?? this.id('section'));
    this.consult();
  }

  /** Shows a place of the document, with the focus on its field. @param {string} pointer */
  show(pointer) {
    this.commit();
    const way = wayTo(this.source, pointer);
    for (const key of [...way.opened, ...way.folds]) this.open.add(key);
    const section = sectionOf(way.pointer);
    if (section.more?.some((part) => way.pointer.startsWith(part))) this.open.add(`${section.name}:more`);
    if (this.section !== section.name) this.#settle('', way.opened);
    this.section = section.name;
    this.moving = undefined;
    this.draw();
    const field = this.screen.find(this.id(way.id)) ?? this.screen.find(this.id(`${way.id}:head`)) ?? this.screen.find(this.id('section'));
    this.#focus(field);
    this.consult();
  }

  /** @param {HTMLElement|null|undefined} field */
  #focus(field) {
    const target = field?.matches('fieldset') ? field.querySelector('input, select, textarea, button') : field;
    document.getSelection()?.removeAllRanges();
    /** @type {HTMLElement|null|undefined} */ (target)?.focus();
    /** @type {HTMLElement|null|undefined} */ (target)?.scrollIntoView({ block: 'center' });
  }

  // What is typed and done.

  /** Notes what is being typed; it becomes a value when the field is left. @param {At} at @param {() => any} read @param {string} label */
  typing(at, read, label) {
    if (this.pending && this.pending.at.id !== at.id) this.commit();
    this.pending = { at, read, label };
    this.#keepSafe();
  }

  /** What is not yet a value. @param {At} at @returns {any} */
  raw(at) {
    return this.refused.get(at.id)?.raw;
  }

  /** A sign that what was typed is no value. @type {symbol} */
  static #none = Symbol('none');

  /** Refuses what was typed, and says why beside the field. @param {At} at @param {any} raw @param {string} text */
  refuse(at, raw, text) {
    this.refused.set(at.id, { raw, text });
    return Work.#none;
  }

  /** The field was left. */
  settled() {
    this.commit();
    this.#soon();
  }

  changed() {}

  /** Makes what was typed a value of the document: the field was left. */
  commit() {
    const { pending } = this;
    if (!pending) return;
    this.pending = undefined;
    this.left.add(pending.at.id);
    this.#type(pending);
    this.log?.commit();
  }

  /** @param {NonNullable<Work['pending']>} pending */
  #type({ at, read, label }) {
    const before = this.refused.get(at.id);
    this.refused.delete(at.id);
    const value = read();
    if (before || value === Work.#none) {
      this.#mark();
      this.#soon();
    }
    if (value === Work.#none || (value === undefined && !this.source.has(at.pointer))) return;
    this.#do({ kind: 'set', pointer: at.pointer, value: whole(value), label, typing: true });
  }

  /** @param {At} at @param {any} value @param {string} label @param {string} [focus] */
  set(at, value, label, focus) {
    this.commit();
    this.left.add(at.id);
    this.refused.delete(at.id);
    this.#do({ kind: 'set', pointer: at.pointer, value, label });
    this.draw(focus);
  }

  /** @param {string} pointer @param {string} said */
  remove(pointer, said) {
    this.commit();
    const done = this.#do({ kind: 'remove', pointer, label: said });
    this.draw();
    this.#focus(done && this.screen.find(this.id(done.focus)));
    this.say(said);
  }

  /** Adds a thing to a list, and shows its first field. @param {string} list @param {string} type @param {any} [given] what it begins with */
  add(list, type, given = {}) {
    this.commit();
    const own = identifies(type);
    const first = own ? { [own.name]: identifier(forms, this.source.value, own.thing ?? '') } : {};
    const done = this.#do({ kind: 'add', pointer: list, value: { ...first, ...given }, label: this.t(`schema-title.${type}`) });
    if (done) this.#begun(done.pointer, type);
  }

  /** Shows what was just made, to be filled in. @param {string} pointer @param {string} type */
  #begun(pointer, type) {
    const key = this.source.key(pointer);
    this.open.add(key);
    this.fresh.add(key);
    this.show(pointer);
    this.#focusFirst(key);
    this.say(this.t('page.said.added', { name: this.t(`schema-title.${type}`) }));
  }

  /** @param {string} key of a thing */
  #focusFirst(key) {
    const fields = [...this.screen.find(this.id(`${key}:item`))?.querySelectorAll('.inside :is(input, select, textarea, .add)') ?? []];
    const empty = fields.find((f) => /** @type {any} */ (f).value === '' && !(/** @type {any} */ (f).checked)) ?? fields[0];
    this.#focus(/** @type {HTMLElement|undefined} */ (empty));
  }

  /** @param {At} list */
  addText(list) {
    this.commit();
    const done = this.#do({ kind: 'add', pointer: list.pointer, value: '', label: '' });
    this.draw(done && this.id(`${list.id}/${done.pointer.split('/').at(-1)}`));
  }

  /** @param {At} list @param {number} i @param {string} label */
  dropText(list, i, label) {
    this.commit();
    this.#do({ kind: 'remove', pointer: `${list.pointer}/${i}`, label });
    this.draw(this.id(list.id));
  }

  /** @param {string} list @param {number} from @param {number} to @param {string} name */
  move(list, from, to, name) {
    this.commit();
    const done = this.#do({ kind: 'move', pointer: list, from, to, label: name });
    if (!done) return;
    const key = this.source.key(`${list}/${to}`);
    this.draw();
    this.#focus(this.screen.find(this.id(`${key}:${to < from ? 'up' : 'down'}`)) ?? this.screen.find(this.id(`${key}:head`)));
    this.say(this.t('page.said.moved', { name, number: to + 1 }));
  }

  /** Takes a thing away, and what refers to it; it can be undone. @param {At} list @param {string} type @param {number} i @param {string} name */
  drop(list, type, i, name) {
    this.commit();
    const own = identifies(type);
    const pointer = `${list.pointer}/${i}`;
    const id = own && this.value(`${pointer}/${own.name}`);
    const used = own && typeof id === 'string' ? uses(forms, this.source.value, own.thing ?? '', id).filter((u) => !u.pointer.startsWith(`${pointer}/`)) : [];
    // From the last on, so that the places of the others stay.
    /** @type {import('./log.js').Operation[]} */
    const steps = [...used.map((u) => ({ kind: /** @type {const} */ ('remove'), pointer: u.pointer })).reverse(), { kind: 'remove', pointer }];
    const done = this.#do({ kind: 'all', steps: used.length > 0 ? sorted(steps, pointer) : steps, pointer: list.pointer, label: name });
    const left = this.value(list.pointer)?.length ?? 0;
    const neighbour = left > 0 ? `${this.source.key(`${list.pointer}/${Math.min(i, left - 1)}`)}:head` : list.id;
    this.draw();
    this.#focus(done && (this.screen.find(this.id(neighbour)) ?? this.screen.find(this.id('section'))));
    this.say(used.length > 0 ? this.t('page.said.removed.used', { name, count: used.length }) : this.t('page.said.removed', { name }));
  }

  /** Gives a thing another identifier, with all that refers to it. @param {string} pointer @param {string} thing @returns {(e?: Event) => void} */
  renamed(pointer, thing) {
    return (e) => {
      const next = /** @type {HTMLInputElement} */ (e?.target).value.trim();
      const before = this.value(pointer);
      if (next === before) return;
      const found = typeof before === 'string' ? uses(forms, this.source.value, thing, before) : [];
      this.left.add(this.source.key(pointer));
      this.#do({ kind: 'all', pointer, label: next, steps: [{ kind: 'set', pointer, value: next || undefined }, ...(next ? found.map((u) => ({ kind: /** @type {const} */ ('set'), pointer: u.pointer, value: next })) : [])] });
      this.#soon();
    };
  }

  /** Makes a thing that something refers to from then on, and shows it. @param {string} thing @param {string} from @param {boolean} many whether there can be several */
  make(thing, from, many) {
    this.commit();
    const partner = /^\/partners\/\d+/.exec(from)?.[0] ?? '/partners/0';
    const list = thing === 'person' ? `${partner}/people` : homes[thing];
    if (list === undefined || (thing === 'person' && !this.source.has(partner))) return this.go(thing === 'person' ? 'partners' : 'about');
    const type = typeOfThing.get(thing) ?? '';
    const id = identifier(forms, this.source.value, thing);
    const at = `${list}/${this.value(list)?.length ?? 0}`;
    const done = this.#do({ kind: 'all', pointer: at, label: this.t(`schema-title.${type}`), steps: [{ kind: 'add', pointer: list, value: { id } }, { kind: 'set', pointer: from, value: many ? [...(this.value(from) ?? []), id] : id }] });
    if (done) this.#begun(at, type);
  }

  /** Several changes as one. @param {import('./log.js').Operation} operation */
  perform(operation) {
    this.commit();
    return this.#do(operation);
  }

  /** @param {import('./log.js').Operation} operation */
  #do(operation) {
    const done = /** @type {Log} */ (this.log).do(operation);
    if (done) this.#edited();
    return done;
  }

  #edited() {
    this.answers.clear();
    this.handOver();
    this.#soon();
    this.emit('change', {});
  }

  /** @param {'undo'|'redo'} which */
  again(which) {
    this.commit();
    const done = this.log?.[which]();
    if (!done) return;
    this.refused.clear();
    this.#edited();
    this.say(this.t(done.said.undone ? 'page.said.undone' : 'page.said.redone', { name: done.said.label }));
    this.show(done.pointer);
    this.#focus(this.screen.find(this.id(which)));
  }

  // What the engine says.

  /** Asks the engine soon, once nothing more is done for a moment. */
  #soon() {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.consult(), pause);
  }

  /** Asks the engine what it says of the document as it is, and shows it. */
  async consult() {
    const { log } = this;
    if (!log || !this.words) return;
    const turn = ++this.#turn;
    const { text } = this.source;
    try {
      const [checked, explained] = await Promise.all([this.ask({ call: 'check', text }), this.ask({ call: 'explain', text })]);
      if (turn !== this.#turn || text !== this.source.text) return;
      this.findings = checked?.findings ?? [];
      this.explained = explained?.result;
      this.stage = this.explained?.stage ?? this.stage;
    } catch (fault) {
      this.emit('error', { message: this.t('widget.noengine'), cause: String(fault) });
    }
    this.#mark();
    this.handOver();
    await this.pointerFree();
    if (turn === this.#turn) this.draw();
  }

  /** Brings what is wrong to its fields. */
  #mark() {
    this.problems = new Map();
    for (const [key, { text }] of this.refused) if (text !== '') this.problems.set(this.id(key), text);
    for (const f of this.findings) {
      if (f.pointer === undefined || f.severity === 'advice' || this.#early(f.pointer)) continue;
      const id = this.id(wayTo(this.source, f.pointer).id);
      if (!this.problems.has(id)) this.problems.set(id, sentenceOf(this, f));
    }
  }

  /** Whether a thing is still being filled in, so that what it lacks need not be said. @param {string} pointer */
  #early(pointer) {
    const key = this.source.key(pointer);
    return !this.left.has(key) && [...this.fresh].some((f) => key.startsWith(`${f}/`) || key === f);
  }

  /** What is wrong in a place and under it. @param {string} pointer */
  wrongUnder(pointer) {
    return this.findings.filter((f) => f.severity !== 'advice' && f.pointer !== undefined && (f.pointer === pointer || f.pointer.startsWith(`${pointer}/`)) && !this.#early(f.pointer)).length;
  }

  /** What is wrong in a section. @param {string} name */
  wrongIn(name) {
    return this.findings.filter((f) => f.severity !== 'advice' && f.pointer !== undefined && f.pointer !== '' && sectionOf(f.pointer).name === name && !this.#early(f.pointer)).length;
  }

  /**
   * The answer of a view that asks the engine, asked for when it is first wanted.
   * @param {string} name
   * @param {object} request
   * @param {(text: string) => Promise<any>} [asking] how, where the request alone does not say it
   * @returns {any} undefined while it is not there yet
   */
  answer(name, request, asking = (text) => this.ask({ ...request, text })) {
    const key = JSON.stringify([name, request]);
    if (this.answers.has(key)) return this.answers.get(key);
    const { text } = this.source;
    this.answers.set(key, undefined);
    void asking(text).then((a) => {
      if (text !== this.source.text) return;
      this.answers.set(key, a ?? { findings: [] });
      this.draw();
    }).catch(() => {
      this.answers.set(key, { findings: [], failed: true });
      this.draw();
    });
    return undefined;
  }

  // The screen.

  /** @param {string} text */
  say(text) {
    this.screen.say(text);
  }

  /** @param {string} [focus] */
  redraw(focus) {
    this.draw(focus);
  }

  /** @param {string} [focus] */
  draw(focus) {
    if (!this.words) return;
    this.#keepUp();
    this.screen.draw(this.element, () => frame(this, this.screen.status), focus);
  }

  /** Watches what is pressed, and which fields are left. @param {HTMLElement|ShadowRoot} root */
  watch(root) {
    root.addEventListener('pointerdown', () => (this.#down = true));
    for (const end of ['pointerup', 'pointercancel']) window.addEventListener(end, () => (this.#down = false));
    root.addEventListener('focusout', (e) => {
      const id = /** @type {HTMLElement} */ (e.target).id;
      if (this.fresh.size === 0 || !id) return;
      for (const f of this.findings) {
        const key = f.pointer === undefined ? '' : this.source.key(f.pointer);
        if (key && this.id(key) === id && !this.left.has(key)) {
          this.left.add(key);
          this.#soon();
        }
      }
    });
    root.addEventListener('keydown', (event) => {
      const e = /** @type {KeyboardEvent} */ (event);
      if (!(e.ctrlKey || e.metaKey) || e.altKey || !['z', 'y', 's'].includes(e.key.toLowerCase())) return;
      const typing = /** @type {HTMLElement} */ (e.target).matches('input:not([type=radio], [type=checkbox]), textarea');
      if (e.key.toLowerCase() === 's') this.element.save();
      else if (typing) return; // the field's own
      else this.again(e.key.toLowerCase() === 'y' || e.shiftKey ? 'redo' : 'undo');
      e.preventDefault();
    });
  }

  /** Waits until nothing is pressed, so that what is pressed does not move away. */
  async pointerFree() {
    while (this.#down) await new Promise((done) => setTimeout(done, 30));
  }

  /** @type {ReturnType<typeof setTimeout>|undefined} */
  #safe;

  /** What is typed counts for the page around soon, also when the field is not left; what is no value yet waits. */
  #keepSafe() {
    clearTimeout(this.#safe);
    this.#safe = setTimeout(() => {
      const { pending } = this;
      if (!pending) return;
      const before = new Map(this.refused);
      if (pending.read() === Work.#none) this.refused = before;
      else this.#type(pending);
    }, 400);
  }

  /** Takes up what is being typed, so that a drawing does not put the text before back in its place; what is no value yet is not held against anybody. */
  #keepUp() {
    const { pending } = this;
    if (!pending) return;
    const before = this.refused.get(pending.at.id);
    if (pending.read() !== Work.#none) this.#type(pending);
    else if (before === undefined) this.refused.set(pending.at.id, { raw: this.refused.get(pending.at.id)?.raw, text: '' });
  }

  // The document.

  /** @param {string} name @param {any} detail */
  emit(name, detail) {
    return this.element.dispatchEvent(new CustomEvent(`vademecum-${name}`, { detail, bubbles: true, composed: true, cancelable: name === 'save' }));
  }

  /** @param {any} request */
  ask(request) {
    return ask(this, request);
  }

  /** Learns the words that are not needed at once. */
  async learn() {
    const before = this.words;
    await learn(this).catch(() => {});
    if (this.words !== before) this.draw();
  }

  /** Hands the document to the form of the page. */
  handOver() {
    if (!this.log) return;
    const wrong = this.findings.some((f) => f.severity === 'error');
    hand(this.element, this.source.text, wrong && this.words ? this.t('page.stand.errors') : undefined, false);
  }

  /** Takes a text as the document. Throws where it is not JSON. @param {string} text @param {string} [saved] */
  take(text, saved) {
    const source = Source.open(text, forms);
    this.log = new Log(source, saved);
    this.open.clear();
    this.fresh.clear();
    this.left.clear();
    this.refused.clear();
    this.answers.clear();
    this.pending = undefined;
    this.moving = undefined;
    this.findings = [];
    this.explained = undefined;
    this.stage = '';
    this.problems = new Map();
    this.section = 'stand';
    this.handOver();
  }
}

/** Where things are made that something else refers to. @type {Record<string, string>} */
const homes = {
  party: '/partners', public: '/publics', need: '/needs', resource: '/resources', offer: '/offers', experiment: '/experiments', evolution: '/followUp/evolutions', body: '/governance/bodies',
};

/** A text without half characters, which no file may hold. @param {any} value */
const whole = (value) => (typeof value === 'string' ? value.replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD') : value);

/** Removals in an order in which none moves the place of another. @param {any[]} steps @param {string} last */
function sorted(steps, last) {
  const numbers = (/** @type {string} */ p) => p.split('/').map((s) => (/^\d+$/.test(s) ? s.padStart(9, '0') : s)).join('/');
  return steps.filter((s) => s.pointer !== last).concat(steps.filter((s) => s.pointer === last)).sort((a, b) => (numbers(a.pointer) < numbers(b.pointer) ? 1 : -1));
}


