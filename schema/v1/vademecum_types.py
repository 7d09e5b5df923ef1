# Code generated from the JSON Schemas; DO NOT EDIT.
"""Types of vademecum's documents, for Python 3.11 and later."""

from typing import Literal, NotRequired, TypedDict, Union

# A text that people read: plain, or by language tag.
Text = Union[str, dict[str, str]]

# One partnership, from first contact to its end. It is sparse at first and grows with the partnership; facts are in it, states are derived from them for a date.
Partnership = TypedDict(
    "Partnership",
    {
        # The address of the JSON Schema that an editor uses.
        "$schema": NotRequired[str],
        # The version of the format, such as “1.0”.
        "version": str,
        # The identifier of the partnership in the system it comes from.
        "id": NotRequired[str],
        # How people call the partnership.
        "name": Text,
        # In a few sentences what the partnership is.
        "summary": NotRequired[Text],
        # Marks an example that was invented.
        "fictional": NotRequired[bool],
        # Where the facts of the document come from.
        "sources": NotRequired[list["Source"]],
        # Where the partnership works.
        "territory": NotRequired[list["Territory"]],
        # What brought the partners together.
        "triggers": NotRequired[list["Trigger"]],
        # The people that the partnership serves.
        "publics": NotRequired[list["Public"]],
        # What the partners hold to, shared or not.
        "values": NotRequired[list["Value"]],
        # The parties of the partnership, the host among them.
        "partners": NotRequired[list["Partner"]],
        # What the partners lack, at three levels.
        "needs": NotRequired[list["Need"]],
        # What the partners have and could share.
        "resources": NotRequired[list["Resource"]],
        # What each partner gives and gets.
        "contributions": NotRequired[list["Contribution"]],
        # The services to the publics, joint or a partner’s own.
        "offers": NotRequired[list["Offer"]],
        # Those in which partners discover each other.
        "sessions": NotRequired[list["Session"]],
        # Holds the points on which the parties have agreed.
        "negotiation": NotRequired[list["Agreement"]],
        # How the partners decide together.
        "governance": NotRequired["Governance"],
        # What was tried before, and besides, the convention.
        "experiments": NotRequired[list["Experiment"]],
        # The agreements signed, the current one last.
        "conventions": NotRequired[list["Convention"]],
        # The plan that keeps the partnership moving beside its convention.
        "roadmap": NotRequired["Roadmap"],
        # How the partnership is kept alive.
        "followUp": NotRequired["FollowUp"],
        # What the partnership brings to whom.
        "addedValue": NotRequired[list["AddedValue"]],
        # What may keep the partnership from its aims.
        "risks": NotRequired[list["Risk"]],
        # The assessments held, the latest last.
        "rounds": NotRequired[list["Round"]],
        # Holds what happened, in order; the stage follows from it.
        "journal": NotRequired[list["Entry"]],
        # Warnings that somebody has set aside, with a reason.
        "waivers": NotRequired[list["Waiver"]],
        # Holds additions, by reverse domain.
        "ext": NotRequired[dict[str, object]],
    },
)

# Where facts come from.
Source = TypedDict(
    "Source",
    {
        # The title of the publication, or a description of the source.
        "title": Text,
        # The place in it.
        "section": NotRequired[Text],
        # Its address.
        "url": NotRequired[str],
        # When it was published or said.
        "date": NotRequired[str],
        # Which facts it supports and which are not known.
        "note": NotRequired[Text],
    },
)

# A part of the world that the partnership works in.
Territory = TypedDict(
    "Territory",
    {
        # How people call it.
        "name": Text,
        # What sort of territory it is. Codes: commune (commune), canton (canton or department), region (region), country (country), cross-border (cross-border area), international (several countries).
        "kind": NotRequired[Literal["commune", "canton", "region", "country", "cross-border", "international"]],
        # Its ISO 3166-1 alpha-2 code.
        "country": NotRequired[str],
        # Its codes, such as NUTS or ISO 3166-2.
        "identifiers": NotRequired[list["Identifier"]],
    },
)

# A code of somebody or something in a register.
Identifier = TypedDict(
    "Identifier",
    {
        # The register, such as an org-id.guide code (“IT-CF”).
        "scheme": str,
        # The code in the register.
        "id": str,
        # The address of the entry.
        "uri": NotRequired[str],
    },
)

# What provoked the meeting of the partners.
Trigger = TypedDict(
    "Trigger",
    {
        # What sort of trigger it was. Codes: reform (reform or new law), reopening (service that opens or reopens), crisis (economic crisis), appeal (appeal that is answered), funded-call (funded call), falling-attendance (falling attendance), spare-resource (spare resource), event (event or fair), anniversary (anniversary), public-agreement (agreement between public authorities), territory (territory to serve), discovery (discovery session), watch (watch on the sector), other (other).
        "kind": Literal["reform", "reopening", "crisis", "appeal", "funded-call", "falling-attendance", "spare-resource", "event", "anniversary", "public-agreement", "territory", "discovery", "watch", "other"],
        # When it came up.
        "date": NotRequired[str],
        # What happened.
        "description": NotRequired[Text],
    },
)

# A group of people that the partnership serves.
Public = TypedDict(
    "Public",
    {
        # Names the public inside the document.
        "id": str,
        # How people call it.
        "name": Text,
        # Which of the usual publics it is. Codes: job-seekers (job seekers), employees (employees), students (students), youth (young people), neet (young people neither in work nor in training), migrants (migrants), far-from-employment (people far from employment), families (families), employers (employers), professionals (professionals), everyone (everyone), other (other).
        "kind": NotRequired[Literal["job-seekers", "employees", "students", "youth", "neet", "migrants", "far-from-employment", "families", "employers", "professionals", "everyone", "other"]],
    },
)

