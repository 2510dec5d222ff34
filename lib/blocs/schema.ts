import { z } from "zod";
import { day, text } from "@/lib/change-sets/fields";

/** What a bloc's record says; who belongs to it, and when, stands in memberships. */
export const blocSchema = z.strictObject({
  name: text("name"),
  description: text("description"),
  lastChecked: day("lastChecked"),
});
export type BlocContent = z.infer<typeof blocSchema>;
