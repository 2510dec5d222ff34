import { z } from "zod";
import { day, text } from "@/lib/change-sets/fields";

/** What a country's record says. Its slug is its ISO 3166-1 alpha-2 code. */
export const countrySchema = z.strictObject({
  name: text("name"),
  region: text("region"),
  lastChecked: day("lastChecked"),
});
export type CountryContent = z.infer<typeof countrySchema>;
