import { expect, it } from "vitest";
import { contactFrom, siteFrom } from "./contact";
import { permanentPath, sitePath } from "./site-path";

it.each([
  ["/", "/"],
  ["/leaders/ada-example?asOf=2020-01-01#kites", "/leaders/ada-example?asOf=2020-01-01#kites"],
  ["/a/../b", "/b"],
  ['/search?q="<b>', "/search?q=%22%3Cb%3E"],
])("%s is a path of the site", (raw, path) => {
  expect(sitePath(raw)).toBe(path);
});

it.each([
  "",
  "leaders",
  "//example.org/x",
  "/\\example.org",
  "/x\\y",
  "https://example.org/",
  "javascript:alert(1)",
  "/\t/example.org",
  "/..//example.org",
  `/${"x".repeat(600)}`,
])("%j is none", (raw) => {
  expect(sitePath(raw)).toBeNull();
});

it("writes day and release where they are not written", () => {
  const moment = { asOf: "2026-01-01", release: 4 };
  expect(permanentPath("/leaders/x#kites", moment)).toBe("/leaders/x?asOf=2026-01-01&release=4#kites");
  expect(permanentPath("/compare?release=2&leaders=a,b", moment)).toBe(
    "/compare?asOf=2026-01-01&leaders=a,b&release=2",
  );
});

it("takes a contact only where it leads somewhere", () => {
  expect(contactFrom({})).toEqual({ email: null, url: null });
  expect(
    contactFrom({ CONTACT_EMAIL: " desk@example.org ", CONTACT_URL: "https://example.org/report" }),
  ).toEqual({
    email: "desk@example.org",
    url: "https://example.org/report",
  });
  expect(contactFrom({ CONTACT_EMAIL: "desk", CONTACT_URL: "javascript:alert(1)" })).toEqual({
    email: null,
    url: null,
  });
  expect(contactFrom({ CONTACT_EMAIL: "a@example.org?bcc=b@example.org" }).email).toBeNull();
  expect(siteFrom({ SITE_URL: "https://example.org/" })).toBe("https://example.org");
  expect(siteFrom({})).toBeNull();
});
