import { beforeAll, describe, expect, it } from "vitest";
import { ask } from "@/app/_testing/ask";
import { testDatabase } from "@/lib/db/testing";
import { buildWorld, expectDone, publishChanges, REVIEWER } from "@/lib/testing/world";
import { stance } from "@/lib/testing/world-records";
import { withhold } from "@/lib/withholdings/mutations";

const test = testDatabase();
const deed = stance({
  leader: "ada-example",
  issue: "kites",
  lane: "does",
  from: "2019",
  position: 2,
  summary: "Ada banned red kites.",
});
const path = `/changes/records/stance/${deed.slug}`;
const edit = (content: object) =>
  ({
    noun: "stance",
    slug: deed.slug,
    action: "edit",
    kind: "corrected",
    content: { ...deed.content, ...content },
  }) as const;

beforeAll(async () => {
  await buildWorld(test.db, { more: [deed] });
  await publishChanges(test.db, [edit({ summary: "Ada banned all kites." })], {
    now: new Date("2026-02-01T00:00:00Z"),
    sentence: "A word was corrected.",
  });
  await publishChanges(test.db, [edit({ position: 1, summary: "Ada banned all kites." })], {
    now: new Date("2026-02-02T00:00:00Z"),
  });
  await publishChanges(
    test.db,
    [
      {
        noun: "stance",
        slug: stance({ leader: "ada-example", issue: "kites", lane: "says", from: "2019-04" }).slug,
        action: "remove",
        kind: "corrected",
      },
    ],
    { now: new Date("2026-02-03T00:00:00Z") },
  );
});

const text = async (address: string) => (await ask(address)).text;

describe("the changes of one record", () => {
  it("are told version by version, word by word, with the release of each", async () => {
    const page = await text(path);
    expect(page).toContain("3 versions up to release 4");
    expect(page).toContain("Ada banned <del>red</del><ins>all</ins> kites.");
    expect(page).toContain("<del>+2 supports strongly</del>");
    expect(page).toContain("A word was corrected.");
    expect(page).toContain("First published; it reads there in full.");
    expect(await text(`${path}?release=2`)).toContain("2 versions up to release 2");
  });

  it("are held against each other between any two releases", async () => {
    const page = await text(`${path}?from=1&to=4`);
    expect(page).toContain("What differs between release 1 and release 4");
    expect(await text(`${path}?from=3&to=4`)).toContain(
      "Nothing of it differs between release 3 and release 4.",
    );
    expect((await ask(`${path}?to=5`)).status).toBe(400);
    const gone = `/changes/records/stance/ada-example-kites-says-2019-04`;
    expect(await text(`${gone}?from=1&to=4`)).toContain("It was taken out by release 4.");
  });

  it("are 404 for what was never published, or is no kind of record", async () => {
    for (const wrong of [
      "/changes/records/stance/nothing",
      "/changes/records/toString/x",
      "/changes/records/person/ada-example",
    ])
      expect((await ask(wrong)).status, wrong).toBe(404);
  });

  it("are tombstones once it is withheld", async () => {
    expectDone(
      await withhold(test.db, {
        noun: "stance",
        slug: deed.slug,
        reason: "It was false.",
        actor: REVIEWER,
        now: new Date("2026-03-01T00:00:00Z"),
      }),
    );
    const page = await text(`${path}?from=1&to=4`);
    expect(page).not.toContain("kites.");
    expect(page).not.toContain("supports");
    expect(page).toContain("Withheld on 1 March 2026. The reason: It was false.");
  });
});
