import { beforeAll, expect, test } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { LIMITS } from "@/lib/rate-limits/limits";
import { withRequest } from "@/lib/testing/next-headers";
import { makePerson, signInAs, type TestPerson } from "@/lib/testing/people";
import { gate } from "./gate";

const database = testDatabase();
let ada: TestPerson;
let jar: Map<string, string>;

beforeAll(async () => {
  ada = await makePerson(database.db, "Ada Example", "editor");
  jar = await signInAs(ada);
});

const form = () => {
  const data = new FormData();
  data.set("text", "What I typed");
  return data;
};
const asked = (cookies?: Map<string, string>) =>
  withRequest({ jar: cookies, address: "198.51.100.7" }, () => gate("propose", form()));

test("lets in whom the session in the database names, with the address of the request", async () => {
  expect(await asked(jar)).toEqual({ ok: true, actor: { ...ada.actor, address: "198.51.100.7" } });
});

test("refuses nobody, a forged cookie and a role too low, and keeps what was typed", async () => {
  const [[name = "", value = ""] = []] = [...jar];
  for (const cookies of [undefined, new Map([[name, `${value.slice(0, -6)}AAAA%3D`]])]) {
    const answer = await asked(cookies);
    if (answer.ok) throw new Error("let in");
    expect(answer.state?.result).toMatchObject({ ok: false, code: "unauthenticated" });
    expect(answer.state?.reply?.initialValue).toEqual({ text: "What I typed" });
  }
  const answer = await withRequest({ jar }, () => gate("publish", form()));
  expect(answer).toMatchObject({ ok: false, state: { result: { code: "forbidden" } } });
});

test("writes down who asked for more than their right, and no flood of it", async () => {
  await database.db.rateLimit.deleteMany();
  const before = await database.db.auditEntry.count();
  const { points } = LIMITS.refusalByPerson;
  for (let at = 0; at < points + 5; at++)
    await withRequest({ jar, address: "198.51.100.7" }, () => gate("publish", form()));
  const rows = await database.db.auditEntry.findMany({ skip: before, orderBy: { id: "asc" } });
  expect(rows).toHaveLength(points + 1);
  expect(rows[0]).toMatchObject({
    actor: ada.id,
    address: "198.51.100.7",
    action: "refuse-access",
    detail: { asked: "publish" },
  });
  expect(rows.at(-1)).toMatchObject({ action: "reach-limit", target: `person ${ada.id}` });
  await asked(jar);
  expect(await database.db.auditEntry.count(), "what is allowed").toBe(before + points + 1);
});

test("takes effect at once where an account is disabled or a role changed", async () => {
  await database.db.user.update({ where: { id: ada.id }, data: { disabledAt: new Date() } });
  expect(await asked(jar)).toMatchObject({ ok: false, state: { result: { code: "unauthenticated" } } });
  await database.db.user.update({ where: { id: ada.id }, data: { disabledAt: null, role: "member" } });
  expect(await asked(jar)).toMatchObject({ ok: false, state: { result: { code: "forbidden" } } });
});
