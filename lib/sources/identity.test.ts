import { expect, test } from "vitest";
import { sourceIdentity } from "./identity";

test("spellings of one address are one source", () => {
  const one = sourceIdentity("https://www.example.org/report");
  expect(one).toEqual({
    address: "https://www.example.org/report",
    slug: expect.stringMatching(/^example\.org-[0-9a-f]{8}$/),
  });
  expect(sourceIdentity("HTTPS://WWW.EXAMPLE.ORG:443/report/#part")).toEqual(one);
  expect(sourceIdentity("https://www.example.org/report?page=2")?.slug).not.toBe(one?.slug);
  expect(sourceIdentity("https://münster.example/")?.slug).toMatch(/^xn--mnster-3ya\.example-[0-9a-f]{8}$/);
});

test("what is no address of the web is none", () => {
  for (const address of ["", "example.org", "ftp://example.org/", "javascript:alert(1)"])
    expect(sourceIdentity(address)).toBeNull();
});
