import { beforeAll, describe, expect, test } from "vitest";
import { stepOf as begun } from "@/lib/briefings/model";
import { testDatabase } from "@/lib/db/testing";
import { forget } from "@/lib/rate-limits/mutations";
import type { Result } from "@/lib/result";
import { makePerson, type TestPerson } from "@/lib/testing/people";
import { expectDone } from "@/lib/testing/world";
import type { NamedBriefing } from "./content";
import { restoreVersion, thinVersions } from "./history/mutations";
import { findVersion, versionsOf } from "./history/queries";
import {
  addToBriefing,
  bringBackBriefing,
  createBriefing,
  deleteBriefing,
  forgetDeletedBriefings,
} from "./mutations";
import {
  briefingsOf,
  findLinkedBriefing,
  findOwnBriefing,
  findPublicBriefing,
  publicBriefings,
  sharedContent,
} from "./queries";
import { renewBriefingLink, shareBriefing } from "./sharing/mutations";
import { readShareToken, writeShareToken } from "./sharing/token";
import { giveBack, takeDown } from "./taking-down/mutations";
import { findSharedBriefing, sharedBriefings } from "./taking-down/queries";
import { addEditor, removeEditor } from "./together/editors/mutations";
import { editorsOf } from "./together/editors/queries";
import { saveBriefing } from "./together/mutations";

const database = testDatabase();
const now = new Date("2026-02-01T10:00:00Z");
const at = (text: string) => new Date(`2026-02-${text}Z`);
let ada: TestPerson;
let bo: TestPerson;
let cy: TestPerson;
let root: TestPerson;

beforeAll(async () => {
  ada = await makePerson(database.db, "Ada Owner", "member");
  bo = await makePerson(database.db, "Bo Editor", "editor");
  cy = await makePerson(database.db, "Cy Stranger", "reviewer");
  root = await makePerson(database.db, "Root Admin", "member", { isAdmin: true });
});

const VIEW = "/compare?asOf=2020-01-01&leaders=ada,bo&release=1";
let keys = 0;
const key = () => `key-${++keys}`;
const step = (headline: string) => ({ ...begun(VIEW, headline), speakerNotes: `Secret of ${headline}` });

/** A briefing of Ada's with steps, which Bo edits as well where that is wanted. */
async function stored(title: string, headlines: string[], { shared = false } = {}) {
  for (const limit of ["briefingByPerson", "coEditorByPerson"] as const)
    await forget(database.db, limit, ada.id);
  const asked = { briefing: { title, steps: headlines.map(step) }, actor: ada.actor, now };
  const { slug } = expectDone(await createBriefing(database.db, { ...asked, key: key() }));
  if (shared) expectDone(await addEditor(database.db, { slug, email: bo.email, actor: ada.actor, now }));
  const own = async () => {
    const found = await findOwnBriefing(slug, ada.id, database.db);
    if (!found) throw new Error("no briefing");
    return found;
  };
  return { slug, own };
}

const said = ({ title, steps }: NamedBriefing) => [title, ...steps.map(({ headline }) => headline)].join(" ");
/** The briefing with other words for a step. */
const edited = ({ title, steps }: NamedBriefing, from: string, to: string): NamedBriefing => ({
  title,
  steps: steps.map((one) => (one.headline === from ? { ...one, headline: to } : one)),
});
const save = (slug: string, who: TestPerson, begunFrom: number, content: NamedBriefing, when = now) =>
  saveBriefing(database.db, { slug, begunFrom, content, actor: who.actor, now: when });
const code = (result: Result<unknown>) => (result.ok ? "done" : result.code);