# Something that partners hold to, such as free access for all.
Value = TypedDict(
    "Value",
    {
        # Names the value inside the document.
        "id": NotRequired[str],
        # What the value is.
        "name": Text,
        # The partners that hold it. Without them all do.
        "heldBy": NotRequired[list[str]],
        # The partners whose own values or ways conflict with it.
        "atOdds": NotRequired[list[str]],
        # Explains.
        "note": NotRequired[Text],
    },
)

# An organisation in the partnership, the host too.
Partner = TypedDict(
    "Partner",
    {
        # Names the partner inside the document.
        "id": str,
        # The official name, by language where it has several.
        "name": Text,
        # Other names that the organisation goes by.
        "aliases": NotRequired[list[Text]],
        # The sort of organisation in law. Codes: public-body (public body), local-authority (local authority), ministry (ministry), public-interest-group (public interest group), public-education (public education), association (association), ngo (non-governmental organisation), foundation (foundation), social-cooperative (social cooperative), company (company), union (union or employers’ organisation), other (other).
        "legalForm": NotRequired[Literal["public-body", "local-authority", "ministry", "public-interest-group", "public-education", "association", "ngo", "foundation", "social-cooperative", "company", "union", "other"]],
        # Its codes in registers.
        "identifiers": NotRequired[list["Identifier"]],
        # The ISO 3166-1 alpha-2 code of its seat.
        "country": NotRequired[str],
        # When the organisation was created.
        "founded": NotRequired[str],
        # The address of its site.
        "website": NotRequired[str],
        # What it does and what it is good at.
        "description": NotRequired[Text],
        # Its fields of action, such as mobility.
        "fields": NotRequired[list[Text]],
        # The identifiers of the publics it serves.
        "publics": NotRequired[list[str]],
        # The parts it plays, each with its own time.
        "roles": NotRequired[list["Role"]],
        # Those of its staff who matter here.
        "people": NotRequired[list["Person"]],
        # The contacts, by subject.
        "referents": NotRequired[list["Referent"]],
        # The people who intervene at a partner’s place.
        "staff": NotRequired[list["Staff"]],
        # When it joined the partnership, when that was later than its start.
        "joined": NotRequired[str],
        # The last day it took part.
        "left": NotRequired[str],
    },
)

# A part that a partner plays for some time. It may start long after the organisation did.
Role = TypedDict(
    "Role",
    {
        # The part played. Codes: host (host), partner (partner), institutional-partner (institutional partner), funder (funder), label-owner (label owner), label-holder (label holder), network (network), associated-centre (associated centre), commune (commune), coordinator (coordinator), panel-member (panel member), employer (employer), other (other).
        "kind": Literal["host", "partner", "institutional-partner", "funder", "label-owner", "label-holder", "network", "associated-centre", "commune", "coordinator", "panel-member", "employer", "other"],
        # When it started.
        "from": NotRequired[str],
        # When it ended.
        "until": NotRequired[str],
        # More, the name of the label for example.
        "note": NotRequired[Text],
    },
)

# Somebody of a partner’s staff. Personal data is never required: a function is enough.
Person = TypedDict(
    "Person",
    {
        # Names the person inside the document.
        "id": str,
        # The person’s name; leave it out where a function is enough.
        "name": NotRequired[str],
        # What the person does.
        "function": NotRequired[Text],
        # The person’s address for mail.
        "email": NotRequired[str],
        # The person’s telephone number.
        "phone": NotRequired[str],
    },
)

# The person to turn to, for some subjects or for all.
Referent = TypedDict(
    "Referent",
    {
        # The identifier of the person.
        "person": str,
        # What the person is referent for. Without them it is everything. Codes: legal (legal), communication (communication), logistics (logistics), content (content of the services), finance (finance), strategy (strategy).
        "subjects": NotRequired[list[Literal["legal", "communication", "logistics", "content", "finance", "strategy"]]],
        # The identifiers of those who stand in.
        "backups": NotRequired[list[str]],
    },
)

# A person who intervenes at a partner’s place.
Staff = TypedDict(
    "Staff",
    {
        # The identifier of the person.
        "person": str,
        # The field in which the person intervenes.
        "competence": NotRequired[Text],
        # Whether the person comes of their own will, and not only because they were asked to.
        "volunteer": NotRequired[bool],
        # How the person was prepared.
        "preparation": NotRequired[list["Preparation"]],
        # The identifiers of the offers in which the person intervenes.
        "offers": NotRequired[list[str]],
        # The first day of the interventions.
        "from": NotRequired[str],
        # Their last day.
        "until": NotRequired[str],
    },
)

# One way in which a person got to know the place.
Preparation = TypedDict(
    "Preparation",
    {
        # Says how. Codes: training (training), immersion (immersion), double-listening (shadowing), awareness (awareness day).
        "kind": Literal["training", "immersion", "double-listening", "awareness"],
        # The day it is planned for.
        "planned": NotRequired[str],
        # When it was done.
        "done": NotRequired[str],
    },
)

