import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { listEvents } from "@/lib/events/queries";
import { issuesAt } from "@/lib/issues/queries";
import { countSources, listSources } from "@/lib/sources/queries";
import { buildWorld, publishChanges } from "@/lib/testing/world";
import { source, stance } from "@/lib/testing/world-records";
import { codeAgreementOn, codedStances } from "./queries";

const test = testDatabase();
const speech = source("speech").slug;
const minutes = source("minutes").slug;
const said = stance({
  leader: "bo-sample",
  issue: "kites",
  lane: "says",
  from: "2019-04-03",
  codes: [1, 1],
  citations: [{ source: speech }],
});
const undecided = stance({
  leader: "cy-specimen",
  issue: "kites",
  lane: "does",
  from: "2021",
  state: "unclear",
  codes: [null, null],
});
let kites = 0;
let whistles = 0;

beforeAll(async () => {
  await buildWorld(test.db, {
    more: [
      said,
      undecided,
      {
        noun: "reaction",
        slug: "bo-answers-decree",
        action: "add",
        content: {
          answers: "kite-decree",
          stance: said.slug,
          note: "The words answer the decree.",
          lastChecked: "2026-01-10",
        },
      },
    ],
  });
  const issues = await issuesAt(1);
  kites = issues.bySlug.get("kites")?.id ?? 0;
  whistles = issues.bySlug.get("whistles")?.id ?? 0;
  await publishChanges(test.db, [
    { noun: "reaction", slug: "bo-answers-decree", action: "remove", kind: "corrected" },
    { noun: "stance", slug: said.slug, action: "remove", kind: "corrected" },
  ]);
});

describe("what an issue's record rests on", () => {
  it("counts stances whose codes are all the same, with undecided as a code of its own", async () => {
    expect(await codeAgreementOn(1, kites)).toEqual({ stances: 6, coded: 3, alike: 2 });
    expect(await codeAgreementOn(1, whistles)).toEqual({ stances: 2, coded: 0, alike: 0 });
  });

  it("has what each coder gave each coded stance, of one issue or of all", async () => {
    const codes = async (release: number, issue: number | null) =>
      (await codedStances(release, issue)).map((one) => [one.leader, one.lane, one.codes]);
    expect(await codes(1, kites)).toContainEqual(["bo-sample", "says", [1, 1]]);
    expect(await codes(1, kites)).toContainEqual(["cy-specimen", "does", [null, null]]);
    expect(await codes(1, whistles)).toEqual(
      (await codes(1, null)).filter(([leader]) => leader === "nobody"),
    );
    expect(await codes(2, kites)).not.toContainEqual(["bo-sample", "says", [1, 1]]);
  });

  it("reads each release by itself", async () => {
    expect(await codeAgreementOn(2, kites)).toEqual({ stances: 5, coded: 2, alike: 1 });
  });

  it("lists the sources that visible stances on it cite", async () => {
    const slugs = async (release: number, issue: number) =>
      (await listSources(release, { issue })).map(({ slug }) => slug).sort();
    expect(await slugs(1, kites)).toEqual([minutes, speech].sort());
    expect(await slugs(1, whistles)).toEqual([minutes]);
    expect(await slugs(2, kites)).toEqual([minutes]);
    expect(await countSources(1, { issue: kites })).toBe(2);
  });
});

describe("what a stance answers", () => {
  const answered = async (release: number, answeredBy: string) =>
    (await listEvents(release, { answeredBy })).map(({ slug }) => slug);

  it("is found by the stance while the reaction is visible", async () => {
    expect(await answered(1, said.slug)).toEqual(["kite-decree"]);
    expect(await answered(2, said.slug)).toEqual([]);
  });

  it("is nothing for a stance that answers nothing or is not there", async () => {
    expect(await answered(1, undecided.slug)).toEqual([]);
    expect(await answered(1, "no-such-stance")).toEqual([]);
  });
});
