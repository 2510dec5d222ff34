import type { ReactNode } from "react";
import type { SetSource } from "@/lib/change-sets/model";

/** What the server makes of a form as it stands: shown beside it and at its fields, on opening and after each pause. */
export type Ahead = {
  /** The record as readers will see it, and what the change does. */
  preview: ReactNode;
  /** What each position means on the issue that is chosen, by position. */
  meanings: Record<string, string>;
  /** What the register has, by the words or the address that a citation's row looks for. */
  lookups: Record<string, SetSource[]>;
  /** The sources that the form cites, by slug. */
  known: Record<string, SetSource>;
};
