// Code generated from the JSON Schemas; DO NOT EDIT.

/** A text that people read: plain, or by language tag. */
export type Text = string | { [language: string]: string };

/** One partnership, from first contact to its end. It is sparse at first and grows with the partnership; facts are in it, states are derived from them for a date. */
export interface Partnership {
  /** The address of the JSON Schema that an editor uses. */
  $schema?: string;
  /** The version of the format, such as “1.0”. */
  version: string;
  /** The identifier of the partnership in the system it comes from. */
  id?: string;
  /** How people call the partnership. */
  name: Text;
  /** In a few sentences what the partnership is. */
  summary?: Text;
  /** Marks an example that was invented. */
  fictional?: boolean;
  /** Where the facts of the document come from. */
  sources?: Source[];
  /** Where the partnership works. */
  territory?: Territory[];
  /** What brought the partners together. */
  triggers?: Trigger[];
  /** The people that the partnership serves. */
  publics?: Public[];
  /** What the partners hold to, shared or not. */
  values?: Value[];
  /** The parties of the partnership, the host among them. */
  partners?: Partner[];
  /** What the partners lack, at three levels. */
  needs?: Need[];
  /** What the partners have and could share. */
  resources?: Resource[];
  /** What each partner gives and gets. */
  contributions?: Contribution[];
  /** The services to the publics, joint or a partner’s own. */
  offers?: Offer[];
  /** Those in which partners discover each other. */
  sessions?: Session[];
  /** Holds the points on which the parties have agreed. */
  negotiation?: Agreement[];
  /** How the partners decide together. */
  governance?: Governance;
  /** What was tried before, and besides, the convention. */
  experiments?: Experiment[];
  /** The agreements signed, the current one last. */
  conventions?: Convention[];
  /** The plan that keeps the partnership moving beside its convention. */
  roadmap?: Roadmap;
  /** How the partnership is kept alive. */
  followUp?: FollowUp;
  /** What the partnership brings to whom. */
  addedValue?: AddedValue[];
  /** What may keep the partnership from its aims. */
  risks?: Risk[];
  /** The assessments held, the latest last. */
  rounds?: Round[];
  /** Holds what happened, in order; the stage follows from it. */
  journal?: Entry[];
  /** Warnings that somebody has set aside, with a reason. */
  waivers?: Waiver[];
  /** Holds additions, by reverse domain. */
  ext?: { [domain: string]: unknown };
}

/** Where facts come from. */
export interface Source {
  /** The title of the publication, or a description of the source. */
  title: Text;
  /** The place in it. */
  section?: Text;
  /** Its address. */
  url?: string;
  /** When it was published or said. */
  date?: string;
  /** Which facts it supports and which are not known. */
  note?: Text;
}

/** A part of the world that the partnership works in. */
export interface Territory {
  /** How people call it. */
  name: Text;
  /** What sort of territory it is. Codes: commune (commune), canton (canton or department), region (region), country (country), cross-border (cross-border area), international (several countries). */
  kind?: "commune" | "canton" | "region" | "country" | "cross-border" | "international";
  /** Its ISO 3166-1 alpha-2 code. */
  country?: string;
  /** Its codes, such as NUTS or ISO 3166-2. */
  identifiers?: Identifier[];
}

/** A code of somebody or something in a register. */
export interface Identifier {
  /** The register, such as an org-id.guide code (“IT-CF”). */
  scheme: string;
  /** The code in the register. */
  id: string;
  /** The address of the entry. */
  uri?: string;
}

/** What provoked the meeting of the partners. */
export interface Trigger {
  /** What sort of trigger it was. Codes: reform (reform or new law), reopening (service that opens or reopens), crisis (economic crisis), appeal (appeal that is answered), funded-call (funded call), falling-attendance (falling attendance), spare-resource (spare resource), event (event or fair), anniversary (anniversary), public-agreement (agreement between public authorities), territory (territory to serve), discovery (discovery session), watch (watch on the sector), other (other). */
  kind: "reform" | "reopening" | "crisis" | "appeal" | "funded-call" | "falling-attendance" | "spare-resource" | "event" | "anniversary" | "public-agreement" | "territory" | "discovery" | "watch" | "other";
  /** When it came up. */
  date?: string;
  /** What happened. */
  description?: Text;
}

/** A group of people that the partnership serves. */
export interface Public {
  /** Names the public inside the document. */
  id: string;
  /** How people call it. */
  name: Text;
  /** Which of the usual publics it is. Codes: job-seekers (job seekers), employees (employees), students (students), youth (young people), neet (young people neither in work nor in training), migrants (migrants), far-from-employment (people far from employment), families (families), employers (employers), professionals (professionals), everyone (everyone), other (other). */
  kind?: "job-seekers" | "employees" | "students" | "youth" | "neet" | "migrants" | "far-from-employment" | "families" | "employers" | "professionals" | "everyone" | "other";
}

