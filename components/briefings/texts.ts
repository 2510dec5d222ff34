import type { Messages } from "@/messages";

/** Words of the islands of briefings, given to them as plain text with `{names}` in it. */
export type StageTexts = Messages["briefings"]["stage"] & { since: SinceTexts };
/** Words of a slide itself. */
export type SlideTexts = Pick<StageTexts, "source" | "part" | "over">;
export type EditTexts = Messages["briefings"]["edit"];
/** Words of what a newer release makes of steps, and of steps that are left out. */
export type SinceTexts = Messages["briefings"]["since"];
export type MissingTexts = Messages["briefings"]["missing"];
export type AddTexts = Messages["briefings"]["add"];
export type SummaryTexts = Messages["briefings"]["summary"];
/** Words of making files, and of their forms. */
export type MakeTexts = { make: Messages["briefings"]["make"]; form: Messages["briefings"]["form"] };
export type ProblemTexts = Messages["briefings"]["problem"];

/** Words of a step in the handout. */
export type StepTexts = Pick<Messages["briefings"], "step" | "table" | "firstRows" | "view" | "notes">;
