import { expect, test } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { AUTHOR, actor } from "@/lib/testing/world";
import { createAccessLink, revokeAccessLink, useAccessLink } from "./mutations";
import { findAccessLink, listAccessLinks } from "./queries";

const database = testDatabase();
const now = new Date("2026-02-01T00:00:00.500Z");
const later = (days: number) => new Date(now.getTime() + days * 86_400_000);
const make = (kind: "guestReview" | "passwordReset" | "reply", more = {}) =>
  database.db.$transaction((tx) =>
    createAccessLink(tx, { kind, actor: AUTHOR, now, days: 14, label: "Ada Example", ...more }),
  );

test("a link holds for its days, by its kind and its token, and the database cannot tell it", async () => {
  const { id, token } = await make("guestReview", { changeSetId: 7 });
  const found = await findAccessLink(database.db, "guestReview", token, now);
  expect(found).toMatchObject({ id, kind: "guestReview", label: "Ada Example", changeSetId: 7 });
  expect(found).not.toHaveProperty("tokenHash");
  expect(await findAccessLink(database.db, "guestReview", token, later(13.9))).not.toBeNull();
  expect(await findAccessLink(database.db, "guestReview", token, later(14))).toBeNull();
  expect(await findAccessLink(database.db, "reply", token, now)).toBeNull();
  expect(await findAccessLink(database.db, "guestReview", `${token.slice(0, -1)}!`, now)).toBeNull();
  const row = await database.db.accessLink.findUniqueOrThrow({ where: { id } });
  const audit = await database.db.auditEntry.findMany({ where: { target: `link ${id}` } });
  expect(JSON.stringify([row, audit])).not.toContain(token.split(".")[2]);
  expect(audit).toMatchObject([{ action: "hand-out-link", actor: AUTHOR.id, changeSetId: 7 }]);
});

test("a link that holds once is used once, also by two at the same instant; others again and again", async () => {
  const reset = await make("passwordReset");
  const take = () =>
    database.db.$transaction((tx) => useAccessLink(tx, "passwordReset", reset.token, later(1)));
  const taken = await Promise.all([take(), take(), take()]);
  expect(taken.filter(Boolean)).toHaveLength(1);
  expect(await findAccessLink(database.db, "passwordReset", reset.token, later(1))).toBeNull();
  const guest = await make("guestReview");
  for (const day of [1, 2])
    expect(
      await database.db.$transaction((tx) => useAccessLink(tx, "guestReview", guest.token, later(day))),
    ).toMatchObject({ id: guest.id, usedAt: later(day) });
});

test("a revoked link holds no more, and ends once", async () => {
  const { id, token } = await make("reply", { leader: "ada-example" });
  const holding = () => listAccessLinks(database.db, { kind: "reply", leader: "ada-example", now });
  expect(await holding()).toMatchObject([{ id }]);
  const admin = actor("Admin Example", "member", true);
  const revoke = () =>
    database.db.$transaction((tx) => revokeAccessLink(tx, { id, actor: admin, now: later(1) }));
  expect([await revoke(), await revoke()]).toEqual([true, false]);
  expect(await findAccessLink(database.db, "reply", token, later(1))).toBeNull();
  expect(await holding()).toEqual([]);
  const audit = await database.db.auditEntry.findMany({ where: { action: "revoke-link" } });
  expect(audit).toMatchObject([{ target: `link ${id}`, actor: "Admin Example" }]);
});
