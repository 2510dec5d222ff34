import { describe, expect, test } from "vitest";
import type { Result } from "@/lib/result";
import type { TestPerson } from "@/lib/testing/people";
import { expectDone } from "@/lib/testing/world";
import { restoreVersion } from "./history/mutations";
import {
  addToBriefing,
  bringBackBriefing,
  createBriefing,
  deleteBriefing,
  forgetDeletedBriefings,
} from "./mutations";
import { briefingsOf, findOwnBriefing } from "./queries";
import { shareBriefing } from "./sharing/mutations";
import { takeDown } from "./taking-down/mutations";
import { findSharedBriefing } from "./taking-down/queries";
import { code, key, now, step, testBriefings } from "./testing";
import { addEditor, removeEditor } from "./together/editors/mutations";
import { editorsOf } from "./together/editors/queries";

const world = testBriefings();
const at = (text: string) => new Date(`2026-02-${text}Z`);

describe("who may do what with a stored briefing", () => {
  const acts: [
    string,
    (slug: string, who: TestPerson) => Promise<Result<unknown>>,
    string,
    string,
    string,
  ][] = [
    [
      "save",
      async (slug, who) => world.save(slug, who, 1, { title: "U", steps: [] }),
      "done",
      "done",
      "not-found",
    ],
    [
      "add a step",
      (slug, { actor }) => addToBriefing(world.db, { slug, step: step("z"), actor, now, key: key() }),
      "done",
      "done",
      "not-found",
    ],
    [
      "restore",
      (slug, { actor }) => restoreVersion(world.db, { slug, number: 1, seen: 1, actor, now }),
      "done",
      "done",
      "not-found",
    ],
    [
      "share",
      (slug, { actor }) => shareBriefing(world.db, { slug, visibility: "link", actor, now }),
      "done",
      "forbidden",
      "not-found",
    ],
    [
      "invite",
      (slug, { actor }) => addEditor(world.db, { slug, who: world.root.email, actor, now }),
      "done",
      "forbidden",
      "not-found",
    ],
    [
      "take an editor out",
      (slug, { actor }) => removeEditor(world.db, { slug, person: "bo-editor", actor, now }),
      "done",
      "done",
      "not-found",
    ],
    [
      "delete",
      (slug, { actor }) => deleteBriefing(world.db, { slug, actor, now }),
      "done",
      "forbidden",
      "not-found",
    ],
    [
      "bring back",
      (slug, { actor }) => bringBackBriefing(world.db, { slug, actor, now }),
      "not-found",
      "not-found",
      "not-found",
    ],
    [
      "take down",
      (slug, { actor }) => takeDown(world.db, { slug, reason: "x", actor, now }),
      "forbidden",
      "forbidden",
      "forbidden",
    ],
  ];
  test.each(acts)("%s", async (_, act, owner, editor, stranger) => {
    for (const [who, answer] of [
      [world.ada, owner],
      [world.bo, editor],
      [world.cy, stranger],
    ] as const) {
      const { slug } = await world.stored("Rights", ["a"], { shared: true });
      expect(code(await act(slug, who))).toBe(answer);
    }
    const { slug } = await world.stored("Rights", ["a"], { shared: true });
    expectDone(await deleteBriefing(world.db, { slug, actor: world.ada.actor, now }));
    if (_ !== "bring back" && _ !== "take down") expect(code(await act(slug, world.ada))).toBe("not-found");
  });

  test("an admin, being nobody's editor, reads and changes none, and takes down only what is shared", async () => {
    const { slug } = await world.stored("Private", ["a"]);
    expect(await findOwnBriefing(slug, world.root.id, world.db)).toBeNull();
    expect(code(await world.save(slug, world.root, 1, { title: "U", steps: [] }))).toBe("not-found");
    expect(code(await takeDown(world.db, { slug, reason: "x", actor: world.root.actor, now }))).toBe(
      "not-found",
    );
    expect(await findSharedBriefing(slug, world.db)).toBeNull();
  });

  test("whoever edits it no longer, or leaves, knows of it no more", async () => {
    const { slug, own } = await world.stored("Left", ["a"], { shared: true });
    expect((await briefingsOf(world.bo.id, world.db)).some((one) => one.slug === slug)).toBe(true);
    expect(await editorsOf((await own()).id, world.db)).toMatchObject([
      { name: "Bo Editor", email: world.bo.email },
    ]);
    expectDone(await removeEditor(world.db, { slug, person: world.bo.id, actor: world.bo.actor, now }));
    expect(await findOwnBriefing(slug, world.bo.id, world.db)).toBeNull();
    expect(
      code(await removeEditor(world.db, { slug, person: world.ada.id, actor: world.ada.actor, now })),
    ).toBe("forbidden");
    for (const who of ["nobody@example.org", "Nobody Example", world.ada.email])
      expect(await addEditor(world.db, { slug, who, actor: world.ada.actor, now })).toMatchObject({
        code: "invalid",
        problems: [{ field: "who" }],
      });
  });
});

