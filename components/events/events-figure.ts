import { dayColumns, slugColumn, slugsColumn } from "@/components/lists/columns";
import { listFigure } from "@/components/lists/list-figure";
import { partText } from "@/components/lists/part-text";
import type { Figure } from "@/lib/charts/figure";
import { OF_COUNTS } from "@/lib/charts/figure-chart";
import type { Day } from "@/lib/domain/day";
import type { Event } from "@/lib/events/model";
import { formatDay, formatList } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Names } from "./names";

export const EVENTS = "events";

type Asked = {
  count: number;
  /** The place of the first of those that are listed. */
  first: number;
  view: { leader: string[]; issue: string[]; from: Day | null; order: "newest" | "oldest" };
  /** The last day that is asked for. */
  until: Day;
  names: Names;
  release: number;
};

/** A page of the list of events as a figure. */
export function eventsFigure(
  events: readonly Event[],
  { count, first, view, until, names, release }: Asked,
): Figure {
  const t = getTranslator("events");
  const { leader, issue, from, order } = view;
  return listFigure<Event>({
    name: EVENTS,
    title: t("list.title", {
      count,
      isWho: leader.length > 0 ? "yes" : "no",
      who: formatList(leader.map(names.leader)),
      isWhat: issue.length > 0 ? "yes" : "no",
      what: formatList(issue.map(names.issue)),
      isFrom: from ? "yes" : "no",
      from: from ? formatDay(from) : "",
      day: formatDay(until),
    }),
    measure: [t("list.measure", { release }), partText({ first, shown: events.length, of: count })]
      .filter(Boolean)
      .join(" "),
    order: `${t(order)}.`,
    caption: t("title"),
    items: events,
    keyOf: ({ slug }) => slug,
    part: { first, of: count },
    path: "/events",
    columns: [
      { key: "title", head: t("list.event"), share: 5, value: ({ title }) => title },
      slugColumn("event", ({ slug }) => slug),
      ...dayColumns<Event>({ key: "day", head: t("list.day"), share: 2 }, ({ day }) => day),
      slugsColumn(
        { key: "leaders", head: t("list.leaders"), share: 3 },
        ({ leaders }) => leaders,
        names.leader,
      ),
      slugsColumn({ key: "issues", head: t("list.issues"), share: 3 }, ({ issues }) => issues, names.issue),
      { key: "summary", head: t("list.summary"), value: ({ summary }) => summary },
      { key: "sources", head: t("sources"), ...OF_COUNTS, value: ({ sources }) => sources.length },
      { key: "reactions", head: t("reactions"), ...OF_COUNTS, value: ({ reactions }) => reactions.length },
    ],
  });
}
