import { escaped } from "@/lib/charts/picture/marks-svg";

/** The width that a column of an article usually has, in CSS pixels. */
export const EMBED_WIDTH = 720;

/**
 * What is pasted into a page of another site to show a figure there.
 * @param address  of the figure as it is embedded, whole
 * @param size  in CSS pixels; without a width as wide as its column
 */
export function embedCode(
  address: string,
  title: string,
  { width, height }: { width?: number; height: number },
): string {
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="${width ?? "100%"}" height="${height}" loading="lazy" style="border:0;max-width:100%"></iframe>`;
}
