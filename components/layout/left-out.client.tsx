"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";

/**
 * Asks for the page anew, with all its texts, where the browser has made it from what is sent beside the markup: there the
 * texts of what never moves are left out (lib/http/left-out.ts). It does so where it comes back to a page that script has
 * changed since, and where something else, such as an extension, has changed the markup before React came to it.
 */
export function LeftOut() {
  const router = useRouter();
  // Each time that the page is made: another one may come into the place of this.
  useEffect(() => {
    if (document.querySelector("[data-left-out]")) router.refresh();
  });
  return null;
}
