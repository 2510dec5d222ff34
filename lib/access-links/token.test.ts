import fc from "fast-check";
import { beforeAll, expect, it } from "vitest";
import { accessLinkPath, standingOf } from "./model";
import { hashToken, newLinkId, readToken, writeToken } from "./token";

beforeAll(() => {
  process.env.AUTH_SECRET = "a secret that only this test knows, of any length";
});

const ends = new Date("2026-03-01T12:00:00Z");
const claim = (id = newLinkId()) => ({ kind: "reply" as const, id, expiresAt: ends });

it("reads back what it wrote, and only for its kind", () => {
  const given = claim();
  const token = writeToken(given);
  expect(readToken("reply", token)).toEqual(given);
  expect(readToken("guestReview", token)).toBeNull();
  expect(hashToken(token)).toMatch(/^[0-9a-f]{64}$/);
  expect(accessLinkPath("reply", token)).toBe(`/reply/${token}`);
});

it("refuses a token with any one character changed", () => {
  const token = writeToken(claim());
  fc.assert(
    fc.property(
      fc.nat(token.length - 1),
      fc.constantFrom(..."abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789._-"),
      (at, character) =>
        character === token[at] ||
        readToken("reply", `${token.slice(0, at)}${character}${token.slice(at + 1)}`) === null,
    ),
    { numRuns: 1000 },
  );
});

it("refuses a token of another secret, and whatever is no token", () => {
  const token = writeToken(claim());
  const own = process.env.AUTH_SECRET;
  process.env.AUTH_SECRET = "another secret, as long as the first one was";
  expect(readToken("reply", token)).toBeNull();
  process.env.AUTH_SECRET = own;
  for (const odd of ["", ".", "a.b.c", `${token} `, `${token}\n`, `${token}.x`, "\u0000", token.slice(1)])
    expect(readToken("reply", odd), odd).toBeNull();
});

it.each([
  ["passwordReset", {}, "holds"],
  ["passwordReset", { usedAt: ends }, "used"],
  ["guestReview", { usedAt: ends }, "holds"],
  ["guestReview", { revokedAt: ends }, "revoked"],
  ["reply", { expiresAt: new Date("2026-02-01T00:00:00Z") }, "expired"],
] as const)("a link for %s with %o %s", (kind, more, standing) => {
  const now = new Date("2026-02-01T00:00:00Z");
  expect(standingOf({ kind, expiresAt: ends, usedAt: null, revokedAt: null, ...more }, now)).toBe(standing);
});
