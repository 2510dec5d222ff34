import { formatPlace } from "@/components/issues/spread-text";
import { Sum } from "@/components/measures/sum";
import { Disclosure } from "@/components/ui/disclosure";
import { Section } from "@/components/ui/section";
import { type MediansLine, MIN_HOLDERS, SPLIT_FROM } from "@/lib/domain/measures/bloc-medians";
import type { Spread } from "@/lib/domain/spread";
import { formatList, formatNumber, formatPercent } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import type { BlocIssueHead, BlocSide, BlocsAgainst } from "./model";
import { reasonText } from "./reason-text";
import { amountText, issueNames } from "./sum-texts";

type Props = {
  sides: readonly [BlocSide, BlocSide];
  against: BlocsAgainst;
  issues: readonly BlocIssueHead[];
  link: Link;
};

/** Median against median: the number where it is honest, else why there is none, and its sum. */
export function AgainstSection({ sides, against: { medians }, issues, link }: Props) {
  const t = getTranslator("blocs");
  const [a, b] = sides;
  const { value, reason, coverage } = medians;
  return (
    <Section
      id="against"
      title={t("against.title", { a: a.name, b: b.within })}
      aside={t("against.aside", { minimum: MIN_HOLDERS, split: formatNumber(SPLIT_FROM) })}
    >
      <div className="grid max-w-prose gap-1">
        {value !== null && <p className="text-title font-semibold">{formatPercent(value)}</p>}
        <p className="text-note text-ink-soft">
          {reason === null
            ? t("against.covered", coverage)
            : reason === "no-scope"
              ? reasonText(reason, coverage)
              : t("against.refused", coverage)}
        </p>
        <UnfitList sides={sides} lines={medians.cells} issues={issues} />
      </div>
      <Disclosure summary={t("explain")}>
        <MediansSum sides={sides} medians={medians} issues={issues} link={link} />
      </Disclosure>
    </Section>
  );
}

/** The issues on which a median stands for nobody, by bloc and reason. */
function UnfitList({
  sides,
  lines,
  issues,
}: Pick<Props, "sides" | "issues"> & { lines: readonly MediansLine[] }) {
  const t = getTranslator("blocs");
  const named = new Map(issues.map((issue) => [issue.slug, issue.name]));
  const groups = (["split", "too-few-holders"] as const).flatMap((status) =>
    sides.flatMap((side, at) => {
      const own = lines.filter((line) => line.status === status && line.unfit[at]);
      return own.length === 0
        ? []
        : [{ key: `${status}.${at}`, status, side, list: own.map(({ issue }) => named.get(issue) ?? issue) }];
    }),
  );
  if (groups.length === 0) return null;
  return (
    <ul className="mt-2 list-disc ps-5 text-note">
      {groups.map(({ key, status, side, list }) => (
        <li key={key}>
          {t(`against.${status}`, { name: side.name, within: side.within, list: formatList(list) })}
        </li>
      ))}
    </ul>
  );
}

function MediansSum({
  sides: [a, b],
  medians,
  issues,
  link,
}: Pick<Props, "sides" | "issues" | "link"> & { medians: BlocsAgainst["medians"] }) {
  const t = getTranslator("blocs");
  const names = { a: a.within, b: b.within };
  return (
    <Sum<MediansLine>
      measurement={medians}
      intro={t("against.intro", names)}
      caption={t("against.caption", names)}
      sides={[a.name, b.name]}
      held={({ spreads }, side) => {
        const lies = spreads[side];
        return lies === undefined ? "" : medianText(lies);
      }}
      lineName={issueNames(issues)}
      columns={[
        {
          key: "distance",
          head: t("column.medianDistance"),
          cell: ({ distance }) => (distance === null ? "–" : formatNumber(distance)),
        },
      ]}
      amount={{ key: "product", head: t("column.product"), cell: amountText }}
      methods={(anchor) => link(`/methods#${anchor}`)}
    />
  );
}

function medianText({ median, deviation, known }: Spread): string {
  const t = getTranslator("blocs");
  return median === null || deviation === null
    ? t("against.nobody")
    : t("against.median", { median: formatPlace(median), deviation: formatNumber(deviation), known });
}
