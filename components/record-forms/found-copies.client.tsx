"use client";

import type { FormValues } from "@/lib/record-forms/model";
import texts from "@/messages/en/working-copies.json";
import { timeOf } from "./keeping-line.client";
import type { LocalCopy } from "./local-copies";

/** Letters of a text that are shown of it. */
const MOST = 160;

/** Text of the form that only this device has: offered with its beginning, and used or thrown away as asked. */
export function FoundCopies({
  found,
  shown,
  onUse,
  onForget,
}: {
  found: readonly LocalCopy[];
  /** What the page shows. */
  shown: FormValues;
  onUse: (copy: LocalCopy) => void;
  onForget: (copy: LocalCopy) => void;
}) {
  return found.map((copy) => (
    <div key={copy.at} className="form-outcome" data-kind="found" role="status">
      <p>{texts.found.replace("{time}", timeOf(copy.at))}</p>
      <p className="found-text">{beginningOf(copy, shown)}</p>
      <p className="form-actions">
        <button type="button" className="button" data-kind="primary" onClick={() => onUse(copy)}>
          {texts.use}
        </button>
        <button type="button" className="button" onClick={() => onForget(copy)}>
          {texts.forget}
        </button>
      </p>
    </div>
  ));
}

/** The longest text in it that stands otherwise on the page, cut: by that its author knows it again. */
function beginningOf({ values }: LocalCopy, shown: FormValues): string {
  const longest = Object.entries(values)
    .flatMap(([name, value]) => (typeof value === "string" && value !== shown[name] ? [value] : []))
    .reduce((a, b) => (b.length > a.length ? b : a), "");
  return longest.length > MOST ? `${longest.slice(0, MOST)}…` : longest;
}