# Something that a party lacks and the partnership could bring.
Need = TypedDict(
    "Need",
    {
        # Names the need inside its document.
        "id": str,
        # The identifier of the party that has the need.
        "party": str,
        # Whose need it is: the organisation’s own, its publics’ or its professionals’. Codes: organisation (the organisation itself), publics (the publics), professionals (the professionals).
        "level": Literal["organisation", "publics", "professionals"],
        # What is needed.
        "description": NotRequired[Text],
        # The identifiers of the publics that have the need.
        "publics": NotRequired[list[str]],
    },
)

# Something that a partner has and could share.
Resource = TypedDict(
    "Resource",
    {
        # Names the resource inside the document.
        "id": NotRequired[str],
        # The identifier of the partner that has it.
        "partner": str,
        # What sort of resource it is. Codes: space (space), staff (staff time), money (money), equipment (equipment), knowledge (knowledge and methods), visibility (visibility), audience (audience), data (data), service (service to the publics).
        "kind": Literal["space", "staff", "money", "equipment", "knowledge", "visibility", "audience", "data", "service"],
        # What it is.
        "description": NotRequired[Text],
        # Whether the partner can share it.
        "shareable": NotRequired[bool],
        # How many people or places it has.
        "capacity": NotRequired[int],
    },
)

# One thing that flows in the partnership: a party gives it, others get it. The ledger of all contributions shows whether every party both gives and gets.
Contribution = TypedDict(
    "Contribution",
    {
        # Names the contribution inside its document.
        "id": NotRequired[str],
        # The identifier of the party that gives. Without it the benefit arises from the partnership itself.
        "from": NotRequired[str],
        # The identifiers of the parties that get it. Without them those who have the needs that it meets get it.
        "to": NotRequired[list[str]],
        # What sort of resource flows. Codes: space (space), staff (staff time), money (money), equipment (equipment), knowledge (knowledge and methods), visibility (visibility), audience (audience), data (data), service (service to the publics).
        "kind": NotRequired[Literal["space", "staff", "money", "equipment", "knowledge", "visibility", "audience", "data", "service"]],
        # What is given.
        "description": NotRequired[Text],
        # The identifiers of the needs that it answers.
        "meets": NotRequired[list[str]],
    },
)

# A service to the publics: one of the partnership, or one that a partner has of its own and that the partnership should not compete with.
Offer = TypedDict(
    "Offer",
    {
        # Names the offer inside the document.
        "id": str,
        # How people call it.
        "name": NotRequired[Text],
        # The identifiers of the partners that run it.
        "by": NotRequired[list[str]],
        # Marks a service that its partner has outside the partnership.
        "own": NotRequired[bool],
        # The form it takes. Codes: workshop (workshop), club (club), group-session (group session), duty-hours (drop-in sessions), individual-advice (individual advice), online-advice (online advice), self-help (self-help), placement (placement), course (course), discovery-session (discovery session), awareness-day (awareness day), double-listening (shadowing), immersion (immersion), panel (panel), stand (stand), live-recruitment (live recruitment), exchange-day (exchange day), data-sharing (data sharing), other (other).
        "format": NotRequired[Literal["workshop", "club", "group-session", "duty-hours", "individual-advice", "online-advice", "self-help", "placement", "course", "discovery-session", "awareness-day", "double-listening", "immersion", "panel", "stand", "live-recruitment", "exchange-day", "data-sharing", "other"]],
        # What it is.
        "description": NotRequired[Text],
        # The identifiers of the publics it is for.
        "publics": NotRequired[list[str]],
        # The identifiers of the needs it answers.
        "meets": NotRequired[list[str]],
        # When it takes place.
        "calendar": NotRequired["Calendar"],
        # How it is made known, and by whom.
        "communication": NotRequired[Text],
        # Where it takes place.
        "place": NotRequired["Place"],
        # The identifiers of offers that it completes.
        "complements": NotRequired[list[str]],
        # The identifiers of offers that it takes publics from.
        "competesWith": NotRequired[list[str]],
        # The identifier of the experiment that tried it.
        "experiment": NotRequired[str],
    },
)

# When something takes place.
Calendar = TypedDict(
    "Calendar",
    {
        # The time from one occasion to the next, such as P1M or P2W.
        "every": NotRequired[str],
        # How many occasions there are in each such time, one by default.
        "times": NotRequired[int],
        # When it starts.
        "from": NotRequired[str],
        # When it ends.
        "until": NotRequired[str],
        # More, such as the day of the week.
        "note": NotRequired[Text],
    },
)

# Where something takes place.
Place = TypedDict(
    "Place",
    {
        # How people call it.
        "name": NotRequired[Text],
        # The identifier of the partner whose place it is.
        "partner": NotRequired[str],
        # The postal address.
        "address": NotRequired[Text],
        # Whether it is, also, online.
        "online": NotRequired[bool],
        # How many people it can receive.
        "capacity": NotRequired[int],
        # The identifier of the resource that it uses, a room for example.
        "resource": NotRequired[str],
    },
)

# A time in which partners and their teams discover each other.
Session = TypedDict(
    "Session",
    {
        # Names the session inside the document.
        "id": NotRequired[str],
        # What sort of session it is. Codes: discovery (discovery), awareness (awareness), double-listening (shadowing), working-meeting (working meeting).
        "kind": Literal["discovery", "awareness", "double-listening", "working-meeting"],
        # When it was held, or is to be.
        "date": NotRequired[str],
        # The time from one session to the next, for those that come back.
        "every": NotRequired[str],
        # The identifiers of the partners present.
        "partners": NotRequired[list[str]],
        # How many people came.
        "attendance": NotRequired[int],
        # The identifiers of the people who pass on to their teams.
        "relays": NotRequired[list[str]],
        # What it consists of.
        "programme": NotRequired[Text],
        # What came of it.
        "outcome": NotRequired[Text],
    },
)

