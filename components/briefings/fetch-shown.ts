import type { Shown } from "@/lib/briefings/shown";

/** What a view shows, or why it cannot be had: null where the server did not answer, else its words. */
export type FetchedShown = { ok: true; shown: Shown } | { ok: false; status: number; reason: string | null };

/** What this page has been told already, by view: a view shows the same for as long as a page is open. */
const told = new Map<string, Promise<FetchedShown>>();

/** Asks for what a view shows, at its day and release; once for each view, unless it could not be had. */
export function fetchShown(view: string): Promise<FetchedShown> {
  const before = told.get(view);
  if (before) return before;
  const asked = ask(view);
  told.set(view, asked);
  asked.then(
    ({ ok }) => ok || told.delete(view),
    () => told.delete(view),
  );
  return asked;
}

async function ask(view: string): Promise<FetchedShown> {
  try {
    const answer = await fetch(`/briefings/shown?view=${encodeURIComponent(view)}`);
    const body = await answer.json();
    return answer.ok
      ? { ok: true, shown: body }
      : { ok: false, status: answer.status, reason: body.detail ?? body.title ?? null };
  } catch {
    return { ok: false, status: 0, reason: null };
  }
}
