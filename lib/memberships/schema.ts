import { z } from "zod";
import { countryCode, day, period, periodIsNotEmpty, slug } from "@/lib/change-sets/fields";

/** A country's time in a bloc, `[from, to)`. */
export const membershipSchema = z
  .strictObject({
    bloc: slug("bloc"),
    country: countryCode,
    ...period,
    lastChecked: day("lastChecked"),
  })
  .superRefine(periodIsNotEmpty);
export type MembershipContent = z.infer<typeof membershipSchema>;

/** The membership's slug: bloc, country and the date of joining as far as it is known. */
export function membershipSlug(content: { bloc: string; country: string; from: string }): string {
  return `${content.bloc}-${content.country.toLowerCase()}-${content.from}`;
}
