import { gapsPageSpec, readGaps } from "@/app/_analysis/gaps";
import { gridOf } from "@/app/_analysis/gaps-shown";
import { lastCheckedAt } from "@/lib/stances/checked/queries";
import { figureMaker } from "./figure";

/** What is lacking by leader and issue. */
export const gaps = figureMaker(gapsPageSpec, async ({ view, moment, record }) => {
  const { number } = moment.release;
  const checked = await lastCheckedAt(number);
  return gridOf(readGaps(record, checked, view, moment), view, moment).figure;
});
