import { shownOf } from "@/app/_briefings/shown";
import { problemAnswer } from "@/lib/http/problem-answer";
import { ParameterError } from "@/lib/views/problem";

/**
 * What a step of a briefing shows, as JSON for the pages of briefings: `/briefings/shown?view=/compare?leaders=…`. 404 for an
 * address that shows no figure, 400 for one that asks for what cannot be.
 */
export async function GET(request: Request): Promise<Response> {
  try {
    const shown = await shownOf(new URL(request.url).searchParams.get("view") ?? "");
    if (!shown) return problemAnswer("not-found");
    return new Response(JSON.stringify(shown), {
      headers: {
        "content-type": "application/json; charset=utf-8",
        // Says which release is the newest, and a withheld record leaves at once.
        "cache-control": "public, max-age=0, must-revalidate",
      },
    });
  } catch (error) {
    if (error instanceof ParameterError) return problemAnswer("bad-parameter", { problems: error.problems });
    console.error(error);
    return problemAnswer("internal-error");
  }
}