/** Something that partners hold to, such as free access for all. */
export interface Value {
  /** Names the value inside the document. */
  id?: string;
  /** What the value is. */
  name: Text;
  /** The partners that hold it. Without them all do. */
  heldBy?: string[];
  /** The partners whose own values or ways conflict with it. */
  atOdds?: string[];
  /** Explains. */
  note?: Text;
}

/** An organisation in the partnership, the host too. */
export interface Partner {
  /** Names the partner inside the document. */
  id: string;
  /** The official name, by language where it has several. */
  name: Text;
  /** Other names that the organisation goes by. */
  aliases?: Text[];
  /** The sort of organisation in law. Codes: public-body (public body), local-authority (local authority), ministry (ministry), public-interest-group (public interest group), public-education (public education), association (association), ngo (non-governmental organisation), foundation (foundation), social-cooperative (social cooperative), company (company), union (union or employers’ organisation), other (other). */
  legalForm?: "public-body" | "local-authority" | "ministry" | "public-interest-group" | "public-education" | "association" | "ngo" | "foundation" | "social-cooperative" | "company" | "union" | "other";
  /** Its codes in registers. */
  identifiers?: Identifier[];
  /** The ISO 3166-1 alpha-2 code of its seat. */
  country?: string;
  /** When the organisation was created. */
  founded?: string;
  /** The address of its site. */
  website?: string;
  /** What it does and what it is good at. */
  description?: Text;
  /** Its fields of action, such as mobility. */
  fields?: Text[];
  /** The identifiers of the publics it serves. */
  publics?: string[];
  /** The parts it plays, each with its own time. */
  roles?: Role[];
  /** Those of its staff who matter here. */
  people?: Person[];
  /** The contacts, by subject. */
  referents?: Referent[];
  /** The people who intervene at a partner’s place. */
  staff?: Staff[];
  /** When it joined the partnership, when that was later than its start. */
  joined?: string;
  /** The last day it took part. */
  left?: string;
}

/** A part that a partner plays for some time. It may start long after the organisation did. */
export interface Role {
  /** The part played. Codes: host (host), partner (partner), institutional-partner (institutional partner), funder (funder), label-owner (label owner), label-holder (label holder), network (network), associated-centre (associated centre), commune (commune), coordinator (coordinator), panel-member (panel member), employer (employer), other (other). */
  kind: "host" | "partner" | "institutional-partner" | "funder" | "label-owner" | "label-holder" | "network" | "associated-centre" | "commune" | "coordinator" | "panel-member" | "employer" | "other";
  /** When it started. */
  from?: string;
  /** When it ended. */
  until?: string;
  /** More, the name of the label for example. */
  note?: Text;
}

/** Somebody of a partner’s staff. Personal data is never required: a function is enough. */
export interface Person {
  /** Names the person inside the document. */
  id: string;
  /** The person’s name; leave it out where a function is enough. */
  name?: string;
  /** What the person does. */
  function?: Text;
  /** The person’s address for mail. */
  email?: string;
  /** The person’s telephone number. */
  phone?: string;
}

/** The person to turn to, for some subjects or for all. */
export interface Referent {
  /** The identifier of the person. */
  person: string;
  /** What the person is referent for. Without them it is everything. Codes: legal (legal), communication (communication), logistics (logistics), content (content of the services), finance (finance), strategy (strategy). */
  subjects?: ("legal" | "communication" | "logistics" | "content" | "finance" | "strategy")[];
  /** The identifiers of those who stand in. */
  backups?: string[];
}

/** A person who intervenes at a partner’s place. */
export interface Staff {
  /** The identifier of the person. */
  person: string;
  /** The field in which the person intervenes. */
  competence?: Text;
  /** Whether the person comes of their own will, and not only because they were asked to. */
  volunteer?: boolean;
  /** How the person was prepared. */
  preparation?: Preparation[];
  /** The identifiers of the offers in which the person intervenes. */
  offers?: string[];
  /** The first day of the interventions. */
  from?: string;
  /** Their last day. */
  until?: string;
}

/** One way in which a person got to know the place. */
export interface Preparation {
  /** Says how. Codes: training (training), immersion (immersion), double-listening (shadowing), awareness (awareness day). */
  kind: "training" | "immersion" | "double-listening" | "awareness";
  /** The day it is planned for. */
  planned?: string;
  /** When it was done. */
  done?: string;
}

/** Something that a party lacks and the partnership could bring. */
export interface Need {
  /** Names the need inside its document. */
  id: string;
  /** The identifier of the party that has the need. */
  party: string;
  /** Whose need it is: the organisation’s own, its publics’ or its professionals’. Codes: organisation (the organisation itself), publics (the publics), professionals (the professionals). */
  level: "organisation" | "publics" | "professionals";
  /** What is needed. */
  description?: Text;
  /** The identifiers of the publics that have the need. */
  publics?: string[];
}

