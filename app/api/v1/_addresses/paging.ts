import { type Parameter, textTo } from "@/lib/views/parameter";
import { page } from "@/lib/views/parameters";
import { cursor } from "./cursor";

/** A whole number from 1 to `most`. @param usual  taken where none is given */
export function limitOf(most: number, usual = most): Parameter<number> {
  return {
    schema: textTo(
      (raw) => (/^[1-9]\d{0,8}$/.test(raw) && Number(raw) <= most ? Number(raw) : undefined),
      "unknown-choice",
      { type: "integer", minimum: 1, maximum: most, default: usual },
    ),
    fallback: usual,
    write: (n) => (n === usual ? null : String(n)),
    accepted: [`1–${most}`],
  };
}

/** What a list takes that comes in pages: their length, and which of them, by its number or as the page before named it. */
export function inPages(most: number) {
  return { limit: limitOf(most), cursor, page };
}

/** Where a page begins in its list, and how long it is. */
export function sliceOf({ page: at, limit }: { page: number; limit: number }) {
  return { take: limit, skip: (at - 1) * limit };
}
