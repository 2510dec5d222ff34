import { AgreementSum } from "@/components/measures/agreement-sum";
import { SumChooser } from "@/components/measures/sum-chooser";
import { Disclosure } from "@/components/ui/disclosure";
import type { AgreementSpan } from "@/lib/domain/pair-agreement";
import { formatDay } from "@/lib/i18n/format";
import { formatMeasured } from "@/lib/i18n/measured";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import type { Relation } from "./model";
import { relationAddress, type StoryView } from "./relation-address";

/** The way to the sum of each step of the line through time, and the sum of the one that the reader opened. */
export function StepSum({
  relation: { a, b },
  series: { spans, until },
  view,
  issueNames,
  link,
}: {
  relation: Pick<Relation, "a" | "b">;
  series: NonNullable<Relation["series"]>;
  view: StoryView;
  issueNames: Readonly<Record<string, string>>;
  link: Link;
}) {
  const t = getTranslator("relations");
  const open = view.at === null ? undefined : spanOn(spans, view.at);
  return (
    <div id="time-sum" className="mt-4">
      <SumChooser
        address={relationAddress({ a, b }, { ...view, at: null }, link)}
        fragment="#time-sum"
        name="at"
        label={t("stepChoose")}
        button={t("stepShow")}
        options={spans.map((span) => ({ value: span.from, label: stepText(span) }))}
        chosen={(open ?? spans.at(-1))?.from}
      />
      {view.at !== null && !open && (
        <p className="text-ink-soft">
          {t("stepNone", {
            day: formatDay(view.at),
            from: formatDay(spans[0]?.from ?? until),
            until: formatDay(until),
          })}
        </p>
      )}
      {open && (
        <Disclosure open summary={t("stepSum", { day: formatDay(open.from) })}>
          <AgreementSum
            agreement={open.agreement}
            measure={view.measure}
            a={a.name}
            b={b.name}
            issueNames={issueNames}
            methods={(anchor) => link(`/methods#${anchor}`)}
          />
        </Disclosure>
      )}
    </div>
  );
}

/** The step that holds on a day; none before the first and after the last day of the line. */
function spanOn(spans: readonly AgreementSpan[], day: string): AgreementSpan | undefined {
  return spans.find(({ from, to }) => from <= day && (to === null || day < to));
}

function stepText({ from, agreement: { value, bounds } }: AgreementSpan): string {
  const t = getTranslator("relations");
  return t("stepOption", {
    day: formatDay(from),
    value: value === null ? t("noNumber") : formatMeasured(value, bounds),
  });
}