/** Something that a partner has and could share. */
export interface Resource {
  /** Names the resource inside the document. */
  id?: string;
  /** The identifier of the partner that has it. */
  partner: string;
  /** What sort of resource it is. Codes: space (space), staff (staff time), money (money), equipment (equipment), knowledge (knowledge and methods), visibility (visibility), audience (audience), data (data), service (service to the publics). */
  kind: "space" | "staff" | "money" | "equipment" | "knowledge" | "visibility" | "audience" | "data" | "service";
  /** What it is. */
  description?: Text;
  /** Whether the partner can share it. */
  shareable?: boolean;
  /** How many people or places it has. */
  capacity?: number;
}

/** One thing that flows in the partnership: a party gives it, others get it. The ledger of all contributions shows whether every party both gives and gets. */
export interface Contribution {
  /** Names the contribution inside its document. */
  id?: string;
  /** The identifier of the party that gives. Without it the benefit arises from the partnership itself. */
  from?: string;
  /** The identifiers of the parties that get it. Without them those who have the needs that it meets get it. */
  to?: string[];
  /** What sort of resource flows. Codes: space (space), staff (staff time), money (money), equipment (equipment), knowledge (knowledge and methods), visibility (visibility), audience (audience), data (data), service (service to the publics). */
  kind?: "space" | "staff" | "money" | "equipment" | "knowledge" | "visibility" | "audience" | "data" | "service";
  /** What is given. */
  description?: Text;
  /** The identifiers of the needs that it answers. */
  meets?: string[];
}

/** A service to the publics: one of the partnership, or one that a partner has of its own and that the partnership should not compete with. */
export interface Offer {
  /** Names the offer inside the document. */
  id: string;
  /** How people call it. */
  name?: Text;
  /** The identifiers of the partners that run it. */
  by?: string[];
  /** Marks a service that its partner has outside the partnership. */
  own?: boolean;
  /** The form it takes. Codes: workshop (workshop), club (club), group-session (group session), duty-hours (drop-in sessions), individual-advice (individual advice), online-advice (online advice), self-help (self-help), placement (placement), course (course), discovery-session (discovery session), awareness-day (awareness day), double-listening (shadowing), immersion (immersion), panel (panel), stand (stand), live-recruitment (live recruitment), exchange-day (exchange day), data-sharing (data sharing), other (other). */
  format?: "workshop" | "club" | "group-session" | "duty-hours" | "individual-advice" | "online-advice" | "self-help" | "placement" | "course" | "discovery-session" | "awareness-day" | "double-listening" | "immersion" | "panel" | "stand" | "live-recruitment" | "exchange-day" | "data-sharing" | "other";
  /** What it is. */
  description?: Text;
  /** The identifiers of the publics it is for. */
  publics?: string[];
  /** The identifiers of the needs it answers. */
  meets?: string[];
  /** When it takes place. */
  calendar?: Calendar;
  /** How it is made known, and by whom. */
  communication?: Text;
  /** Where it takes place. */
  place?: Place;
  /** The identifiers of offers that it completes. */
  complements?: string[];
  /** The identifiers of offers that it takes publics from. */
  competesWith?: string[];
  /** The identifier of the experiment that tried it. */
  experiment?: string;
}

/** When something takes place. */
export interface Calendar {
  /** The time from one occasion to the next, such as P1M or P2W. */
  every?: string;
  /** How many occasions there are in each such time, one by default. */
  times?: number;
  /** When it starts. */
  from?: string;
  /** When it ends. */
  until?: string;
  /** More, such as the day of the week. */
  note?: Text;
}

/** Where something takes place. */
export interface Place {
  /** How people call it. */
  name?: Text;
  /** The identifier of the partner whose place it is. */
  partner?: string;
  /** The postal address. */
  address?: Text;
  /** Whether it is, also, online. */
  online?: boolean;
  /** How many people it can receive. */
  capacity?: number;
  /** The identifier of the resource that it uses, a room for example. */
  resource?: string;
}

/** A time in which partners and their teams discover each other. */
export interface Session {
  /** Names the session inside the document. */
  id?: string;
  /** What sort of session it is. Codes: discovery (discovery), awareness (awareness), double-listening (shadowing), working-meeting (working meeting). */
  kind: "discovery" | "awareness" | "double-listening" | "working-meeting";
  /** When it was held, or is to be. */
  date?: string;
  /** The time from one session to the next, for those that come back. */
  every?: string;
  /** The identifiers of the partners present. */
  partners?: string[];
  /** How many people came. */
  attendance?: number;
  /** The identifiers of the people who pass on to their teams. */
  relays?: string[];
  /** What it consists of. */
  programme?: Text;
  /** What came of it. */
  outcome?: Text;
}

