"use client";

import { useState } from "react";
import { fill } from "@/lib/briefings/fill";
import { atRelease, type Step } from "@/lib/briefings/model";
import type { Shown } from "@/lib/briefings/shown";
import { type RowDifference, rowDifferences } from "@/lib/charts/differences";
import { type FetchedShown, fetchShown } from "./fetch-shown";
import type { EditTexts } from "./texts";

/** Most differing lines that are named. */
const MOST = 10;

/** Where a newer release is out: whether it would change a step, line by line, and the step moved to it when that is wanted. */
export function NewerRelease({
  shown,
  number,
  texts,
  onChange,
}: {
  shown: Shown;
  /** Of the step, counted from 1. */
  number: number;
  texts: EditTexts;
  onChange: (change: Partial<Step>, words: string) => void;
}) {
  const [fetched, setFetched] = useState<FetchedShown | null>(null);
  const { latest, view } = shown;
  const compare = async () => setFetched(await fetchShown(atRelease(view, latest)));
  return (
    <div className="step-newer">
      <p>{fill(texts.newer, { latest })}</p>
      {fetched === null ? (
        <button type="button" className="button" onClick={compare}>
          {texts.compare}
        </button>
      ) : fetched.ok ? (
        <>
          <Differences older={shown} newer={fetched.shown} texts={texts} />
          <button
            type="button"
            className="button"
            onClick={() =>
              onChange({ view: fetched.shown.view }, fill(texts.movedRelease, { number, latest }))
            }
          >
            {fill(texts.move, { latest })}
          </button>
        </>
      ) : (
        <p role="alert">{fill(texts.gone, { latest, reason: fetched.reason ?? texts.offline })}</p>
      )}
    </div>
  );
}

function Differences({ older, newer, texts }: { older: Shown; newer: Shown; texts: EditTexts }) {
  const differences = rowDifferences(older, newer);
  const isRetitled = older.title !== newer.title;
  const { latest } = older;
  if (differences.length === 0 && !isRetitled) return <p role="status">{fill(texts.same, { latest })}</p>;
  return (
    <div role="status">
      {isRetitled && <p>{fill(texts.titleDiffers, { was: older.title, is: newer.title })}</p>}
      {differences.length > 0 && <p>{fill(texts.differs, { latest, count: differences.length })}</p>}
      <ul>
        {differences.slice(0, MOST).map((difference) => (
          <li key={`${difference.kind} ${difference.row} ${difference.was}`}>{said(difference, texts)}</li>
        ))}
        {differences.length > MOST && <li>{fill(texts.more, { count: differences.length - MOST })}</li>}
      </ul>
    </div>
  );
}

function said({ kind, row, was, is }: RowDifference, texts: EditTexts): string {
  if (kind === "changed") return fill(texts.changed, { row, was, is });
  return kind === "added" ? fill(texts.added, { row, is }) : fill(texts.removedRow, { row, was });
}
