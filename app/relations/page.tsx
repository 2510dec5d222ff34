import { redirect } from "next/navigation";
import { type PublishedRecord, recordAt, shortNames } from "@/app/_view/record";
import { type OpenedPair, OpenedPairSection } from "@/components/measures/opened-pair";
import { PairChooser } from "@/components/relations/pair-chooser";
import { type ListedPair, PairTable } from "@/components/relations/pair-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { Section } from "@/components/ui/section";
import { askedOn } from "@/lib/domain/asked";
import { orderByDistance } from "@/lib/domain/order";
import { pairAgreement } from "@/lib/domain/pair-agreement";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Leader } from "@/lib/leaders/model";
import { pairsWithEvents } from "@/lib/relations/queries";
import type { Moment } from "@/lib/views/moment";
import { leader, type Pair, pair } from "@/lib/views/parameters";
import { ParameterError, shownValue } from "@/lib/views/problem";
import { publicPage } from "../_view/public-page";

const PAIRS = 15;

const relationsSpec = { a: leader, b: leader, explain: pair };

export default async function RelationsPage(props: PageProps<"/relations">) {
  return publicPage(props, "/relations", relationsSpec, async ({ view, moment, link }) => {
    const record = await recordAt(moment.release.number);
    const a = chosen(record, "a", view.a);
    const b = chosen(record, "b", view.b);
    if (a && b)
      redirect(link(a.slug < b.slug ? `/relations/${a.slug}/${b.slug}` : `/relations/${b.slug}/${a.slug}`));
    const one = a ?? b;
    const pairs = one ? withEveryone(record, one, moment) : await withMostEvents(record, moment);
    const t = getTranslator("relations");
    const day = formatDay(moment.asOf);
    const here = (changes: Record<string, string | null>, fragment: string) =>
      link(`/relations${fragment}`, { a: one?.slug ?? null, ...changes });
    const opened = view.explain && openedIn(record, pairs, view.explain);
    const title = one ? t("ofTitle", { name: one.name }) : t("pairsTitle");
    return {
      title: t("chooserTitle"),
      description: t("chooserDescription"),
      body: (
        <>
          <PageHeader title={t("chooserTitle")} standfirst={t("chooserStandfirst")} />
          <PairChooser leaders={record.leaders.all} a={one?.slug ?? null} link={link} />
          <Section id="pairs" title={title}>
            {pairs.length > 0 ? (
              <PairTable
                pairs={pairs}
                caption={one ? t("ofAside", { day }) : t("pairsAside", { day })}
                explainHref={(of) => here({ explain: pair.write(of) }, "#explain")}
                link={link}
              />
            ) : (
              <EmptyState title={t("pairsEmpty", { day })} />
            )}
          </Section>
          {opened && <OpenedPairSection pair={opened} closeHref={here({}, "#pairs")} link={link} />}
        </>
      ),
    };
  });
}

function chosen(record: PublishedRecord, parameter: string, slug: string | null): Leader | null {
  const found = slug === null ? null : record.leaders.bySlug.get(slug);
  if (found === undefined)
    throw new ParameterError([{ parameter, value: shownValue(slug ?? ""), code: "unknown-leader" }]);
  return found;
}

function listed(
  record: PublishedRecord,
  a: Leader,
  b: Leader,
  moment: Moment,
  events: number | null,
): ListedPair {
  const side = ({ id, terms }: Leader) => ({ leader: id, terms, day: moment.asOf });
  return {
    a,
    b,
    events,
    agreement: pairAgreement(record.index, {
      a: side(a),
      b: side(b),
      issues: askedOn(record.issues.all, moment.asOf).map(({ id, slug }) => ({ id, slug, weight: 1 })),
      former: moment.former,
      choice: "default",
    }),
  };
}

/** The pair of the list whose sum an address opens. @throws ParameterError for a pair that is not in the list */
function openedIn(record: PublishedRecord, pairs: readonly ListedPair[], asked: Pair): OpenedPair {
  const found = pairs.find(({ a, b }) => a.slug === asked.a && b.slug === asked.b);
  if (!found)
    throw new ParameterError([
      { parameter: "explain", value: shownValue(pair.write(asked) ?? ""), code: "unknown-choice" },
    ]);
  return { a: found.a.name, b: found.b.name, agreement: found.agreement, issueNames: shortNames(record) };
}

function withEveryone(record: PublishedRecord, one: Leader, moment: Moment): ListedPair[] {
  const others = record.leaders.all.filter(({ id }) => id !== one.id);
  return orderByDistance(
    others.map((other) => ({ key: other.sortName, ...listed(record, one, other, moment, null) })),
  );
}

async function withMostEvents(record: PublishedRecord, moment: Moment): Promise<ListedPair[]> {
  const pairs = await pairsWithEvents(record.release, moment.asOf, PAIRS);
  return pairs.flatMap(({ a, b, events }) => {
    const [first, second] = [record.leaders.byId.get(a), record.leaders.byId.get(b)];
    return first && second ? [listed(record, first, second, moment, events)] : [];
  });
}
