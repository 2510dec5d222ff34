import type { Names } from "@/components/events/names";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { FilterForm } from "@/components/ui/filter-form";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import { tombstoneText } from "@/components/withheld/tombstone-text";
import { type Version, versionAt } from "@/lib/changes/history/model";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import { ContentDifference } from "./record-history";

type Between = { from: number; to: number };

/** A record in two releases: what anyone who cited it in the one wants to know of the other. */
export function BetweenReleases({
  versions,
  between: { from, to },
  newest,
  path,
  names,
  link,
}: {
  versions: Version[];
  between: Between;
  /** The newest release that can be asked for. */
  newest: number;
  path: string;
  names: Names;
  link: Link;
}) {
  const t = getTranslator("changes");
  const offered = [...new Set([newest, ...versions.map(({ since }) => since), from, to])].sort(
    (a, b) => b - a,
  );
  const options = offered.map((number) => ({ value: String(number), label: t("release", { number }) }));
  return (
    <Section id="between" title={t("history.between")}>
      <FilterForm action={path} label={t("history.between")} link={link}>
        <Field label={t("history.from")}>
          <Select name="from" defaultValue={String(from)} options={options} />
        </Field>
        <Field label={t("history.to")}>
          <Select name="to" defaultValue={String(to)} options={options} />
        </Field>
        <Button>{t("history.compare")}</Button>
      </FilterForm>
      <div className="mt-4">
        <Difference versions={versions} between={{ from, to }} names={names} />
      </div>
    </Section>
  );
}

function Difference({ versions, between, names }: { versions: Version[]; between: Between; names: Names }) {
  const t = getTranslator("changes");
  const [before, after] = [versionAt(versions, between.from), versionAt(versions, between.to)];
  for (const [version, release] of [
    [before, between.from],
    [after, between.to],
  ] as const) {
    if (!version) return <p>{t("history.notYet", { release })}</p>;
    if (version.isRemoval) return <p>{t("history.gone", { release })}</p>;
    if (version.withheld)
      return (
        <p>
          {t("release", { number: release })}: {tombstoneText(version.withheld)}
        </p>
      );
  }
  if (before === after || !before?.content || !after?.content) return <p>{t("history.same", between)}</p>;
  return (
    <>
      <h3 className="font-semibold">{t("history.differs", between)}</h3>
      <ContentDifference before={before.content} after={after.content} names={names} />
    </>
  );
}