# One of the four points on which the parties must agree before the partnership goes to its governance.
Agreement = TypedDict(
    "Agreement",
    {
        # What was agreed on. Codes: offer (the offer), counterparts (the counterparts), duration (the duration), staff (people who agree to take part, and their field of competence).
        "point": Literal["offer", "counterparts", "duration", "staff"],
        # The day of the agreement.
        "date": NotRequired[str],
        # The identifiers of the partners that agree.
        "parties": NotRequired[list[str]],
        # What was agreed.
        "note": NotRequired[Text],
    },
)

# How the partners decide together.
Governance = TypedDict(
    "Governance",
    {
        # The bodies that decide or advise.
        "bodies": NotRequired[list["Body"]],
        # What they decided.
        "decisions": NotRequired[list["Decision"]],
    },
)

# A governance body.
Body = TypedDict(
    "Body",
    {
        # Names the body inside the document.
        "id": str,
        # How people call it.
        "name": Text,
        # Those who sit on it.
        "members": NotRequired[list["Member"]],
        # The time from one meeting to the next.
        "every": NotRequired[str],
    },
)

# A partner that sits on a body.
Member = TypedDict(
    "Member",
    {
        # The identifier of the partner.
        "partner": str,
        # What the member may do. Without them they are full. Codes: full (full rights), advisory (advisory voice), observer (observer).
        "rights": NotRequired[Literal["full", "advisory", "observer"]],
    },
)

# What a body decided about the partnership.
Decision = TypedDict(
    "Decision",
    {
        # Names the decision inside the document.
        "id": NotRequired[str],
        # The identifier of the body.
        "body": str,
        # The day of the decision.
        "date": str,
        # What was decided. Codes: approved (approved), refused (refused), deferred (deferred), noted (noted).
        "outcome": Literal["approved", "refused", "deferred", "noted"],
        # What the decision is about; without it, the partnership itself.
        "subject": NotRequired[Text],
        # Says why.
        "reason": NotRequired[Text],
    },
)

# Something tried before it is written into a convention.
Experiment = TypedDict(
    "Experiment",
    {
        # Names the experiment inside the document.
        "id": str,
        # How people call it.
        "name": NotRequired[Text],
        # What was tried.
        "tried": NotRequired[Text],
        # The identifiers of the offers it tried.
        "offers": NotRequired[list[str]],
        # When it started.
        "from": NotRequired[str],
        # When it ended, or is to end.
        "until": NotRequired[str],
        # The day by which it is to be reviewed.
        "reviewDue": NotRequired[str],
        # What the partners made of it.
        "review": NotRequired["Review"],
        # What was changed after the review.
        "adjustments": NotRequired[list["Adjustment"]],
    },
)

# What the partners made of an experiment.
Review = TypedDict(
    "Review",
    {
        # The day of the review.
        "date": NotRequired[str],
        # What they concluded. Codes: positive (positive), adjust (to adjust), negative (negative).
        "verdict": Literal["positive", "adjust", "negative"],
        # What they saw.
        "findings": NotRequired[Text],
    },
)

# A change made after an experiment.
Adjustment = TypedDict(
    "Adjustment",
    {
        # What was changed.
        "description": Text,
        # The day it was changed.
        "date": NotRequired[str],
    },
)

# The agreement that the partners sign, two of them or more. Where it stands on a day is not written in it: it follows from its dates.
Convention = TypedDict(
    "Convention",
    {
        # Names the convention inside the document.
        "id": NotRequired[str],
        # Its title.
        "title": NotRequired[Text],
        # The model that it was adapted from.
        "model": NotRequired[Text],
        # The identifiers of the partners that are bound by it.
        "parties": NotRequired[list[str]],
        # Its content, clause by clause.
        "clauses": NotRequired[list["Clause"]],
        # Those of the parties.
        "signatures": NotRequired[list["Signature"]],
        # The first day on which it is in force. The calendar needs the day; of a past convention the month or the year may be all that is known.
        "start": NotRequired[str],
        # How long it runs at first.
        "term": NotRequired[str],
        # The last day of the first term, where the convention names a day instead of a length.
        "end": NotRequired[str],
        # The year that its terms follow, where they are calendar or school years: the first ends with the year that runs at the start. Codes: calendar (calendar year), school (school year).
        "year": NotRequired[Literal["calendar", "school"]],
        # Whether it runs for an indefinite time: it has no term, and ends by notice on any day by default.
        "indefinite": NotRequired[bool],
        # What happens at the end of a term.
        "renewal": NotRequired["Renewal"],
        # How a party can bring it to an end.
        "notice": NotRequired["NoticeTerms"],
        # What becomes of it when one of several parties leaves. Codes: continues (the convention goes on), ends (the convention ends).
        "withdrawal": NotRequired[Literal["continues", "ends"]],
        # Rights to extend it once or more.
        "options": NotRequired[list["ExtensionOption"]],
        # The decisions that renewed it, where renewal is express.
        "renewals": NotRequired[list["RenewalDecision"]],
        # Those that parties have given.
        "notices": NotRequired[list["Notice"]],
        # The changes that the parties signed later.
        "amendments": NotRequired[list["Amendment"]],
        # Documents that go with it.
        "annexes": NotRequired[list["Annex"]],
        # How it ended before its time.
        "ending": NotRequired["Ending"],
    },
)

