import { z } from "zod";
import { slug, text } from "@/lib/change-sets/fields";
import { REPORT_LENGTH } from "../schema";

/** For whom a link for replies is made. Shared by the form and its action. */
export const makeLinkSchema = z.object({
  leader: slug("The leader").max(200),
  label: text("For whom it is").max(REPORT_LENGTH.name, {
    error: `Keep it to ${REPORT_LENGTH.name} characters.`,
  }),
});

export const revokeLinkSchema = z.object({
  link: z.string({ error: "Name a link." }).regex(/^[\w-]{22}$/, { error: "There is no such link." }),
});
