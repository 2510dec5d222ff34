import fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { findDrafted } from "@/lib/change-sets/drafted/queries";
import { createChangeSet } from "@/lib/change-sets/mutations";
import { NOUN_NAMES } from "@/lib/change-sets/nouns";
import { testDatabase } from "@/lib/db/testing";
import type { FormState } from "@/lib/forms/state";
import { RECORD_FORMS } from "@/lib/record-forms/fields";
import type { FormValues } from "@/lib/record-forms/model";
import { toValues } from "@/lib/record-forms/to-values";
import { FAILURE_CODES } from "@/lib/result";
import { formDataOf } from "@/lib/testing/form-data";
import { withRequest } from "@/lib/testing/next-headers";
import { makePerson, signInAs, type TestPerson } from "@/lib/testing/people";
import { buildWorld, expectDone } from "@/lib/testing/world";
import { source } from "@/lib/testing/world-records";
import { keepRecord, takeOut, writeRecord } from "./actions";

const database = testDatabase();
const now = new Date("2026-02-01T10:00:00Z");
const KITES = "ada-example-kites-does-2019";
let edda: TestPerson;
let otto: TestPerson;
let jar: Map<string, string>;
let id: number;

beforeAll(async () => {
  await buildWorld(database.db);
  edda = await makePerson(database.db, "Edda Editor", "editor");
  otto = await makePerson(database.db, "Otto Other", "editor");
});

beforeEach(async () => {
  jar = await signInAs(edda);
  const given = { title: "By form", sentence: "", actor: edda.actor, now };
  id = expectDone(await createChangeSet(database.db, given)).id;
});

type AnyAction = (previous: null, form: FormData) => Promise<FormState>;

/** What an action answers, or where it leads. */
async function asked(action: AnyAction, values: FormValues, cookies = jar): Promise<FormState | string> {
  try {
    return await withRequest({ jar: new Map(cookies) }, () => action(null, formDataOf(values)));
  } catch (error) {
    const [kind, , to = ""] = String((error as { digest?: string }).digest).split(";");
    if (kind !== "NEXT_REDIRECT") throw error;
    return to;
  }
}

const place = (more: FormValues = {}): FormValues => ({
  id: String(id),
  noun: "stance",
  record: KITES,
  writer: "a-tab-of-a-test",
  copy: "0",
  ...more,
});
const typed = async (more: FormValues = {}): Promise<FormValues> => {
  const record = await findDrafted(database.db, id, "stance", KITES);
  return {
    ...toValues("stance", record?.draft ?? record?.published?.content ?? {}),
    kind: "corrected",
    ...more,
  };
};
const kept = () => database.db.workingCopy.findMany({ where: { changeSetId: id } });
const valuesKept = async () => ((await kept())[0]?.form as { values: FormValues } | undefined)?.values;
const resultOf = (answer: FormState | string) => (typeof answer === "string" ? answer : answer?.result);

