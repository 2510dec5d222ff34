import { everyMethod, type Handler, type Method } from "@/app/_view/answer-route";
import { ADDRESSES } from "../_addresses/all";
import { type Filed, fileAnswer } from "../_files";
import * as agreement from "../agreement/route";
import * as blocs from "../blocs/route";
import * as events from "../events/route";
import * as gaps from "../gaps/route";
import * as issues from "../issues/route";
import * as leaders from "../leaders/route";
import * as memberships from "../memberships/route";
import * as releases from "../releases/route";
import * as replies from "../replies/route";
import * as search from "../search/route";
import * as similarity from "../similarity/route";
import * as sources from "../sources/route";
import * as stances from "../stances/route";
import * as terms from "../terms/route";

type Context = { params: Promise<{ file: string }> };

const ROUTES: Record<string, Record<"GET" | "HEAD" | "OPTIONS", Handler>> = {
  agreement,
  blocs,
  events,
  gaps,
  issues,
  leaders,
  memberships,
  releases,
  replies,
  search,
  similarity,
  sources,
  stances,
  terms,
};

function filed(name: string): Filed | undefined {
  const address = ADDRESSES.find(({ path }) => path === name);
  const route = Object.hasOwn(ROUTES, name) ? ROUTES[name] : undefined;
  return address && route && { address, route: (method) => route[method] };
}

/** The tables of addresses as files, `/api/v1/stances.csv`, each with its description. */
const handler = (method: Method) => async (request: Request, context: Context) =>
  fileAnswer(request, (await context.params).file, method, filed);

export const { GET, HEAD, OPTIONS, POST, PUT, PATCH, DELETE } = everyMethod(handler);