# One part of the content of a convention.
Clause = TypedDict(
    "Clause",
    {
        # Names the clause inside the document.
        "id": str,
        # What the clause is about. Codes: context (context), object (object), offer (offer), counterparts (counterparts), duration (duration), staff (staff), operating-rules (operating rules), integration (welcome and preparation), communication (communication), renewal (renewal), cancellation (cancellation or postponement), termination (termination), withdrawal (withdrawal of a party), disputes (disputes), data (data), confidentiality (confidentiality), insurance (insurance), intellectual-property (intellectual property), finance (finance), evaluation (follow-up and evaluation), other (other).
        "kind": Literal["context", "object", "offer", "counterparts", "duration", "staff", "operating-rules", "integration", "communication", "renewal", "cancellation", "termination", "withdrawal", "disputes", "data", "confidentiality", "insurance", "intellectual-property", "finance", "evaluation", "other"],
        # What it says.
        "text": NotRequired[Text],
        # The identifiers of the experiments that proved it.
        "provedBy": NotRequired[list[str]],
    },
)

# That of one party.
Signature = TypedDict(
    "Signature",
    {
        # The identifier of the party that signs.
        "party": str,
        # When it was signed.
        "date": str,
        # The identifier of the person who signs.
        "person": NotRequired[str],
        # In what function the person signs.
        "capacity": NotRequired[Text],
        # Where it was signed.
        "place": NotRequired[str],
    },
)

# What happens at the end of a term.
Renewal = TypedDict(
    "Renewal",
    {
        # Whether and how the convention is renewed. Codes: none (none), express (express renewal), tacit (tacit renewal), indefinite (goes on for an indefinite time).
        "kind": Literal["none", "express", "tacit", "indefinite"],
        # The length of each further term; that of the first by default.
        "period": NotRequired[str],
        # How many times it can be renewed; without it there is no such bound.
        "max": NotRequired[int],
        # The last day on which it can be in force at all.
        "maxExtent": NotRequired[str],
        # How long before the end of a term an express renewal is to be decided.
        "decisionDue": NotRequired[str],
    },
)

# How a party can bring a convention to an end.
NoticeTerms = TypedDict(
    "NoticeTerms",
    {
        # How long before it takes effect notice must be given.
        "period": str,
        # The day on which notice can take effect; by default the end of a term, and any day where there is no term. Codes: term-end (end of term), month-end (end of month), quarter-end (end of quarter), year-end (end of year), any-day (any day).
        "effect": NotRequired[Literal["term-end", "month-end", "quarter-end", "year-end", "any-day"]],
        # The day from which notice counts: that of sending by default. Codes: sending (the day of sending), reception (the day of reception).
        "counts": NotRequired[Literal["sending", "reception"]],
    },
)

# A right to extend a convention beyond its terms.
ExtensionOption = TypedDict(
    "ExtensionOption",
    {
        # By how much.
        "period": str,
        # The last day on which it can be taken up.
        "decideBy": NotRequired[str],
        # The day it was taken up.
        "exercised": NotRequired[str],
    },
)

# Renews a convention for one further term.
RenewalDecision = TypedDict(
    "RenewalDecision",
    {
        # The day of the decision.
        "date": str,
        # The identifiers of those who agreed; all by default.
        "parties": NotRequired[list[str]],
        # Says more.
        "note": NotRequired[Text],
    },
)

# A party’s declaration that it wants to leave.
Notice = TypedDict(
    "Notice",
    {
        # Names the notice inside the document.
        "id": NotRequired[str],
        # The identifier of the party that gives it.
        "party": str,
        # The day it was sent.
        "date": str,
        # The day it reached the others.
        "received": NotRequired[str],
        # Says why.
        "reason": NotRequired[Text],
        # The day it was taken back, with the others’ consent.
        "withdrawn": NotRequired[str],
    },
)

# Changes a convention from a day on (avenant).
Amendment = TypedDict(
    "Amendment",
    {
        # Names the amendment inside the document.
        "id": str,
        # The first day on which it holds.
        "effective": str,
        # Why the convention is changed.
        "rationale": NotRequired[Text],
        # Those of the parties.
        "signatures": NotRequired[list["Signature"]],
        # The clauses it adds, replaces or removes.
        "clauses": NotRequired[list["ClauseChange"]],
        # The new last day of the term that runs on the effective day.
        "end": NotRequired[str],
        # Replaces what happens at the end of a term.
        "renewal": NotRequired["Renewal"],
        # Replaces how a party can bring it to an end.
        "notice": NotRequired["NoticeTerms"],
        # The identifiers of the parties that come in.
        "joining": NotRequired[list[str]],
        # The identifiers of the parties that go out.
        "leaving": NotRequired[list[str]],
        # The identifiers of the evolution events that made it needed.
        "evolution": NotRequired[list[str]],
    },
)

