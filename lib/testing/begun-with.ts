import type { Change } from "@/lib/change-sets/change";
import { ALL_NOUNS } from "@/lib/change-sets/nouns";

/** A change with a text put in front of each text of its record, and in place of every quote and where it stands. */
export function begunWith(text: string): (change: Change) => Change {
  return (change) => {
    if (!("content" in change)) return change;
    const { texts } = ALL_NOUNS.find(({ name }) => name === change.noun) ?? { texts: null };
    const content: Record<string, unknown> = { ...change.content };
    for (const field of [...(texts?.fields ?? []), "publisher", "note", "lookedIn"])
      if (typeof content[field] === "string") content[field] = `${text} ${content[field]}`;
    if (change.noun === "source") content.title = `${text} ${content.title}`;
    if (Array.isArray(content.citations))
      content.citations = content.citations.map((one: object) => ({ ...one, quote: text, locator: text }));
    return { ...change, content } as Change;
  };
}
