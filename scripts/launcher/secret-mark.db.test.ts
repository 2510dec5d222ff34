import { expect, test } from "vitest";
import { testDatabase } from "@/lib/db/testing";
import { makePerson } from "@/lib/testing/people";
import { agreeOnSecret } from "./secret-mark.mjs";

const database = testDatabase();
const [one, two] = ["one secret of sufficient length, made up", "two secrets of sufficient length, made up"];

test("refuses another secret once there are accounts, and says what to do", async () => {
  await agreeOnSecret(database.url, one);
  await agreeOnSecret(database.url, two);
  await makePerson(database.db, "Ada Example", "member");
  await agreeOnSecret(database.url, two);
  await expect(agreeOnSecret(database.url, one)).rejects.toThrow(/npm run user -- new-secret/);
  await agreeOnSecret(database.url, two);
  const rows = await database.db.setting.findMany();
  expect(JSON.stringify(rows)).not.toContain(two);
});