describe("the buttons of a record's form", () => {
  test("put it into the set and lead back to that", async () => {
    const values = await typed({ summary: "Licensed kites." });
    expect(await asked(writeRecord, { ...place({ do: "put" }), ...values })).toBe(
      `/editing/${id}#stance.${KITES}`,
    );
    expect((await findDrafted(database.db, id, "stance", KITES))?.draft).toMatchObject({
      summary: "Licensed kites.",
    });
    expect(await kept()).toEqual([]);
  });

  test("keep it, complete or not, whatever else they ask", async () => {
    const half = { summary: "Half a sen", citations: [{ find: "speech" }] };
    expect(await asked(writeRecord, { ...place(), ...half })).toBe(`/editing/${id}/stance/${KITES}?kept=1`);
    expect(await valuesKept()).toEqual(half);
    const look = await asked(writeRecord, { ...place({ do: "look:citations[0]" }), ...half });
    expect(look).toBe(`/editing/${id}/stance/${KITES}?kept=2#record-citations[0].find`);
    const put = await asked(writeRecord, { ...place({ do: "put" }), ...half });
    expect(resultOf(put)).toMatchObject({ ok: false, code: "invalid" });
    expect(await valuesKept()).toEqual(half);
  });

  test("refuse with every problem at its field, and what was typed still in it", async () => {
    const answer = await asked(writeRecord, {
      ...place({ do: "put" }),
      ...(await typed({ summary: "", citations: [] })),
    });
    if (typeof answer === "string") throw new Error(`led to ${answer}`);
    expect(Object.keys(answer?.reply?.error ?? {}).sort()).toEqual(["citations", "summary"]);
    expect(answer?.reply?.initialValue).toMatchObject({ rationale: "The record is explicit." });
  });

  test("change one thing in it: its end, a source to be chosen anew, a neighbour that ends", async () => {
    const values = await typed();
    expect(await asked(writeRecord, { ...place({ do: "to:2024-05" }), ...values })).toContain("#record-to");
    expect(await valuesKept()).toMatchObject({ to: "2024-05" });
    await asked(writeRecord, { ...place({ do: "unpick:citations[0]" }), ...values });
    expect(await valuesKept()).toMatchObject({ citations: [{ source: "" }] });
    const other = "ada-example-lanterns-does-2019";
    expect(await asked(writeRecord, { ...place({ do: `end:${other}:2023` }), ...values })).toContain(
      "?kept=",
    );
    expect((await findDrafted(database.db, id, "stance", other))?.draft).toMatchObject({ to: "2023" });
  });

  test("throw away what was typed, and nothing else", async () => {
    await asked(writeRecord, { ...place(), summary: "Never mind." });
    expect(await asked(writeRecord, { ...place({ do: "discard" }), summary: "Never mind." })).toContain(
      "?kept=",
    );
    expect(await kept()).toEqual([]);
    expect(await asked(writeRecord, { ...place({ do: "discard" }) })).toContain("?kept=");
  });

  test("add, move and take away rows without a word of the server's own", async () => {
    const insert = JSON.stringify({ type: "insert", payload: { name: "citations" } });
    const answer = await asked(writeRecord, { ...place({ __intent__: insert }), ...(await typed()) });
    if (typeof answer === "string") throw new Error(`led to ${answer}`);
    expect(answer?.result).toBeNull();
    expect(answer?.reply?.initialValue?.citations).toHaveLength(2);
  });
});

describe("what is kept while one types", () => {
  test("comes with what it would make: what readers see, what positions mean, what the register has", async () => {
    const values = await typed({ citations: [{ find: "speech" }, { source: source("minutes").slug }] });
    const answer = await asked(keepRecord, { ...place(), ...values });
    const result = resultOf(answer);
    expect(result).toMatchObject({ ok: true, value: { version: 1 } });
    const { ahead } = (result as unknown as { value: { ahead: Record<string, unknown> } }).value;
    expect(ahead.meanings).toMatchObject({ 2: "Makes kites a duty" });
    expect(ahead.lookups).toMatchObject({ speech: [{ title: "A speech" }] });
    expect(ahead.known).toMatchObject({ [source("minutes").slug]: { title: "Record of minutes" } });
    expect(ahead.preview).toBeTruthy();
  });

  test("meets what another tab kept, and says so", async () => {
    await asked(keepRecord, { ...place(), summary: "One" });
    const late = await asked(keepRecord, {
      ...place({ writer: "another-tab" }),
      summary: "Two",
    });
    expect(resultOf(late)).toMatchObject({ code: "outdated", problems: [{ field: "copy", reason: "1" }] });
    const again = { ...place({ writer: "another-tab", replace: "1" }), summary: "Two" };
    expect(resultOf(await asked(keepRecord, again))).toMatchObject({ ok: true });
    expect(await valuesKept()).toEqual({ summary: "Two" });
  });
});

