import { beforeAll, describe, expect, it } from "vitest";
import type { Change } from "@/lib/change-sets/change";
import { dropChange, moveChangeSet } from "@/lib/change-sets/mutations";
import { publishChangeSet } from "@/lib/change-sets/publish";
import { testDatabase } from "@/lib/db/testing";
import { mergeLeaders } from "@/lib/leaders/mutations";
import { verifyReleases } from "@/lib/releases/verify";
import { makePerson, signInAs } from "@/lib/testing/people";
import { sendReport } from "@/lib/testing/reports";
import {
  AUTHOR,
  approve,
  buildWorld,
  draftChanges,
  expectDone,
  publishChanges,
  REVIEWER,
} from "@/lib/testing/world";
import { leader, source, stance, term } from "@/lib/testing/world-records";
import { restore, withhold } from "@/lib/withholdings/mutations";
import { ask } from "./_testing/ask";

const test = testDatabase();
const twin = leader("ada-beispiel", "Ada Beispiel", "Beispiel, Ada", "XA");
const office = term("ada-beispiel", "Mayor of Xanadu", "2010", "2012");
const word = stance({ leader: "ada-beispiel", issue: "kites", lane: "says", from: "2011" });
const copy = source("minutes-copy");
const original = source("minutes");

beforeAll(async () => {
  await buildWorld(test.db, { more: [twin, office, word, copy] });
  const gone = { action: "remove", kind: "corrected" } as const;
  await publishChanges(test.db, [
    { noun: "term", slug: office.slug, ...gone },
    { noun: "stance", slug: word.slug, ...gone },
    { noun: "leader", slug: twin.slug, ...gone, replacedBy: "ada-example" },
    { noun: "source", slug: copy.slug, ...gone, replacedBy: original.slug },
  ]);
});

const led = async (address: string) => {
  const { status, location } = await ask(address);
  return [status, location];
};

describe("a leader or source that another stands for", () => {
  it("leads to it in releases from the merge on, with what else was asked", async () => {
    expect(await led("/leaders/ada-beispiel")).toEqual([308, "/leaders/ada-example"]);
    expect(await led("/leaders/ada-beispiel?asOf=2020-01-01&former=strict&release=2")).toEqual([
      308,
      "/leaders/ada-example?asOf=2020-01-01&former=strict&release=2",
    ]);
    expect(await led(`/sources/${copy.slug}?release=2`)).toEqual([
      308,
      `/sources/${original.slug}?release=2`,
    ]);
    expect(await led("/relations/ada-beispiel/bo-sample")).toEqual([308, "/relations/ada-example/bo-sample"]);
    expect(await led("/leaders/ada-beispiel/changes.atom")).toEqual([
      308,
      "/leaders/ada-example/changes.atom",
    ]);
  });

  it("shows itself in the releases before", async () => {
    expect((await ask("/leaders/ada-beispiel?release=1")).text).toContain("Ada Beispiel");
    expect((await ask(`/sources/${copy.slug}?release=1`)).status).toBe(200);
  });

  it("is swapped for it wherever an address names it: columns with their days, cells, filters", async () => {
    for (const [from, to] of [
      [
        "/compare?leaders=ada-beispiel@2020-01-01,bo-sample",
        "/compare?leaders=ada-example%402020-01-01%2Cbo-sample",
      ],
      ["/?cell=ada-beispiel.kites&lane=says", "/?cell=ada-example.kites&lane=says"],
      ["/?order=distance&from=ada-beispiel", "/?order=distance&from=ada-example"],
      ["/events?leader=ada-beispiel", "/events?leader=ada-example"],
      ["/relations?a=ada-beispiel", "/relations?a=ada-example"],
      [
        "/api/v1/stances?leaders=bo-sample,ada-beispiel@2011-06-01&release=2",
        "/api/v1/stances?leaders=bo-sample%2Cada-example%402011-06-01&release=2",
      ],
    ] as const)
      expect(await led(from), from).toEqual([308, to]);
    expect((await ask("/api/v1/stances?leaders=ada-beispiel&release=1&asOf=2011-06-01")).status).toBe(200);
  });

  it("leads nowhere where the address is wrong in another way too, or the name only resembles", async () => {
    expect(await led("/compare?leaders=nobody,ada-beispiel")).toEqual([400, null]);
    expect(await led("/compare?leaders=ada-beispiel-x")).toEqual([400, null]);
    expect(await led("/leaders/ada")).toEqual([404, null]);
  });

  it("tells in the changes that the one stands for the other", async () => {
    const { text } = await ask("/changes");
    expect(text).toContain("and Ada Example are one person, and what stood under");
    expect((await ask("/changes?leader=ada-beispiel")).text).toContain("2 releases");
  });
});

