import { briefingAnswer, fileProblems, stepProblems } from "@/app/_briefings/answer";
import { BRIEFING_TYPES, briefingFile, isBriefingForm } from "@/app/_briefings/files";
import { type BriefingOrigin, originOf } from "@/app/_briefings/origin";
import { StepError } from "@/app/_briefings/step-error";
import { BRIEFING_TEXTS } from "@/app/_briefings/texts";
import { limitedAnswer } from "@/app/_view/limited";
import { briefingFileName, type FileProblem, readBriefing } from "@/lib/briefings/file";
import { fill } from "@/lib/briefings/fill";
import type { MissingStep } from "@/lib/briefings/missing";
import type { Briefing, BriefingFileForm } from "@/lib/briefings/model";
import { writeProblems } from "@/lib/briefings/told-problems";
import { bodyBytes } from "@/lib/http/body-bytes";
import { disposition } from "@/lib/http/file-name";
import { made } from "@/lib/http/making";
import { problemAnswer } from "@/lib/http/problem-answer";
import { streamOf } from "@/lib/http/stream-of";
import { TOLD_TYPE, toldFile } from "@/lib/http/told-file";
import { inTurn } from "@/lib/http/turns";
import { COSTS } from "@/lib/rate-limits/reading";

/** As many steps as there can be, with notes as long as they can be, stay below. */
const MOST_BYTES = 4 * 1024 * 1024;

/**
 * A briefing that stands in a browser as a file that others open. It is sent along, as the JSON of its own file with the form in
 * the address (`/briefings/files?form=pptx`), or by a form without script that hands over that file. `from` says which stored briefing it is, so
 * that its author is named. Nothing is kept.
 */
export async function POST(request: Request): Promise<Response> {
  return limitedAnswer(request, () => answer(request), { cost: COSTS.made });
}

function answer(request: Request): Promise<Response> {
  return briefingAnswer(request, async () => {
    const bytes = await bodyBytes(request, MOST_BYTES);
    if (bytes === null) return problemAnswer("too-large");
    const type = request.headers.get("content-type") ?? "";
    const isForm = type.startsWith("multipart/form-data");
    const sent = isForm ? await sentByForm(bytes, type) : sentAsJson(request, bytes);
    const { form, withNotes } = sent;
    if (!isBriefingForm(form)) return problemAnswer("bad-parameter", { parameters: [formProblem(form)] });
    const read = readBriefing(sent.text);
    const problems: FileProblem[] = read.ok
      ? read.briefing.steps.length === 0
        ? [{ step: null, field: "steps", code: "no-steps" }]
        : []
      : read.problems;
    if (!read.ok || problems.length > 0)
      return isForm
        ? backToForm(problems)
        : problemAnswer("bad-parameter", { parameters: fileProblems(problems) });
    const { briefing } = read;
    const from = new URL(request.url).searchParams.get("from");
    const origin = from === null ? null : await originOf(from, briefing);
    const name = briefingFileName(briefing, form);
    const asked = { form, withNotes };
    if (request.headers.get("accept") === TOLD_TYPE) return toldAnswer(briefing, asked, origin, name);
    const file = await made(
      inTurn(briefingFile(briefing, asked, origin, request.signal), request.signal),
      request.signal,
    );
    return new Response(file, { headers: headersOf(form, name) });
  });
}

/** The same with how far it is, step by step; whoever goes away ends it. */
function toldAnswer(briefing: Briefing, asked: Asked, origin: BriefingOrigin | null, name: string): Response {
  const gone = new AbortController();
  const missing: MissingStep[] = [];
  const making = inTurn(briefingFile(briefing, asked, origin, gone.signal, missing), gone.signal);
  const file = {
    making,
    of: briefing.steps.length + 1,
    name,
    type: BRIEFING_TYPES[asked.form],
    remarks: () => missing.map((one) => fill(BRIEFING_TEXTS.make.missing, one)),
  };
  const problemOf = (error: unknown) =>
    error instanceof StepError
      ? stepProblems(error)
          .map(({ reason }) => fill(BRIEFING_TEXTS.make.step, { number: error.step, reason }))
          .join(" ")
      : null;
  const headers = { "content-type": TOLD_TYPE, "cache-control": "no-store" };
  return new Response(streamOf(toldFile(file, problemOf), gone), { headers });
}

const headersOf = (form: BriefingFileForm, name: string) => ({
  ...disposition(name, "attachment"),
  "content-type": BRIEFING_TYPES[form],
  "cache-control": "no-store",
});

type Asked = { form: BriefingFileForm; withNotes: boolean };
type Sent = { form: string; withNotes: boolean; text: string };

function sentAsJson(request: Request, bytes: Uint8Array): Sent {
  const { searchParams } = new URL(request.url);
  const withNotes = searchParams.get("notes") === "yes";
  return { form: searchParams.get("form") ?? "", withNotes, text: new TextDecoder().decode(bytes) };
}

async function sentByForm(bytes: Uint8Array<ArrayBuffer>, type: string): Promise<Sent> {
  const fields = await new Response(bytes, { headers: { "content-type": type } }).formData();
  const [file, form] = [fields.get("file"), fields.get("form")];
  return {
    form: String(form ?? ""),
    withNotes: fields.get("notes") === "yes",
    text: file instanceof Blob ? await file.text() : "",
  };
}

function formProblem(form: string) {
  const accepted = Object.keys(BRIEFING_TYPES);
  return { name: "form", value: form.slice(0, 40), reason: accepted.join(", "), accepted };
}

/** Back to the page of the form, which says what is wrong with the file. */
function backToForm(problems: readonly FileProblem[]): Response {
  const location = `/briefings?${new URLSearchParams({ unread: writeProblems(problems.slice(0, 8)) })}#saved`;
  return new Response(null, { status: 303, headers: { location } });
}

/** There is nothing to read here. */
export function GET(): Response {
  return problemAnswer("method-not-allowed", { headers: { allow: "POST" } });
}
