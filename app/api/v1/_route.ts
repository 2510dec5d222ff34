import type { z } from "zod";
import { type AnswerContext, type Asked, answerRoute, type Whole } from "@/app/_view/answer-route";
import { checkedAnswer } from "@/app/_view/checked-answer";
import { limited } from "@/app/_view/limited";
import { pagesOf } from "@/app/_view/paging";
import type { Spec } from "@/lib/views/parameter";
import type { Address } from "./_addresses/address";
import { withFields } from "./_addresses/fields";
import { formAsked } from "./_forms";
import { headersOf } from "./_headers";
import { pageLinks, settleCursor } from "./_pages";
import { csvOfTable } from "./_table/table";

/** The body beside `release` and `asOf`; `count`, of how many records it has a page, where the view has pages. */
export type Answered<Body extends object = object> = { body: Body; count?: number };

/**
 * The one way in for the interface, as JSON and as CSV. Every answer begins with the release and the day that it was read
 * at; a table has these in its headers and in the name of its file.
 */
export function apiRoute<S extends Spec, A extends z.ZodRawShape>(
  address: Address<S, A>,
  answer: (context: AnswerContext<S>) => Promise<Answered<z.input<z.ZodObject<A>>>>,
  post?: (request: Request) => Promise<Response>,
) {
  const { spec, answer: schema, table } = address;
  const written = async (context: AnswerContext<S>, asked: Asked) => {
    const { moment } = context;
    const { page, limit, fields } = pagedView(context.view);
    const { body, count } = await answer(context);
    const paged = count === undefined ? null : { page, pages: pagesOf(count, limit, page), count };
    const links = paged ? pageLinks(spec, context, { ...paged, path: asked.path }) : {};
    const head = { release: moment.release.number, asOf: moment.asOf };
    const whole = { ...head, ...(paged ? { ...paged, next: links.next ?? null } : {}), ...body };
    checkedAnswer(schema, whole);
    return {
      body: asked.form.name === "csv" ? csvOfTable(table, body, fields) : jsonOf(whole, table.list, fields),
      headers: headersOf(address, context, { asked, paged, links }),
    };
  };
  const settle = (view: Whole<S>, path: string) => settleCursor(spec, view, path);
  return limited(answerRoute(spec, formAsked, written, { post, settle }));
}

/** What a view says of pages and fields; of an address that has neither, what stands for none. */
function pagedView(view: object): { page: number; limit: number; fields: readonly string[] } {
  return { page: 1, limit: 1, fields: [], ...view };
}

function jsonOf(whole: object, list: string, fields: readonly string[]): string {
  if (fields.length === 0) return JSON.stringify(whole);
  const records = (whole as Record<string, readonly object[]>)[list] ?? [];
  return JSON.stringify({ ...whole, [list]: records.map((record) => withFields(record, fields)) });
}