describe("a stance of a leader who was found to be another", () => {
  const said = stance({ leader: "bo-again", issue: "whistles", lane: "says", from: "2015", to: "2018" });
  const moved = stance({ ...said.content, leader: "bo-sample" });
  const held = term("bo-again", "Mayor of the Isles", "2010", null);
  const at = new Date("2026-02-01T00:00:00Z");
  let merged: number;

  beforeAll(async () => {
    await publishChanges(test.db, [leader("bo-again", "Bo Again", "Again, Bo", "XB"), held, said], {
      now: at,
    });
    const id = await draftChanges(test.db, [], { now: at, sentence: " " });
    const asked = { id, kept: "bo-sample", gone: "bo-again", actor: AUTHOR, now: at };
    expectDone(await mergeLeaders(test.db, asked));
    await approve(test.db, id, at);
    merged = expectDone(await publishChangeSet(test.db, { id, actor: REVIEWER, now: at })).release;
  });

  it("leads to what stands for it from the merge on, and shows itself before", async () => {
    expect(await led(`/stances/${said.slug}`)).toEqual([308, `/stances/${moved.slug}`]);
    expect((await ask(`/stances/${moved.slug}`)).status).toBe(200);
    expect((await ask(`/stances/${said.slug}?release=${merged - 1}`)).text).toContain("Bo Again");
    expect(await verifyReleases(test.db)).toMatchObject({ ok: true });
  });

  it("is told as moved, in the sentence of the release and in each change", async () => {
    const release = await test.db.release.findUniqueOrThrow({ where: { number: merged } });
    expect(release.sentence).toBe(
      "Bo Again and Bo Sample are one person: what stood under Bo Again stands under Bo Sample.",
    );
    const { text } = await ask("/changes");
    expect(text).toMatch(/on Whistles, said: .*, stands under Bo Sample now\./);
    expect(text).not.toMatch(/Whistles, said: [^<]*was taken out of the record/);
    const one = (await ask(`/changes/${merged}`)).text;
    expect(one).toContain("Bo Again on Whistles, said, 2015");
    expect(one).toContain("Bo Again: Mayor of the Isles");
    expect(one.replace(/(href|download)="[^"]*"/g, "")).not.toContain("bo-again");
    expect((await ask("/changes")).text.replace(/(href|download|value)="[^"]*"/g, "")).not.toContain(
      "bo-again",
    );
    expect((await ask(`/changes/records/stance/${said.slug}`)).text).toContain("Bo Again on Whistles");
    expect(one).toContain(`It stands now as`);
    expect(one).toContain(`href="/stances/${moved.slug}?release=${merged}"`);
  });

  it("is named by its report, which leads to what stands for it", async () => {
    const about = `/stances/${said.slug}?release=${merged - 1}`;
    const report = await sendReport(test.db, { about, now: at });
    const jar = await signInAs(await makePerson(test.db, "Editor person", "editor"));
    const { text } = await ask(`/editing/reports/${report}`, { jar });
    expect(text).toContain("Bo Again on Whistles");
    expect(text).toContain("It stands under another name now:");
    expect(text).toMatch(new RegExp(`href="/stances/${moved.slug}">Bo Sample on Whistles`));
  });

  it("is withheld with it in the releases before, whichever of the two is meant, and comes back with it", async () => {
    const before = `/stances/${said.slug}?release=${merged - 1}`;
    for (const slug of [moved.slug, said.slug]) {
      const asked = { noun: "stance" as const, slug, reason: "It was false.", actor: REVIEWER, now: at };
      expectDone(await withhold(test.db, asked));
      expect((await ask(`/stances/${moved.slug}`)).status).toBe(410);
      expect((await ask(before)).status).toBe(410);
      expectDone(await restore(test.db, asked));
      expect((await ask(`/stances/${moved.slug}`)).status).toBe(200);
      expect((await ask(before)).status).toBe(200);
    }
    const person = { noun: "leader" as const, slug: "bo-sample", reason: "False.", actor: REVIEWER, now: at };
    expectDone(await withhold(test.db, person));
    for (const path of [before, `/leaders/bo-again?release=${merged - 1}`])
      expect([path, (await ask(path)).status]).toEqual([path, 410]);
    expectDone(await restore(test.db, person));
    expect((await ask(before)).status).toBe(200);
  });

  it("stays withheld before where what stands for it is corrected", async () => {
    const asked = {
      noun: "stance" as const,
      slug: moved.slug,
      reason: "It was false.",
      actor: REVIEWER,
      now: at,
    };
    expectDone(await withhold(test.db, asked));
    await publishChanges(
      test.db,
      [
        {
          ...moved,
          action: "edit",
          kind: "corrected",
          content: { ...moved.content, summary: "Something else." },
        },
      ],
      { now: at },
    );
    expect((await ask(`/stances/${moved.slug}`)).text).toContain("Something else.");
    expect((await ask(`/stances/${said.slug}?release=${merged - 1}`)).status).toBe(410);
  });

  it("is not left leading nowhere", async () => {
    const own = stance({ leader: "ada-example", issue: "ferries", lane: "says", from: "2015" });
    await publishChanges(test.db, [own], { now: at });
    const other = stance({ leader: "ada-example", issue: "ferries", lane: "says", from: "2014", to: "2015" });
    const gone: Change = {
      noun: "stance",
      slug: own.slug,
      action: "remove",
      kind: "corrected",
      replacedBy: other.slug,
    };
    const id = await draftChanges(test.db, [other, gone], { now: at });
    expectDone(await dropChange(test.db, { id, noun: "stance", slug: other.slug, actor: AUTHOR, now: at }));
    expect(await moveChangeSet(test.db, { id, move: "submit", actor: AUTHOR, now: at })).toMatchObject({
      code: "orphaned",
      problems: [{ record: `stance ${own.slug}`, field: "replacedBy" }],
    });
  });
});
