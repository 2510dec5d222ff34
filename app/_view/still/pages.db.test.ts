import { beforeAll, expect, it, vi } from "vitest";
import { publicAddresses } from "@/app/_testing/addresses";
import { ask } from "@/app/_testing/ask";
import { testDatabase } from "@/lib/db/testing";
import { putBack, standIn } from "@/lib/http/put-back.mjs";
import { buildWorld, publishChanges } from "@/lib/testing/world";
import { event, stance } from "@/lib/testing/world-records";

const test = testDatabase();
const how = vi.hoisted(() => ({ isStill: true, leftOut: null as string[] | null }));
vi.mock("./still", async (original) => {
  const { still } = await original<typeof import("./still")>();
  return { still: (node: Parameters<typeof still>[0]) => (how.isStill ? still(node, leaveOut()) : node) };
});
const leaveOut = () => {
  const texts = how.leftOut;
  return texts ? (text: string) => standIn(texts.push(text) - 1) : undefined;
};

const marked = stance({
  leader: "ada-example",
  issue: "kites",
  lane: "does",
  from: "2019",
  position: 2,
  summary: `Ada said "kites" & 'lanterns' <loudly>.`,
});
const fair = event("kite-fair", "2020-02-02", { leaders: ["ada-example"], issues: ["kites"] });
const SUBJECTS = {
  leader: "ada-example",
  other: "bo-sample",
  issue: "kites",
  stance: marked.slug,
  event: fair.slug,
  source: "minutes",
  release: 2,
  word: "kites",
};

beforeAll(async () => {
  await buildWorld(test.db, { more: [marked] });
  await publishChanges(test.db, [fair], { now: new Date("2026-02-01T10:00:00Z") });
});

it("holds for every public page", async () => {
  let [pages, leftOut] = [0, 0];
  for (const address of publicAddresses(SUBJECTS)) {
    Object.assign(how, { isStill: false, leftOut: null });
    const rendered = await ask(address);
    if (!rendered.text.includes("<main")) continue;
    expect(rendered.status, address).toBeLessThan(500);
    how.isStill = true;
    const written = await ask(address);
    expect(firstDifference(numbered(written.text), numbered(rendered.text)), address).toBeNull();
    expect(written.status).toBe(rendered.status);
    how.leftOut = [];
    const bare = await ask(address);
    expect(putBack(bare.text, how.leftOut), address).toBe(written.text);
    leftOut += how.leftOut.length;
    pages++;
  }
  expect(leftOut).toBeGreaterThan(5 * pages);
  expect(pages).toBeGreaterThan(30);
}, 300_000);

/** Where two texts part, with what is near it; pages are too long to be shown whole. */
function firstDifference(one: string, other: string): [string, string] | null {
  if (one === other) return null;
  let at = 0;
  while (one[at] === other[at]) at++;
  const near = (text: string) => text.slice(Math.max(0, at - 120), at + 120);
  return [near(one), near(other)];
}

/** The text with ids that React makes numbered as they come, since it makes them by the place of a component in all. */
function numbered(text: string): string {
  const ids = new Map<string, string>();
  return text.replace(/_R_\w+_/g, (id) => {
    if (!ids.has(id)) ids.set(id, `id-${ids.size}`);
    return ids.get(id) ?? id;
  });
}
