import { NothingPublishedError, resolveMoment } from "@/app/_view/moment";
import { absenceOf } from "@/lib/absences/queries";
import { writeAtom } from "@/lib/http/atom";
import { buildId } from "@/lib/http/build-id";
import { matchesEtag, strongEtag } from "@/lib/http/etag";
import { keepAnswer } from "@/lib/http/kept-answer";
import { OPEN_TO_ALL, problemAnswer } from "@/lib/http/problem-answer";
import { siteAddress } from "@/lib/http/site-address";
import { DEFAULT_LOCALE } from "@/lib/i18n/locales";
import { ParameterError } from "@/lib/views/problem";
import { type Asked, changeFeed } from "./feed";
import { subjectOf } from "./listed";
import { feedPath } from "./paths";

type Handler<P> = (request: Request, context: { params: Promise<P> }) => Promise<Response>;

/**
 * The one way in for feeds: finds whom or what it is about, answers 304 where the reader has the feed already, leads from
 * a leader who was replaced to the one who stands for them, and is 404 for a name of which nothing was published.
 */
export function feedRoute<P>(askedFrom: (params: P) => Asked): Record<"GET" | "HEAD", Handler<P>> {
  const get: Handler<P> = async (request, { params }) => {
    try {
      return await respond(request, askedFrom(await params));
    } catch (error) {
      if (error instanceof ParameterError) return problemAnswer("not-found");
      if (error instanceof NothingPublishedError)
        return problemAnswer("nothing-published", { headers: { "retry-after": "30" } });
      console.error(error);
      return problemAnswer("internal-error");
    }
  };
  const head: Handler<P> = async (request, context) => {
    const { status, headers } = await get(request, context);
    return new Response(null, { status, headers });
  };
  return { GET: get, HEAD: head };
}

async function respond(request: Request, asked: Asked): Promise<Response> {
  const moment = await resolveMoment({ asOf: null, release: null, former: "last-day" });
  const { release, withholding } = moment;
  const subject = await subjectOf(asked, release.number);
  const site = siteAddress();
  const etag = strongEtag([
    feedPath(asked),
    release.number,
    withholding,
    site,
    "atom",
    DEFAULT_LOCALE,
    buildId(),
  ]);
  const headers = { ...OPEN_TO_ALL, etag, "cache-control": "public, max-age=0, must-revalidate" };
  const held = request.headers.get("if-none-match");
  if (matchesEtag(held, etag)) return new Response(null, { status: 304, headers });
  if (asked.leader !== null) {
    const absence = await absenceOf("leader", asked.leader, release.number);
    if (absence.kind === "replaced") {
      const location = feedPath({ leader: absence.by, issue: null });
      return new Response(null, { status: 308, headers: { ...OPEN_TO_ALL, location } });
    }
  }
  const feed = await changeFeed(asked, subject, release.number, site);
  const dated = { ...headers, "last-modified": feed.updated.toUTCString() };
  if (held === null && isUnmodified(request.headers.get("if-modified-since"), feed.updated))
    return new Response(null, { status: 304, headers: dated });
  keepAnswer(moment);
  return new Response(writeAtom(feed), {
    headers: { ...dated, "content-type": "application/atom+xml; charset=utf-8" },
  });
}

/** Whether nothing changed since the time a reader names; HTTP knows whole seconds only. */
function isUnmodified(since: string | null, updated: Date): boolean {
  const time = since === null ? Number.NaN : Date.parse(since);
  return Math.floor(updated.getTime() / 1000) * 1000 <= time;
}
