import { beforeAll, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { buildWorld, publishChanges } from "@/lib/testing/world";
import { issue, stance } from "@/lib/testing/world-records";
import { countToRecheck, stancesToRecheck } from "./queries";

const test = testDatabase();
const kites = stance({ leader: "ada-example", issue: "kites", lane: "does", from: "2019" });
const page = { take: 10, skip: 0 };

beforeAll(async () => {
  await buildWorld(test.db);
  await publishChanges(test.db, [
    { ...kites, action: "edit", kind: "corrected", content: { ...kites.content, lastChecked: "2025-03-01" } },
  ]);
  const swings = issue("whistles", "Whistles and bells", 6);
  await publishChanges(test.db, [{ ...swings, action: "edit", kind: "corrected" }]);
});

it("counts and names stances that nobody checked for long, and those whose issue was reworded", async () => {
  expect(await countToRecheck(3, "2025-06-01")).toEqual({ unchecked: 1, reworded: 2 });
  expect(await stancesToRecheck(3, "unchecked", "2025-06-01", page)).toEqual([
    {
      slug: kites.slug,
      leader: "ada-example",
      issue: "kites",
      lane: "does",
      from: "2019",
      lastChecked: "2025-03-01",
    },
  ]);
  const reworded = await stancesToRecheck(3, "reworded", "2025-06-01", page);
  expect(reworded.map(({ slug }) => slug)).toEqual([
    "ada-example-whistles-does-2019",
    "bo-sample-whistles-does-2013-02-01",
  ]);
  expect(await stancesToRecheck(3, "reworded", "2025-06-01", { take: 1, skip: 1 })).toEqual([reworded[1]]);
  expect(await countToRecheck(1, "2025-06-01")).toEqual({ unchecked: 0, reworded: 0 });
});
