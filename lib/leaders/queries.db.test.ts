import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { buildWorld, publishChanges } from "@/lib/testing/world";
import { leader, term } from "@/lib/testing/world-records";
import { leadersAt } from "./queries";

const test = testDatabase();
const dee = leader("dee-dummy", "Dee Dummy", "Dummy, Dee", "XA");

beforeAll(async () => {
  await buildWorld(test.db);
  const renamed = leader("cy-specimen", "Cý Spécimen-Example", "Spécimen-Example, Cý", "XB");
  await publishChanges(test.db, [
    dee,
    term("dee-dummy", "Mayor of Xanadu", "2024-02", null),
    { ...renamed, action: "edit", kind: "leaderChanged" },
  ]);
  await publishChanges(test.db, [
    {
      noun: "term",
      slug: term("dee-dummy", "Mayor of Xanadu", "2024-02", null).slug,
      action: "remove",
      kind: "corrected",
    },
    { noun: "leader", slug: "dee-dummy", action: "remove", kind: "corrected" },
  ]);
});

const names = async (release: number) => (await leadersAt(release)).all.map(({ name }) => name);

describe("leaders across releases", () => {
  it("stand by family name, as each release has them", async () => {
    expect(await names(1)).toEqual(["Ada Example", "Bo Sample", "Cý Spécimen"]);
    expect(await names(2)).toEqual(["Dee Dummy", "Ada Example", "Bo Sample", "Cý Spécimen-Example"]);
    expect(await names(3)).toEqual(["Ada Example", "Bo Sample", "Cý Spécimen-Example"]);
    expect(await names(1)).toEqual(["Ada Example", "Bo Sample", "Cý Spécimen"]);
  });

  it("keep their slug and id through a change of name and country", async () => {
    const [before, after] = await Promise.all(
      [1, 2].map(async (r) => (await leadersAt(r)).bySlug.get("cy-specimen")),
    );
    expect(after?.id).toBe(before?.id);
    expect(after?.revisionId).not.toBe(before?.revisionId);
    expect([before?.country.name, after?.country.name]).toEqual(["Xanadu", "Xeric Isles"]);
  });

  it("have their terms with the precision these are known in", async () => {
    const { bySlug } = await leadersAt(2);
    expect(bySlug.get("bo-sample")?.terms).toMatchObject([
      {
        office: "Prime Minister of the Xeric Isles",
        from: { day: "2012-06-01", precision: "month" },
        to: { day: "2022-06-01", precision: "month" },
      },
    ]);
    expect(bySlug.get("dee-dummy")?.terms).toMatchObject([
      { office: "Mayor of Xanadu", officeKind: null, to: null },
    ]);
    expect(bySlug.get("ada-example")?.terms).toMatchObject([{ officeKind: "head" }]);
    expect(bySlug.get("cy-specimen")?.terms).toEqual([]);
  });

  it("are not there once removed", async () => {
    expect((await leadersAt(3)).bySlug.has("dee-dummy")).toBe(false);
  });
});