# Adds, replaces or removes one clause.
ClauseChange = TypedDict(
    "ClauseChange",
    {
        # The identifier of the clause, a new one when it is added.
        "clause": str,
        # What is done to it. Codes: add (add), replace (replace), remove (remove).
        "action": Literal["add", "replace", "remove"],
        # What an added clause is about. Codes: context (context), object (object), offer (offer), counterparts (counterparts), duration (duration), staff (staff), operating-rules (operating rules), integration (welcome and preparation), communication (communication), renewal (renewal), cancellation (cancellation or postponement), termination (termination), withdrawal (withdrawal of a party), disputes (disputes), data (data), confidentiality (confidentiality), insurance (insurance), intellectual-property (intellectual property), finance (finance), evaluation (follow-up and evaluation), other (other).
        "kind": NotRequired[Literal["context", "object", "offer", "counterparts", "duration", "staff", "operating-rules", "integration", "communication", "renewal", "cancellation", "termination", "withdrawal", "disputes", "data", "confidentiality", "insurance", "intellectual-property", "finance", "evaluation", "other"]],
        # What the clause says from then on.
        "text": NotRequired[Text],
        # The identifiers of the experiments that proved it.
        "provedBy": NotRequired[list[str]],
    },
)

# A document that goes with a convention.
Annex = TypedDict(
    "Annex",
    {
        # Its title.
        "title": Text,
        # When it was drawn up.
        "date": NotRequired[str],
        # Where it can be read.
        "url": NotRequired[str],
    },
)

# How a convention ended before its time. From the next day on the convention is obsolete.
Ending = TypedDict(
    "Ending",
    {
        # The last day on which it was in force.
        "date": str,
        # The sort of reason. Codes: funding (funding that stops), closure (closure of a structure), human-resources (human resources), mutual-agreement (mutual agreement), breach (breach by a party), fulfilled (aim reached), replaced (replaced by another), other (other).
        "kind": NotRequired[Literal["funding", "closure", "human-resources", "mutual-agreement", "breach", "fulfilled", "replaced", "other"]],
        # Says why.
        "reason": NotRequired[Text],
    },
)

# The plan beside the convention.
Roadmap = TypedDict(
    "Roadmap",
    {
        # The first day it covers.
        "from": NotRequired[str],
        # The last day it covers.
        "until": NotRequired[str],
        # Its steps.
        "milestones": NotRequired[list["Milestone"]],
        # The day it was closed.
        "closed": NotRequired[str],
    },
)

# A step of a roadmap.
Milestone = TypedDict(
    "Milestone",
    {
        # Names the milestone inside the document.
        "id": NotRequired[str],
        # What is to be reached.
        "title": Text,
        # The day by which it is to be reached.
        "due": NotRequired[str],
        # The identifier of the partner that sees to it.
        "owner": NotRequired[str],
        # How far it is; scheduled by default. Codes: scheduled (scheduled), met (met), partially-met (partially met), not-met (not met).
        "status": NotRequired[Literal["scheduled", "met", "partially-met", "not-met"]],
        # The day it was reached.
        "met": NotRequired[str],
        # Says more.
        "note": NotRequired[Text],
    },
)

# How a partnership is kept alive.
FollowUp = TypedDict(
    "FollowUp",
    {
        # The time from one strategic meeting to the next.
        "meetingsEvery": NotRequired[str],
        # The time from one evaluation by the publics to the next.
        "evaluationsEvery": NotRequired[str],
        # The times at which partners met.
        "meetings": NotRequired[list["Meeting"]],
        # What the publics said.
        "evaluations": NotRequired[list["Evaluation"]],
        # The changes in the partnership.
        "evolutions": NotRequired[list["Evolution"]],
    },
)

# A time at which partners met.
Meeting = TypedDict(
    "Meeting",
    {
        # Names the meeting inside the document.
        "id": NotRequired[str],
        # What sort of meeting it was. Codes: strategic (strategic meeting), informal (informal exchange), partner-event (partner event), other (other).
        "kind": Literal["strategic", "informal", "partner-event", "other"],
        # How people call it.
        "name": NotRequired[Text],
        # When it was held.
        "date": NotRequired[str],
        # The time from one to the next, for those that come back.
        "every": NotRequired[str],
        # The identifiers of the partners present.
        "partners": NotRequired[list[str]],
        # What came of it.
        "note": NotRequired[Text],
    },
)

# What the publics think of the service.
Evaluation = TypedDict(
    "Evaluation",
    {
        # Names the evaluation inside the document.
        "id": NotRequired[str],
        # When it was made.
        "date": NotRequired[str],
        # The identifiers of the publics that were asked.
        "publics": NotRequired[list[str]],
        # How they were asked.
        "method": NotRequired[Text],
        # What came out.
        "summary": NotRequired[Text],
        # What was measured.
        "figures": NotRequired[list["Figure"]],
    },
)

# Something measured.
Figure = TypedDict(
    "Figure",
    {
        # The number, as a decimal text so that it stays exact.
        "value": str,
        # What is counted.
        "unit": NotRequired[Text],
        # When it was measured.
        "date": NotRequired[str],
        # Who measured it, or where it was published.
        "source": NotRequired[Text],
    },
)

# A change in the partnership.
Evolution = TypedDict(
    "Evolution",
    {
        # Names the evolution inside the document.
        "id": str,
        # What changed. Codes: partners (between partners), funding (funding), format (format), stop (stop), growth (growth).
        "kind": Literal["partners", "funding", "format", "stop", "growth"],
        # When it changed.
        "date": NotRequired[str],
        # What happened.
        "description": NotRequired[Text],
        # Whether the convention must follow.
        "contractual": NotRequired[bool],
        # The identifiers of the partners that it touches.
        "partners": NotRequired[list[str]],
        # The identifiers of those that tried the new way.
        "experiments": NotRequired[list[str]],
        # The day on which it was looked at again what each gives and gets.
        "balanceChecked": NotRequired[str],
    },
)

