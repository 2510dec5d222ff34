import { colour, type Theme } from "../colours";
import { leaderInk } from "../leader-ink";
import type { Ink } from "./picture";

/** An ink as `#rrggbb`. A leader's own colour is the same in both themes. */
export function inkColour(ink: Ink, theme: Theme): string {
  return typeof ink === "object" ? leaderInk(ink.leader).colour : colour(ink, theme);
}
