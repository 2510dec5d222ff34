import type { Handler, Method } from "@/app/_view/answer-route";
import { fixedAnswer } from "@/app/_view/fixed-answer";
import { limited } from "@/app/_view/limited";
import { CSVW_TYPE } from "@/lib/csv/csvw";
import { problemAnswer } from "@/lib/http/problem-answer";
import type { Address } from "./_addresses/address";
import { csvMetadata } from "./_table/metadata";

type Described = Pick<Address, "name" | "path" | "table">;

/** An address whose table is had as a file beside it, and its own way in. */
export type Filed = { address: Described; route: (method: "GET" | "HEAD" | "OPTIONS") => Handler };

/**
 * What answers at the name of a file: `stances.csv` the table of an address, `stances.csv-metadata.json` the description
 * of its columns, and any other one that there is no such thing.
 * @param find  an address by the name without the ending
 */
export async function fileAnswer(
  request: Request,
  file: string,
  method: Method,
  find: (name: string) => Filed | undefined,
): Promise<Response> {
  const [, name = "", ending = ""] = /^([a-z]+)\.(csv|csv-metadata\.json)$/.exec(file) ?? [];
  const found = find(name);
  if (!found) return problemAnswer("not-found");
  if (ending !== "csv") return metadataRoute(found.address)[method](request);
  if (method === "GET" || method === "HEAD" || method === "OPTIONS") return found.route(method)(request);
  return problemAnswer("method-not-allowed", { headers: { allow: "GET, HEAD, OPTIONS" } });
}

function metadataRoute(address: Described): Record<Method, Handler> {
  const form = { name: "csvm", type: `${CSVW_TYPE}; charset=utf-8` };
  return limited(fixedAnswer(`columns of ${address.name}`, form, () => csvMetadata(address)));
}