describe("who may do what with a stored briefing", () => {
  const acts: [
    string,
    (slug: string, who: TestPerson) => Promise<Result<unknown>>,
    string,
    string,
    string,
  ][] = [
    ["save", async (slug, who) => save(slug, who, 1, { title: "U", steps: [] }), "done", "done", "not-found"],
    [
      "add a step",
      (slug, { actor }) => addToBriefing(database.db, { slug, step: step("z"), actor, now, key: key() }),
      "done",
      "done",
      "not-found",
    ],
    [
      "restore",
      (slug, { actor }) => restoreVersion(database.db, { slug, number: 1, seen: 1, actor, now }),
      "done",
      "done",
      "not-found",
    ],
    [
      "share",
      (slug, { actor }) => shareBriefing(database.db, { slug, visibility: "link", actor, now }),
      "done",
      "forbidden",
      "not-found",
    ],
    [
      "invite",
      (slug, { actor }) => addEditor(database.db, { slug, email: root.email, actor, now }),
      "done",
      "forbidden",
      "not-found",
    ],
    [
      "take an editor out",
      (slug, { actor }) => removeEditor(database.db, { slug, person: "bo-editor", actor, now }),
      "done",
      "done",
      "not-found",
    ],
    [
      "delete",
      (slug, { actor }) => deleteBriefing(database.db, { slug, actor, now }),
      "done",
      "forbidden",
      "not-found",
    ],
    [
      "bring back",
      (slug, { actor }) => bringBackBriefing(database.db, { slug, actor, now }),
      "not-found",
      "not-found",
      "not-found",
    ],
    [
      "take down",
      (slug, { actor }) => takeDown(database.db, { slug, reason: "x", actor, now }),
      "forbidden",
      "forbidden",
      "forbidden",
    ],
  ];
  test.each(acts)("%s", async (_, act, owner, editor, stranger) => {
    for (const [who, answer] of [
      [ada, owner],
      [bo, editor],
      [cy, stranger],
    ] as const) {
      const { slug } = await stored("Rights", ["a"], { shared: true });
      expect(code(await act(slug, who))).toBe(answer);
    }
    const { slug } = await stored("Rights", ["a"], { shared: true });
    expectDone(await deleteBriefing(database.db, { slug, actor: ada.actor, now }));
    if (_ !== "bring back" && _ !== "take down") expect(code(await act(slug, ada))).toBe("not-found");
  });

  test("an admin, being nobody's editor, reads and changes none, and takes down only what is shared", async () => {
    const { slug } = await stored("Private", ["a"]);
    expect(await findOwnBriefing(slug, root.id, database.db)).toBeNull();
    expect(code(await save(slug, root, 1, { title: "U", steps: [] }))).toBe("not-found");
    expect(code(await takeDown(database.db, { slug, reason: "x", actor: root.actor, now }))).toBe(
      "not-found",
    );
    expect(await findSharedBriefing(slug, database.db)).toBeNull();
  });

  test("whoever edits it no longer, or leaves, knows of it no more", async () => {
    const { slug, own } = await stored("Left", ["a"], { shared: true });
    expect((await briefingsOf(bo.id, database.db)).some((one) => one.slug === slug)).toBe(true);
    expect(await editorsOf((await own()).id, database.db)).toMatchObject([
      { name: "Bo Editor", email: bo.email },
    ]);
    expectDone(await removeEditor(database.db, { slug, person: bo.id, actor: bo.actor, now }));
    expect(await findOwnBriefing(slug, bo.id, database.db)).toBeNull();
    expect(code(await removeEditor(database.db, { slug, person: ada.id, actor: ada.actor, now }))).toBe(
      "forbidden",
    );
    for (const email of ["nobody@example.org", ada.email])
      expect(await addEditor(database.db, { slug, email, actor: ada.actor, now })).toMatchObject({
        code: "invalid",
        problems: [{ field: "email" }],
      });
  });
});

