import type { ImportState } from "@/lib/imports/model";

/** How a badge shows the state of a file: what waits for its owner stands out. */
export const STATE_KIND: Record<ImportState, "plain" | "accent" | "warn"> = {
  reading: "plain",
  ready: "accent",
  making: "plain",
  made: "plain",
  failed: "warn",
  discarded: "plain",
};
