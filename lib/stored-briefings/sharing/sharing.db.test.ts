import { describe, expect, test } from "vitest";
import { expectDone } from "@/lib/testing/world";
import {
  findLinkedBriefing,
  findOwnBriefing,
  findPublicBriefing,
  publicBriefings,
  sharedContent,
} from "../queries";
import { renewBriefingLink, shareBriefing } from "../sharing/mutations";
import { readShareToken, writeShareToken } from "../sharing/token";
import { giveBack, takeDown } from "../taking-down/mutations";
import { sharedBriefings } from "../taking-down/queries";
import { code, now, testBriefings } from "../testing";

const world = testBriefings();

describe("sharing", () => {
  test("by a link holds while it is shared by its newest link", async () => {
    const { slug, own } = await world.stored("Linked", ["a"]);
    const { id } = await own();
    const link = (number: number) => findLinkedBriefing({ id, number }, world.db);
    expect(await link(1)).toBeNull();
    expect(code(await renewBriefingLink(world.db, { slug, actor: world.ada.actor, now }))).toBe(
      "not-allowed",
    );
    const share = async (visibility: "private" | "link" | "public") =>
      expectDone(await shareBriefing(world.db, { slug, visibility, actor: world.ada.actor, now }));
    await share("link");
    expect(await link(1)).toMatchObject({ author: "Ada Owner", takenDown: null });
    expect(await findPublicBriefing(slug, world.db)).toBeNull();
    expectDone(await renewBriefingLink(world.db, { slug, actor: world.ada.actor, now }));
    expect([await link(1), (await link(2))?.slug]).toEqual([null, slug]);
    await share("private");
    await share("link");
    expect([await link(2), (await link(3))?.slug]).toEqual([null, slug]);
    expect(await publicBriefings(50, world.db)).not.toContainEqual(expect.objectContaining({ slug }));
  });

  test("a token is ours or none", () => {
    const token = writeShareToken({ id: 7, number: 2 });
    expect(readShareToken(token)).toEqual({ id: 7, number: 2 });
    for (const forged of [
      token.replace("7-2", "8-2"),
      token.replace("7-2", "7-3"),
      token.slice(0, -1),
      "",
      "1-1-x",
    ])
      expect(readShareToken(forged)).toBeNull();
  });

  test("in public is listed, without notes, until it is taken down, and again when it is given back", async () => {
    const { slug } = await world.stored("Public", ["a"]);
    const empty = await world.stored("Empty", []);
    const publish = (which: string) =>
      shareBriefing(world.db, { slug: which, visibility: "public", actor: world.ada.actor, now });
    expect(code(await publish(empty.slug))).toBe("not-allowed");
    expectDone(await publish(slug));
    const found = await findPublicBriefing(slug, world.db);
    if (!found) throw new Error("not public");
    expect(JSON.stringify(await sharedContent(found, world.db))).not.toContain("Secret");
    const isListed = async () => (await publicBriefings(50, world.db)).some((one) => one.slug === slug);
    expect(await isListed()).toBe(true);
    for (const who of [world.ada, world.cy])
      expect(code(await takeDown(world.db, { slug, reason: "False.", actor: who.actor, now }))).toBe(
        "forbidden",
      );
    expectDone(await takeDown(world.db, { slug, reason: "It is false.", actor: world.root.actor, now }));
    expect(await findPublicBriefing(slug, world.db)).toMatchObject({
      takenDown: { at: now, reason: "It is false." },
    });
    expect(await findOwnBriefing(slug, world.ada.id, world.db)).toMatchObject({
      takenDown: { reason: "It is false." },
    });
    expect(await isListed()).toBe(false);
    expect((await sharedBriefings({ take: 50, skip: 0 }, world.db)).rows).toContainEqual(
      expect.objectContaining({ slug }),
    );
    expect(await world.db.auditEntry.findFirst({ where: { action: "take-down-briefing" } })).toMatchObject({
      actor: world.root.id,
      target: `briefing ${slug}`,
      detail: { reason: "It is false.", version: 1 },
    });
    expect(await world.db.notice.findMany({ where: { kind: "briefingTakenDown" } })).toMatchObject([
      { userId: world.ada.id, detail: { title: "Public", note: "It is false.", briefing: slug } },
    ]);
    // Its owner may hide it, and not share it again.
    expectDone(await shareBriefing(world.db, { slug, visibility: "private", actor: world.ada.actor, now }));
    expect(code(await publish(slug))).toBe("not-allowed");
    expectDone(await giveBack(world.db, { slug, reason: "Corrected.", actor: world.root.actor, now }));
    expectDone(await publish(slug));
    expect(await isListed()).toBe(true);
  });
});
