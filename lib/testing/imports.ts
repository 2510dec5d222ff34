import type { Change } from "@/lib/change-sets/change";
import type { FieldContent } from "@/lib/change-sets/contents";
import { NOUNS } from "@/lib/change-sets/nouns";
import { checkRows } from "@/lib/imports/checking/check";
import type { CheckedRow, KeptRow, OnRecord, Sought, World } from "@/lib/imports/checking/model";
import { recogniseTable } from "@/lib/imports/columns/recognise";
import type { TableMap } from "@/lib/imports/model";
import type { ReadTable } from "@/lib/imports/reading/model";

/** A table as a reader gives it, out of texts; the first row holds the headings, and its rows count from line 2. */
export function tableOf(
  [headings = [], ...rows]: readonly (readonly string[])[],
  more: Partial<Pick<ReadTable, "name" | "noun">> = {},
): ReadTable {
  return {
    name: "",
    noun: null,
    ...more,
    headings: [...headings],
    rows: rows.map((cells, at) => ({ line: at + 2, cells: [...cells] })),
  };
}

/** The rows of tables as they are kept. */
export function keptRowsOf(tables: readonly ReadTable[], leftOut: readonly number[] = []): KeptRow[] {
  let place = 0;
  return tables.flatMap(({ rows }, table) =>
    rows.map(({ line, cells }) => {
      place += 1;
      return { place, table, line, cells, leftOut: leftOut.includes(place) };
    }),
  );
}

/** A world that is published as these additions, in memory. */
export function worldOf(
  added: readonly Change[],
  more: Partial<Record<string, Partial<OnRecord>>> = {},
): World {
  const records = added.flatMap((change, at): OnRecord[] => {
    if (change.action === "remove") return [];
    const content: FieldContent = NOUNS[change.noun].schema.parse(change.content);
    const record = { noun: change.noun, slug: change.slug, content, revisionId: at + 1, release: 1 };
    return [{ ...record, withheld: false, replacedBy: null, ...more[`${change.noun} ${change.slug}`] }];
  });
  const briefsOf = (sought: readonly Sought[]) => {
    const nouns = new Set(sought.map(({ noun }) => noun));
    return records.flatMap(({ noun, slug, content }) =>
      content && nouns.has(noun) ? [{ noun, slug, content }] : [],
    );
  };
  return {
    named: async () =>
      records
        .filter(({ noun }) => ["country", "bloc", "leader", "issue", "event"].includes(noun))
        .map(({ noun, slug, content, withheld, replacedBy }) => ({
          noun,
          slug,
          names: ["name", "sortName", "shortName", "title"].flatMap((field) =>
            content?.[field] ? [String(content[field])] : [],
          ),
          withheld,
          ...(replacedBy === null ? {} : { replacedBy }),
        })),
    briefs: async (sought) => briefsOf(sought),
    overlapping: async (sought) => briefsOf(sought),
    records: async (wanted) => records.filter(({ noun, slug }) => wanted.get(noun)?.has(slug)),
  };
}

/** Checks tables against a world, with their columns as they are recognised. */
export async function checkTables(
  tables: readonly ReadTable[],
  world: World,
  given: {
    maps?: TableMap[];
    leftOut?: number[];
    kind?: "corrected" | "leaderChanged" | "methodChanged";
  } = {},
): Promise<CheckedRow[]> {
  const checked = await checkRows(
    keptRowsOf(tables, given.leftOut),
    given.maps ?? tables.map(recogniseTable),
    world,
    { today: "2026-02-01", kind: given.kind ?? "corrected" },
  );
  if (!checked) throw new Error("the check was stopped");
  return checked;
}

/** What a row came to, in short: its outcome and record, or where and why it is refused. */
export function shortly({ noun, slug, outcome, problems }: CheckedRow): string {
  const said = problems.map(({ column, reason }) => `${column || "-"}: ${reason}`);
  return outcome === "refused" ? `refused, ${said.join(" | ")}` : `${outcome} ${noun} ${slug}`;
}

export const MINUTES = "https://example.org/minutes";
/** The headings of a table of stances. */
export const STANCES = [
  "leader",
  "issue",
  "lane",
  "position",
  "from",
  "to",
  "summary",
  "rationale",
  "confidence",
  "source",
];
/** A row of it, right unless told otherwise. */
export const stanceRow = (leader: string, issue: string, more: Partial<Record<string, string>> = {}) => {
  const given: Record<string, string | undefined> = {
    leader,
    issue,
    lane: "says",
    position: "1",
    from: "2021",
    to: "",
    summary: "Said so.",
    rationale: "Clear.",
    confidence: "high",
    source: MINUTES,
    ...more,
  };
  return STANCES.map((heading) => given[heading] ?? "");
};