describe("who asks", () => {
  test("is told that the session ended, with what was typed still in the form; nothing is kept or done", async () => {
    await database.db.session.deleteMany({ where: { userId: edda.id } });
    for (const action of [writeRecord, keepRecord, takeOut]) {
      const answer = await asked(action, { ...place({ do: "put" }), summary: "Typed" });
      if (typeof answer === "string") throw new Error(`led to ${answer}`);
      expect(answer?.result).toMatchObject({ ok: false, code: "unauthenticated" });
      expect(answer?.reply?.initialValue).toMatchObject({ summary: "Typed" });
    }
    expect(await kept()).toEqual([]);
  });

  test("finds no draft of somebody else, by whatever number", async () => {
    const others = await signInAs(otto);
    const values = await typed();
    for (const action of [writeRecord, keepRecord])
      for (const number of [String(id), "2147483647", "1"]) {
        const answer = await asked(action, { ...place({ do: "put", id: number }), ...values }, others);
        expect(["not-found", "forbidden"], number).toContain((resultOf(answer) as { code: string }).code);
      }
    const removal = { ...place(), kind: "corrected", reason: "No." };
    expect(resultOf(await asked(takeOut, removal, others))).toMatchObject({ code: "not-found" });
    expect(await kept()).toEqual([]);
  });
});

test("a record is taken out with a kind and a reason, both of which are asked for", async () => {
  const missing = await asked(takeOut, place());
  if (typeof missing === "string") throw new Error("taken out");
  expect(Object.keys(missing?.reply?.error ?? {}).sort()).toEqual(["kind", "reason"]);
  expect(await asked(takeOut, { ...place(), kind: "corrected", reason: "A namesake." })).toBe(
    `/editing/${id}#stance.${KITES}`,
  );
});

describe("a malformed form of a record", () => {
  const hostile = fc.oneof(
    fc.constantFrom(
      "",
      " ",
      "\u0000",
      "\ud800",
      "2021-02-29",
      "-2",
      "undecided",
      "https://",
      "new:zz",
      "a".repeat(30_000),
    ),
    fc.constantFrom(
      "https://example.org/minutes",
      "/stances/../x",
      "ada-example",
      "kites",
      "says",
      "on",
      "1e9",
    ),
    fc.string({ unit: "binary", maxLength: 80 }),
  );
  const asking = fc.constantFrom(
    "put",
    "keep",
    "to:",
    "to:x",
    "end:",
    "end:x:y",
    `end:${KITES}:2018`,
    "unpick:citations[9]",
    "??",
  );

  test.each(NOUN_NAMES)(
    "%s: is answered by a typed result, whatever is in it",
    async (noun) => {
      const names = RECORD_FORMS[noun].fields.map(({ name }) => name);
      const field = fc.oneof(
        fc.constantFrom(...names, "slug", "kind", "changedOn", "agreesAt"),
        fc.constantFrom(
          "citations[0].find",
          "citations[1].source",
          "citations[0].title",
          "anchors.minus2",
          "leaders[3]",
        ),
      );
      const record = fc.constantFrom("new:0123456789ab", KITES, "ada-example", "kites", "no-such", "XA");
      await fc.assert(
        fc.asyncProperty(
          fc.array(fc.tuple(field, hostile), { maxLength: 12 }),
          record,
          asking,
          fc.nat(2_147_483_647),
          async (fields, key, button, basedOn) => {
            const form = formDataOf(place({ noun, record: key, do: button, basedOn: String(basedOn) }));
            for (const [name, value] of fields) form.append(name, value);
            const values = Object.fromEntries(form) as FormValues;
            const answer = await asked(button === "keep" ? keepRecord : writeRecord, values);
            const result = resultOf(answer);
            if (typeof result === "string" || !result || result.ok) return;
            expect(FAILURE_CODES).toContain(result.code);
            expect(JSON.stringify(result)).not.toMatch(/prisma|select |insert |constraint|\bat .*:\d+:\d+/i);
          },
        ),
        { numRuns: 40 },
      );
    },
    120_000,
  );
});
