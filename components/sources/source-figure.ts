import type { Names } from "@/components/events/names";
import { dayColumns, slugColumn } from "@/components/lists/columns";
import { listFigure } from "@/components/lists/list-figure";
import type { Figure } from "@/lib/charts/figure";
import { OF_POSITIONS } from "@/lib/charts/figure-chart";
import { type Day, parseDatedDay } from "@/lib/domain/day";
import type { Lane } from "@/lib/domain/lane";
import { isPosition, type Position } from "@/lib/domain/scale";
import { isState, type State } from "@/lib/domain/state";
import { shownText } from "@/lib/i18n/position-text";
import { getTranslator } from "@/lib/i18n/translator";
import type { SourceRow } from "./source-rows";
import type { SupportedEvent, SupportedStance } from "./supported-list";
import { supportsText } from "./supports-text";
import { writtenDate } from "./written-date";

export const SOURCE = "source";

type Rests = {
  kind: "stance" | "event";
  slug: string;
  name: string;
  leader: string | null;
  issue: string | null;
  lane: Lane | null;
  position: Position | null;
  state: State | null;
  day: string;
  summary: string | null;
};

/** All that rests on a source, stances before events, as a figure. */
export function sourceFigure(
  source: SourceRow,
  { stances, events }: { stances: SupportedStance[]; events: SupportedEvent[] },
  { names, asOf, release }: { names: Names; asOf: Day; release: number },
): Figure {
  const t = getTranslator("sources");
  const { title, publisher, date } = source;
  return listFigure<Rests>({
    name: SOURCE,
    title: t("one.title", { title, supports: supportsText(source) }),
    measure: t("one.measure", { publisher, date: writtenDate(date) ?? t("undated"), release }),
    order: t("one.order"),
    caption: title,
    items: [...stances.map((stance) => ofStance(stance, names)), ...events.map(ofEvent)],
    keyOf: (item) => `${item.kind}.${item.slug}`,
    path: null,
    columns: [
      { key: "name", head: t("one.rests"), share: 4, value: ({ name }) => name },
      { key: "kind", head: t("one.kind"), value: ({ kind }) => kind },
      slugColumn("record", (item) => item.slug),
      slugColumn("leader", ({ leader }) => leader),
      slugColumn("issue", ({ issue }) => issue),
      { key: "lane", head: t("one.lane"), value: ({ lane }) => lane },
      {
        ...{ key: "position", head: t("one.position"), share: 3, ...OF_POSITIONS },
        value: ({ position }) => position,
        text: ({ kind, lane, position, state }) =>
          kind === "event" ? t("one.event") : shownText({ position, state, confidence: null }, lane),
      },
      { key: "state", head: t("one.state"), value: ({ state }) => state },
      ...dayColumns<Rests>({ key: "from", head: t("one.from"), share: 2 }, ({ day }) => parseDatedDay(day)),
      {
        ...{ key: "summary", head: t("one.summary"), share: 5 },
        value: ({ summary }) => summary,
        text: ({ summary, day, kind }) =>
          [
            (parseDatedDay(day)?.day ?? "") > asOf ? `(${t(kind === "event" ? "laterEvent" : "later")})` : "",
            summary ?? "",
          ]
            .filter(Boolean)
            .join(" "),
      },
    ],
  });
}

function ofStance(
  { slug, leader, issue, lane, position, state, from, summary }: SupportedStance,
  names: Names,
): Rests {
  return {
    ...{ kind: "stance", slug, leader, issue, lane, day: from, summary },
    name: getTranslator("sources")("stanceLine", { leader: names.leader(leader), issue: names.issue(issue) }),
    position: isPosition(position) ? position : null,
    state: isState(state) ? state : null,
  };
}

const ofEvent = ({ slug, title, day }: SupportedEvent): Rests => ({
  ...{ kind: "event", slug, name: title, day },
  ...{ leader: null, issue: null, lane: null, position: null, state: null, summary: null },
});
