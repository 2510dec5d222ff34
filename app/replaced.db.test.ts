import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { buildWorld, publishChanges } from "@/lib/testing/world";
import { leader, source, stance, term } from "@/lib/testing/world-records";
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
    expect(text).toContain("was found to be the same as Ada Example, which stands for it from now on.");
    expect((await ask("/changes?leader=ada-beispiel")).text).toContain("2 releases");
  });
});