/** One of the four points on which the parties must agree before the partnership goes to its governance. */
export interface Agreement {
  /** What was agreed on. Codes: offer (the offer), counterparts (the counterparts), duration (the duration), staff (people who agree to take part, and their field of competence). */
  point: "offer" | "counterparts" | "duration" | "staff";
  /** The day of the agreement. */
  date?: string;
  /** The identifiers of the partners that agree. */
  parties?: string[];
  /** What was agreed. */
  note?: Text;
}

/** How the partners decide together. */
export interface Governance {
  /** The bodies that decide or advise. */
  bodies?: Body[];
  /** What they decided. */
  decisions?: Decision[];
}

/** A governance body. */
export interface Body {
  /** Names the body inside the document. */
  id: string;
  /** How people call it. */
  name: Text;
  /** Those who sit on it. */
  members?: Member[];
  /** The time from one meeting to the next. */
  every?: string;
}

/** A partner that sits on a body. */
export interface Member {
  /** The identifier of the partner. */
  partner: string;
  /** What the member may do. Without them they are full. Codes: full (full rights), advisory (advisory voice), observer (observer). */
  rights?: "full" | "advisory" | "observer";
}

/** What a body decided about the partnership. */
export interface Decision {
  /** Names the decision inside the document. */
  id?: string;
  /** The identifier of the body. */
  body: string;
  /** The day of the decision. */
  date: string;
  /** What was decided. Codes: approved (approved), refused (refused), deferred (deferred), noted (noted). */
  outcome: "approved" | "refused" | "deferred" | "noted";
  /** What the decision is about; without it, the partnership itself. */
  subject?: Text;
  /** Says why. */
  reason?: Text;
}

/** Something tried before it is written into a convention. */
export interface Experiment {
  /** Names the experiment inside the document. */
  id: string;
  /** How people call it. */
  name?: Text;
  /** What was tried. */
  tried?: Text;
  /** The identifiers of the offers it tried. */
  offers?: string[];
  /** When it started. */
  from?: string;
  /** When it ended, or is to end. */
  until?: string;
  /** The day by which it is to be reviewed. */
  reviewDue?: string;
  /** What the partners made of it. */
  review?: Review;
  /** What was changed after the review. */
  adjustments?: Adjustment[];
}

/** What the partners made of an experiment. */
export interface Review {
  /** The day of the review. */
  date?: string;
  /** What they concluded. Codes: positive (positive), adjust (to adjust), negative (negative). */
  verdict: "positive" | "adjust" | "negative";
  /** What they saw. */
  findings?: Text;
}

/** A change made after an experiment. */
export interface Adjustment {
  /** What was changed. */
  description: Text;
  /** The day it was changed. */
  date?: string;
}

/** The agreement that the partners sign, two of them or more. Where it stands on a day is not written in it: it follows from its dates. */
export interface Convention {
  /** Names the convention inside the document. */
  id?: string;
  /** Its title. */
  title?: Text;
  /** The model that it was adapted from. */
  model?: Text;
  /** The identifiers of the partners that are bound by it. */
  parties?: string[];
  /** Its content, clause by clause. */
  clauses?: Clause[];
  /** Those of the parties. */
  signatures?: Signature[];
  /** The first day on which it is in force. The calendar needs the day; of a past convention the month or the year may be all that is known. */
  start?: string;
  /** How long it runs at first. */
  term?: string;
  /** The last day of the first term, where the convention names a day instead of a length. */
  end?: string;
  /** The year that its terms follow, where they are calendar or school years: the first ends with the year that runs at the start. Codes: calendar (calendar year), school (school year). */
  year?: "calendar" | "school";
  /** Whether it runs for an indefinite time: it has no term, and ends by notice on any day by default. */
  indefinite?: boolean;
  /** What happens at the end of a term. */
  renewal?: Renewal;
  /** How a party can bring it to an end. */
  notice?: NoticeTerms;
  /** What becomes of it when one of several parties leaves. Codes: continues (the convention goes on), ends (the convention ends). */
  withdrawal?: "continues" | "ends";
  /** Rights to extend it once or more. */
  options?: ExtensionOption[];
  /** The decisions that renewed it, where renewal is express. */
  renewals?: RenewalDecision[];
  /** Those that parties have given. */
  notices?: Notice[];
  /** The changes that the parties signed later. */
  amendments?: Amendment[];
  /** Documents that go with it. */
  annexes?: Annex[];
  /** How it ended before its time. */
  ending?: Ending;
}

