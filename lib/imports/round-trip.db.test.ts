import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { moveChangeSet } from "@/lib/change-sets/mutations";
import { publishChangeSet } from "@/lib/change-sets/publish";
import type { Db } from "@/lib/db/client";
import { createTestDatabase } from "@/lib/db/testing";
import { exportRecords } from "@/lib/exports/queries";
import { loadSeed } from "@/lib/seed/load";
import { buildWorld, expectDone, publishChanges } from "@/lib/testing/world";
import { reply, stance } from "@/lib/testing/world-records";
import { beginImport } from "./begin/mutations";
import { checkImport } from "./checking/mutations";
import { makeChangeSet } from "./making/mutations";
import { findImport } from "./queries";

const now = new Date("2026-07-21T00:00:00Z");
const PROGRAM = { kind: "system", id: "a test" } as const;

async function exported(db: Db): Promise<string> {
  const pieces: string[] = [];
  expectDone(
    await exportRecords(db, {
      write: async (text) => {
        pieces.push(text);
      },
    }),
  );
  return pieces.join("");
}

async function handedIn(db: Db, text: string): Promise<number> {
  const bytes = new TextEncoder().encode(text);
  const given = { fileName: "all.json", title: "All of it", kind: "corrected", actor: PROGRAM, now } as const;
  const { id } = expectDone(await beginImport(db, { ...given, bytes }));
  await checkImport(db, { id, now });
  return id;
}

async function imported(db: Db, text: string): Promise<void> {
  const id = await handedIn(db, text);
  const { changeSetId } = expectDone(await makeChangeSet(db, { id, actor: PROGRAM, now }));
  const step = { id: changeSetId, actor: PROGRAM, now };
  for (const move of ["submit", "approve"] as const) expectDone(await moveChangeSet(db, { ...step, move }));
  expectDone(await publishChangeSet(db, step));
}

describe.each<[string, (db: Db) => Promise<unknown>]>([
  [
    "the invented world",
    async (db) => {
      await buildWorld(db, { more: [reply("kite-decree-reply-2026-01-09")] });
      // A stance keeps the slug of its first day, whatever is found out about that day later.
      const first = stance({
        leader: "ada-example",
        issue: "kites",
        lane: "says",
        from: "2019-04",
        position: -1,
      });
      const content = { ...first.content, from: "2019-04-07" };
      await publishChanges(db, [{ ...first, action: "edit", kind: "corrected", content }], { now });
    },
  ],
  ["the bundled records", (db) => loadSeed(db, join(process.cwd(), "prisma/seed"), now)],
])("%s", (_what, fill) => {
  let file: string;
  let source: Awaited<ReturnType<typeof createTestDatabase>>;
  beforeAll(async () => {
    source = await createTestDatabase();
    await fill(source.db);
    file = await exported(source.db);
    return source.drop;
  });

  it("is the same file again, once it was exported, imported into an empty database and exported", async () => {
    const empty = await createTestDatabase();
    await imported(empty.db, file);
    expect(await exported(empty.db)).toBe(file);
    await empty.drop();
  });

  it("says what stands where it was exported", async () => {
    const id = await handedIn(source.db, file);
    const head = await findImport(PROGRAM, id, source.db);
    expect(head?.counts).toEqual({ add: 0, change: 0, same: head?.rowsTotal, refused: 0, leftOut: 0 });
  });
});
