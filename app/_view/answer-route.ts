import { NothingPublishedError, resolveMoment } from "@/app/_view/moment";
import { settle } from "@/app/_view/settle";
import { METHOD_VERSION } from "@/lib/domain/agreement";
import { type AnswerBody, answersByEtag } from "@/lib/http/answer-cache";
import { buildId } from "@/lib/http/build-id";
import { matchesEtag, strongEtag } from "@/lib/http/etag";
import { OPEN_TO_ALL, problemAnswer } from "@/lib/http/problem-answer";
import { queryOf, searchParamsOf, unknownParameters } from "@/lib/http/query";
import { DEFAULT_LOCALE } from "@/lib/i18n/locales";
import { type Link, linkFrom, type Moment, permanentLinkFrom } from "@/lib/views/moment";
import { parseView, type Spec, type ViewOf, writeView } from "@/lib/views/parameter";
import { moment as momentSpec } from "@/lib/views/parameters";
import { MissingRecordError, ParameterError } from "@/lib/views/problem";

export type AnswerContext<S extends Spec> = {
  view: ViewOf<S>;
  moment: Moment;
  /** Links that keep the caller's day and release. */
  link: Link;
  /** Links that write both, and so show the same for good. */
  permanent: Link;
};

/** The release that an answer came to read, so that what fails afterwards can be explained by it. */
type Read = { release: number | null };

type Handler = (request: Request) => Promise<Response>;
type Method = "GET" | "HEAD" | "OPTIONS" | "POST" | "PUT" | "PATCH" | "DELETE";

const ASK_ANEW = "public, max-age=0, must-revalidate";

/** In which form an answer is given: its name is part of what its tag stands for. */
export type Form = { name: string; type: string };

/**
 * The one way in for answers that are no pages, as `publicPage` is for pages: reads the address strictly (a parameter that
 * is not in the spec is refused), resolves day and release, answers 304 where the caller has the answer already, else the
 * body of `answer`, and turns what can go wrong into problem+json with its true status.
 * @param post  answers what is computed from a body that is sent, where there is such a thing; it changes nothing either
 */
export function answerRoute<S extends Spec>(
  spec: S,
  form: Form,
  answer: (context: AnswerContext<S>) => Promise<AnswerBody>,
  post?: Handler,
): Record<Method, Handler> {
  const allowed = post ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS";
  const get: Handler = async (request) => {
    const read: Read = { release: null };
    try {
      return await respond(request, spec, form, answer, read);
    } catch (error) {
      return problemFor(error, request, read);
    }
  };
  const head: Handler = async (request) => {
    const { status, headers } = await get(request);
    return new Response(null, { status, headers });
  };
  const options: Handler = async () =>
    new Response(null, {
      status: 204,
      headers: {
        ...OPEN_TO_ALL,
        allow: allowed,
        "access-control-allow-methods": allowed,
        "access-control-allow-headers": post ? "if-none-match, content-type" : "if-none-match",
      },
    });
  const refuse: Handler = async () => problemAnswer("method-not-allowed", { headers: { allow: allowed } });
  return {
    GET: get,
    HEAD: head,
    OPTIONS: options,
    POST: post ?? refuse,
    PUT: refuse,
    PATCH: refuse,
    DELETE: refuse,
  };
}

async function respond<S extends Spec>(
  request: Request,
  spec: S,
  form: Form,
  answer: (context: AnswerContext<S>) => Promise<AnswerBody>,
  read: Read,
): Promise<Response> {
  const { pathname, searchParams } = new URL(request.url);
  const whole = { ...momentSpec, ...spec };
  const search = searchParamsOf(searchParams);
  const parsed = parseView(whole, search);
  const problems = [...unknownParameters(whole, search), ...(parsed.ok ? [] : parsed.problems)];
  if (!parsed.ok || problems.length) throw new ParameterError(problems);
  const view = parsed.view as ViewOf<S> & ViewOf<typeof momentSpec>;
  const moment = await resolveMoment(view);
  read.release = moment.release.number;
  const resolved = { ...view, asOf: moment.asOf, release: moment.release.number };
  // What is not said in the query, but shows in the links of the answer: whether its day and release were asked for.
  const said = [moment.given.asOf ?? "", moment.given.release ?? ""];
  const query = writeView(whole, resolved as ViewOf<typeof whole>);
  const etag = strongEtag([
    pathname,
    query,
    ...said,
    form.name,
    DEFAULT_LOCALE,
    METHOD_VERSION,
    buildId(),
    moment.withholding,
  ]);
  const headers = { ...OPEN_TO_ALL, etag, "cache-control": policy(moment) };
  if (matchesEtag(request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers });
  const kept = answersByEtag();
  // In development the code changes under a tag that does not.
  let body = process.env.NODE_ENV === "development" ? undefined : kept.get(etag);
  if (body === undefined) {
    body = await answer({ view, moment, link: linkFrom(moment), permanent: permanentLinkFrom(moment) });
    kept.set(etag, body);
  }
  return new Response(body, { headers: { ...headers, "content-type": form.type } });
}

/**
 * An answer whose day and release are both written stays as it is until the code changes, so a cache may give it
 * unasked; for an hour only, since a claim about a person may have to be taken down. Any other one may be another with the next release or the next day.
 */
function policy({ given }: Moment): string {
  return given.asOf && given.release ? "public, max-age=3600" : ASK_ANEW;
}

async function problemFor(thrown: unknown, request: Request, { release }: Read): Promise<Response> {
  const { pathname: path, searchParams } = new URL(request.url);
  const search = searchParamsOf(searchParams);
  const settled = release === null ? { error: thrown } : await settle(thrown, { path, search, release });
  if ("elsewhere" in settled) {
    const location = `${settled.elsewhere.path}${queryOf(settled.elsewhere.search)}`;
    return new Response(null, {
      status: 308,
      headers: { ...OPEN_TO_ALL, location, "cache-control": ASK_ANEW },
    });
  }
  const { error } = settled;
  if (error instanceof ParameterError) return problemAnswer("bad-parameter", { problems: error.problems });
  if (error instanceof MissingRecordError) return problemAnswer("not-found");
  if (error instanceof NothingPublishedError)
    return problemAnswer("nothing-published", { headers: { "retry-after": "30" } });
  console.error(error);
  return problemAnswer("internal-error");
}