test("somebody is asked to edit by address or by a name that they alone have", async () => {
  const { slug, own } = await world.stored("Asked", ["a"]);
  const ask = (who: string) => addEditor(world.db, { slug, who, actor: world.ada.actor, now });
  expect(await ask("bo editor")).toEqual({ ok: true, value: { name: "Bo Editor" } });
  expect(
    await world.db.notice.findFirst({ where: { userId: world.bo.id }, orderBy: { id: "desc" } }),
  ).toMatchObject({ kind: "briefingOpened", detail: { title: "Asked", by: "Ada Owner", briefing: slug } });
  const twin = {
    id: "cy-twin",
    name: "Cy Stranger",
    email: "cy.twin@example.org",
    createdAt: now,
    updatedAt: now,
  };
  await world.db.user.create({ data: twin });
  expect(code(await ask("Cy Stranger"))).toBe("invalid");
  expect(code(await ask("CY.TWIN@example.org"))).toBe("done");
  await world.db.user.update({ where: { id: "cy-twin" }, data: { disabledAt: now } });
  expect(code(await ask("Cy Stranger"))).toBe("done");
  expect((await editorsOf((await own()).id, world.db)).map(({ id }) => id).sort()).toEqual([
    "bo-editor",
    "cy-stranger",
    "cy-twin",
  ]);
});

test("is kept once however often its form is posted, deleted, brought back and forgotten", async () => {
  const once = { briefing: { title: "Once", steps: [] }, actor: world.ada.actor, now, key: key() };
  const first = expectDone(await createBriefing(world.db, once));
  expect(expectDone(await createBriefing(world.db, once))).toEqual(first);
  expect(first.slug).toMatch(/^once-[a-z2-9]{8}$/);
  expectDone(
    await shareBriefing(world.db, { slug: first.slug, visibility: "link", actor: world.ada.actor, now }),
  );
  expectDone(await deleteBriefing(world.db, { slug: first.slug, actor: world.ada.actor, now }));
  expect(await findOwnBriefing(first.slug, world.ada.id, world.db)).toBeNull();
  expect(await briefingsOf(world.ada.id, world.db)).toContainEqual(
    expect.objectContaining({ slug: first.slug, deletedAt: now }),
  );
  expectDone(await bringBackBriefing(world.db, { slug: first.slug, actor: world.ada.actor, now }));
  expect(await findOwnBriefing(first.slug, world.ada.id, world.db)).toMatchObject({
    visibility: "private",
    linkNumber: 2,
  });
  expectDone(
    await deleteBriefing(world.db, { slug: first.slug, actor: world.ada.actor, now: at("02T10:00:00") }),
  );
  await forgetDeletedBriefings(world.db, new Date("2026-03-04T09:00:00Z"));
  expect(await world.db.briefing.count({ where: { slug: first.slug } })).toBe(1);
  expect(await forgetDeletedBriefings(world.db, new Date("2026-03-04T11:00:00Z"))).toBeGreaterThan(0);
  expect(await world.db.briefing.count({ where: { slug: first.slug } })).toBe(0);
});