test("is kept once however often its form is posted, deleted, brought back and forgotten", async () => {
  const once = { briefing: { title: "Once", steps: [] }, actor: ada.actor, now, key: key() };
  const first = expectDone(await createBriefing(database.db, once));
  expect(expectDone(await createBriefing(database.db, once))).toEqual(first);
  expect(first.slug).toMatch(/^once-[a-z2-9]{8}$/);
  expectDone(
    await shareBriefing(database.db, { slug: first.slug, visibility: "link", actor: ada.actor, now }),
  );
  expectDone(await deleteBriefing(database.db, { slug: first.slug, actor: ada.actor, now }));
  expect(await findOwnBriefing(first.slug, ada.id, database.db)).toBeNull();
  expect(await briefingsOf(ada.id, database.db)).toContainEqual(
    expect.objectContaining({ slug: first.slug, deletedAt: now }),
  );
  expectDone(await bringBackBriefing(database.db, { slug: first.slug, actor: ada.actor, now }));
  expect(await findOwnBriefing(first.slug, ada.id, database.db)).toMatchObject({
    visibility: "private",
    linkNumber: 2,
  });
  expectDone(
    await deleteBriefing(database.db, { slug: first.slug, actor: ada.actor, now: at("02T10:00:00") }),
  );
  await forgetDeletedBriefings(database.db, new Date("2026-03-04T09:00:00Z"));
  expect(await database.db.briefing.count({ where: { slug: first.slug } })).toBe(1);
  expect(await forgetDeletedBriefings(database.db, new Date("2026-03-04T11:00:00Z"))).toBeGreaterThan(0);
  expect(await database.db.briefing.count({ where: { slug: first.slug } })).toBe(0);
});

describe("two who save apart from each other", () => {
  test("are joined where they changed different steps", async () => {
    const { slug, own } = await stored("Both", ["a", "b"], { shared: true });
    const { content } = await own();
    expect(await save(slug, ada, 1, edited(content, "a", "A"))).toMatchObject({
      value: { kind: "saved", version: 2 },
    });
    const merged = expectDone(await save(slug, bo, 1, edited(content, "b", "B")));
    expect(merged).toMatchObject({ kind: "merged", version: 3, by: ["Ada Owner"] });
    expect(said((await own()).content)).toBe("Both A B");
  });

  test("are asked where both changed one step; nothing is saved until that is decided", async () => {
    const { slug, own } = await stored("Same", ["a", "b"], { shared: true });
    const { content } = await own();
    await save(slug, ada, 1, edited(content, "a", "A"));
    const mine = edited(content, "a", "Å");
    const asked = expectDone(await save(slug, bo, 1, mine));
    if (asked.kind !== "contested") throw new Error(asked.kind);
    expect([said(asked.base), said(asked.theirs), asked.version]).toEqual(["Same a b", "Same A b", 2]);
    expect(said((await own()).content)).toBe("Same A b");
    expect(await save(slug, bo, asked.version, mine)).toMatchObject({ value: { kind: "saved", version: 3 } });
    expect(said((await own()).content)).toBe("Same Å b");
    expect(await save(slug, bo, 1, mine)).toMatchObject({ value: { kind: "saved", version: 3 } });
  });

  test("at the same instant: one is first, the other is joined, and nothing is lost", async () => {
    const { slug, own } = await stored("Race", ["a", "b"], { shared: true });
    const { content } = await own();
    const both = await Promise.all([
      save(slug, ada, 1, edited(content, "a", "A")),
      save(slug, bo, 1, edited(content, "b", "B")),
    ]);
    expect(both.map((one) => one.ok && one.value.kind).sort()).toEqual(["merged", "saved"]);
    expect(said((await own()).content)).toBe("Race A B");
  });
});

describe("versions", () => {
  test("are listed, brought back as new ones, and refused where somebody saved meanwhile", async () => {
    const { slug, own } = await stored("Old", ["a"]);
    const { id, content } = await own();
    await save(slug, ada, 1, { title: "New", steps: [] });
    expect(await versionsOf(id, 10, database.db)).toMatchObject([
      { number: 2, title: "New", steps: 0, savedBy: "Ada Owner" },
      { number: 1, title: "Old", steps: 1 },
    ]);
    const restore = (seen: number) =>
      restoreVersion(database.db, { slug, number: 1, seen, actor: ada.actor, now });
    expect(code(await restore(1))).toBe("outdated");
    expect(expectDone(await restore(2))).toEqual({ version: 3 });
    expect((await own()).content).toEqual(content);
    expect(await findVersion(id, 2, database.db)).toMatchObject({ title: "New" });
    await expect(
      database.db.briefingVersion.updateMany({ where: { briefingId: id }, data: { savedBy: "x" } }),
    ).rejects.toThrow();
  });

  test("of one sitting are thinned out after a day to the last", async () => {
    const { slug, own } = await stored("T0", ["a"]);
    const { id } = await own();
    const times = ["01T10:01:00", "01T10:02:00", "01T10:08:00", "01T10:11:00", "01T10:12:00", "02T12:00:00"];
    for (const [nth, time] of times.entries())
      await save(slug, ada, nth + 1, { title: `T${nth + 1}`, steps: [] }, at(time));
    await thinVersions(database.db, at("02T13:00:00"));
    expect((await versionsOf(id, 10, database.db)).map(({ title }) => title)).toEqual([
      "T6",
      "T5",
      "T3",
      "T0",
    ]);
    // Who began from a thinned version is still asked and never overwrites.
    expect(await save(slug, ada, 3, { title: "Mine", steps: [] }, at("02T13:00:00"))).toMatchObject({
      value: { kind: "contested" },
    });
  });
});

