import { changeSetPath } from "@/lib/change-sets/path";
import { storedState } from "@/lib/change-sets/states";
import { getTranslator } from "@/lib/i18n/translator";
import type { QueuedReport } from "@/lib/reports/model";

/** The change set that answers a report, as far as whoever asks may know of it. */
export function ChangeSetUnderWay({ changeSet }: { changeSet: NonNullable<QueuedReport["changeSet"]> }) {
  const t = getTranslator("reports");
  const { known } = changeSet;
  if (!known) return <p>{t("one.underWayHidden")}</p>;
  return (
    <p>
      {t.rich("one.underWay", {
        id: known.id,
        title: known.title,
        state: storedState(known.state),
        link: (chunks) => <a href={changeSetPath(known.id)}>{chunks}</a>,
      })}
    </p>
  );
}
