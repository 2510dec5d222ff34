import type { Handler, Method } from "@/app/_view/answer-route";

/** A release that is named stands in the path of its address. */
const NAMED = "1";

/** The handlers of an address by its path, as the application finds them. */
export async function routesOf(path: string): Promise<Record<Method, Handler>> {
  const route = await import(
    /* @vite-ignore */ `${process.cwd()}/app/api/v1/${path.replace("{number}", "[number]")}/route.ts`
  );
  return withParams(route, { number: NAMED });
}

/** The handlers of the file of an address, such as its table. */
export async function fileRoutesOf(path: string, ending: string): Promise<Record<Method, Handler>> {
  const [name = "", ...within] = path.split("/").toReversed();
  const folder = within.toReversed().join("/").replace("{number}", "[number]");
  const route = await import(/* @vite-ignore */ `${process.cwd()}/app/api/v1/${folder}/[file]/route.ts`);
  return withParams(route, { number: NAMED, file: `${name}.${ending}` });
}

type Route = Record<Method, (request: Request, context: object) => Promise<Response>>;

function withParams(route: Route, params: object): Record<Method, Handler> {
  const within =
    (method: Method): Handler =>
    (asked) =>
      route[method](asked, { params: Promise.resolve(params) });
  return {
    GET: within("GET"),
    HEAD: within("HEAD"),
    OPTIONS: within("OPTIONS"),
    POST: within("POST"),
    PUT: within("PUT"),
    PATCH: within("PATCH"),
    DELETE: within("DELETE"),
  };
}

export const addressOf = (path: string) => `/api/v1/${path.replace("{number}", NAMED)}`;
export const request = (path: string, init?: RequestInit) => new Request(`http://localhost${path}`, init);

/** What is asked of an address, beside nothing: such that each part of its answer is there. */
export const ASKED: Record<string, string[]> = {
  stances: ["?leaders=ada-example@2017-06-01,cy-specimen&asOf=2021-01-01", "?asOf=2020-01-01"],
  agreement: [
    "?leaders=ada-example,bo-sample,cy-specimen&asOf=2020-01-01",
    "?leaders=ada-example@2019-01-01,bo-sample&measure=scott-linear&weights=kites:0&asOf=2020-01-01",
  ],
  similarity: ["?asOf=2020-01-01", "?measure=cohen-linear&asOf=2020-01-01"],
  blocs: [
    "?asOf=2020-01-01",
    "?bloc=example-union&members=ada-example,bo-sample,cy-specimen&asOf=2020-06-01",
  ],
  gaps: ["?asOf=2020-01-01", "?kind=not-known"],
  events: ["?order=newest", "?leaders=ada-example"],
  sources: ["?order=most-cited", "?leader=ada-example&issue=kites&order=publisher"],
  leaders: ["?order=country&term=in-office&asOf=2020-01-01"],
  issues: ["?asked=yes"],
  replies: ["?order=oldest"],
  terms: ["?leaders=bo-sample"],
  memberships: ["?bloc=example-union"],
  releases: ["?release=1"],
  changes: ["?noun=stance", "?noun=leader&release=1"],
  search: ["?q=kites", "?q=ada&limit=1"],
};
