import { beforeAll, describe, expect, test } from "vitest";
import { findDrafted } from "@/lib/change-sets/drafted/queries";
import { createChangeSet } from "@/lib/change-sets/mutations";
import { testDatabase } from "@/lib/db/testing";
import type { FormAction, FormState } from "@/lib/forms/state";
import type { FormValues } from "@/lib/record-forms/model";
import { formDataOf } from "@/lib/testing/form-data";
import { withRequest } from "@/lib/testing/next-headers";
import { makePerson, signInAs, type TestPerson } from "@/lib/testing/people";
import { buildWorld, expectDone } from "@/lib/testing/world";
import { source } from "@/lib/testing/world-records";
import { mergeRecord, retire } from "./actions";

const database = testDatabase();
const now = new Date("2026-02-01T10:00:00Z");
const MINUTES = source("minutes").slug;
const SPEECH = source("speech").slug;
let edda: TestPerson;
let jars: Map<string, string>[];

beforeAll(async () => {
  await buildWorld(database.db);
  edda = await makePerson(database.db, "Edda Editor", "editor");
  jars = [await signInAs(edda), await signInAs(await makePerson(database.db, "Otto Other", "editor"))];
});

const draft = async () =>
  expectDone(await createChangeSet(database.db, { title: "One", sentence: "", actor: edda.actor, now })).id;

async function asked(action: FormAction, values: FormValues, whose = 0): Promise<FormState | string> {
  try {
    return await withRequest({ jar: new Map(jars[whose]) }, () => action(null, formDataOf(values)));
  } catch (error) {
    const [kind, , to = ""] = String((error as { digest?: string }).digest).split(";");
    if (kind !== "NEXT_REDIRECT") throw error;
    return to;
  }
}
const resultOf = (answer: FormState | string) => (typeof answer === "string" ? answer : answer?.result);

describe("records of one thing", () => {
  test.each([MINUTES, `/sources/${MINUTES}`, "https://EXAMPLE.org/minutes#top"])(
    "are merged into the one that %s names",
    async (kept) => {
      const id = await draft();
      const values = { id: String(id), noun: "source", record: SPEECH, kept };
      expect(await asked(mergeRecord, values)).toBe(`/editing/${id}#source.${SPEECH}`);
      expect(await findDrafted(database.db, id, "source", SPEECH)).toMatchObject({ action: "remove" });
      expect((await findDrafted(database.db, id, "event", "kite-protest"))?.draft?.citations).toMatchObject([
        { source: MINUTES },
      ]);
    },
  );

  test("say what is left to see to, where two stances would hold on one day", async () => {
    const id = await draft();
    const values = { id: String(id), noun: "leader", record: "bo-sample", kept: "ada-example" };
    expect(resultOf(await asked(mergeRecord, values))).toMatchObject({
      ok: true,
      value: { problems: expect.arrayContaining([expect.objectContaining({ field: "from" })]) },
    });
  });

  test("are not merged into nothing, into themselves, or in the draft of somebody else", async () => {
    const id = await draft();
    const values = { id: String(id), noun: "source", record: SPEECH };
    for (const kept of ["", "no such thing", "nobody", SPEECH]) {
      const answer = await asked(mergeRecord, { ...values, kept });
      if (typeof answer === "string") throw new Error("merged");
      expect(answer?.reply?.error, kept).toHaveProperty("kept");
    }
    expect(resultOf(await asked(mergeRecord, { ...values, kept: MINUTES }, 1))).toMatchObject({
      code: "not-found",
    });
  });
});

test("an issue is retired from a day on, and asked again", async () => {
  const id = await draft();
  const values = { id: String(id), record: "kites" };
  expect(await asked(retire, { ...values, day: "2026-03" })).toBe(`/editing/${id}#issue.kites`);
  expect((await findDrafted(database.db, id, "issue", "kites"))?.draft).toMatchObject({ retired: "2026-03" });
  expect(resultOf(await asked(retire, { ...values, day: "soon" }))).toMatchObject({ code: "invalid" });
  await asked(retire, values);
  expect((await findDrafted(database.db, id, "issue", "kites"))?.draft).toMatchObject({ retired: null });
  expect(resultOf(await asked(retire, values, 1))).toMatchObject({ code: "not-found" });
});
