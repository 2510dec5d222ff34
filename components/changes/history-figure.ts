import type { Names } from "@/components/events/names";
import { listFigure } from "@/components/lists/list-figure";
import { nounText, tombstoneText } from "@/components/withheld/tombstone-text";
import type { NounName } from "@/lib/change-sets/nouns";
import { type FieldChange, fieldChanges } from "@/lib/changes/field-changes";
import { type Version, versionAt } from "@/lib/changes/history/model";
import type { Figure } from "@/lib/charts/figure";
import type { Day } from "@/lib/domain/day";
import { formatDayShort } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { ReleaseSummary } from "@/lib/views/moment";
import { changesText } from "./changes-text";
import { fieldLabel, lineInWords } from "./field-words";

export const RECORD_HISTORY = "record-history";

type Between = { from: number; to: number };

type History = {
  noun: NounName;
  slug: string;
  label: string;
  /** Newest first. */
  versions: readonly Version[];
  releases: ReadonlyMap<number, ReleaseSummary>;
  names: Names;
};

type Line = Pick<Version, "since" | "kind"> & { text: string };

/** A record version by version as a figure, each with what it changed of the one before. */
export function historyFigure(history: History, release: number): Figure {
  const t = getTranslator("changes");
  const { label, versions, releases } = history;
  return listFigure<Line>({
    ...saidOf(history, release),
    title: t("list.history", { label, count: versions.length }),
    order: `${t("listNote")}.`,
    items: versions.map((version, at) => ({
      since: version.since,
      kind: version.kind,
      text: stepText(version, versions[at + 1], history.names),
    })),
    keyOf: ({ since }) => `release-${since}`,
    columns: [
      {
        ...{ key: "release_number", head: t("list.release"), share: 1.8 },
        value: ({ since }) => since,
        text: ({ since }) => t("release", { number: since }),
      },
      {
        ...{ key: "published", head: t("list.day"), share: 1.8 },
        value: ({ since }) => releases.get(since)?.day ?? null,
        text: ({ since }) => textOfDay(releases.get(since)?.day),
      },
      {
        ...{ key: "kind", head: t("list.why"), share: 2 },
        value: ({ kind }) => kind,
        text: ({ kind }) => t(`kind.${kind}`),
      },
      { key: "changed", head: t("difference"), share: 8, value: ({ text }) => text },
    ],
  });
}

/** What of a record differs between two releases, field by field, as a figure; where that cannot be said, why. */
export function betweenFigure(history: History, between: Between, release: number): Figure {
  const t = getTranslator("changes");
  const { label, versions, names } = history;
  const [before, after] = [versionAt(versions, between.from), versionAt(versions, between.to)];
  const reason = unread(before, between.from) ?? unread(after, between.to);
  const changes =
    before?.content && after?.content && !reason ? fieldChanges(before.content, after.content) : [];
  const none = reason ?? (changes.length === 0 ? t("history.same", between) : null);
  const words = (field: string, lines: readonly string[]) =>
    lines.map((line) => lineInWords(field, line, names)).join("; ");
  return listFigure<FieldChange>({
    ...saidOf(history, release),
    title: none ? t("list.betweenNone", { label, none }) : t("list.between", { label, ...between }),
    order: null,
    items: changes,
    keyOf: ({ field }) => field,
    columns: [
      {
        ...{ key: "field", head: t("list.field"), share: 2 },
        value: ({ field }) => field,
        text: ({ field }) => fieldLabel(field),
      },
      {
        ...{ key: "was", head: t("release", { number: between.from }), share: 5 },
        value: ({ field, before: was }) => words(field, was) || null,
      },
      {
        ...{ key: "is", head: t("release", { number: between.to }), share: 5 },
        value: ({ field, after: is }) => words(field, is) || null,
      },
    ],
  });
}

function saidOf({ noun }: History, release: number) {
  const t = getTranslator("changes");
  return {
    name: RECORD_HISTORY,
    measure: t("list.historyMeasure", { noun: nounText(noun), release }),
    caption: t("history.title", { noun: nounText(noun) }),
    path: null,
  };
}

/** Why nothing can be said of a record in a release; null where something can. */
function unread(version: Version | undefined, release: number): string | null {
  const t = getTranslator("changes");
  if (!version) return t("history.notYet", { release });
  if (version.isRemoval) return t("history.gone", { release });
  return version.withheld ? `${t("release", { number: release })}: ${tombstoneText(version.withheld)}` : null;
}

function stepText(version: Version, before: Version | undefined, names: Names): string {
  const t = getTranslator("changes");
  if (version.withheld) return tombstoneText(version.withheld);
  if (version.isRemoval) return t("history.removed");
  if (before?.withheld) return t("history.beforeWithheld");
  if (!version.content || !before?.content) return t("history.first");
  return changesText(before.content, version.content, names) || t("history.unchanged");
}

const textOfDay = (day: Day | undefined) => (day === undefined ? "–" : formatDayShort(day));
