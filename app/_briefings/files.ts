import type { MissingStep } from "@/lib/briefings/missing";
import { type Briefing, type BriefingFileForm, dayOf, pinnedTo, releaseOf } from "@/lib/briefings/model";
import { referenceOf } from "@/lib/citations/references";
import { handoutFile, PDF_TYPE } from "@/lib/handouts/handout";
import type { Making } from "@/lib/http/making";
import { siteAddress } from "@/lib/http/site-address";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { findRelease } from "@/lib/releases/queries";
import type { DeckCover } from "@/lib/slides/content";
import { deckFile, PPTX_TYPE } from "@/lib/slides/deck";
import { briefingWorkbook, XLSX_TYPE } from "@/lib/workbooks/briefing-workbook";
import { type BriefingOrigin, citedOf } from "./origin";
import { stepsOf } from "./steps";

/** What a briefing's file is, by its ending. */
export const BRIEFING_TYPES: Readonly<Record<BriefingFileForm, string>> = {
  pptx: PPTX_TYPE,
  xlsx: XLSX_TYPE,
  pdf: PDF_TYPE,
};

export const isBriefingForm = (form: string): form is BriefingFileForm => Object.hasOwn(BRIEFING_TYPES, form);

/**
 * A briefing as a file, made step by step. A step that shows no figure is left out, and named at the end of the file with why.
 * @param withNotes  whether a handout has what is for the speaker; slides have it in their notes, a workbook not at all
 * @param origin  whose it is; null for one that stands in a browser, of which nobody knows
 * @param missing  holds, once it is made, the steps that are left out
 * @throws StepError of the first step where none shows a figure
 */
export async function* briefingFile(
  briefing: Briefing,
  { form, withNotes }: { form: BriefingFileForm; withNotes: boolean },
  origin: BriefingOrigin | null,
  signal?: AbortSignal,
  missing: MissingStep[] = [],
): Making {
  const steps = stepsOf(briefing, missing);
  const { title } = briefing;
  if (form === "xlsx") return yield* briefingWorkbook(title, { steps, missing }, signal);
  const cover = { ...(await coverOf(briefing, origin)), missing };
  if (form === "pdf") return yield* handoutFile({ cover, steps }, { title, withNotes }, signal);
  return yield* deckFile({ cover, steps }, title, signal);
}

async function coverOf(
  briefing: Briefing,
  origin: BriefingOrigin | null,
): Promise<Omit<DeckCover, "missing">> {
  const t = getTranslator("files");
  const days = spanOf(briefing.steps.map(({ view }) => dayOf(view)));
  const releases = spanOf(briefing.steps.map(({ view }) => releaseOf(view)));
  const release = pinnedTo(briefing) ?? 0;
  const published = (await findRelease(release))?.day ?? days.last ?? "";
  const asOf = days.last ?? published;
  const data = {
    title: getTranslator("data-sets")("name"),
    asOf,
    release,
    published,
    address: new URL(`/?asOf=${asOf}&release=${release}`, siteAddress()).href,
  };
  // What has no address that others can open is not cited itself, but the data that it shows.
  const { before, title, after } = referenceOf((await citedOf(briefing, origin)) ?? data, "apa");
  return {
    title: briefing.title,
    subtitle: t("deck.opening", {
      days: days.first === days.last ? "one" : "several",
      first: formatDay(days.first ?? asOf),
      last: formatDay(asOf),
      releases: releases.first === releases.last ? "one" : "several",
      release,
      newest: releases.last ?? release,
      steps: briefing.steps.length,
    }),
    author: origin?.author ?? null,
    release,
    reference: before + title + after,
    site: new URL("/", siteAddress()).href,
    methods: new URL("/methods", siteAddress()).href,
  };
}

/** The first and last of what steps name, in order. */
function spanOf<T extends string | number>(
  named: readonly (T | null)[],
): { first: T | null; last: T | null } {
  const all = named.filter((one) => one !== null).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return { first: all[0] ?? null, last: all.at(-1) ?? null };
}
