import { expect, it } from "vitest";
import type { OfficeKind } from "@/lib/domain/office-kind";
import type { Leader } from "@/lib/leaders/model";
import { blocOnDay } from "./members";
import type { Bloc } from "./queries";

const since = { day: "2020-01-01", precision: "day" } as const;
const COUNTRIES = ["XA", "XB", "XC"];
const bloc: Bloc = {
  slug: "union",
  name: "Union",
  description: "",
  lastChecked: since.day,
  members: COUNTRIES.map((country) => ({
    country,
    countryName: `Land of ${country}`,
    from: since,
    to: null,
  })),
};
const leader = (slug: string, country: string, kinds: (OfficeKind | null)[]): Leader => ({
  id: 1,
  revisionId: 1,
  slug,
  name: slug,
  sortName: slug,
  party: "",
  country: { id: 1, slug: country, name: country, region: "asia" },
  born: since,
  lastChecked: since.day,
  terms: kinds.map((officeKind) => ({ slug: "t", office: "Office", officeKind, from: since, to: null })),
});
const LEADERS = [
  leader("head", "XA", ["party", "head"]),
  leader("senator", "XA", ["legislature"]),
  leader("of-the-union", "XB", ["organisation"]),
  leader("unsaid", "XC", [null]),
  leader("nobody", "XC", []),
  leader("stranger", "XD", ["head"]),
];
const slugs = (leaders: readonly Leader[]) => leaders.map(({ slug }) => slug);

it("has the heads of its countries as members, and lists whoever holds another office apart", () => {
  const { members, officeUnsaid, otherOffice, outOfOffice, countries, withoutLeader } = blocOnDay(
    bloc,
    LEADERS,
    "2021-01-01",
    "heads",
  );
  expect(slugs(members)).toEqual(["head", "unsaid"]);
  expect(slugs(officeUnsaid)).toEqual(["unsaid"]);
  expect(slugs(otherOffice)).toEqual(["senator", "of-the-union"]);
  expect(slugs(outOfOffice)).toEqual(["nobody"]);
  expect(countries).toBe(3);
  expect(withoutLeader).toEqual(["Land of XB"]);
});

it("has everybody in office as members where all offices count, and still tells who they are", () => {
  const { members, otherOffice, withoutLeader } = blocOnDay(bloc, LEADERS, "2021-01-01", "all");
  expect(slugs(members)).toEqual(["head", "senator", "of-the-union", "unsaid"]);
  expect(slugs(otherOffice)).toEqual(["senator", "of-the-union"]);
  expect(withoutLeader).toEqual([]);
  expect(blocOnDay(bloc, LEADERS, "2019-01-01", "all").members).toEqual([]);
});
