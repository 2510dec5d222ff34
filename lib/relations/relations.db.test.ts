import { beforeAll, describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { issuesAt } from "@/lib/issues/queries";
import { leadersAt } from "@/lib/leaders/queries";
import { buildWorld } from "@/lib/testing/world";
import { event } from "@/lib/testing/world-records";
import { eventsOfPair, pairsWithEvents } from "./queries";

const test = testDatabase();
let ada = 0;
let bo = 0;
let kites = 0;

beforeAll(async () => {
  await buildWorld(test.db, {
    more: [
      event("nobody-acts", "2019-05-01", { leaders: [], issues: ["kites"] }),
      event("cy-alone", "2019-05-02", { leaders: ["cy-specimen"], issues: ["kites"] }),
      event("unshared", "2019-05-03", { leaders: ["bo-sample"], issues: ["whistles"] }),
      event("cy-answers", "2019-05-04", { leaders: ["cy-specimen"], issues: [] }),
      event("late-answer", "2024-01-01", { leaders: [], issues: [] }),
      {
        noun: "reaction",
        slug: "cy-answers-protest",
        action: "add",
        content: {
          answers: "kite-protest",
          event: "cy-answers",
          note: "An answer.",
          lastChecked: "2026-01-10",
        },
      },
      {
        noun: "reaction",
        slug: "late-answers-cy",
        action: "add",
        content: {
          answers: "cy-answers",
          event: "late-answer",
          note: "An answer.",
          lastChecked: "2026-01-10",
        },
      },
    ],
  });
  const [leaders, issues] = await Promise.all([leadersAt(1), issuesAt(1)]);
  ada = leaders.bySlug.get("ada-example")?.id ?? 0;
  bo = leaders.bySlug.get("bo-sample")?.id ?? 0;
  kites = issues.bySlug.get("kites")?.id ?? 0;
});

const told = async (issues: string, until: string) =>
  (await eventsOfPair(1, ada, bo, issues, until)).map((e) => e.slug);

describe("the events that tell of two leaders", () => {
  it("takes those of both, those of one or of nobody on shared issues, and what answers them", async () => {
    expect(await told(String(kites), "2026-01-01")).toEqual([
      "kite-decree",
      "kite-protest",
      "nobody-acts",
      "cy-answers",
      "lantern-law",
      "late-answer",
    ]);
  });

  it("takes only those of both where no issue is shared", async () => {
    expect(await told("", "2026-01-01")).toEqual(["lantern-law"]);
  });

  it("takes nothing after the day", async () => {
    expect(await told(String(kites), "2019-04-04")).toEqual(["kite-decree"]);
    expect(await told(String(kites), "2023-12-31")).not.toContain("late-answer");
  });

  it("counts the events of each pair up to a day", async () => {
    expect(await pairsWithEvents(1, "2026-01-01", 10)).toEqual([
      { a: Math.min(ada, bo), b: Math.max(ada, bo), events: 1 },
    ]);
    expect(await pairsWithEvents(1, "2020-01-01", 10)).toEqual([]);
  });
});