# What the partnership brings to somebody.
AddedValue = TypedDict(
    "AddedValue",
    {
        # Who benefits. Codes: host (host), partners (partners), publics (publics), territory (territory).
        "stakeholder": Literal["host", "partners", "publics", "territory"],
        # The form of the benefit. Codes: financial (financial), competences (competences), organisational (organisational).
        "form": NotRequired[Literal["financial", "competences", "organisational"]],
        # The identifier of the partner that benefits, where it is one.
        "partner": NotRequired[str],
        # What the benefit is.
        "description": NotRequired[Text],
        # What was measured of it.
        "figure": NotRequired["Figure"],
    },
)

# What may keep the partnership from its aims, in the terms of ISO 31000: a source leads to an event that has a consequence.
Risk = TypedDict(
    "Risk",
    {
        # Names the risk inside its document.
        "id": str,
        # The code of the typical risk that this one is a case of, such as “priority-change”.
        "catalogue": NotRequired[str],
        # What could give rise to the event.
        "source": NotRequired[Text],
        # What could happen.
        "event": NotRequired[Text],
        # What the event would lead to.
        "consequence": NotRequired[Text],
        # The chance of the event, from 1 (rare) to 5 (almost certain), before any treatment.
        "likelihood": NotRequired[int],
        # The weight of the consequence, from 1 (slight) to 5 (severe), before any treatment.
        "impact": NotRequired[int],
        # The identifier of the party that answers for the risk.
        "owner": NotRequired[str],
        # The function of the person who answers for it.
        "ownerRole": NotRequired[Text],
        # What is done about the risk.
        "treatments": NotRequired[list["Treatment"]],
        # The risk that is left once it is treated.
        "residual": NotRequired["Residual"],
        # The decision to live with the risk as it is.
        "acceptance": NotRequired["Acceptance"],
        # The day the risk was last looked at.
        "reviewed": NotRequired[str],
        # The day by which it is to be looked at again; a year after the last time by default.
        "nextReview": NotRequired[str],
    },
)

# Something done about a risk.
Treatment = TypedDict(
    "Treatment",
    {
        # The way the risk is treated. Codes: avoid (avoid), reduce (reduce), share (share), retain (accept knowingly).
        "option": Literal["avoid", "reduce", "share", "retain"],
        # What is done.
        "description": NotRequired[Text],
        # The identifier of the party that does it.
        "owner": NotRequired[str],
        # The day by which it is to be done.
        "due": NotRequired[str],
        # The day it was done.
        "done": NotRequired[str],
    },
)

# The level of a risk after its treatment.
Residual = TypedDict(
    "Residual",
    {
        # Goes from 1 (rare) to 5 (almost certain).
        "likelihood": NotRequired[int],
        # Goes from 1 (slight) to 5 (severe).
        "impact": NotRequired[int],
    },
)

# The decision of somebody to live with a risk until a date. It is bound to the state of the risk that was accepted and lapses when that changes.
Acceptance = TypedDict(
    "Acceptance",
    {
        # The identifier of the party that accepts.
        "by": str,
        # The function of the person who accepts for it.
        "role": NotRequired[Text],
        # The day of the decision.
        "on": str,
        # The last day on which it holds.
        "until": NotRequired[str],
        # Says why.
        "reason": NotRequired[Text],
        # The digest of the accepted state of the risk: 64 hexadecimal digits, as the assessment shows it.
        "digest": NotRequired[str],
    },
)

# One time that the parties ask themselves the six questions. Inside a partnership document its parties are the partners; a round in a file of its own names them itself.
Round = TypedDict(
    "Round",
    {
        # The address of the JSON Schema that an editor uses.
        "$schema": NotRequired[str],
        # Names the round inside its document.
        "id": NotRequired[str],
        # The day the round was held or closed.
        "date": NotRequired[str],
        # What the round was for.
        "title": NotRequired[Text],
        # Those who assess, when the round stands alone.
        "parties": NotRequired[list["Party"]],
        # Those who answered, each apart from the others.
        "respondents": NotRequired[list["Respondent"]],
        # Those that the round has named, besides the document’s own.
        "needs": NotRequired[list["Need"]],
        # Those that the round has named, besides the document’s own.
        "contributions": NotRequired[list["Contribution"]],
        # Those that the round has named, besides the document’s own.
        "risks": NotRequired[list["Risk"]],
        # Holds additions, by reverse domain.
        "ext": NotRequired[dict[str, object]],
    },
)

# One side of an assessment that stands alone.
Party = TypedDict(
    "Party",
    {
        # Names the party inside the round.
        "id": str,
        # How people call the party.
        "name": NotRequired[Text],
    },
)

# Somebody who answers the questions for a party, without seeing the answers of others.
Respondent = TypedDict(
    "Respondent",
    {
        # The identifier of the party that the respondent speaks for.
        "party": str,
        # The function of the respondent there; a name is not needed.
        "role": NotRequired[Text],
        # The day of the answers.
        "date": NotRequired[str],
        # The ratings, at most one for each criterion.
        "answers": NotRequired[list["Answer"]],
    },
)

# What a respondent says about one criterion.
Answer = TypedDict(
    "Answer",
    {
        # The code of the criterion, such as “who-values”.
        "criterion": str,
        # Goes from 0 (not at all) to 4 (fully), or is “unknown” when the respondent does not know. Without it the criterion was not answered.
        "rating": NotRequired[Literal[0, 1, 2, 3, 4, "unknown"]],
        # Gives the reason in the respondent’s own words.
        "comment": NotRequired[Text],
    },
)

