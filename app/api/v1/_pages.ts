import { createHash } from "node:crypto";
import type { AnswerContext, Whole } from "@/app/_view/answer-route";
import { type Spec, type ViewOf, writeView } from "@/lib/views/parameter";
import { moment as momentSpec } from "@/lib/views/parameters";
import { ParameterError, type ParameterProblemCode } from "@/lib/views/problem";
import { type Cursor, writeCursor } from "./_addresses/cursor";
import { pathWithoutForm } from "./_forms";

/** Addresses of other pages of the same list, by their relation to it (RFC 8288). */
export type PageLinks = Partial<Record<"first" | "prev" | "next", string>>;

type Paging = { page?: number; limit?: number; cursor?: Cursor | null };

/** What a cursor itself says, or what changes the form of a record and not which records these are. */
const BESIDE = new Set(["asOf", "release", "limit", "cursor", "page", "fields"]);

/** Names a question without its page: what is asked, filtered and ordered, in whichever form. */
function questionOf(spec: Spec, view: object, path: string): string {
  const all: Spec = { ...momentSpec, ...spec };
  const asked = Object.fromEntries(Object.entries(all).filter(([name]) => !BESIDE.has(name)));
  const text = `${pathWithoutForm(path)}${writeView(asked, view as ViewOf<typeof asked>)}`;
  return createHash("sha256").update(text).digest("base64url").slice(0, 16);
}

/**
 * A view with what its cursor says: day, release, page and how long one is, so that pages that are read one after another
 * are of one list.
 * @throws ParameterError where the address says otherwise, or asks another question than the one that the cursor is of
 */
export function settleCursor<S extends Spec>(spec: S, view: Whole<S>, path: string): Whole<S> {
  const given = view as Paging;
  const { cursor } = given;
  if (!cursor) return view;
  const { asOf, release, limit, page } = cursor;
  const agrees =
    cursor.question === questionOf(spec, view, path) &&
    (view.asOf === null || view.asOf === asOf) &&
    (view.release === null || view.release === release) &&
    (given.limit === spec.limit?.fallback || given.limit === limit) &&
    given.page === 1;
  if (!agrees) throw refused(cursor, "other-cursor");
  return { ...view, asOf, release, limit, page };
}

/**
 * Where the other pages of a list are. Each address writes day and release, and its cursor carries both.
 * @throws ParameterError where something was withheld since the cursor was given: what stood where is then another
 */
export function pageLinks<S extends Spec>(
  spec: S,
  { view, moment }: AnswerContext<S>,
  { page, pages, path }: { page: number; pages: number; path: string },
): PageLinks {
  const { cursor = null, limit = 1 } = view as Paging;
  if (cursor && cursor.withholding !== moment.withholding) throw refused(cursor, "cursor-ended");
  const all: Spec = { ...momentSpec, ...spec };
  const { asOf, former, withholding } = moment;
  const release = moment.release.number;
  const question = questionOf(spec, { ...view, former }, path);
  const pageAt = (at: number) => {
    const next = at === 1 ? null : { question, release, asOf, limit, page: at, withholding };
    const there = { ...view, asOf, release, former, page: 1, cursor: next };
    return `${path}${writeView(all, there as ViewOf<typeof all>)}`;
  };
  return {
    ...(pages > 1 ? { first: pageAt(1) } : {}),
    ...(page > 1 ? { prev: pageAt(page - 1) } : {}),
    ...(page < pages ? { next: pageAt(page + 1) } : {}),
  };
}

function refused(cursor: Cursor, code: ParameterProblemCode): ParameterError {
  const value = `${writeCursor(cursor).slice(0, 20)}…`;
  return new ParameterError([{ parameter: "cursor", value, code }]);
}
