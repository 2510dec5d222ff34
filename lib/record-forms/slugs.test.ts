import { expect, it } from "vitest";
import { proposedSlug } from "./slug-proposal";
import { slugFrom } from "./slugs";

const free = () => false;

it("follows from what a record says, where it is not typed", () => {
  expect(slugFrom("stance", { leader: "ada", issue: "kites", lane: "says", from: "2020-03" }, free)).toBe(
    "ada-kites-says-2020-03",
  );
  expect(slugFrom("reaction", { answers: "decree", event: null, stance: "ada-kites-says-2020" }, free)).toBe(
    "ada-kites-says-2020-answers-decree",
  );
  expect(slugFrom("membership", { bloc: "union", country: "XA", from: "1990" }, free)).toBe("union-xa-1990");
  expect(slugFrom("leader", { name: "Ada" }, free)).toBeNull();
});

it("is told apart by a number, where several of one day may be", () => {
  const taken = new Set(["ada-2018", "ada-2018-2", "decree-reply-2020-01-01"]);
  const isTaken = (slug: string) => taken.has(slug);
  expect(slugFrom("term", { leader: "ada", from: "2018" }, isTaken)).toBe("ada-2018-3");
  expect(slugFrom("reply", { stance: null, event: "decree", day: "2020-01-01" }, isTaken)).toBe(
    "decree-reply-2020-01-01-2",
  );
});

it("is proposed out of a name", () => {
  expect(proposedSlug("Cý Spécimen’s  Öffice (2nd)")).toBe("cy-specimens-office-2nd");
  expect(proposedSlug("日本")).toBe("");
});
