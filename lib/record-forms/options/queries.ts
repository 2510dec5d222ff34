import { database } from "@/lib/db/client";
import { datedDay } from "@/lib/db/dated-day";
import { RECORD_LANGUAGE } from "@/lib/db/language";
import { visibleWith } from "@/lib/db/visible";
import type { DatedDay } from "@/lib/domain/day";
import type { Lane } from "@/lib/domain/lane";

/** Of nouns with many records, how many of the newest are proposed; any other is named by its address. */
const PROPOSED = 300;

/** The newest events that a draft can refer to. Whether it may be read is asked before. */
export async function eventChoices(
  release: number,
  changeSetId: number,
): Promise<{ slug: string; title: string; day: DatedDay }[]> {
  const rows = await database().eventRevision.findMany({
    where: visibleWith(release, changeSetId),
    orderBy: [{ day: "desc" }, { recordId: "desc" }],
    take: PROPOSED,
    select: {
      day: true,
      dayPrecision: true,
      record: { select: { slug: true } },
      texts: { where: { language: RECORD_LANGUAGE }, select: { title: true } },
    },
  });
  return rows.map(({ day, dayPrecision, record, texts }) => ({
    slug: record.slug,
    title: texts[0]?.title ?? record.slug,
    day: datedDay(day, dayPrecision),
  }));
}

/** The newest stances that a draft can refer to. Whether it may be read is asked before. */
export async function stanceChoices(
  release: number,
  changeSetId: number,
): Promise<{ slug: string; leaderId: number; issueId: number; lane: Lane; from: DatedDay }[]> {
  const rows = await database().stanceRevision.findMany({
    where: visibleWith(release, changeSetId),
    orderBy: [{ from: "desc" }, { recordId: "desc" }],
    take: PROPOSED,
    select: {
      leaderId: true,
      issueId: true,
      lane: true,
      from: true,
      fromPrecision: true,
      record: { select: { slug: true } },
    },
  });
  return rows.map(({ record, from, fromPrecision, ...row }) => ({
    ...row,
    slug: record.slug,
    from: datedDay(from, fromPrecision),
  }));
}

/** The blocs that a draft can refer to, by name. Whether it may be read is asked before. */
export async function blocChoices(
  release: number,
  changeSetId: number,
): Promise<{ slug: string; name: string }[]> {
  const rows = await database().blocRevision.findMany({
    where: visibleWith(release, changeSetId),
    select: {
      record: { select: { slug: true } },
      texts: { where: { language: RECORD_LANGUAGE }, select: { name: true } },
    },
  });
  return rows
    .map(({ record, texts }) => ({ slug: record.slug, name: texts[0]?.name ?? record.slug }))
    .sort((a, b) => a.name.localeCompare(b.name, RECORD_LANGUAGE));
}