describe("sharing", () => {
  test("by a link holds while it is shared by its newest link", async () => {
    const { slug, own } = await stored("Linked", ["a"]);
    const { id } = await own();
    const link = (number: number) => findLinkedBriefing({ id, number }, database.db);
    expect(await link(1)).toBeNull();
    expect(code(await renewBriefingLink(database.db, { slug, actor: ada.actor, now }))).toBe("not-allowed");
    const share = async (visibility: "private" | "link" | "public") =>
      expectDone(await shareBriefing(database.db, { slug, visibility, actor: ada.actor, now }));
    await share("link");
    expect(await link(1)).toMatchObject({ author: "Ada Owner", takenDown: null });
    expect(await findPublicBriefing(slug, database.db)).toBeNull();
    expectDone(await renewBriefingLink(database.db, { slug, actor: ada.actor, now }));
    expect([await link(1), (await link(2))?.slug]).toEqual([null, slug]);
    await share("private");
    await share("link");
    expect([await link(2), (await link(3))?.slug]).toEqual([null, slug]);
    expect(await publicBriefings(50, database.db)).not.toContainEqual(expect.objectContaining({ slug }));
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
    const { slug } = await stored("Public", ["a"]);
    const empty = await stored("Empty", []);
    const publish = (which: string) =>
      shareBriefing(database.db, { slug: which, visibility: "public", actor: ada.actor, now });
    expect(code(await publish(empty.slug))).toBe("not-allowed");
    expectDone(await publish(slug));
    const found = await findPublicBriefing(slug, database.db);
    if (!found) throw new Error("not public");
    expect(JSON.stringify(await sharedContent(found, database.db))).not.toContain("Secret");
    const isListed = async () => (await publicBriefings(50, database.db)).some((one) => one.slug === slug);
    expect(await isListed()).toBe(true);
    for (const who of [ada, cy])
      expect(code(await takeDown(database.db, { slug, reason: "False.", actor: who.actor, now }))).toBe(
        "forbidden",
      );
    expectDone(await takeDown(database.db, { slug, reason: "It is false.", actor: root.actor, now }));
    expect(await findPublicBriefing(slug, database.db)).toMatchObject({
      takenDown: { at: now, reason: "It is false." },
    });
    expect(await findOwnBriefing(slug, ada.id, database.db)).toMatchObject({
      takenDown: { reason: "It is false." },
    });
    expect(await isListed()).toBe(false);
    expect((await sharedBriefings({ take: 50, skip: 0 }, database.db)).rows).toContainEqual(
      expect.objectContaining({ slug }),
    );
    expect(await database.db.auditEntry.findFirst({ where: { action: "take-down-briefing" } })).toMatchObject(
      {
        actor: root.id,
        target: `briefing ${slug}`,
        detail: { reason: "It is false.", version: 1 },
      },
    );
    // Its owner may hide it, and not share it again.
    expectDone(await shareBriefing(database.db, { slug, visibility: "private", actor: ada.actor, now }));
    expect(code(await publish(slug))).toBe("not-allowed");
    expectDone(await giveBack(database.db, { slug, reason: "Corrected.", actor: root.actor, now }));
    expectDone(await publish(slug));
    expect(await isListed()).toBe(true);
  });
});
