import type { Form } from "@/app/_view/answer-route";
import { acceptedForm, isNegotiated } from "@/lib/http/accepted-form.mjs";

const TYPES = {
  json: "application/json; charset=utf-8",
  csv: "text/csv; charset=utf-8; header=present",
};

/**
 * In which form an address is asked for: as CSV where its path ends in `.csv`, else as `Accept` has it. The door in front
 * keeps answers by the same reading.
 */
export function formAsked(request: Request): Form {
  if (!isNegotiated(new URL(request.url).pathname)) return { name: "csv", type: TYPES.csv };
  const name = acceptedForm(request.headers.get("accept") ?? undefined);
  return { name, type: TYPES[name], negotiated: true };
}

/** The path without the ending that says in which form. */
export function pathWithoutForm(path: string): string {
  return path.replace(/\.csv$/, "");
}
