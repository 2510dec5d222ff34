import { shownOf } from "@/app/_briefings/shown";
import { settledAnswer } from "@/app/_view/settled-answer";

/**
 * What a step of a briefing shows, as JSON for the pages of briefings: `/briefings/shown?view=/compare?leaders=…`. 404 for an
 * address that shows no figure, 400 for one that asks for what cannot be.
 */
export async function GET(request: Request): Promise<Response> {
  return settledAnswer(async () => {
    const shown = await shownOf(new URL(request.url).searchParams.get("view") ?? "");
    return (
      shown &&
      new Response(JSON.stringify(shown), {
        headers: {
          "content-type": "application/json; charset=utf-8",
          // Says which release is the newest, and a withheld record leaves at once.
          "cache-control": "public, max-age=0, must-revalidate",
        },
      })
    );
  });
}
