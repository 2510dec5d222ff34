import { colour } from "../colours";
import { leaderInk, themedInk } from "../leader-ink";
import type { Paper } from "./marks-svg";

/** A page of its own that has no style sheet of the site: each colour in both themes, by the reader's choice. */
export const THEMED: Paper = {
  inkOf: (ink) =>
    typeof ink === "string"
      ? `light-dark(${colour(ink, "light")},${colour(ink, "dark")})`
      : themedInk(leaderInk(ink.leader).colour),
  isLinked: false,
};
