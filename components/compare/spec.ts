import type { Link } from "@/lib/views/moment";
import { choice, optional, textTo, type ViewOf, writeView } from "@/lib/views/parameter";
import { asOf, issues, lane, leader, leaders, measure, page, weights } from "@/lib/views/parameters";

/** The parameters of a comparison beside day, release and former. */
export const compareSpec = {
  leaders,
  issues,
  lane,
  measure,
  weights,
  order: choice(["rarer", "issue", "distance"]),
  /** The pair whose sum is open: `ada-example~ben-example@2018-01-01`. */
  explain: optional<string>(
    {
      schema: textTo((raw) => (/^[^~]+~[^~]+$/.test(raw) ? raw : undefined), "unknown-choice", {
        pattern: "^[^~]+~[^~]+$",
      }),
    },
    (key) => key,
  ),
  page,
  /** What the form sends that adds a leader, on a day of their own where `on` is given. The page leads on to `leaders`. */
  add: leader,
  on: asOf,
};

export type CompareView = ViewOf<typeof compareSpec>;

/** Writes the address of a changed view; what depends on the selection (open sum, page) is dropped unless given. */
export type CompareAddress = (changes?: Partial<CompareView>, fragment?: string) => string;

export function compareAddress(link: Link, view: CompareView): CompareAddress {
  return (changes = {}, fragment = "") => {
    const changed = { ...view, explain: null, page: 1, add: null, on: null, ...changes };
    return link(
      `/compare${fragment}`,
      Object.fromEntries(new URLSearchParams(writeView(compareSpec, changed))),
    );
  };
}

/** The parts of an address as the hidden fields of a form, without those the form itself sends. */
export function hiddenFields(address: string, ...without: string[]): [name: string, value: string][] {
  const query = address.split("#")[0]?.split("?")[1] ?? "";
  return [...new URLSearchParams(query)].filter(([name]) => !without.includes(name));
}
