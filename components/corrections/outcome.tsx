import type { Day } from "@/lib/domain/day";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { OwnReport } from "@/lib/reports/model";

type Answered = Pick<OwnReport, "state" | "dueOn" | "answer" | "answeredOn" | "answeredBy">;

/** Where a report stands in words, with the answer and the release that changed the record because of it. */
export function Outcome({ report, today }: { report: Answered; today: Day }) {
  const t = getTranslator("corrections");
  const { state, dueOn, answer, answeredOn, answeredBy } = report;
  if (state === "open")
    return (
      <p className="outcome">
        {t(dueOn < today ? "received.overdue" : "received.open", { day: formatDay(dueOn) })}
      </p>
    );
  return (
    <div className="outcome">
      <p>{t(`received.${state}`, { day: formatDay(answeredOn ?? dueOn) })}</p>
      {answeredBy && (
        <p>
          {t.rich("received.byRelease", {
            number: answeredBy.number,
            sentence: answeredBy.sentence,
            link: (chunks) => <a href={`/changes/${answeredBy.number}`}>{chunks}</a>,
          })}
        </p>
      )}
      {answer && <p className="written">{answer}</p>}
    </div>
  );
}
