import { dayColumns, slugColumn } from "@/components/lists/columns";
import { listFigure } from "@/components/lists/list-figure";
import { tombstoneText } from "@/components/withheld/tombstone-text";
import type { Figure } from "@/lib/charts/figure";
import { type DatedDay, type Day, parseDatedDay } from "@/lib/domain/day";
import type { Event, ReactionRef } from "@/lib/events/model";
import { formatDay, formatList } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { type CitedSource, isWithheld } from "@/lib/sources/model";
import type { Names } from "./names";

export const EVENT = "event";

type Part = "summary" | "leaders" | "issues" | "answers" | "reaction" | "reply" | "source";

/** One thing that is on record of an event: which part of it, the record or records it names, and what is said. */
type Told = { part: Part; records: readonly string[]; day: DatedDay | null; text: string };

/** All that is on record of an event, part by part; of what answers it, what the day in force knows. */
export function eventFigure(
  event: Event,
  { names, asOf, release }: { names: Names; asOf: Day; release: number },
): Figure {
  const t = getTranslator("events");
  const { title, day, sources } = event;
  return listFigure<Told>({
    name: EVENT,
    title,
    measure: t("one.measure", { day: formatDay(day), asOf: formatDay(asOf), release }),
    order: null,
    coverage: t("sourceCount", { count: sources.length }),
    caption: title,
    items: toldOf(event, names, asOf),
    keyOf: ({ part, records }) => [part, ...records].join("."),
    path: null,
    columns: [
      {
        ...{ key: "part", head: t("one.part"), share: 2 },
        value: ({ part }) => part,
        text: ({ part }) => t(`one.parts.${part}`),
      },
      slugColumn("records", ({ records }) => records.join(" ") || null),
      { key: "text", head: t("one.text"), share: 8, value: ({ text }) => text },
      ...dayColumns<Told>({ key: "day", head: t("list.day"), share: 2 }, (told) => told.day),
    ],
  });
}

function toldOf(event: Event, names: Names, asOf: Day): Told[] {
  const { summary, day, leaders, issues, answers, reactions, replies, sources } = event;
  // Of an event after the day being read for, all is later.
  const known = reactions.filter((reaction) => day.day > asOf || reaction.day.day <= asOf);
  const involved = (part: "leaders" | "issues", slugs: string[], nameOf: (slug: string) => string): Told[] =>
    slugs.length > 0 ? [{ part, records: slugs, day: null, text: formatList(slugs.map(nameOf)) }] : [];
  return [
    { part: "summary", records: [], day, text: summary },
    ...involved("leaders", leaders, names.leader),
    ...involved("issues", issues, names.issue),
    ...answers.map(
      (one): Told => ({
        ...{ part: "answers", records: [one.slug], day: one.day },
        text: withNote(one.title, one.note),
      }),
    ),
    ...known.map(
      (one): Told => ({
        ...{ part: "reaction", records: [one.slug], day: one.day },
        text: withNote(reactionText(one, names), one.note),
      }),
    ),
    ...replies.map(
      (one): Told => ({
        ...{ part: "reply", records: [one.slug], day: one.day },
        text: withNote(one.by, one.text),
      }),
    ),
    ...sources.map(sourceTold),
  ];
}

const withNote = (text: string, note: string | null) => (note ? `${text}: ${note}` : text);

function reactionText(reaction: ReactionRef, names: Names): string {
  if (reaction.kind === "event") return reaction.title;
  const { leader, lane, issue } = reaction;
  return getTranslator("events")("reactionBy", {
    leader: names.leader(leader),
    lane,
    issue: names.issue(issue),
  });
}

function sourceTold(source: CitedSource, at: number): Told {
  // One source may be cited twice, at two places of it.
  const told = { part: "source", records: [source.slug, ...(at > 0 ? [String(at + 1)] : [])] } as const;
  if (isWithheld(source))
    return {
      ...told,
      day: null,
      text: `${getTranslator("withheld")("source")}. ${tombstoneText(source.withheld)}`,
    };
  const { title, publisher, date, quote } = source;
  return {
    ...told,
    day: date === null ? null : parseDatedDay(date),
    text: withNote(`${title}, ${publisher}`, quote && `“${quote}”`),
  };
}
