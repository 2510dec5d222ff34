import { ParameterError } from "@/lib/views/problem";

/**
 * How many pages a list of `count` items fills; an empty list is one page.
 * @throws ParameterError for a page beyond the last
 */
export function pagesOf(count: number, perPage: number, page: number): number {
  const pages = Math.max(1, Math.ceil(count / perPage));
  if (page > pages)
    throw new ParameterError([
      { parameter: "page", value: String(page), code: "unknown-choice", accepted: [`1–${pages}`] },
    ]);
  return pages;
}
