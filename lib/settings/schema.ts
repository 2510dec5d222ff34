import { z } from "zod";

/** How the place works, by name, each with its default. Changed by admins, kept in the database for all instances. */
export const settingsSchema = z.strictObject({
  /** Whether whoever wrote in a change set may approve it; each release so approved says that nobody else read it. */
  selfApproval: z.boolean({ error: "must be yes or no" }).default(false),
  /** Days within which what readers and persons written about sent in is answered. */
  answerWithinDays: z
    .int({ error: "must be a whole number of days" })
    .min(1, { error: "must be at least 1 day" })
    .max(90, { error: "must be at most 90 days" })
    .default(14),
  /** Days for which a guest's or a reply's link holds. */
  linkDays: z
    .int({ error: "must be a whole number of days" })
    .min(1, { error: "must be at least 1 day" })
    .max(90, { error: "must be at most 90 days" })
    .default(14),
  /** Days after its last check from which a stance waits for an editor's look. */
  recheckAfterDays: z
    .int({ error: "must be a whole number of days" })
    .min(7, { error: "must be at least 7 days" })
    .max(3650, { error: "must be at most 3650 days" })
    .default(180),
  /** Refused sign-ins, codes and actions within an hour from which admins are told; 0 for never. */
  alarmRefusals: z
    .int({ error: "must be a whole number" })
    .min(0, { error: "must be 0 or more" })
    .max(10_000, { error: "must be at most 10,000" })
    .default(30),
  /** Withheld records within an hour from which admins are told; 0 for never. */
  alarmWithholdings: z
    .int({ error: "must be a whole number" })
    .min(0, { error: "must be 0 or more" })
    .max(10_000, { error: "must be at most 10,000" })
    .default(5),
});
export type Settings = z.infer<typeof settingsSchema>;

const { selfApproval, answerWithinDays, linkDays, recheckAfterDays, alarmRefusals, alarmWithholdings } =
  settingsSchema.shape;

/** The form of the settings: a number that is left empty is none, and not the default. */
export const settingsFormSchema = z.object({
  selfApproval,
  answerWithinDays: answerWithinDays.unwrap(),
  linkDays: linkDays.unwrap(),
  recheckAfterDays: recheckAfterDays.unwrap(),
  alarmRefusals: alarmRefusals.unwrap(),
  alarmWithholdings: alarmWithholdings.unwrap(),
});
