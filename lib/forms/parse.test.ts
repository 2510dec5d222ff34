import { expect, it } from "vitest";
import { z } from "zod";
import { fail, succeed } from "@/lib/result";
import { parseForm, refuse } from "./parse";

const schema = z.object({
  title: z.string({ error: "Give it a title." }),
  rows: z.array(z.object({ text: z.string({ error: "Say something." }) })).default([]),
});
const form = (fields: [string, string][]) => {
  const data = new FormData();
  for (const [name, value] of fields) data.append(name, value);
  return data;
};

it("reads what the schema asks for, and nothing of what React adds", () => {
  const input = parseForm(
    schema,
    form([
      ["title", "One"],
      ["rows[0].text", "a"],
      ["$ACTION_ID_1", "x"],
    ]),
  );
  expect(input).toMatchObject({ ok: true, value: { title: "One", rows: [{ text: "a" }] } });
  if (!input.ok) return;
  expect(input.answer(succeed(1))).toMatchObject({ result: { ok: true, value: 1 } });
  const refused = input.answer(
    fail("invalid", "No.", [{ record: "", field: "title", reason: "It is taken." }]),
  );
  expect(refused?.reply).toMatchObject({
    initialValue: { title: "One" },
    error: { title: ["It is taken."] },
  });
});

it("names each field's problem and keeps what was typed", () => {
  const input = parseForm(
    schema,
    form([
      ["title", ""],
      ["rows[1].text", "b"],
    ]),
  );
  if (input.ok) throw new Error("taken");
  expect(input.state?.result).toMatchObject({ ok: false, code: "invalid" });
  expect(input.state?.reply?.error).toMatchObject({ title: ["Give it a title."] });
  expect(input.state?.reply?.initialValue).toMatchObject({ rows: [undefined, { text: "b" }] });
});

it("lays the form out otherwise where a button asks for a row, without a result", () => {
  const insert = JSON.stringify({ type: "insert", payload: { name: "rows" } });
  const input = parseForm(
    schema,
    form([
      ["title", "One"],
      ["__intent__", insert],
    ]),
  );
  expect(input).toMatchObject({ ok: false, state: { result: null } });
});

it.each([
  [["__intent__", "{"]],
  [["__state__", " "]],
  [["__intent__", JSON.stringify({ type: "insert", payload: { name: "title" } })]],
  [["__intent__", JSON.stringify({ type: "insert", payload: { name: "__proto__.x" } })]],
])("refuses a forged form: %j", (field) => {
  const forged = form([["title", "One"], field as [string, string]]);
  expect(parseForm(schema, forged)).toMatchObject({ ok: false, state: { result: { code: "invalid" } } });
  expect(refuse(forged, "forbidden", "No.")).toMatchObject({ result: { code: "forbidden" } });
});

it("leaves out names that no page of ours writes", () => {
  const odd = form([
    ["title", "One"],
    ["rows[99999999].text", "a"],
    ["constructor.name", "b"],
    ["a b", "c"],
  ]);
  expect(parseForm(schema, odd)).toMatchObject({ ok: true, value: { title: "One", rows: [] } });
});
