"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { mayAskAnew, wasWhole } from "./asked-anew";

/** How long the page may take to come anew, in ms. */
const LATE_AFTER_MS = 8_000;

const isWhole = () => document.querySelector("[data-left-out]") === null;

/**
 * Asks for the page anew, with all its texts, where the browser has made it from what is sent beside the markup: there the
 * texts of what never moves are left out (lib/http/left-out.ts). It does so where somebody comes back to a page that script
 * has changed since, and where something else, such as an extension, has changed the markup before React came to it. Where
 * that is of no avail it says so.
 */
export function LeftOut({ lost, again }: { lost: string; again: string }) {
  const router = useRouter();
  const [isLost, setIsLost] = useState(false);
  // Each time that the page is made: another one may come into the place of this.
  useEffect(() => {
    if (isWhole()) {
      wasWhole();
      return setIsLost(false);
    }
    if (isLost) return;
    if (!navigator.onLine || !mayAskAnew()) return setIsLost(true);
    router.refresh();
    const late = setTimeout(() => setIsLost(!isWhole()), LATE_AFTER_MS);
    return () => clearTimeout(late);
  });
  if (!isLost) return null;
  return (
    <p role="alert" className="left-out no-print">
      {lost}{" "}
      <button type="button" className="button" onClick={() => window.location.reload()}>
        {again}
      </button>
    </p>
  );
}
