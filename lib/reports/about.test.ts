import fc from "fast-check";
import { expect, it } from "vitest";
import { sitePath } from "@/lib/http/site-path";
import { aboutOf } from "./about";

it("reads the record, the day and the release from the address of its page", () => {
  expect(aboutOf("/stances/ada-example-kites-does-2019?asOf=2026-01-20&release=4")).toEqual({
    path: "/stances/ada-example-kites-does-2019",
    noun: "stance",
    slug: "ada-example-kites-does-2019",
    asOf: "2026-01-20",
    release: 4,
  });
  expect(aboutOf("/sources/example.org-0a1b2c3d#supports")).toMatchObject({
    path: "/sources/example.org-0a1b2c3d#supports",
    noun: "source",
    slug: "example.org-0a1b2c3d",
  });
});

it.each([
  "/",
  "/leaders",
  "/relations/ada-example/bo-sample",
  "/compare?leaders=ada-example,bo-sample@2020-01-01",
  "/leaders/a/b",
])("%s is the page of no one record", (path) =>
  expect(aboutOf(path)).toMatchObject({ path, noun: null, slug: null }),
);

it.each(["asOf=2026-02-30", "asOf=now", "release=0", "release=-1", "release=1e3", "release=99999999999"])(
  "%s names nothing",
  (query) => expect(aboutOf(`/leaders/x?${query}`)).toMatchObject({ asOf: null, release: null }),
);

it("takes whatever is a path of the site", () => {
  const part = fc.constantFrom(
    "/",
    "leaders",
    "ada",
    "?",
    "&",
    "asOf=",
    "2026-01-20",
    "release=",
    "4",
    "%2C",
    "%",
    "#",
    "é",
    "..",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const own = sitePath(`/${parts.join("")}`);
      if (own === null) return;
      const { path } = aboutOf(own);
      expect(sitePath(path), own).not.toBeNull();
      expect(aboutOf(path).path, own).toBe(path);
    }),
  );
});
