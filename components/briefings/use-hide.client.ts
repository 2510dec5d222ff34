"use client";

import { useMemo } from "react";
import { blindText } from "@/lib/briefings/blind";
import type { PresentedStep } from "@/lib/briefings/dressed";
import type { StageTexts } from "./texts";

/** What hides who is spoken of in any of these steps. */
export function useHide(steps: readonly PresentedStep[], texts: StageTexts): (text: string) => string {
  return useMemo(() => {
    const leaders = new Map(
      steps.flatMap(({ shown }) => shown.leaders.map((one) => [one.slug, one] as const)),
    );
    return blindText([...leaders.values()], texts);
  }, [steps, texts]);
}
