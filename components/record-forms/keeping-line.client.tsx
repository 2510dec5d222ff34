"use client";

import texts from "@/messages/en/working-copies.json";
import type { Keeping } from "./use-keeping.client";

/** Where what is typed is kept. What asks something of the reader is announced; the rest only stands there. */
export function KeepingLine({
  keeping,
  storeIsFull,
  self,
  onReplace,
}: {
  keeping: Keeping;
  storeIsFull: boolean;
  /** The address of the form's page. */
  self: string;
  onReplace: (version: number) => void;
}) {
  const isCalm = keeping.kind === "idle" || keeping.kind === "waiting" || keeping.kind === "kept";
  return (
    <div className="keeping" data-kind={isCalm ? undefined : "warn"}>
      <p className="keeping-calm">{isCalm && calmText(keeping)}</p>
      <div role="status" aria-label={texts.label}>
        {keeping.kind === "device" && <p>{texts.device}</p>}
        {keeping.kind === "signedOut" && (
          <p>
            {texts.signedOut}{" "}
            <a href="/sign-in" target="_blank" rel="noreferrer">
              {texts.signIn}
            </a>
          </p>
        )}
        {keeping.kind === "refused" && <p>{texts.refused.replace("{message}", keeping.message)}</p>}
        {keeping.kind === "overtaken" && (
          <>
            <p>{keeping.version > 0 ? texts.outdated : texts.gone}</p>
            <p className="form-actions">
              {keeping.version > 0 && (
                <a href={self} target="_blank" rel="noreferrer">
                  {texts.seeOther}
                </a>
              )}
              <button type="button" className="button" onClick={() => onReplace(keeping.version)}>
                {texts.replace}
              </button>
            </p>
          </>
        )}
        {storeIsFull && <p>{texts.storeFull}</p>}
      </div>
    </div>
  );
}

function calmText(keeping: Keeping): string {
  if (keeping.kind === "kept") return texts.kept.replace("{time}", timeOf(keeping.at));
  return keeping.kind === "waiting" ? texts.waiting : texts.idle;
}

/** The time of day where the reader is; another day's with the day. */
export function timeOf(at: number): string {
  const time = new Date(at);
  const isToday = time.toDateString() === new Date().toDateString();
  return new Intl.DateTimeFormat("en-GB", {
    timeStyle: "short",
    ...(isToday ? {} : { dateStyle: "medium" }),
  }).format(time);
}
