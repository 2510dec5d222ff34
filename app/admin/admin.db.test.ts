import { beforeAll, expect, test, vi } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { readSettings } from "@/lib/settings/queries";
import { startMailServer } from "@/lib/testing/mail-server";
import { withRequest } from "@/lib/testing/next-headers";
import { makePerson, signInAs } from "@/lib/testing/people";
import { GET } from "./audit/export/route";
import { invitePerson } from "./people/invite/actions";
import { changeSettings } from "./settings/actions";

const database = testDatabase();
const jars = new Map<string, Map<string, string>>();

beforeAll(async () => {
  for (const [name, role, isAdmin] of [
    ["member", "member", false],
    ["editor", "editor", false],
    ["reviewer", "reviewer", false],
    ["admin", "member", true],
  ] as const)
    jars.set(name, await signInAs(await makePerson(database.db, name, role, { isAdmin })));
});

const as = <T>(who: string | null, work: () => Promise<T>) =>
  withRequest({ jar: who === null ? undefined : jars.get(who), headers: { host: "record.example" } }, work);
const exported = (who: string | null, query: string) =>
  as(who, () => GET(new Request(`http://record.example/admin/audit/export?${query}`)));
const formOf = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

test("the audit log leaves the house with admins only, and that is recorded", async () => {
  const before = await database.db.auditEntry.count();
  expect((await exported(null, "format=csv")).status).toBe(401);
  for (const who of ["member", "editor", "reviewer"])
    expect((await exported(who, "format=csv")).status).toBe(403);
  const refused = await database.db.auditEntry.findMany({ skip: before, orderBy: { id: "asc" } });
  const asked = { action: "refuse-access", detail: { asked: "read-audit", path: "/admin/audit/export" } };
  expect(refused).toMatchObject([asked, asked, asked]);
  const answer = await exported("admin", "format=json&action=export-audit");
  expect(answer.headers.get("cache-control")).toBe("private, no-store");
  expect(answer.headers.get("content-disposition")).toMatch(/"standpoint-audit-log-[-0-9to]+\.json"/);
  expect(await answer.json()).toEqual([]);
  const again = await (await exported("admin", "format=json&action=export-audit")).json();
  expect(again).toMatchObject([{ actor: "admin", actorName: "admin", detail: { format: "json" } }]);
  const csv = await (await exported("admin", "action=export-audit")).text();
  expect(csv).toMatch(/^\uFEFF?id,at,actor,actorName,/);
  expect(csv.trim().split("\r\n")).toHaveLength(3);
});

test.each(["format=xml", "from=2026-13-01", "changeSet=x", "from=2026-02-02&to=2026-02-01"])(
  "an export asked for by %s says what is wrong",
  async (query) => {
    expect((await exported("admin", query)).status).toBe(400);
  },
);

test("settings change with what they were; a number left empty is none", async () => {
  const usual = { linkDays: "14", recheckAfterDays: "180", alarmRefusals: "30", alarmWithholdings: "5" };
  const fields = { ...usual, answerWithinDays: "21" };
  const send = (form: Record<string, string>) => as("admin", () => changeSettings(null, formOf(form)));
  await expect(send({ ...fields, selfApproval: "on" })).rejects.toThrow("NEXT_REDIRECT");
  expect(await readSettings(database.db)).toMatchObject({ selfApproval: true, answerWithinDays: 21 });
  const rows = await database.db.auditEntry.findMany({
    where: { action: "change-setting" },
    orderBy: { target: "asc" },
  });
  expect(rows.map(({ target, detail }) => [target, detail])).toEqual([
    ["setting answerWithinDays", { from: 14, to: 21 }],
    ["setting selfApproval", { from: false, to: true }],
  ]);
  await expect(send(fields)).rejects.toThrow("NEXT_REDIRECT");
  expect(await readSettings(database.db)).toMatchObject({ selfApproval: false });
  for (const [field, value] of [
    ["linkDays", ""],
    ["linkDays", "91"],
    ["alarmRefusals", "-1"],
    ["answerWithinDays", "1.5"],
  ] as const) {
    const state = await send({ ...fields, [field]: value });
    expect(state?.reply?.error, `${field} ${value}`).toHaveProperty(field);
  }
});

test("a link is answered once to who made it, at the address at which they read it", async () => {
  const fields = { email: "new@example.org", name: "New Example", role: "editor" };
  const state = await as("admin", () => invitePerson(null, formOf(fields)));
  expect(state?.result).toMatchObject({
    ok: true,
    value: {
      link: expect.stringMatching(/^http:\/\/record\.example\/welcome\//),
      label: "New Example",
      mailed: false,
    },
  });
  const again = await as("admin", () => invitePerson(null, formOf(fields)));
  expect(again?.reply?.error).toHaveProperty("email");
});

test("a link is mailed, too, where this place can send mail", async () => {
  const server = await startMailServer();
  vi.stubEnv("SMTP_URL", server.url);
  vi.stubEnv("MAIL_FROM", "desk@example.org");
  const fields = { email: "mailed@example.org", name: "Mailed Example", role: "editor" };
  const state = await as("admin", () => invitePerson(null, formOf(fields)));
  expect(state?.result).toMatchObject({ ok: true, value: { mailed: true } });
  expect(server.received).toMatchObject([{ from: "desk@example.org", to: ["mailed@example.org"] }]);
  // Mail goes to where the settings say this place stands, whatever the request says of its host.
  expect(server.received[0]?.message).toMatch(/http:\/\/localhost:3000\/welcome\//);
  vi.unstubAllEnvs();
  await server.stop();
});
