import type { LeaderRef } from "@/lib/views/parameters";

const now = (slug: string): LeaderRef => ({ slug, day: null });

/** Comparisons worth a first look; those whose leaders a release does not have are not offered. */
export const SUGGESTIONS: LeaderRef[][] = [
  [now("donald-trump"), now("javier-milei")],
  [now("lula-da-silva"), now("javier-milei")],
  [{ slug: "donald-trump", day: "2018-01-01" }, now("donald-trump")],
  [now("donald-trump"), now("joe-biden")],
  [now("donald-trump"), now("javier-milei"), now("giorgia-meloni"), now("viktor-orban"), now("nayib-bukele")],
];
