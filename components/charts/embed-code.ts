import { escaped } from "@/lib/charts/picture/marks-svg";

/** Enough for most charts at the width of a column; taller ones scroll. */
export const EMBED_HEIGHT = 560;
export const EMBED_WIDTH = 720;

/** What is pasted into a page of another site to show a figure there. @param address  of the figure as it is embedded, whole */
export function embedCode(address: string, title: string, height = EMBED_HEIGHT): string {
  return `<iframe src="${escaped(address)}" title="${escaped(title)}" width="100%" height="${height}" loading="lazy" style="border:0"></iframe>`;
}
