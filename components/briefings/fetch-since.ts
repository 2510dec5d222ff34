import type { BriefingSince } from "@/lib/briefings/since";

/** Asks what the newest release makes of views; null where the server did not answer. */
export async function fetchSince(views: readonly string[]): Promise<BriefingSince | null> {
  try {
    const answer = await fetch("/briefings/newer", {
      method: "POST",
      body: JSON.stringify({ views }),
      headers: { "content-type": "application/json" },
    });
    return answer.ok ? await answer.json() : null;
  } catch {
    return null;
  }
}
