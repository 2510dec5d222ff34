"use client";

import { createContext, use } from "react";
import type { Ahead } from "./ahead";

const NOTHING: Ahead = { preview: null, meanings: {}, lookups: {}, known: {} };

export const AheadContext = createContext<Ahead>(NOTHING);

/** What the server made of the form around, last. */
export function useAhead(): Ahead {
  return use(AheadContext);
}
