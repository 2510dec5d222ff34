import Negotiator from "negotiator";
import type { Form } from "@/app/_view/answer-route";

const JSON_TYPE = "application/json";
const CSV_TYPE = "text/csv";
const TYPES = {
  json: `${JSON_TYPE}; charset=utf-8`,
  csv: `${CSV_TYPE}; charset=utf-8; header=present`,
};

/**
 * In which form an address is asked for: as CSV where its path ends in `.csv`, else as `Accept` has it, and as JSON where
 * that names neither, since a program that says nothing of use is better answered than refused.
 */
export function formAsked(request: Request): Form {
  if (new URL(request.url).pathname.endsWith(".csv")) return { name: "csv", type: TYPES.csv };
  const accept = request.headers.get("accept") ?? "*/*";
  const wanted = new Negotiator({ headers: { accept } }).mediaType([JSON_TYPE, CSV_TYPE]);
  const name = wanted === CSV_TYPE ? "csv" : "json";
  return { name, type: TYPES[name], negotiated: true };
}

/** The path without the ending that says in which form. */
export function pathWithoutForm(path: string): string {
  return path.replace(/\.csv$/, "");
}