/** One part of the content of a convention. */
export interface Clause {
  /** Names the clause inside the document. */
  id: string;
  /** What the clause is about. Codes: context (context), object (object), offer (offer), counterparts (counterparts), duration (duration), staff (staff), operating-rules (operating rules), integration (welcome and preparation), communication (communication), renewal (renewal), cancellation (cancellation or postponement), termination (termination), withdrawal (withdrawal of a party), disputes (disputes), data (data), confidentiality (confidentiality), insurance (insurance), intellectual-property (intellectual property), finance (finance), evaluation (follow-up and evaluation), other (other). */
  kind: "context" | "object" | "offer" | "counterparts" | "duration" | "staff" | "operating-rules" | "integration" | "communication" | "renewal" | "cancellation" | "termination" | "withdrawal" | "disputes" | "data" | "confidentiality" | "insurance" | "intellectual-property" | "finance" | "evaluation" | "other";
  /** What it says. */
  text?: Text;
  /** The identifiers of the experiments that proved it. */
  provedBy?: string[];
}

/** That of one party. */
export interface Signature {
  /** The identifier of the party that signs. */
  party: string;
  /** When it was signed. */
  date: string;
  /** The identifier of the person who signs. */
  person?: string;
  /** In what function the person signs. */
  capacity?: Text;
  /** Where it was signed. */
  place?: string;
}

/** What happens at the end of a term. */
export interface Renewal {
  /** Whether and how the convention is renewed. Codes: none (none), express (express renewal), tacit (tacit renewal), indefinite (goes on for an indefinite time). */
  kind: "none" | "express" | "tacit" | "indefinite";
  /** The length of each further term; that of the first by default. */
  period?: string;
  /** How many times it can be renewed; without it there is no such bound. */
  max?: number;
  /** The last day on which it can be in force at all. */
  maxExtent?: string;
  /** How long before the end of a term an express renewal is to be decided. */
  decisionDue?: string;
}

/** How a party can bring a convention to an end. */
export interface NoticeTerms {
  /** How long before it takes effect notice must be given. */
  period: string;
  /** The day on which notice can take effect; by default the end of a term, and any day where there is no term. Codes: term-end (end of term), month-end (end of month), quarter-end (end of quarter), year-end (end of year), any-day (any day). */
  effect?: "term-end" | "month-end" | "quarter-end" | "year-end" | "any-day";
  /** The day from which notice counts: that of sending by default. Codes: sending (the day of sending), reception (the day of reception). */
  counts?: "sending" | "reception";
}

/** A right to extend a convention beyond its terms. */
export interface ExtensionOption {
  /** By how much. */
  period: string;
  /** The last day on which it can be taken up. */
  decideBy?: string;
  /** The day it was taken up. */
  exercised?: string;
}

/** Renews a convention for one further term. */
export interface RenewalDecision {
  /** The day of the decision. */
  date: string;
  /** The identifiers of those who agreed; all by default. */
  parties?: string[];
  /** Says more. */
  note?: Text;
}

/** A party’s declaration that it wants to leave. */
export interface Notice {
  /** Names the notice inside the document. */
  id?: string;
  /** The identifier of the party that gives it. */
  party: string;
  /** The day it was sent. */
  date: string;
  /** The day it reached the others. */
  received?: string;
  /** Says why. */
  reason?: Text;
  /** The day it was taken back, with the others’ consent. */
  withdrawn?: string;
}

/** Changes a convention from a day on (avenant). */
export interface Amendment {
  /** Names the amendment inside the document. */
  id: string;
  /** The first day on which it holds. */
  effective: string;
  /** Why the convention is changed. */
  rationale?: Text;
  /** Those of the parties. */
  signatures?: Signature[];
  /** The clauses it adds, replaces or removes. */
  clauses?: ClauseChange[];
  /** The new last day of the term that runs on the effective day. */
  end?: string;
  /** Replaces what happens at the end of a term. */
  renewal?: Renewal;
  /** Replaces how a party can bring it to an end. */
  notice?: NoticeTerms;
  /** The identifiers of the parties that come in. */
  joining?: string[];
  /** The identifiers of the parties that go out. */
  leaving?: string[];
  /** The identifiers of the evolution events that made it needed. */
  evolution?: string[];
}

/** Adds, replaces or removes one clause. */
export interface ClauseChange {
  /** The identifier of the clause, a new one when it is added. */
  clause: string;
  /** What is done to it. Codes: add (add), replace (replace), remove (remove). */
  action: "add" | "replace" | "remove";
  /** What an added clause is about. Codes: context (context), object (object), offer (offer), counterparts (counterparts), duration (duration), staff (staff), operating-rules (operating rules), integration (welcome and preparation), communication (communication), renewal (renewal), cancellation (cancellation or postponement), termination (termination), withdrawal (withdrawal of a party), disputes (disputes), data (data), confidentiality (confidentiality), insurance (insurance), intellectual-property (intellectual property), finance (finance), evaluation (follow-up and evaluation), other (other). */
  kind?: "context" | "object" | "offer" | "counterparts" | "duration" | "staff" | "operating-rules" | "integration" | "communication" | "renewal" | "cancellation" | "termination" | "withdrawal" | "disputes" | "data" | "confidentiality" | "insurance" | "intellectual-property" | "finance" | "evaluation" | "other";
  /** What the clause says from then on. */
  text?: Text;
  /** The identifiers of the experiments that proved it. */
  provedBy?: string[];
}

