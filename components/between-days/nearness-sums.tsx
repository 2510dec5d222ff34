import { AgreementSum } from "@/components/measures/agreement-sum";
import { SumChooser } from "@/components/measures/sum-chooser";
import { DEFAULT_MEASURE } from "@/lib/domain/measures/registry";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import type { Nearness } from "./nearness-figure";

/** The way to the sums behind each pair of numbers, and those of the leader whom the address names: one for each day. */
export function NearnessSums({
  name,
  days,
  pairs,
  opened,
  address,
  issueNames,
  link,
}: {
  name: string;
  days: readonly [string, string];
  pairs: readonly Nearness[];
  opened: Nearness | null;
  /** The page with no sum open. */
  address: string;
  issueNames: Readonly<Record<string, string>>;
  link: Link;
}) {
  const t = getTranslator("between-days");
  const on = (who: string, day: string) => t("sideOn", { name: who, day: formatDay(day) });
  return (
    <div id="explain" className="mt-4 grid gap-6">
      <SumChooser
        address={address}
        fragment="#explain"
        name="explain"
        label={t("sumsOf", { name })}
        button={t("sumsShow")}
        options={pairs.map(({ other }) => ({ value: other.slug, label: other.name }))}
        chosen={opened?.other.slug}
      />
      {opened &&
        ([opened.from, opened.to] as const).map((agreement, at) => {
          const day = days[at] ?? "";
          return (
            <section key={day}>
              <h3 className="mb-2 font-semibold">
                {t("sumTitle", { a: name, b: opened.other.name, day: formatDay(day) })}
              </h3>
              <AgreementSum
                agreement={agreement}
                measure={DEFAULT_MEASURE}
                a={on(name, day)}
                b={on(opened.other.name, day)}
                issueNames={issueNames}
                methods={(anchor) => link(`/methods#${anchor}`)}
              />
            </section>
          );
        })}
    </div>
  );
}
