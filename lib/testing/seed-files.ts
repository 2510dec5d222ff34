import { LAST_CHECKED } from "./world-records";

const issue = (slug: string) => ({
  slug,
  name: slug,
  shortName: slug,
  core: true,
  proposition: `More ${slug}.`,
  agreeing: "Agreeing means wanting more.",
  counts: "Laws.",
  doesNotCount: "",
  anchors: { "-2": null, "0": "None" },
  lastChecked: LAST_CHECKED,
});
/** A small data set as its files hold it: what each file is called, and what stands in it. */
export const INVENTED = {
  "release.json": { title: "Invented", sentence: "An invented set was published." },
  "countries.json": [{ code: "XA", name: "Xanadu", region: "asia", lastChecked: LAST_CHECKED }],
  "blocs.json": [
    {
      slug: "union",
      name: "Union",
      description: "A union.",
      lastChecked: LAST_CHECKED,
      members: [{ country: "XA", from: "1990", to: null }],
    },
  ],
  "issues.json": [issue("kites"), issue("clocks")],
  "sources.json": ["a", "b"].map((path) => ({
    url: `https://example.org/${path}`,
    title: path,
    publisher: "Example",
    date: null,
    lastChecked: LAST_CHECKED,
  })),
  "events.json": [
    {
      slug: "kite-decree",
      date: "2019-04-02",
      title: "A decree",
      summary: "It was decreed.",
      leaders: ["ada-example"],
      issues: ["clocks"],
      sources: ["https://example.org/b"],
      lastChecked: LAST_CHECKED,
    },
  ],
  "reactions.json": [
    {
      slug: "ada-answers",
      stance: { leader: "ada-example", issue: "kites", lane: "does", from: "2019" },
      answers: "kite-decree",
      note: "It answers the decree.",
      lastChecked: LAST_CHECKED,
    },
  ],
  "leaders/ada-example.json": {
    slug: "ada-example",
    name: "Ada Example",
    sortName: "Example, Ada",
    country: "XA",
    born: "1960",
    party: "None",
    lastChecked: LAST_CHECKED,
    terms: [{ office: "President", officeKind: "head", from: "2018", to: null }],
    stances: [
      {
        issue: "kites",
        lane: "does",
        position: 2,
        from: "2019",
        to: "2020",
        summary: "Kites.",
        rationale: "Clear.",
        confidence: "high",
        codes: [2, null],
        sources: ["https://example.org/a"],
      },
      {
        issue: "kites",
        lane: "does",
        position: 1,
        from: "2021",
        to: null,
        summary: "Kites.",
        rationale: "Clear.",
        confidence: "low",
        codes: [],
        sources: [{ url: "https://example.org/b", quote: "Kites for all", locator: "p. 3" }],
      },
    ],
  },
};
