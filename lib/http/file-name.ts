import type { Day } from "@/lib/domain/day";

/** Letters of what a file is about: with day, release and ending its name stays within what every system takes. */
const LONGEST = 110;

/** What a file that is downloaded shows: what, as of which days (one, or the first and last of several), which release. */
export type FileFacts = {
  what: readonly string[];
  days: readonly Day[];
  release: number | null;
  ending: string;
};

/** `standpoint-similarity-2026-07-20-release-41.csv`: what, as of when, which release, in plain small letters. */
export function fileName({ what, days, release, ending }: FileFacts): string {
  const about = plain(what.join(" ")).slice(0, LONGEST).replace(/-$/, "");
  const ordered = [...new Set(days)].sort();
  const when = [ordered[0], ordered.length > 1 ? `to-${ordered.at(-1)}` : undefined];
  const which = release === null ? undefined : `release-${release}`;
  return `${["standpoint", about, ...when, which].filter(Boolean).join("-")}.${ending}`;
}

/** A text in the letters of addresses. */
export function plain(text: string): string {
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replace(/\p{M}/gu, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** Names a file for whoever keeps it. A picture or a text is still shown where it is opened; what only programs read is handed over. */
export function disposition(name: string, way: "inline" | "attachment"): Record<string, string> {
  return { "content-disposition": `${way}; filename="${name}"` };
}
