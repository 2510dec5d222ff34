import { briefingAnswer } from "@/app/_briefings/answer";
import { BRIEFING_TYPES, briefingFile, isBriefingForm } from "@/app/_briefings/files";
import { bundledOrigin } from "@/app/_briefings/origin";
import { limitedAnswer } from "@/app/_view/limited";
import { BUNDLED } from "@/lib/briefings/bundled";
import { briefingFileName } from "@/lib/briefings/file";
import { answersByEtag } from "@/lib/http/answer-cache";
import { buildId } from "@/lib/http/build-id";
import { matchesEtag, strongEtag } from "@/lib/http/etag";
import { disposition } from "@/lib/http/file-name";
import { keepFixedAnswer } from "@/lib/http/kept-answer";
import { made } from "@/lib/http/making";
import { OPEN_TO_ALL } from "@/lib/http/problem-answer";
import { inTurn } from "@/lib/http/turns";
import { COSTS } from "@/lib/rate-limits/reading";
import { latestReleaseNumber } from "@/lib/releases/queries";
import { withholdingRead } from "@/lib/withholdings/queries";

type Context = { params: Promise<{ file: string }> };

/** A bundled briefing as a file: `/briefings/who-and-paris-agreement.pptx`; `.pdf?notes=yes` with what is for the speaker. */
async function answer(request: Request, { params }: Context, whole: boolean): Promise<Response> {
  const { file } = await params;
  return briefingAnswer(request, async () => {
    const [, slug = "", form = ""] = /^([a-z0-9-]{1,80})\.([a-z]{1,5})$/.exec(file) ?? [];
    const briefing = BUNDLED.get(slug);
    if (!briefing || !isBriefingForm(form)) return null;
    const withNotes = new URL(request.url).searchParams.get("notes") === "yes";
    // Learns of the newest withholding as well.
    await latestReleaseNumber();
    const etag = strongEtag(["briefing", slug, form, String(withNotes), buildId(), withholdingRead()]);
    const headers = {
      ...OPEN_TO_ALL,
      ...disposition(briefingFileName(briefing, form), "attachment"),
      etag,
      // A withheld record leaves at once.
      "cache-control": "public, max-age=0, must-revalidate",
      "content-type": BRIEFING_TYPES[form],
    };
    if (matchesEtag(request.headers.get("if-none-match"), etag))
      return new Response(null, { status: 304, headers });
    if (!whole) return new Response(null, { headers });
    keepFixedAnswer();
    const kept = answersByEtag();
    const before = kept.get(etag);
    if (before !== undefined) return new Response(before.body, { headers });
    const { signal } = request;
    const bytes = await made(
      inTurn(briefingFile(briefing, { form, withNotes }, bundledOrigin(slug), signal), signal),
      signal,
    );
    kept.set(etag, { body: bytes, headers: {} });
    return new Response(bytes, { headers });
  });
}

export const GET = (request: Request, context: Context) =>
  limitedAnswer(request, () => answer(request, context, true), { cost: COSTS.made });
export const HEAD = (request: Request, context: Context) =>
  limitedAnswer(request, () => answer(request, context, false));
