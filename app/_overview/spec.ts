import { choice, type ViewOf } from "@/lib/views/parameter";
import { cell, issue, leader, page, slug } from "@/lib/views/parameters";

/** The parameters of the overview beside day, release and former. */
export const overviewSpec = {
  lane: choice(["both", "says", "does"]),
  region: slug,
  group: slug,
  term: choice(["all", "in-office", "not-in-office"]),
  issues: choice(["all", "core"]),
  order: choice(["name", "distance", "spread"]),
  /** The leader from whom distance is measured. */
  from: leader,
  cell,
  /** The leader whose agreement with that one has its sum open. */
  explain: leader,
  /** The issue whose median and spread have their sum open. */
  spread: issue,
  page,
  issuePage: page,
};

export type OverviewView = ViewOf<typeof overviewSpec>;

/** More rows or columns than these stand on further pages. */
export const LEADERS_PER_PAGE = 60;
export const ISSUES_PER_PAGE = 20;
