import { permanentRedirect, redirect } from "next/navigation";
import { AGREEMENT_OVER_TIME, pairSpec } from "@/app/_figures/agreement-over-time";
import { figureFiles } from "@/app/_figures/figure";
import { type PublishedRecord, recordAt } from "@/app/_view/record";
import { agreementNote } from "@/components/compare/agreement-figure";
import { sameSide } from "@/components/compare/finding";
import { findingText } from "@/components/compare/finding-text";
import { namesFrom } from "@/components/events/names";
import { RelationBody } from "@/components/relations/relation-body";
import { absenceOf } from "@/lib/absences/queries";
import type { Day } from "@/lib/domain/day";
import { queryOf } from "@/lib/http/query";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Leader } from "@/lib/leaders/model";
import { sentByForm, withWeightFields } from "@/lib/views/form-address";
import { choice, writeView } from "@/lib/views/parameter";
import { asOf, measure, weights } from "@/lib/views/parameters";
import { MissingRecordError, ParameterError, shownValue } from "@/lib/views/problem";
import { publicPage } from "../../../_view/public-page";
import { readRelation } from "../../relation";

const spec = {
  events: choice(["all", "both"]),
  order: choice(["oldest", "newest"]),
  measure,
  weights,
  at: asOf,
};

/** Two leaders: where they agree and differ, how that moved, and what happened. One address for each pair. */
export default async function RelationPage(props: PageProps<"/relations/[a]/[b]">) {
  const { a: first, b: second } = await props.params;
  if (first > second) permanentRedirect(`/relations/${second}/${first}${queryOf(await props.searchParams)}`);
  // Nobody has a relation with themself; the way on from that mistake is the choice of two.
  const path = first === second ? "/relations" : `/relations/${first}/${second}`;
  const sent = await props.searchParams;
  return publicPage(
    { searchParams: Promise.resolve(withWeightFields(sent)) },
    path,
    spec,
    async ({ view, moment, link, permanent }) => {
      if (first === second)
        throw new ParameterError([{ parameter: "b", value: shownValue(second), code: "too-few-leaders" }]);
      if (sentByForm(sent))
        redirect(link(path, Object.fromEntries(new URLSearchParams(writeView(spec, view)))));
      const { number } = moment.release;
      const record = await recordAt(number);
      const [a, b] = await Promise.all([leaderOf(record, first), leaderOf(record, second)]);
      const { relation, stances, lastChecked, chartEvents } = await readRelation(
        record,
        { a, b },
        moment,
        view,
      );
      const counts = sameSide(relation.agreement);
      const finding = findingText(
        counts.shared === 0
          ? { kind: "nothing-shared", a: 0, b: 1 }
          : { kind: "pair", a: 0, b: 1, ...counts },
        [a.name, b.name],
      );
      return {
        title: finding,
        finding,
        description: getTranslator("relations")("description", {
          finding,
          note: agreementNote(relation.agreement),
          events: relation.told.all,
          day: formatDay(moment.asOf),
        }),
        lastChecked,
        quickDays: quickDays([a, b], moment.today),
        body: (
          <RelationBody
            finding={finding}
            relation={relation}
            stances={stances}
            chartEvents={chartEvents}
            files={figureFiles(AGREEMENT_OVER_TIME, pairSpec, { ...view, a: first, b: second }, permanent)}
            view={view}
            moment={{ asOf: moment.asOf, release: number, lastChecked }}
            names={namesFrom(record.leaders.bySlug, record.issues.bySlug)}
            link={link}
          />
        ),
      };
    },
  );
}

/** The days on which the two last took office, as far as the very day is known. */
function quickDays(leaders: Leader[], today: Day): { label: string; day: Day }[] {
  const t = getTranslator("relations");
  return leaders.flatMap(({ name, terms }) => {
    const last = terms.filter(({ from }) => from.precision === "day" && from.day <= today).at(-1);
    return last ? [{ label: t("tookOffice", { name, day: formatDay(last.from) }), day: last.from.day }] : [];
  });
}

async function leaderOf(record: PublishedRecord, slug: string) {
  const leader = record.leaders.bySlug.get(slug);
  if (!leader)
    throw new MissingRecordError("leader", shownValue(slug), await absenceOf("leader", slug, record.release));
  return leader;
}
