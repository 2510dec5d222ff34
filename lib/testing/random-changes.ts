import fc from "fast-check";
import type { Change } from "@/lib/change-sets/change";
import { OFFICE_KINDS } from "@/lib/domain/office-kind";
import { event, leader, reply, source, stance, term, WORLD } from "./world-records";

// Sets of changes that the invented world can take, drawn at random: every noun, every action, all of it allowed together.

type Content = Record<string, unknown>;

/** Fields of each noun that can be anything of these, whatever the others are. */
const EDITS: { [N in Change["noun"]]: Record<string, unknown[]> } = {
  country: { name: ["Xanadu the Great", "Xé"], region: ["asia", "europe"] },
  bloc: { name: ["Union of Examples"], description: ["Another invented bloc.", "A bloc — “quoted”."] },
  membership: { to: [null, "2024", "2024-03", "2024-03-05"] },
  leader: {
    party: ["Party of Others", "Ünïted"],
    born: ["1961", "1961-04", "1961-04-05"],
    country: ["XA", "XB"],
  },
  term: { office: ["First Citizen"], officeKind: [null, ...OFFICE_KINDS], to: [null, "2023-05"] },
  issue: {
    name: ["Renamed"],
    counts: ["", "Votes count."],
    anchors: [[], [{ position: 0, text: "In between" }]],
    core: [true, false],
    retired: [null, "2025"],
  },
  source: {
    title: ["A minute", "Of <minutes> & more"],
    date: [null, "2020", "2020-05-06"],
    note: ["", "Paywalled."],
    archivedAt: [null, "https://example.org/archive/1"],
  },
  stance: {
    summary: ["Other words.", "Words\nin two lines, with ‘quotes’ and 字."],
    confidence: ["low", "medium", "high"],
    codes: [[], [1, null, -2]],
    citations: [
      [
        { source: source("speech").slug, quote: "As I said.", locator: "p. 3", accessedOn: "2026-01-02" },
        { source: source("minutes").slug },
      ],
    ],
    lastChecked: ["2026-01-11"],
  },
  event: {
    title: ["Another title"],
    day: ["2019", "2019-04-02"],
    leaders: [["bo-sample", "ada-example"], []],
    issues: [["clocks"], []],
  },
  reaction: { note: ["It answers."] },
  reply: { text: ["We object."], by: ["The office"] },
};

const REMOVED_ALONE: ReadonlySet<Change["noun"]> = new Set(["reaction", "reply", "membership", "term"]);

/** What stands in the world beside `WORLD`, so that every noun has something to change. */
export const MORE: readonly Change[] = [
  reply("kite-decree-reply-2026-01-09"),
  source("unused"),
  leader("id-le", "Id Le", "Le, Id", "XB"),
];

const edit = (change: Change): fc.Arbitrary<Change> => {
  const { content } = change as { content: Content };
  const fields = Object.entries(EDITS[change.noun]).map(([field, values]) =>
    fc.record({ field: fc.constant(field), value: fc.constantFrom(...values), isTaken: fc.boolean() }),
  );
  return fc
    .record({
      drawn: fc.tuple(...fields),
      kind: fc.constantFrom("corrected", "leaderChanged", "methodChanged"),
    })
    .map(({ drawn, kind }) => {
      const taken = drawn.filter(({ isTaken }) => isTaken).map(({ field, value }) => [field, value]);
      return {
        ...change,
        action: "edit",
        kind,
        content: { ...content, ...Object.fromEntries(taken) },
      } as Change;
    });
};

/** One record of every noun, with every field of it that can be another changed. */
export const ONE_OF_EACH: Change[] = [
  ...new Map([...WORLD, ...MORE].map((change) => [change.noun, change])).values(),
].map((change) => {
  const fields = Object.entries(EDITS[change.noun]).map(([field, values]) => [field, values.at(-1)]);
  const content = { ...(change as { content: Content }).content, ...Object.fromEntries(fields) };
  return { ...change, action: "edit", kind: "corrected", content } as Change;
});

const removal = ({ noun, slug }: Change): Change =>
  ({ noun, slug, action: "remove", kind: "corrected" }) as Change;

/** Additions that belong together. */
const ADDITIONS: readonly Change[][] = [
  [
    leader("el-new", "El New", "New, El", "XA"),
    term("el-new", "Mayor", "2020", null),
    stance({ leader: "el-new", issue: "kites", lane: "does", from: "2021-03", to: "2022" }),
  ],
  [source("new", { note: "New." })],
  [event("new-event", "2024-02-03", { leaders: [], issues: [] }), reply("new-reply", { event: "new-event" })],
  [stance({ leader: "cy-specimen", issue: "clocks", lane: "says", from: "2020", state: "unclear" })],
];

/** A set of changes of the world, at least one: some of its records edited, some removed, some added. */
export const worldChanges: fc.Arbitrary<Change[]> = fc
  .record({
    edited: fc.subarray([...WORLD, ...MORE], { maxLength: 12 }),
    removed: fc.subarray(
      [...WORLD, ...MORE].filter(
        ({ noun, slug }) =>
          REMOVED_ALONE.has(noun) || slug === "id-le" || slug === source("unused").slug || noun === "stance",
      ),
      { maxLength: 5 },
    ),
    added: fc.subarray([...ADDITIONS]),
  })
  .chain(({ edited, removed, added }) => {
    const gone = new Set(removed.map(({ noun, slug }) => `${noun} ${slug}`));
    const kept = edited.filter(({ noun, slug }) => !gone.has(`${noun} ${slug}`));
    return fc.tuple(...kept.map(edit)).map((edits) => [...edits, ...removed.map(removal), ...added.flat()]);
  })
  .filter((changes) => changes.length > 0);
