import type { DatedDay } from "@/lib/domain/day";
import { formatDayShort } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { ListColumn } from "./list-figure";

/** A day as far as it is known: its first day as a value, in words, and how exactly it is known. */
export function dayColumns<Item>(
  column: { key: string; head: string; share: number },
  dayOf: (item: Item) => DatedDay | null,
): ListColumn<Item>[] {
  return [
    {
      ...column,
      value: (item) => dayOf(item)?.day ?? null,
      text: (item) => {
        const day = dayOf(item);
        return day ? formatDayShort(day) : "–";
      },
    },
    {
      key: `${column.key}_precision`,
      head: getTranslator("lists")("column.precision"),
      value: (item) => dayOf(item)?.precision ?? null,
    },
  ];
}

/** A record by its name in addresses, for programs. */
export function slugColumn<Item>(key: string, slugOf: (item: Item) => string | null): ListColumn<Item> {
  return { key, head: getTranslator("lists")("column.slug"), value: slugOf };
}

/** Several records by their names in addresses, with a blank between them, and in words. */
export function slugsColumn<Item>(
  column: { key: string; head: string; share: number },
  slugsOf: (item: Item) => readonly string[],
  nameOf: (slug: string) => string,
): ListColumn<Item> {
  return {
    ...column,
    value: (item) => slugsOf(item).join(" ") || null,
    text: (item) => slugsOf(item).map(nameOf).join(", ") || "–",
  };
}
