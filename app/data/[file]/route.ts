import { limitedAnswer } from "@/app/_view/limited";
import { resolveMoment } from "@/app/_view/moment";
import { settledAnswer } from "@/app/_view/settled-answer";
import type { Cited } from "@/lib/citations/model";
import { bundleOf } from "@/lib/data-sets/bundle";
import { dataSetWorkbook } from "@/lib/data-sets/workbook";
import { zipped } from "@/lib/data-sets/zip";
import { exportText, recordsAt } from "@/lib/exports/queries";
import { buildId } from "@/lib/http/build-id";
import { matchesEtag, strongEtag } from "@/lib/http/etag";
import { disposition, fileName } from "@/lib/http/file-name";
import { gathered } from "@/lib/http/gathered";
import { keepAnswer } from "@/lib/http/kept-answer";
import { OPEN_TO_ALL } from "@/lib/http/problem-answer";
import { siteAddress } from "@/lib/http/site-address";
import { streamOf } from "@/lib/http/stream-of";
import { getTranslator } from "@/lib/i18n/translator";
import { COSTS } from "@/lib/rate-limits/reading";
import { latestReleaseNumber } from "@/lib/releases/queries";
import { type Moment, permanentLinkFrom } from "@/lib/views/moment";
import { withholdingRead } from "@/lib/withholdings/queries";
import { XLSX_TYPE } from "@/lib/workbooks/briefing-workbook";

type Context = { params: Promise<{ file: string }> };

const TYPES = {
  json: "application/json; charset=utf-8",
  zip: "application/zip",
  xlsx: XLSX_TYPE,
} as const;
type Form = keyof typeof TYPES;

/** What is held together before it is sent, and for how long a reader waits for the first byte. */
const SOON = { most: 4 * 1024 * 1024, within: 1_000 };

/**
 * The whole data set of a release: `standpoint-release-41.json` as import reads it, `.zip` and `.xlsx` as tables with their codebook.
 * One that is soon made is sent whole, and may be kept; any other is sent as it is read, a page of records at a time.
 */
async function answer(request: Request, { params }: Context, whole: boolean): Promise<Response> {
  const { file } = await params;
  return settledAnswer(async () => {
    const [, number = "", ending = ""] =
      /^standpoint-release-([1-9]\d{0,8})\.(json|zip|xlsx)$/.exec(file) ?? [];
    const latest = await latestReleaseNumber();
    if (!number || (latest !== null && Number(number) > latest)) return null;
    const form = ending as Form;
    const moment = await resolveMoment({ asOf: null, release: Number(number), former: "last-day" });
    const etag = strongEtag([form, number, buildId(), moment.withholding]);
    const headers = {
      ...OPEN_TO_ALL,
      etag,
      "cache-control": "public, max-age=0, must-revalidate",
      "content-type": TYPES[form],
      ...disposition(nameOf(moment, form), "attachment"),
    };
    if (matchesEtag(request.headers.get("if-none-match"), etag))
      return new Response(null, { status: 304, headers });
    if (!whole) return new Response(null, { headers });
    const body = await gathered(unchanged(bytesOf(form, moment), moment), SOON);
    if (!(body instanceof Uint8Array)) return new Response(streamOf(body), { headers });
    keepAnswer(moment);
    return new Response(body, { headers });
  });
}

async function* bytesOf(form: Form, moment: Moment): AsyncGenerator<Uint8Array> {
  const records = recordsAt(moment.release.number);
  if (form === "xlsx") {
    yield* dataSetWorkbook(citedOf(moment), records);
    return;
  }
  if (form === "zip") {
    yield* zipped(bundleOf(citedOf(moment), records));
    return;
  }
  const encoder = new TextEncoder();
  for await (const piece of exportText(records)) yield encoder.encode(piece);
}

/**
 * Breaks off where something was withheld while the file was read: what was sent could hold it, and the rest refer to it.
 * The reader's program sees a file that did not end.
 */
async function* unchanged(bytes: AsyncGenerator<Uint8Array>, moment: Moment): AsyncGenerator<Uint8Array> {
  let last: Uint8Array | null = null;
  for await (const piece of bytes) {
    if (last) yield last;
    last = piece;
  }
  await latestReleaseNumber();
  if (withholdingRead() !== moment.withholding)
    throw new Error(`something of release ${moment.release.number} was withheld while it was read`);
  if (last) yield last;
}

function nameOf({ release }: Moment, form: Form): string {
  return fileName({ what: ["data-set"], days: [release.day], release: release.number, ending: form });
}

/** Of the whole set the day is the release's own: it holds all days up to then. */
function citedOf({ release, former }: Moment): Cited {
  const { number, day } = release;
  const path = permanentLinkFrom({ release, asOf: day, former })("/");
  return {
    title: getTranslator("data-sets")("name"),
    asOf: day,
    release: number,
    published: day,
    address: new URL(path, siteAddress()).href,
  };
}

export const GET = (request: Request, context: Context) =>
  limitedAnswer(request, () => answer(request, context, true), { cost: COSTS.made });
export const HEAD = (request: Request, context: Context) =>
  limitedAnswer(request, () => answer(request, context, false));
