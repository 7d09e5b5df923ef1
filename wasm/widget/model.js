// Generated from the Go packages; do not edit. See generate_test.go.
export const version = "1.0";
export const languages = [
  "fr",
  "en"
];
export const questions = [
  {
    "criteria": [
      "who-fields",
      "who-values",
      "who-people"
    ],
    "question": "who"
  },
  {
    "criteria": [
      "what-organisation",
      "what-publics",
      "what-professionals"
    ],
    "question": "what"
  },
  {
    "criteria": [
      "why-trigger",
      "why-benefit",
      "why-priority"
    ],
    "question": "why"
  },
  {
    "criteria": [
      "how-offer",
      "how-exchange",
      "how-complement",
      "how-decide"
    ],
    "question": "how"
  },
  {
    "criteria": [
      "where-capacity",
      "where-reach",
      "where-occasion"
    ],
    "question": "where"
  },
  {
    "criteria": [
      "when-rhythm",
      "when-duration",
      "when-availability"
    ],
    "question": "when"
  }
];
export const typicalRisks = [
  {
    "code": "priority-change",
    "options": [
      "reduce",
      "retain"
    ],
    "question": "why"
  },
  {
    "code": "funding-stops",
    "options": [
      "share",
      "reduce"
    ],
    "question": "when"
  },
  {
    "code": "funder-changes",
    "options": [
      "reduce"
    ],
    "question": "when"
  },
  {
    "code": "closure",
    "options": [
      "share",
      "retain"
    ],
    "question": "who"
  },
  {
    "code": "staff-shortage",
    "options": [
      "reduce",
      "share"
    ],
    "question": "when"
  },
  {
    "code": "publics-turn-away",
    "options": [
      "reduce"
    ],
    "question": "where"
  },
  {
    "code": "referent-leaves",
    "options": [
      "reduce"
    ],
    "question": "who"
  },
  {
    "code": "not-volunteers",
    "options": [
      "avoid",
      "reduce"
    ],
    "question": "how"
  },
  {
    "code": "competing-services",
    "options": [
      "avoid",
      "reduce"
    ],
    "question": "how"
  },
  {
    "code": "imbalance",
    "options": [
      "reduce"
    ],
    "question": "how"
  },
  {
    "code": "values-clash",
    "options": [
      "avoid",
      "reduce"
    ],
    "question": "who"
  },
  {
    "code": "concept-not-owned",
    "options": [
      "reduce"
    ],
    "question": "how"
  },
  {
    "code": "poor-welcome",
    "options": [
      "reduce"
    ],
    "question": "where"
  },
  {
    "code": "endless-negotiation",
    "options": [
      "retain",
      "avoid"
    ],
    "question": "when"
  },
  {
    "code": "stale-convention",
    "options": [
      "reduce"
    ],
    "question": "how"
  },
  {
    "code": "template-as-is",
    "options": [
      "reduce"
    ],
    "question": "how"
  }
];
export const levels = [
  "organisation",
  "publics",
  "professionals"
];
export const resources = [
  "space",
  "staff",
  "money",
  "equipment",
  "knowledge",
  "visibility",
  "audience",
  "data",
  "service"
];
export const options = [
  "avoid",
  "reduce",
  "share",
  "retain"
];
export const matrix = [
  [
    "low",
    "low",
    "low",
    "moderate",
    "moderate"
  ],
  [
    "low",
    "low",
    "moderate",
    "moderate",
    "high"
  ],
  [
    "low",
    "moderate",
    "moderate",
    "high",
    "high"
  ],
  [
    "low",
    "moderate",
    "high",
    "high",
    "extreme"
  ],
  [
    "moderate",
    "moderate",
    "high",
    "extreme",
    "extreme"
  ]
];
