/** The sections of the page in their order; other pages link to these anchors. */
export const METHOD_SECTIONS = [
  "coding",
  "states",
  "lanes",
  "weak",
  "precision",
  "former",
  "retired",
  "agreement",
  "measures",
  "range",
  "refusal",
  "words",
  "closest",
  "spread",
  "order",
  "seriation",
  "plane",
  "releases",
  "review",
  "withheld",
  "data",
  "api",
] as const;

export type MethodSection = (typeof METHOD_SECTIONS)[number];
