import { z } from "zod";
import { briefingAnswer } from "@/app/_briefings/answer";
import { sinceOf } from "@/app/_briefings/since";
import { BRIEFING_TEXTS } from "@/app/_briefings/texts";
import { limitedAnswer } from "@/app/_view/limited";
import { fill } from "@/lib/briefings/fill";
import { MOST_STEPS, viewSchema } from "@/lib/briefings/schema";
import { bodyBytes } from "@/lib/http/body-bytes";
import { problemAnswer } from "@/lib/http/problem-answer";
import { COSTS } from "@/lib/rate-limits/reading";

/** As many views as there can be, as long as they can be, stay below. */
const MOST_BYTES = 128 * 1024;

const askedSchema = z.object({ views: z.array(viewSchema).max(MOST_STEPS) });

/**
 * What the newest release makes of the views of a whole briefing, in one answer: sent as JSON (`{"views": […]}`), answered in
 * their order. Nothing is kept.
 */
export async function POST(request: Request): Promise<Response> {
  return limitedAnswer(request, () => answer(request), { cost: COSTS.drawn });
}

function answer(request: Request): Promise<Response> {
  return briefingAnswer(request, async () => {
    const bytes = await bodyBytes(request, MOST_BYTES);
    if (bytes === null) return problemAnswer("too-large");
    const asked = askedSchema.safeParse(jsonOf(bytes));
    if (!asked.success)
      return problemAnswer("bad-parameter", {
        parameters: [
          {
            name: asked.error.issues[0]?.path.join(".") || "views",
            value: "",
            reason: fill(BRIEFING_TEXTS.since.asked, { most: MOST_STEPS }),
          },
        ],
      });
    return new Response(JSON.stringify(await sinceOf(asked.data.views)), {
      headers: { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" },
    });
  });
}

/** Null for what is no JSON. */
function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    return null;
  }
}

/** There is nothing to read here. */
export function GET(): Response {
  return problemAnswer("method-not-allowed", { headers: { allow: "POST" } });
}