/** A document that goes with a convention. */
export interface Annex {
  /** Its title. */
  title: Text;
  /** When it was drawn up. */
  date?: string;
  /** Where it can be read. */
  url?: string;
}

/** How a convention ended before its time. From the next day on the convention is obsolete. */
export interface Ending {
  /** The last day on which it was in force. */
  date: string;
  /** The sort of reason. Codes: funding (funding that stops), closure (closure of a structure), human-resources (human resources), mutual-agreement (mutual agreement), breach (breach by a party), fulfilled (aim reached), replaced (replaced by another), other (other). */
  kind?: "funding" | "closure" | "human-resources" | "mutual-agreement" | "breach" | "fulfilled" | "replaced" | "other";
  /** Says why. */
  reason?: Text;
}

/** The plan beside the convention. */
export interface Roadmap {
  /** The first day it covers. */
  from?: string;
  /** The last day it covers. */
  until?: string;
  /** Its steps. */
  milestones?: Milestone[];
  /** The day it was closed. */
  closed?: string;
}

/** A step of a roadmap. */
export interface Milestone {
  /** Names the milestone inside the document. */
  id?: string;
  /** What is to be reached. */
  title: Text;
  /** The day by which it is to be reached. */
  due?: string;
  /** The identifier of the partner that sees to it. */
  owner?: string;
  /** How far it is; scheduled by default. Codes: scheduled (scheduled), met (met), partially-met (partially met), not-met (not met). */
  status?: "scheduled" | "met" | "partially-met" | "not-met";
  /** The day it was reached. */
  met?: string;
  /** Says more. */
  note?: Text;
}

/** How a partnership is kept alive. */
export interface FollowUp {
  /** The time from one strategic meeting to the next. */
  meetingsEvery?: string;
  /** The time from one evaluation by the publics to the next. */
  evaluationsEvery?: string;
  /** The times at which partners met. */
  meetings?: Meeting[];
  /** What the publics said. */
  evaluations?: Evaluation[];
  /** The changes in the partnership. */
  evolutions?: Evolution[];
}

/** A time at which partners met. */
export interface Meeting {
  /** Names the meeting inside the document. */
  id?: string;
  /** What sort of meeting it was. Codes: strategic (strategic meeting), informal (informal exchange), partner-event (partner event), other (other). */
  kind: "strategic" | "informal" | "partner-event" | "other";
  /** How people call it. */
  name?: Text;
  /** When it was held. */
  date?: string;
  /** The time from one to the next, for those that come back. */
  every?: string;
  /** The identifiers of the partners present. */
  partners?: string[];
  /** What came of it. */
  note?: Text;
}

/** What the publics think of the service. */
export interface Evaluation {
  /** Names the evaluation inside the document. */
  id?: string;
  /** When it was made. */
  date?: string;
  /** The identifiers of the publics that were asked. */
  publics?: string[];
  /** How they were asked. */
  method?: Text;
  /** What came out. */
  summary?: Text;
  /** What was measured. */
  figures?: Figure[];
}

/** Something measured. */
export interface Figure {
  /** The number, as a decimal text so that it stays exact. */
  value: string;
  /** What is counted. */
  unit?: Text;
  /** When it was measured. */
  date?: string;
  /** Who measured it, or where it was published. */
  source?: Text;
}

/** A change in the partnership. */
export interface Evolution {
  /** Names the evolution inside the document. */
  id: string;
  /** What changed. Codes: partners (between partners), funding (funding), format (format), stop (stop), growth (growth). */
  kind: "partners" | "funding" | "format" | "stop" | "growth";
  /** When it changed. */
  date?: string;
  /** What happened. */
  description?: Text;
  /** Whether the convention must follow. */
  contractual?: boolean;
  /** The identifiers of the partners that it touches. */
  partners?: string[];
  /** The identifiers of those that tried the new way. */
  experiments?: string[];
  /** The day on which it was looked at again what each gives and gets. */
  balanceChecked?: string;
}

