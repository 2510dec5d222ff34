import { expect, it } from "vitest";
import { hashPassword, verifyPassword } from "./hashing";

const PASSWORD = "a flock of geese above the harbour";

it("keeps a password as Argon2id with 19 MiB and two passes, and a salt of its own of 16 bytes", async () => {
  const hashes = await Promise.all([hashPassword(PASSWORD), hashPassword(PASSWORD)]);
  const salts = hashes.map((hash) => {
    const [, kind, version, cost, salt = ""] = hash.split("$");
    expect([kind, version, cost]).toEqual(["argon2id", "v=19", "m=19456,t=2,p=1"]);
    return salt;
  });
  expect(salts.map((salt) => Buffer.from(salt, "base64"))).toMatchObject([{ length: 16 }, { length: 16 }]);
  expect(new Set(salts).size).toBe(2);
});

it("cuts nothing: the last of 200 characters counts", async () => {
  const long = "x".repeat(199);
  const hash = await hashPassword(`${long}a`);
  expect(await verifyPassword({ hash, password: `${long}a` })).toBe(true);
  expect(await verifyPassword({ hash, password: `${long}b` })).toBe(false);
  expect(await verifyPassword({ hash, password: long })).toBe(false);
});

it("knows a password again however a keyboard writes its letters", async () => {
  const hash = await hashPassword("caf\u00e9 \u304c \ud83d\udc08");
  expect(await verifyPassword({ hash, password: "cafe\u0301 \u304b\u3099 \ud83d\udc08" })).toBe(true);
});
