import { Sum } from "@/components/analysis/sum";
import { ChartKey } from "@/components/charts/chart-key";
import { FigureFrame } from "@/components/charts/figure-frame";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { Field } from "@/components/ui/field";
import { FilterForm } from "@/components/ui/filter-form";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import type { Figure } from "@/lib/charts/figure";
import { MIN_OTHERS } from "@/lib/domain/measures/departures";
import { partOf } from "@/lib/domain/measures/measurement";
import type { WithBloc, WithBlocLine } from "@/lib/domain/measures/with-bloc";
import { isPosition, SCALE_RANGE } from "@/lib/domain/scale";
import { formatDay, formatList, formatNumber, formatPosition } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import { inNumbers } from "./cohesion-section";
import type { BlocIssueHead, BlocSide } from "./model";
import { coverageText } from "./reason-text";

/** A leader who is followed through time with the others of a bloc; `figure` is null where they were never on record. */
export type Followed = {
  slug: string;
  name: string;
  now: WithBloc;
  others: number;
  figure: Figure | null;
  files: { csv: string; svg: string };
};

type Props = {
  side: BlocSide;
  followed: Followed | null;
  leaders: { slug: string; name: string }[];
  kept: [name: string, value: string][];
  issues: readonly BlocIssueHead[];
  asOf: string;
  link: Link;
};

/** How a leader stood with the others of a bloc through time, and the sum of the day. */
export function TimeSection({ side, followed, leaders, kept, issues, asOf, link }: Props) {
  const t = getTranslator("blocs");
  return (
    <Section
      id="time"
      title={followed ? t("time.titleOf", { leader: followed.name, bloc: side.name }) : t("time.title")}
      aside={t("time.aside", { minimum: MIN_OTHERS })}
    >
      <FilterForm action="/blocs#time" label={t("time.choose")} hidden={kept}>
        <Field label={t("time.choose")}>
          <Select
            name="leader"
            defaultValue={followed?.slug ?? ""}
            options={[
              ...(followed ? [] : [{ value: "", label: t("time.nobody") }]),
              ...leaders.map(({ slug, name }) => ({ value: slug, label: name })),
            ]}
          />
        </Field>
        <Button>{t("time.submit")}</Button>
      </FilterForm>
      {followed && (
        <>
          {followed.figure ? (
            <FigureFrame
              figure={followed.figure}
              files={followed.files}
              legend={<ChartKey chart="agreement" />}
            />
          ) : (
            <p className="text-ink-soft">{t("time.nothing", { leader: followed.name })}</p>
          )}
          <p className="mt-4 max-w-prose">
            {t("time.now", { day: formatDay(asOf) })}{" "}
            {followed.others < MIN_OTHERS
              ? t("time.fewOthers", { others: followed.others, minimum: MIN_OTHERS })
              : coverageText(followed.now)}
          </p>
          <Disclosure summary={t("explain")}>
            <WithSum followed={followed} bloc={side.name} issues={issues} link={link} />
          </Disclosure>
        </>
      )}
    </Section>
  );
}

function WithSum({
  followed: { name, now },
  bloc,
  issues,
  link,
}: { followed: Followed; bloc: string } & Pick<Props, "issues" | "link">) {
  const t = getTranslator("blocs");
  const named = new Map(issues.map((issue) => [issue.slug, issue.name]));
  const issueName = ({ issue }: WithBlocLine) => named.get(issue) ?? issue;
  const scope = now.cells.filter(({ status }) => status === "counted" || status === "unknown");
  const out = now.cells.filter((line) => !scope.includes(line));
  const [apart, extent] = [partOf(now, "apart"), partOf(now, "extent")];
  return (
    <Sum
      intro={t("time.intro", { leader: name, bloc })}
      caption={t("time.sumCaption", { leader: name, bloc })}
      rows={scope}
      rowKey={({ issue }) => issue}
      columns={[
        { key: "issue", head: t("column.issue"), rowHead: true, cell: issueName },
        { key: "own", head: name, cell: ({ positions: [own] }) => placed(own) },
        {
          key: "others",
          head: t("column.othersHold"),
          cell: ({ positions: [, ...others] }) => {
            const held = others.filter((position) => position !== null);
            return held.length === 0
              ? "–"
              : held
                  .sort((a, b) => a - b)
                  .map(placed)
                  .join("  ");
          },
        },
        { key: "weight", head: t("column.weight"), align: "end", cell: ({ weight }) => formatNumber(weight) },
        {
          key: "distance",
          head: t("column.distance"),
          align: "end",
          cell: ({ distance, minDistance, maxDistance }) =>
            distance === null
              ? t("between", { low: formatNumber(minDistance), high: formatNumber(maxDistance) })
              : formatNumber(distance),
        },
        {
          key: "product",
          head: t("column.product"),
          align: "end",
          cell: ({ amount }) => (amount === null ? t("notCounted") : formatNumber(amount)),
        },
      ]}
      formula={[
        [t("formula"), t("time.formula", { extent: SCALE_RANGE })],
        ...(apart !== null && extent !== null && now.raw !== null
          ? [[t(now.value === null ? "wouldBe" : "here"), inNumbers(apart, extent, now.raw)] as const]
          : []),
      ]}
      leftOut={
        out.length > 0 &&
        t("leftOut", {
          list: formatList(out.map((line) => `${issueName(line)} (${t(`out.${line.status}`)})`)),
        })
      }
      methodsHref={link("/methods#cohesion")}
    />
  );
}

const placed = (position: number | null | undefined): string =>
  position == null ? "–" : isPosition(position) ? formatPosition(position) : formatNumber(position);
