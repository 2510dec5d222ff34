import { escapedXml } from "@/lib/markup/escaped";

/** The width that a column of an article usually has, in CSS pixels, and that of a narrow phone. */
export const EMBED_WIDTH = 720;
export const PHONE_WIDTH = 360;

/**
 * What is pasted into a page of another site to show a figure there.
 * @param address  of the figure as it is embedded, whole
 * @param size  in CSS pixels; without a width as wide as its column. narrow: how high it is on a phone, where a column is about
 *   as wide as the screen: between the two its height goes down as the screen becomes wider
 */
export function embedCode(
  address: string,
  title: string,
  { width, height, narrow = height }: { width?: number; height: number; narrow?: number },
): string {
  const slope = Number(((narrow - height) / (EMBED_WIDTH - PHONE_WIDTH)).toFixed(2));
  const grown =
    narrow > height ? `;height:max(${height}px,${narrow}px - ${slope} * (100vw - ${PHONE_WIDTH}px))` : "";
  return `<iframe src="${escapedXml(address)}" title="${escapedXml(title)}" width="${width ?? "100%"}" height="${height}" loading="lazy" style="border:0;max-width:100%${grown}"></iframe>`;
}