# An entry of the journal is something that happened. Entries stand in the order in which things happened; what the partnership has become follows from them.
Entry = TypedDict(
    "Entry",
    {
        # When it happened, as precisely as it is known.
        "date": str,
        # What happened. Codes: record (record of an existing partnership), discover (discovery begins), negotiate (negotiation begins), submit (submission to the governance), suspend (suspension), decline (decline), approve (approval), refuse (refusal), rework (back to negotiation), experiment (first experiment), repeat (further experiment), formalise (convention being written), adopt (kept without a convention), activate (entry into force), renew (renewal), evolve (change noticed), resume (back to maturity), try (trial of a new format), end (end of the partnership), reopen (new start).
        "event": Literal["record", "discover", "negotiate", "submit", "suspend", "decline", "approve", "refuse", "rework", "experiment", "repeat", "formalise", "adopt", "activate", "renew", "evolve", "resume", "try", "end", "reopen"],
        # Where the partnership was found, for the event “record” only. Codes: prospect (prospect), discovery (discovery), negotiation (negotiation), governance-review (review), onboarding (onboarding), experimentation (experimentation), formalisation (formalisation), active (maturity), evolving (evolving), ended (ended), declined (declined), dormant (dormant).
        "stage": NotRequired[Literal["prospect", "discovery", "negotiation", "governance-review", "onboarding", "experimentation", "formalisation", "active", "evolving", "ended", "declined", "dormant"]],
        # Who noted it: a function or an identifier rather than a name.
        "by": NotRequired[str],
        # Says more.
        "note": NotRequired[Text],
        # Why, for events that need one.
        "reason": NotRequired[Text],
        # JSON Pointers to what shows it in this document; an @ and an identifier may stand in place of an index, such as “/experiments/@trial”.
        "evidence": NotRequired[list[str]],
    },
)

# Sets a warning aside, for a reason and for a time.
Waiver = TypedDict(
    "Waiver",
    {
        # The code of the rule that is waived.
        "rule": str,
        # The place where it is waived, and everything inside it: a JSON Pointer, in which an @ and an identifier may stand in place of an index, such as “/partners/@host”. Without it the rule is waived in the whole document.
        "pointer": NotRequired[str],
        # Says why.
        "reason": Text,
        # Who decided: a function or an identifier rather than a name.
        "by": str,
        # The first day on which it holds.
        "from": NotRequired[str],
        # The last day on which it holds.
        "until": str,
    },
)

# Holds the weights and thresholds of an evaluation. It travels with the result, so that a number can be understood later. What it leaves out is as by default. Shares are percentages from 0 to 100.
Policy = TypedDict(
    "Policy",
    {
        # The address of the JSON Schema that an editor uses.
        "$schema": NotRequired[str],
        # The share of answers below which there is no overall score.
        "minCoverage": NotRequired[int],
        # The overall score below which to reconsider.
        "reconsiderBelow": NotRequired[int],
        # The score of a question below which to clarify it.
        "clarifyBelow": NotRequired[int],
        # The score that a party must be above on each criterion.
        "lowView": NotRequired[int],
        # The overall score from which the partnership is ready.
        "readyFrom": NotRequired[int],
        # The most answers that “what would change it” changes at once.
        "maxChanges": NotRequired[int],
        # Those of the questions; one without a weight counts 1.
        "weights": NotRequired[list["Weight"]],
        # Gives the levels of risks, one row for each likelihood from 1 to 5; the default one without it.
        "matrix": NotRequired[list["MatrixRow"]],
    },
)

# How much a question counts.
Weight = TypedDict(
    "Weight",
    {
        # The question. Codes: who (Who?), what (What?), why (Why?), how (How?), where (Where?), when (When?).
        "question": Literal["who", "what", "why", "how", "where", "when"],
        # How many times it counts; 0 leaves it out of the overall score.
        "weight": NotRequired[int],
    },
)

# Gives the levels of the impacts 1 to 5 at one likelihood, from 1 (low) to 4 (extreme).
MatrixRow = TypedDict(
    "MatrixRow",
    {
        # The level at impact 1.
        "impact1": int,
        # The level at impact 2.
        "impact2": int,
        # The level at impact 3.
        "impact3": int,
        # The level at impact 4.
        "impact4": int,
        # The level at impact 5.
        "impact5": int,
    },
)

# How a house sees the lifecycle. An empty one asks for a convention and waives nothing.
House = TypedDict(
    "House",
    {
        # The address of the JSON Schema that an editor uses.
        "$schema": NotRequired[str],
        # Whether a partnership needs a convention to become permanent; it does by default. Where it is optional, doing without needs a reason. Codes: required (required), optional (optional).
        "convention": NotRequired[Literal["required", "optional"]],
        # Asks for a decision or a note of a governance body between the review of an experiment and the convention.
        "informGovernance": NotRequired[bool],
        # The time from one strategic meeting to the next, for partnerships that do not say it themselves.
        "meetingsEvery": NotRequired[str],
        # The time after which a risk that was reviewed is to be reviewed again, a year by default.
        "risksEvery": NotRequired[str],
        # Conditions that the house does not ask for.
        "waive": NotRequired[list["Exemption"]],
    },
)

# Sets a condition aside for a whole house. It needs a reason.
Exemption = TypedDict(
    "Exemption",
    {
        # The code of the condition.
        "guard": str,
        # Says why.
        "reason": Text,
    },
)
