import { ParameterError } from "@/lib/views/problem";

/**
 * How many pages a list of `count` items fills; an empty list is one page.
 * @param parameter  the name of the page in the address
 * @throws ParameterError for a page beyond the last
 */
export function pagesOf(count: number, perPage: number, page: number, parameter = "page"): number {
  const pages = Math.max(1, Math.ceil(count / perPage));
  if (page > pages)
    throw new ParameterError([
      { parameter, value: String(page), code: "unknown-choice", accepted: [`1–${pages}`] },
    ]);
  return pages;
}
