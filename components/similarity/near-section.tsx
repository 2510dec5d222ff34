import { measureName } from "@/components/analysis/scope-text";
import { pairText, reasonText, valueText } from "@/components/analysis/value-text";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { Field } from "@/components/ui/field";
import { FilterForm } from "@/components/ui/filter-form";
import { LeaderName } from "@/components/ui/leader-name";
import { Section } from "@/components/ui/section";
import { Select } from "@/components/ui/select";
import type { Bounds } from "@/lib/domain/measures/measurement";
import { getTranslator } from "@/lib/i18n/translator";
import { pairsOf, type Similarity, type SimilarLeader, type SimilarWith } from "./model";

type Props = {
  similarity: Similarity;
  /** The leader whose pairs are listed in full. */
  from: { leader: SimilarLeader; pairs: SimilarWith[] } | null;
  /** All who are compared, to choose from. */
  choices: { slug: string; name: string }[];
  kept: [name: string, value: string][];
  hrefOf: (a: SimilarLeader, b: SimilarLeader) => string;
  /** The address that lists everyone by nearness to this leader. */
  fromHref: (leader: SimilarLeader) => string;
};

/** The matrix in words: who is nearest and farthest of each, or everyone by nearness to one. */
export function NearSection({ similarity, from, choices, kept, hrefOf, fromHref }: Props) {
  const t = getTranslator("similarity");
  const { measure } = similarity;
  return (
    <Section
      id="near"
      title={from ? t("near.ofOne", { name: from.leader.label }) : t("near.title")}
      aside={t("near.aside", { measure: measureName(measure.id) })}
    >
      <FilterForm action="/similarity#near" label={t("near.choose")} hidden={kept}>
        <Field label={t("near.choose")}>
          <Select
            name="from"
            defaultValue={from?.leader.slug ?? ""}
            options={[
              { value: "", label: t("near.chooseNone") },
              ...choices.map(({ slug, name }) => ({ value: slug, label: name })),
            ]}
          />
        </Field>
        <Button>{t("near.submit")}</Button>
      </FilterForm>
      {from ? (
        <OfOne from={from} bounds={measure.bounds} hrefOf={hrefOf} />
      ) : (
        <OfEach similarity={similarity} hrefOf={hrefOf} fromHref={fromHref} />
      )}
    </Section>
  );
}

/** How many stand at each end of a leader's list. */
const ENDS = 2;

function OfEach({ similarity, hrefOf, fromHref }: Pick<Props, "similarity" | "hrefOf" | "fromHref">) {
  const t = getTranslator("similarity");
  const { leaders, measure } = similarity;
  const rows = leaders.map((leader, at) => {
    const pairs = pairsOf(similarity, at);
    const measured = pairs.filter(({ pair }) => pair.value !== null);
    return {
      leader,
      nearest: measured.slice(0, ENDS),
      // Nobody stands at both ends.
      farthest: measured.slice(Math.max(ENDS, measured.length - ENDS)).reverse(),
      refused: pairs.length - measured.length,
    };
  });
  const ends = (leader: SimilarLeader, some: SimilarWith[]) =>
    some.length === 0 ? (
      t("near.none")
    ) : (
      <span className="similarity-near-links">
        {some.map(({ other, pair }) => (
          <a key={other.key} href={hrefOf(leader, other)} title={pairText(measure.bounds, pair)}>
            {other.label} {valueText(measure.bounds, pair.value ?? 0)}
          </a>
        ))}
      </span>
    );
  return (
    <DataTable
      caption={t("near.caption")}
      rows={rows}
      rowKey={({ leader }) => leader.key}
      stacked
      columns={[
        {
          key: "leader",
          head: t("near.leader"),
          rowHead: true,
          cell: ({ leader: { slug, name, label }, leader }) => (
            <LeaderName slug={slug} name={label === name ? name : label} href={fromHref(leader)} size="sm" />
          ),
        },
        {
          key: "nearest",
          head: t("near.nearest"),
          cell: ({ leader, nearest }) => ends(leader, nearest),
        },
        {
          key: "farthest",
          head: t("near.farthest"),
          cell: ({ leader, farthest }) => ends(leader, farthest),
        },
        {
          key: "refused",
          head: t("near.refused"),
          align: "end",
          cell: ({ refused }) => t("near.refusedCount", { count: refused }),
        },
      ]}
    />
  );
}

function OfOne({
  from,
  bounds,
  hrefOf,
}: {
  from: NonNullable<Props["from"]>;
  bounds: Bounds;
  hrefOf: Props["hrefOf"];
}) {
  const t = getTranslator("similarity");
  return (
    <DataTable<SimilarWith>
      caption={t("near.captionOne", { name: from.leader.label })}
      rows={from.pairs}
      rowKey={({ other }) => other.key}
      stacked
      columns={[
        {
          key: "leader",
          head: t("near.leader"),
          rowHead: true,
          cell: ({ other }) => <LeaderName slug={other.slug} name={other.label} size="sm" />,
        },
        {
          key: "value",
          head: t("near.value"),
          align: "end",
          cell: ({ other, pair: { value } }) => (
            <a href={hrefOf(from.leader, other)}>
              {value === null ? t("noValue") : valueText(bounds, value)}
              <span className="sr-only"> {t("near.with", { name: other.label })}</span>
            </a>
          ),
        },
        { key: "known", head: t("near.known"), cell: ({ pair }) => knownText(pair) },
        {
          key: "range",
          head: t("near.range"),
          cell: ({ pair: { range } }) =>
            range === null
              ? t("near.none")
              : t("near.rangeText", {
                  low: valueText(bounds, range[0]),
                  high: valueText(bounds, range[1]),
                }),
        },
      ]}
    />
  );
}

function knownText({ reason, coverage }: SimilarWith["pair"]): string {
  return reason === null ? getTranslator("compare")("coverage", coverage) : reasonText(reason, coverage);
}
