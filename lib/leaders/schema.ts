import { z } from "zod";
import { countryCode, datedDay, day, text } from "@/lib/change-sets/fields";

/** What a leader's record says; offices stand in terms. */
export const leaderSchema = z.strictObject({
  name: text("name"),
  /** The name as it is ordered in lists, family name first. */
  sortName: text("sortName"),
  country: countryCode,
  born: datedDay("born"),
  party: text("party"),
  lastChecked: day("lastChecked"),
});
export type LeaderContent = z.infer<typeof leaderSchema>;
