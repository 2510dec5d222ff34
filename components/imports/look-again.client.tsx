"use client";

import { useRouter } from "next/navigation";
import { useEffect, useTransition } from "react";

/** Draws the page anew every so often, as long as it stands on it. @param every  in milliseconds */
export function LookAgain({ every }: { every: number }) {
  const router = useRouter();
  const [isLooking, startLooking] = useTransition();
  useEffect(() => {
    if (isLooking) return;
    const waiting = setTimeout(() => startLooking(() => router.refresh()), every);
    return () => clearTimeout(waiting);
  }, [isLooking, every, router]);
  return null;
}
