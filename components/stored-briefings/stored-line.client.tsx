"use client";

import { timeOf } from "@/components/record-forms/keeping-line.client";
import { fill } from "@/lib/briefings/fill";
import texts from "@/messages/en/together.json";
import { namesText } from "./names-text";
import type { Keeping } from "./use-stored.client";

/** Where what was changed is kept. What asks something of the reader, or was changed by others, is announced. */
export function StoredLine({ keeping, storeIsFull }: { keeping: Keeping; storeIsFull: boolean }) {
  const { kind } = keeping;
  const isJoined = kind === "kept" && keeping.by.length > 0;
  const isCalm = kind === "idle" || kind === "waiting" || (kind === "kept" && !isJoined);
  return (
    <div className="stored-line" data-kind={isCalm || isJoined ? undefined : "warn"}>
      <p>{isCalm && calmText(keeping)}</p>
      <div role="status" aria-label={texts.label}>
        {isJoined && <p>{fill(texts.joined, { time: timeOf(keeping.at), names: namesText(keeping.by) })}</p>}
        {kind === "device" && <p>{texts.device}</p>}
        {kind === "signedOut" && (
          <p>
            {texts.signedOut}{" "}
            <a href="/sign-in" target="_blank" rel="noreferrer">
              {texts.signIn}
            </a>
          </p>
        )}
        {kind === "refused" && <p>{fill(texts.refused, { message: keeping.message })}</p>}
        {storeIsFull && <p>{texts.storeFull}</p>}
      </div>
    </div>
  );
}

function calmText(keeping: Keeping): string {
  if (keeping.kind === "kept") return fill(texts.kept, { time: timeOf(keeping.at) });
  return keeping.kind === "waiting" ? texts.waiting : texts.idle;
}
