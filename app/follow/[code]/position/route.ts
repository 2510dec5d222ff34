import { settledAnswer } from "@/app/_view/settled-answer";
import { clientAddress } from "@/lib/http/client-address";
import { matchesEtag, strongEtag } from "@/lib/http/etag";
import { problemAnswer } from "@/lib/http/problem-answer";
import { countMiss, untilNextCode } from "@/lib/rate-limits/misses";
import type { TalkPosition } from "@/lib/talks/model";
import { findTalk } from "@/lib/talks/queries";
import { talkHub } from "@/lib/talks/talk-hub";
import { positionStream } from "./_position-stream";

/** Followers that one instance holds a connection for; more ask again and again. */
const MOST = 3_000;
/** For how long who asked once is looked out for, so that many who ask share one look at the database. */
const LINGER_MS = 3_000;

/**
 * Where a presentation stands: each move as it happens (`text/event-stream`), or once as JSON with an entity tag. 404 for a code
 * that leads to none, 429 where too many of these were tried, 503 where this instance holds as many connections as it can.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ code: string }> },
): Promise<Response> {
  const { code } = await params;
  return settledAnswer(async () => {
    const hub = talkHub();
    const position = hub.known(code) ?? (await looked(code, clientAddress(request.headers)));
    if (typeof position === "number")
      return problemAnswer("too-many-requests", { headers: { "retry-after": String(position) } });
    if (!position) return null;
    if (!request.headers.get("accept")?.includes("text/event-stream")) {
      setTimeout(
        hub.follow(code, () => undefined),
        LINGER_MS,
      ).unref();
      return once(position, request);
    }
    if (hub.count() >= MOST) return new Response(null, { status: 503, headers: { "retry-after": "5" } });
    return new Response(positionStream(hub, code, request.signal), {
      headers: {
        "content-type": "text/event-stream; charset=utf-8",
        // Packing it would hold it back until there is enough to pack.
        "cache-control": "private, no-store, no-transform",
        "x-accel-buffering": "no",
      },
    });
  });
}

/** Asks the database, or says in how many seconds, where codes that lead nowhere were tried from there too often. */
async function looked(code: string, address: string | null): Promise<TalkPosition | number | null> {
  const wait = await untilNextCode(address);
  if (wait > 0) return wait;
  const position = (await findTalk(code, new Date()))?.position;
  if (position) return position;
  await countMiss(address);
  return null;
}

function once(position: TalkPosition, request: Request): Response {
  const etag = strongEtag([position.moves, String(position.isOver)]);
  const headers = { etag, "cache-control": "private, no-cache" };
  if (matchesEtag(request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers });
  return Response.json(position, { headers });
}