/** What the partnership brings to somebody. */
export interface AddedValue {
  /** Who benefits. Codes: host (host), partners (partners), publics (publics), territory (territory). */
  stakeholder: "host" | "partners" | "publics" | "territory";
  /** The form of the benefit. Codes: financial (financial), competences (competences), organisational (organisational). */
  form?: "financial" | "competences" | "organisational";
  /** The identifier of the partner that benefits, where it is one. */
  partner?: string;
  /** What the benefit is. */
  description?: Text;
  /** What was measured of it. */
  figure?: Figure;
}

/** What may keep the partnership from its aims, in the terms of ISO 31000: a source leads to an event that has a consequence. */
export interface Risk {
  /** Names the risk inside its document. */
  id: string;
  /** The code of the typical risk that this one is a case of, such as “priority-change”. */
  catalogue?: string;
  /** What could give rise to the event. */
  source?: Text;
  /** What could happen. */
  event?: Text;
  /** What the event would lead to. */
  consequence?: Text;
  /** The chance of the event, from 1 (rare) to 5 (almost certain), before any treatment. */
  likelihood?: number;
  /** The weight of the consequence, from 1 (slight) to 5 (severe), before any treatment. */
  impact?: number;
  /** The identifier of the party that answers for the risk. */
  owner?: string;
  /** The function of the person who answers for it. */
  ownerRole?: Text;
  /** What is done about the risk. */
  treatments?: Treatment[];
  /** The risk that is left once it is treated. */
  residual?: Residual;
  /** The decision to live with the risk as it is. */
  acceptance?: Acceptance;
  /** The day the risk was last looked at. */
  reviewed?: string;
  /** The day by which it is to be looked at again; a year after the last time by default. */
  nextReview?: string;
}

/** Something done about a risk. */
export interface Treatment {
  /** The way the risk is treated. Codes: avoid (avoid), reduce (reduce), share (share), retain (accept knowingly). */
  option: "avoid" | "reduce" | "share" | "retain";
  /** What is done. */
  description?: Text;
  /** The identifier of the party that does it. */
  owner?: string;
  /** The day by which it is to be done. */
  due?: string;
  /** The day it was done. */
  done?: string;
}

/** The level of a risk after its treatment. */
export interface Residual {
  /** Goes from 1 (rare) to 5 (almost certain). */
  likelihood?: number;
  /** Goes from 1 (slight) to 5 (severe). */
  impact?: number;
}

/** The decision of somebody to live with a risk until a date. It is bound to the state of the risk that was accepted and lapses when that changes. */
export interface Acceptance {
  /** The identifier of the party that accepts. */
  by: string;
  /** The function of the person who accepts for it. */
  role?: Text;
  /** The day of the decision. */
  on: string;
  /** The last day on which it holds. */
  until?: string;
  /** Says why. */
  reason?: Text;
  /** The digest of the accepted state of the risk: 64 hexadecimal digits, as the assessment shows it. */
  digest?: string;
}

/** One time that the parties ask themselves the six questions. Inside a partnership document its parties are the partners; a round in a file of its own names them itself. */
export interface Round {
  /** The address of the JSON Schema that an editor uses. */
  $schema?: string;
  /** Names the round inside its document. */
  id?: string;
  /** The day the round was held or closed. */
  date?: string;
  /** What the round was for. */
  title?: Text;
  /** Those who assess, when the round stands alone. */
  parties?: Party[];
  /** Those who answered, each apart from the others. */
  respondents?: Respondent[];
  /** Those that the round has named, besides the document’s own. */
  needs?: Need[];
  /** Those that the round has named, besides the document’s own. */
  contributions?: Contribution[];
  /** Those that the round has named, besides the document’s own. */
  risks?: Risk[];
  /** Holds additions, by reverse domain. */
  ext?: { [domain: string]: unknown };
}

/** One side of an assessment that stands alone. */
export interface Party {
  /** Names the party inside the round. */
  id: string;
  /** How people call the party. */
  name?: Text;
}

/** Somebody who answers the questions for a party, without seeing the answers of others. */
export interface Respondent {
  /** The identifier of the party that the respondent speaks for. */
  party: string;
  /** The function of the respondent there; a name is not needed. */
  role?: Text;
  /** The day of the answers. */
  date?: string;
  /** The ratings, at most one for each criterion. */
  answers?: Answer[];
}

/** What a respondent says about one criterion. */
export interface Answer {
  /** The code of the criterion, such as “who-values”. */
  criterion: string;
  /** Goes from 0 (not at all) to 4 (fully), or is “unknown” when the respondent does not know. Without it the criterion was not answered. */
  rating?: 0 | 1 | 2 | 3 | 4 | "unknown";
  /** Gives the reason in the respondent’s own words. */
  comment?: Text;
}

