import type { z } from "zod";
import { type AnswerContext, answerRoute } from "@/app/_view/answer-route";
import { checkedAnswer } from "@/app/_view/checked-answer";
import type { Spec } from "@/lib/views/parameter";
import { ParameterError } from "@/lib/views/problem";
import type { Address } from "./_addresses/address";

/** The body beside `release` and `asOf`; `pages` where it is one of several, and the view has a parameter `page`. */
export type Answered<Body extends object = object> = { body: Body; pages?: number };

const JSON_FORM = { name: "json", type: "application/json; charset=utf-8" };

/** The one way in for the JSON interface. Every answer begins with the release and the day that it was read at. */
export function apiRoute<S extends Spec, A extends z.ZodRawShape>(
  { spec, answer: schema }: Address<S, A>,
  answer: (context: AnswerContext<S>) => Promise<Answered<z.input<z.ZodObject<A>>>>,
  post?: (request: Request) => Promise<Response>,
) {
  const text = async (context: AnswerContext<S>) => {
    const { moment, view } = context;
    const { body, pages } = await answer(context);
    const head = { release: moment.release.number, asOf: moment.asOf };
    const whole = { ...head, ...(pages ? { page: checkedPage(view, pages), pages } : {}), ...body };
    return JSON.stringify(checkedAnswer(schema, whole));
  };
  return answerRoute(spec, JSON_FORM, text, post);
}

function checkedPage(view: object, pages: number): number {
  const page = "page" in view && typeof view.page === "number" ? view.page : 1;
  if (page > pages)
    throw new ParameterError([
      { parameter: "page", value: String(page), code: "unknown-choice", accepted: [`1–${pages}`] },
    ]);
  return page;
}
