/** The sections of the page: which members of the document stand where, in the order of the guide. */

/**
 * A section. Parts are pointers to members of the document; `*` stands for each
 * element of a list. What stands in `more` is unfolded when it is wanted.
 * @typedef {{name: string, parts: string[], more?: string[]}} Section
 * @typedef {{name: string, sections: Section[]}} Group
 */

/** @type {Group[]} */
export const groups = [
  {
    name: 'overview',
    sections: [{ name: 'stand', parts: [] }, { name: 'due', parts: [] }, { name: 'leave', parts: [] }],
  },
  {
    name: 'meet',
    sections: [
      { name: 'about', parts: ['/name', '/summary', '/territory'], more: ['/sources', '/fictional', '/id', '/$schema', '/version', '/ext'] },
      { name: 'partners', parts: ['/partners'] },
      { name: 'together', parts: ['/triggers', '/publics', '/values'] },
      { name: 'exchange', parts: ['/needs', '/resources', '/contributions'] },
      { name: 'offers', parts: ['/offers'] },
      { name: 'sessions', parts: ['/sessions'] },
      { name: 'questions', parts: [], more: ['/rounds'] },
    ],
  },
  {
    name: 'agree',
    sections: [
      { name: 'agreements', parts: ['/negotiation'] },
      { name: 'governance', parts: ['/governance'] },
      { name: 'team', parts: ['/partners/*/staff'] },
      { name: 'risks', parts: ['/risks'] },
      { name: 'trials', parts: ['/experiments'] },
      { name: 'convention', parts: ['/conventions'] },
    ],
  },
  {
    name: 'live',
    sections: [
      { name: 'followup', parts: ['/followUp', '/roadmap'] },
      { name: 'value', parts: ['/addedValue'] },
      { name: 'journal', parts: ['/journal'], more: ['/waivers'] },
    ],
  },
];

export const sections = groups.flatMap((g) => g.sections);

/** Members that have a section of their own, and are left out where the rest of their type stands. @type {Record<string, string[]>} */
export const elsewhere = { Partner: ['staff'] };

/** What is asked first of a type with many members; the rest is unfolded. What is required always comes first. @type {Record<string, string[]>} */
export const first = {
  Partner: ['name', 'roles', 'people', 'referents', 'description'],
  Offer: ['name', 'by', 'own', 'format', 'description', 'publics', 'calendar', 'communication'],
  Session: ['kind', 'date', 'partners', 'relays', 'outcome'],
  Staff: ['person', 'competence', 'volunteer', 'preparation'],
  Experiment: ['name', 'tried', 'offers', 'from', 'until', 'review', 'adjustments'],
  Convention: ['title', 'parties', 'start', 'term', 'renewal', 'notice', 'clauses', 'signatures', 'amendments'],
  Amendment: ['effective', 'rationale', 'clauses', 'signatures', 'evolution'],
  Risk: ['catalogue', 'event', 'consequence', 'likelihood', 'impact', 'owner', 'treatments', 'reviewed'],
  Evolution: ['kind', 'date', 'description', 'contractual', 'balanceChecked'],
  Resource: ['partner', 'kind', 'description', 'shareable'],
  Milestone: ['title', 'due', 'owner', 'status'],
  Meeting: ['kind', 'name', 'date', 'partners', 'note'],
  Round: ['date', 'title', 'respondents'],
  Place: ['name', 'address', 'online'],
  Entry: ['date', 'event', 'by', 'note', 'reason'],
};

/** Members that are kept for programs: shown apart, in the last place. */
export const technical = new Set(['id', '$schema', 'version', 'digest', 'ext']);

/** The section in which a place of the document stands. @param {string} pointer */
export function sectionOf(pointer) {
  const at = pointer.replace(/\/\d+(?=\/|$)/g, '/*');
  const fits = (/** @type {string} */ part) => at === part || at.startsWith(`${part}/`);
  let found = sections[0], length = 0;
  for (const s of sections) {
    for (const part of [...s.parts, ...(s.more ?? [])]) if (fits(part) && part.length > length) [found, length] = [s, part.length];
  }
  return found;
}

/** The parts of a type that are asked first, and the rest. @param {string} type @param {import('./members.js').Member[]} members */
export function arranged(type, members) {
  const shown = members.filter((m) => !elsewhere[type]?.includes(m.name) && !technical.has(m.name));
  const lead = first[type] ?? (shown.length <= 6 ? shown.map((m) => m.name) : []);
  const isFirst = (/** @type {import('./members.js').Member} */ m) => m.required || lead.includes(m.name);
  return {
    first: shown.filter(isFirst).sort((a, b) => lead.indexOf(a.name) - lead.indexOf(b.name)),
    more: shown.filter((m) => !isFirst(m)),
    technical: members.filter((m) => technical.has(m.name)),
  };
}