/** An entry of the journal is something that happened. Entries stand in the order in which things happened; what the partnership has become follows from them. */
export interface Entry {
  /** When it happened, as precisely as it is known. */
  date: string;
  /** What happened. Codes: record (record of an existing partnership), discover (discovery begins), negotiate (negotiation begins), submit (submission to the governance), suspend (suspension), decline (decline), approve (approval), refuse (refusal), rework (back to negotiation), experiment (first experiment), repeat (further experiment), formalise (convention being written), adopt (kept without a convention), activate (entry into force), renew (renewal), evolve (change noticed), resume (back to maturity), try (trial of a new format), end (end of the partnership), reopen (new start). */
  event: "record" | "discover" | "negotiate" | "submit" | "suspend" | "decline" | "approve" | "refuse" | "rework" | "experiment" | "repeat" | "formalise" | "adopt" | "activate" | "renew" | "evolve" | "resume" | "try" | "end" | "reopen";
  /** Where the partnership was found, for the event “record” only. Codes: prospect (prospect), discovery (discovery), negotiation (negotiation), governance-review (review), onboarding (onboarding), experimentation (experimentation), formalisation (formalisation), active (maturity), evolving (evolving), ended (ended), declined (declined), dormant (dormant). */
  stage?: "prospect" | "discovery" | "negotiation" | "governance-review" | "onboarding" | "experimentation" | "formalisation" | "active" | "evolving" | "ended" | "declined" | "dormant";
  /** Who noted it: a function or an identifier rather than a name. */
  by?: string;
  /** Says more. */
  note?: Text;
  /** Why, for events that need one. */
  reason?: Text;
  /** JSON Pointers to what shows it in this document; an @ and an identifier may stand in place of an index, such as “/experiments/@trial”. */
  evidence?: string[];
}

/** Sets a warning aside, for a reason and for a time. */
export interface Waiver {
  /** The code of the rule that is waived. */
  rule: string;
  /** The place where it is waived, and everything inside it: a JSON Pointer, in which an @ and an identifier may stand in place of an index, such as “/partners/@host”. Without it the rule is waived in the whole document. */
  pointer?: string;
  /** Says why. */
  reason: Text;
  /** Who decided: a function or an identifier rather than a name. */
  by: string;
  /** The first day on which it holds. */
  from?: string;
  /** The last day on which it holds. */
  until: string;
}

/** Holds the weights and thresholds of an evaluation. It travels with the result, so that a number can be understood later. What it leaves out is as by default. Shares are percentages from 0 to 100. */
export interface Policy {
  /** The address of the JSON Schema that an editor uses. */
  $schema?: string;
  /** The share of answers below which there is no overall score. */
  minCoverage?: number;
  /** The overall score below which to reconsider. */
  reconsiderBelow?: number;
  /** The score of a question below which to clarify it. */
  clarifyBelow?: number;
  /** The score that a party must be above on each criterion. */
  lowView?: number;
  /** The overall score from which the partnership is ready. */
  readyFrom?: number;
  /** The most answers that “what would change it” changes at once. */
  maxChanges?: number;
  /** Those of the questions; one without a weight counts 1. */
  weights?: Weight[];
  /** Gives the levels of risks, one row for each likelihood from 1 to 5; the default one without it. */
  matrix?: MatrixRow[];
}

/** How much a question counts. */
export interface Weight {
  /** The question. Codes: who (Who?), what (What?), why (Why?), how (How?), where (Where?), when (When?). */
  question: "who" | "what" | "why" | "how" | "where" | "when";
  /** How many times it counts; 0 leaves it out of the overall score. */
  weight?: number;
}

/** Gives the levels of the impacts 1 to 5 at one likelihood, from 1 (low) to 4 (extreme). */
export interface MatrixRow {
  /** The level at impact 1. */
  impact1: number;
  /** The level at impact 2. */
  impact2: number;
  /** The level at impact 3. */
  impact3: number;
  /** The level at impact 4. */
  impact4: number;
  /** The level at impact 5. */
  impact5: number;
}

/** How a house sees the lifecycle. An empty one asks for a convention and waives nothing. */
export interface House {
  /** The address of the JSON Schema that an editor uses. */
  $schema?: string;
  /** Whether a partnership needs a convention to become permanent; it does by default. Where it is optional, doing without needs a reason. Codes: required (required), optional (optional). */
  convention?: "required" | "optional";
  /** Asks for a decision or a note of a governance body between the review of an experiment and the convention. */
  informGovernance?: boolean;
  /** The time from one strategic meeting to the next, for partnerships that do not say it themselves. */
  meetingsEvery?: string;
  /** The time after which a risk that was reviewed is to be reviewed again, a year by default. */
  risksEvery?: string;
  /** Conditions that the house does not ask for. */
  waive?: Exemption[];
}

/** Sets a condition aside for a whole house. It needs a reason. */
export interface Exemption {
  /** The code of the condition. */
  guard: string;
  /** Says why. */
  reason: Text;
}
