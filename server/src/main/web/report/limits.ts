/** What report.schema.json allows at most. Texts are counted in code points, lists in entries. */
export const LIMITS = {
  target: 200,
  identifiers: 200,
  identifierValue: 500,
  identifierNote: 500,
  minFacts: 30,
  facts: 10_000,
  demand: 2_000,
  evidence: 100,
  description: 1_000,
  fileName: 255,
  exclude: 50,
  excluded: 200,
  extraText: 2_000,
  extraItems: 100,
  extraItem: 500,
  amount: 1_000_000_000_000_000,
  contact: { name: 100, phone: 100, email: 200, address: 500, other: 500 },
  filing: { domain: 253, subject: 200, number: 100, ip: 100 },
  /** Files of one report, and bytes of the identity's JSON: what the protocol takes. */
  files: 64,
  identityBytes: 2_044,
} as const;
