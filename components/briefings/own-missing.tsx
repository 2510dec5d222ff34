import { fill } from "@/lib/briefings/fill";
import type { MissingTexts } from "./texts";
import type { Presented } from "./use-presented.client";

/** Names the steps of a briefing that are left out, to whoever wrote them, with why each. */
export function OwnMissing({ missing, texts }: { missing: Presented["missing"]; texts: MissingTexts }) {
  if (missing.length === 0) return null;
  return (
    <ul className="briefing-missing" role="status">
      {missing.map(({ number, headline, reason }) => (
        <li key={number}>{fill(headline ? texts.named : texts.step, { number, headline, reason })}</li>
      ))}
    </ul>
  );
}
