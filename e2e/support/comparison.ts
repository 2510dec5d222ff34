import type { Locator, Page } from "@playwright/test";

/** What a comparison of two says about one issue. */
export function issueCard(page: Page, issue: string): Locator {
  return page
    .getByRole("article")
    .filter({ has: page.getByRole("heading", { level: 3, name: issue, exact: true }) });
}

/** One leader's half of it: what stands under the heading with the leader's name. */
export function sideOf(card: Locator, leader: string): Locator {
  return card.getByRole("heading", { level: 4, name: leader, exact: true }).locator("..");
}
