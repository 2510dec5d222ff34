import { resolveMoment } from "@/app/_view/moment";
import { settle } from "@/app/_view/settle";
import { thrownAnswer } from "@/app/_view/thrown-answer";
import { METHOD_VERSION } from "@/lib/domain/agreement";
import { type AnswerBody, answersByEtag, type KeptAnswer } from "@/lib/http/answer-cache";
import { buildId } from "@/lib/http/build-id";
import { matchesEtag, strongEtag } from "@/lib/http/etag";
import { keepAnswer } from "@/lib/http/kept-answer";
import { preflight } from "@/lib/http/preflight";
import { OPEN_TO_ALL, problemAnswer } from "@/lib/http/problem-answer";
import { queryOf, searchParamsOf, unknownParameters } from "@/lib/http/query";
import { DEFAULT_LOCALE } from "@/lib/i18n/locales";
import { type Link, linkFrom, type Moment, permanentLinkFrom } from "@/lib/views/moment";
import { parseView, type Spec, type ViewOf, writeView } from "@/lib/views/parameter";
import { moment as momentSpec } from "@/lib/views/parameters";
import { ParameterError } from "@/lib/views/problem";

export type AnswerContext<S extends Spec> = {
  view: ViewOf<S>;
  moment: Moment;
  /** Links that keep the caller's day and release. */
  link: Link;
  /** Links that write both, and so show the same for good. */
  permanent: Link;
};

/** At which path, and in which form, an answer was asked for. */
export type Asked = { path: string; form: Form };

/** The release that an answer came to read, so that what fails afterwards can be explained by it. */
type Read = { release: number | null };

export type Handler = (request: Request) => Promise<Response>;
export type Method = "GET" | "HEAD" | "OPTIONS" | "POST" | "PUT" | "PATCH" | "DELETE";

const ASK_ANEW = "public, max-age=0, must-revalidate";

/**
 * In which form an answer is given: its name is part of what its tag stands for.
 * `negotiated` where another would have been given to another `Accept`.
 */
export type Form = { name: string; type: string; negotiated?: boolean };

type Answer<S extends Spec> = (context: AnswerContext<S>, asked: Asked) => Promise<AnswerBody | KeptAnswer>;

type Options<S extends Spec> = {
  /** Answers what is computed from a body that is sent, where there is such a thing; it changes nothing either. */
  post?: Handler | undefined;
  /**
   * What a view says that its address said in another way, before day and release are resolved.
   * @throws ParameterError where the two do not agree
   */
  settle?: (view: Whole<S>, path: string) => Whole<S>;
};

/** What an address says, with its day and release. */
export type Whole<S extends Spec> = ViewOf<S> & ViewOf<typeof momentSpec>;

/**
 * The one way in for answers that are no pages, as `publicPage` is for pages: reads the address strictly (a parameter that
 * is not in the spec is refused), resolves day and release, answers 304 where the caller has the answer already, else the
 * body of `answer`, which the server may keep for everyone, and turns what can go wrong into problem+json with its true status.
 * @param form  by the request, where it says in which form
 */
export function answerRoute<S extends Spec>(
  spec: S,
  form: Form | ((request: Request) => Form),
  answer: Answer<S>,
  { post, settle: settled }: Options<S> = {},
): Record<Method, Handler> {
  const allowed = post ? "GET, HEAD, POST, OPTIONS" : "GET, HEAD, OPTIONS";
  const get: Handler = async (request) => {
    const read: Read = { release: null };
    try {
      return await respond(request, spec, { form, answer, settle: settled }, read);
    } catch (error) {
      return problemFor(error, request, read);
    }
  };
  const head: Handler = async (request) => {
    const { status, headers } = await get(request);
    return new Response(null, { status, headers });
  };
  const options: Handler = async () =>
    preflight(allowed, post ? "if-none-match, content-type" : "if-none-match");
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
  {
    form: given,
    answer,
    settle: settled,
  }: Pick<Options<S>, "settle"> & {
    form: Form | ((request: Request) => Form);
    answer: Answer<S>;
  },
  read: Read,
): Promise<Response> {
  const form = typeof given === "function" ? given(request) : given;
  const { pathname, searchParams } = new URL(request.url);
  const all = { ...momentSpec, ...spec };
  const search = searchParamsOf(searchParams);
  const parsed = parseView(all, search);
  const problems = [...unknownParameters(all, search), ...(parsed.ok ? [] : parsed.problems)];
  if (!parsed.ok || problems.length) throw new ParameterError(problems);
  const said = parsed.view as Whole<S>;
  const view = settled ? settled(said, pathname) : said;
  const moment = await resolveMoment(view);
  read.release = moment.release.number;
  const resolved = { ...view, asOf: moment.asOf, release: moment.release.number };
  // What is not said in the query, but shows in the links of the answer: whether its day and release were asked for.
  const linked = [moment.given.asOf ?? "", moment.given.release ?? ""];
  const query = writeView(all, resolved as ViewOf<typeof all>);
  const etag = strongEtag([
    pathname,
    query,
    ...linked,
    form.name,
    DEFAULT_LOCALE,
    METHOD_VERSION,
    buildId(),
    moment.withholding,
  ]);
  const headers = {
    ...OPEN_TO_ALL,
    etag,
    "cache-control": policy(moment),
    ...(form.negotiated ? { vary: "Accept" } : {}),
  };
  if (matchesEtag(request.headers.get("if-none-match"), etag))
    return new Response(null, { status: 304, headers });
  const kept = answersByEtag();
  // In development the code changes under a tag that does not.
  let whole = process.env.NODE_ENV === "development" ? undefined : kept.get(etag);
  if (whole === undefined) {
    const links = { link: linkFrom(moment), permanent: permanentLinkFrom(moment) };
    const made = await answer({ view, moment, ...links }, { path: pathname, form });
    whole = typeof made === "string" || made instanceof Uint8Array ? { body: made, headers: {} } : made;
    kept.set(etag, whole);
  }
  keepAnswer(moment);
  return new Response(whole.body, { headers: { ...headers, ...whole.headers, "content-type": form.type } });
}

/**
 * An answer whose day and release are both written stays as it is until the code changes, so a cache may give it
 * unasked: a reader's own for an hour, since a claim about a person may have to be taken down; one that many share, for that
 * reason, for a second. Any other one may be another with the next release or the next day.
 */
function policy({ given }: Moment): string {
  return given.asOf && given.release ? "public, max-age=3600, s-maxage=1" : ASK_ANEW;
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
  return thrownAnswer(settled.error);
}

/** A handler for each method, as a route exports them: what none of them answers is refused by the one asked. */
export function everyMethod<Context>(
  handler: (method: Method) => (request: Request, context: Context) => Promise<Response>,
): Record<Method, (request: Request, context: Context) => Promise<Response>> {
  return {
    GET: handler("GET"),
    HEAD: handler("HEAD"),
    OPTIONS: handler("OPTIONS"),
    POST: handler("POST"),
    PUT: handler("PUT"),
    PATCH: handler("PATCH"),
    DELETE: handler("DELETE"),
  };
}
