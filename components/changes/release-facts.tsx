import { tombstoneText } from "@/components/withheld/tombstone-text";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { ReleaseSummary } from "@/lib/views/moment";
import { reviewText, someoneText } from "./review-text";

/** When a release was published, by whom, who approved it, and its hash. */
export function ReleaseFacts({ release, whole = false }: { release: ReleaseSummary; whole?: boolean }) {
  const t = getTranslator("changes");
  const { day, proposedBy, hash } = release;
  return (
    <p className="dotted">
      <time dateTime={release.at}>{formatDay(day)}</time>
      <span>{t("proposedBy", { name: someoneText(proposedBy) })}</span>
      <span>{reviewText(release)}</span>
      <span>
        {t.rich("hash", {
          code: () => (
            <code key="hash" className="break-all">
              {whole ? hash : hash.slice(0, 12)}
            </code>
          ),
        })}
      </span>
    </p>
  );
}

/** Since when and why the sentence of a release is withheld; nothing where it is not. */
export function SentenceTombstone({ release }: { release: ReleaseSummary }) {
  if (!release.withheld) return null;
  return <p className="text-ink-soft text-note">{tombstoneText(release.withheld)}</p>;
}
