import { describe, expect, it } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { AUTHOR, REVIEWER } from "@/lib/testing/world";
import { discardImport } from "../mutations";
import { beginImport, MOST_OPEN } from "./mutations";

const database = testDatabase();
const now = new Date("2026-02-01T12:00:00Z");
const handIn = (text: string, fileName: string, title = "Orchards") => {
  const bytes = new TextEncoder().encode(text);
  return beginImport(database.db, { fileName, bytes, title, kind: "corrected", actor: AUTHOR, now });
};

describe("a file that cannot be read", () => {
  it.each([
    ["an empty one", "a.csv", ""],
    ["a broken one", "a.csv", 'leader,issue\n"ada,kites\n'],
    ["headings alone", "a.csv", "leader,issue\n"],
    ["broken JSON", "a.json", "[{"],
  ])("is told at the file: %s", async (_what, name, text) => {
    const answer = await handIn(text, name);
    expect(answer).toMatchObject({ ok: false, code: "invalid", problems: [{ field: "file" }] });
    expect(await database.db.import.count()).toBe(0);
  });

  it("needs a title", async () => {
    const answer = await handIn("leader,issue\nada,kites\n", "a.csv", " ");
    expect(answer).toMatchObject({ problems: [{ field: "title" }] });
  });
});

describe("files that wait", () => {
  it("are so many at most for each person, until one is thrown away", async () => {
    const file = (at: number, by = AUTHOR) =>
      beginImport(database.db, {
        fileName: "a.csv",
        bytes: new TextEncoder().encode("leader,issue\nada,kites\n"),
        title: `Orchards ${at}`,
        kind: "corrected",
        actor: by,
        now,
      });
    const ids: number[] = [];
    for (let at = 0; at < MOST_OPEN; at++) {
      const begun = await file(at);
      if (begun.ok) ids.push(begun.value.id);
    }
    expect(ids).toHaveLength(MOST_OPEN);
    const refused = await file(99);
    expect(refused).toMatchObject({ ok: false, code: "invalid", problems: [{ field: "file" }] });
    expect(await file(99, REVIEWER), "somebody else").toMatchObject({ ok: true });
    await discardImport(database.db, { id: ids[0] ?? 0, actor: AUTHOR, now });
    expect(await file(99)).toMatchObject({ ok: true });
  });
});
