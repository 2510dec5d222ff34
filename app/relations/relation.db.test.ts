import { describe, expect, it } from "vitest";
import { recordAt } from "@/app/_view/record";
import type { Chapter } from "@/components/relations/chapters";
import type { Relation } from "@/components/relations/model";
import type { Day } from "@/lib/domain/day";
import { MEASURE_IDS } from "@/lib/domain/measures/registry";
import { eventsOfPair } from "@/lib/relations/queries";
import { findRelease } from "@/lib/releases/queries";
import { bundledDatabase } from "@/lib/testing/bundled";
import { type PairChoice, relationOf, sharedIssues } from "./relation";

bundledDatabase();

/** The relation of two leaders of the bundled data set as the page computes it. */
async function relation(first: string, second: string, asOf: Day, chosen?: PairChoice): Promise<Relation> {
  const [record, release] = await Promise.all([recordAt(1), findRelease(1)]);
  const [a, b] = [record.leaders.bySlug.get(first), record.leaders.bySlug.get(second)];
  if (!a || !b || !release) throw new Error("not in the bundled data set");
  const shared = sharedIssues(record, a, b, asOf);
  const events = await eventsOfPair(1, a.id, b.id, shared.map(({ id }) => id).join(), asOf);
  const moment = {
    asOf,
    release,
    latest: 1,
    withholding: 0,
    today: "2026-11-24",
    former: "last-day",
    given: { asOf: null, release: null },
  } as const;
  return relationOf(record, { a, b }, events, shared, moment, chosen);
}

/** Slugs of a chapter's events in order; what answers an event stands in brackets after it, stances by their leader. */
function told(chapters: Chapter[], issue: string | null): string[] {
  const chapter = chapters.find((c) => c.issue === issue);
  return (chapter?.strands ?? []).flatMap(({ event, replies }) => [
    event.slug,
    ...replies.map((reply) => `(${reply.kind === "event" ? reply.event.slug : reply.leader})`),
  ]);
}

describe("Donald Trump and Javier Milei", () => {
  it("tells the two exits from the WHO, each with its steps", async () => {
    const who = told((await relation("donald-trump", "javier-milei", "2026-11-24")).chapters, "who");
    for (const slug of [
      "us-gives-first-notice-of-who-withdrawal",
      "trump-orders-withdrawal-from-the-who",
      "(milei-announces-argentinas-withdrawal-from-the-who)",
      "us-exit-from-the-who-takes-effect",
      "argentina-declares-its-who-exit-effective",
    ])
      expect(who).toContain(slug);
  });

  it("tells the steps on the Paris Agreement and the rollback of gender programmes", async () => {
    const { chapters } = await relation("donald-trump", "javier-milei", "2026-11-24");
    expect(told(chapters, "paris-agreement")).toEqual(
      expect.arrayContaining([
        "trump-announces-first-us-exit-from-the-paris-agreement",
        "trump-orders-second-withdrawal-from-the-paris-agreement",
        "second-us-exit-from-the-paris-agreement-takes-effect",
        "argentina-pulls-its-delegation-from-cop29",
      ]),
    );
    expect(told(chapters, "gender-policy")).toEqual(
      expect.arrayContaining([
        "argentina-closes-what-remained-of-its-womens-ministry",
        "trump-ends-federal-dei-and-gender-identity-policy",
      ]),
    );
  });

  it("tells the swap line with the reactions of farmers, senators and Cristina Fernández de Kirchner", async () => {
    const { chapters } = await relation("donald-trump", "javier-milei", "2026-11-24");
    const support = told(chapters, "us-argentina-support");
    const at = (slug: string) => support.indexOf(slug);
    expect(at("(farm-state-republicans-and-soybean-growers-object)")).toBeGreaterThan(
      at("us-says-it-is-negotiating-a-us-20-billion-swap-with-argentina"),
    );
    expect(support).toContain("(eight-senators-introduce-the-no-argentina-bailout-act)");
    for (const leader of ["elizabeth-warren", "tim-kaine", "chris-van-hollen"])
      expect(at(`(${leader})`)).toBeGreaterThan(
        at("us-buys-pesos-and-concludes-us-20-billion-swap-framework"),
      );
    const remark = at("trump-ties-aid-to-mileis-election-result");
    expect(at("(cristina-fernandez-de-kirchner)")).toBeGreaterThan(remark);
    expect(at("(mileis-party-wins-the-midterm-election)")).toBeGreaterThan(remark);
    expect(at("(trump-says-milei-had-a-lot-of-help-from-the-us)")).toBeGreaterThan(remark);
  });

  it("tells of the neutrality of the United States on the Falklands, an event without a leader", async () => {
    const { chapters } = await relation("donald-trump", "javier-milei", "2026-11-24");
    expect(told(chapters, "falklands")).toContain("us-restates-neutrality-on-the-falklands");
  });

  it("tells each event once", async () => {
    const { chapters, told: counts } = await relation("donald-trump", "javier-milei", "2026-11-24");
    const events = chapters.flatMap(({ strands }) =>
      strands.flatMap(({ event, replies }) => [
        event.slug,
        ...replies.flatMap((reply) => (reply.kind === "event" ? [reply.event.slug] : [])),
      ]),
    );
    expect(new Set(events).size).toBe(events.length);
    expect(counts.all).toBe(events.length);
  });

  it("shows nothing that lies after the day, and no number while too little is known", async () => {
    const early = await relation("donald-trump", "javier-milei", "2016-12-31");
    expect(early.series).toBeNull();
    expect(early.chapters).toEqual([]);
    expect(early.agreement.kind).toBe("insufficient");
    const before = await relation("donald-trump", "javier-milei", "2025-10-13");
    expect(told(before.chapters, "us-argentina-support")).not.toContain(
      "trump-ties-aid-to-mileis-election-result",
    );
  });

  it("ends the line of agreement on the number that the page states", async () => {
    const { series, agreement } = await relation("donald-trump", "javier-milei", "2026-11-24");
    expect(series?.spans.at(-1)?.agreement.value).toBe(agreement.value);
    expect(series?.spans.at(-1)?.to).toBeNull();
  });

  it.each(MEASURE_IDS)(
    "ends the line by %s, and by weights, on the number that the page states",
    async (measure) => {
      const weighings: Record<string, number>[] = [{}, { who: 3, "gender-policy": 0 }];
      for (const weights of weighings) {
        const { series, agreement } = await relation("donald-trump", "javier-milei", "2026-11-24", {
          measure,
          weights,
        });
        const last = series?.spans.at(-1)?.agreement;
        expect(last).toMatchObject({
          value: agreement.value,
          raw: agreement.raw,
          formula: agreement.formula,
        });
        expect(last?.weights).toEqual(agreement.weights);
      }
    },
  );
});
