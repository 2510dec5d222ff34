"use client";

import { useEffect, useMemo } from "react";
import { hiderOf } from "@/lib/briefings/blind";
import type { PresentedStep } from "@/lib/briefings/dressed";

/** What hides who is spoken of in any of these steps. */
export function useHide(steps: readonly PresentedStep[]): (text: string) => string {
  return useMemo(() => hiderOf(steps.map(({ shown }) => shown)), [steps]);
}

/**
 * Hides who is spoken of in the title of the tab as well, for as long as names are hidden.
 * @param open  what it says of the presentation once nobody is hidden, where the page may have come without it
 */
export function useHiddenTitle(hide: ((text: string) => string) | undefined, open = ""): void {
  useEffect(() => {
    if (!hide) return;
    const { title } = document;
    document.title = hide(title);
    return () => {
      document.title = open ? title.replace(hide(open), () => open) : title;
    };
  }, [hide, open]);
}
