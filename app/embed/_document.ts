import { createHash } from "node:crypto";
import { EMBED_LOOK, EMBED_WIDTHS } from "@/components/charts/embed-frame";
import { figureNotes } from "@/components/charts/figure-notes";
import { colour } from "@/lib/charts/colours";
import { type Figure, measureText } from "@/lib/charts/figure";
import { marksSvg } from "@/lib/charts/picture/marks-svg";
import { tenth } from "@/lib/charts/picture/picture";
import { THEMED } from "@/lib/charts/picture/themed-paper";
import { DEFAULT_LOCALE } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { escapedXml } from "@/lib/markup/escaped";

const { padding, title: TITLE, note: NOTE, text: TEXT, pictureApart } = EMBED_LOOK;
const both = (name: Parameters<typeof colour>[0]) =>
  `light-dark(${colour(name, "light")},${colour(name, "dark")})`;
const STYLE = [
  ":root{color-scheme:light dark}",
  `body{margin:0;padding:${padding}px;background:${both("paper")};color:${both("ink")};font:${TEXT.size}px/${TEXT.line}px Inter,"Helvetica Neue",Arial,sans-serif}`,
  `h1{margin:0 0 ${TITLE.below}px;font:600 ${TITLE.size}px/${TITLE.line}px "Source Serif 4",Georgia,serif}`,
  `p{margin:0 0 ${NOTE.below}px}figure{margin:0}svg{display:none;width:100%;height:auto;margin:${pictureApart}px 0}`,
  `.note{color:${both("ink-soft")};font-size:${NOTE.size}px;line-height:${NOTE.line}px}a{color:${both("accent")}}`,
  ...EMBED_WIDTHS.map(({ from }, at) => {
    const to = EMBED_WIDTHS[at + 1]?.from;
    const until = to === undefined ? "" : ` and (max-width:${to - 0.02}px)`;
    return `@media (min-width:${from}px)${until}{.w${at}{display:block}}`;
  }),
].join("\n");

/**
 * The policy of an embedded figure: it runs no script, loads nothing but itself, and any site may show it in a frame.
 * Its one style is named by its hash.
 */
export const EMBED_POLICY = [
  "default-src 'none'",
  `style-src 'sha256-${createHash("sha256").update(STYLE).digest("base64")}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors *",
].join("; ");

const page = (title: string, body: string, head = "") =>
  [
    `<!doctype html><html lang="${DEFAULT_LOCALE}"><head><meta charset="utf-8">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">',
    `<title>${escapedXml(title)}</title>${head}<style>${STYLE}</style></head><body>${body}</body></html>\n`,
  ].join("");

/**
 * A figure as a document of its own for a frame on another site: finding, measure, picture for several widths, what it leaves
 * out, its sources, and the way to its page.
 * @param full  the address of its page, whole
 * @param oembed  the address that describes it to whoever pastes a link to it, whole
 * @param stamp  day and release in words
 */
export function embedDocument(
  figure: Figure,
  { full, oembed, stamp }: { full: string; oembed: string; stamp: string },
): string {
  const t = getTranslator("common");
  const { title, alternative } = figure;
  const pictures = EMBED_WIDTHS.map(({ width }, at) => {
    const picture = figure.draw(width);
    const described = at === 0 ? `<desc id="values">${escapedXml(alternative)}</desc>` : "";
    return `<svg class="w${at}" role="img" aria-labelledby="values" viewBox="0 0 ${picture.width} ${tenth(picture.height)}">${described}${marksSvg(picture.marks, THEMED)}</svg>`;
  });
  const notes = [...figureNotes(figure), stamp];
  return page(
    title,
    [
      `<figure><figcaption><h1>${escapedXml(title)}</h1><p class="note">${escapedXml(measureText(figure))}</p></figcaption>`,
      ...pictures,
      "</figure>",
      ...notes.map((note) => `<p class="note">${escapedXml(note)}</p>`),
      `<p><a href="${escapedXml(full)}" target="_blank" rel="noopener">${t("figure.fullPage")}</a></p>`,
    ].join(""),
    `<link rel="canonical" href="${escapedXml(full)}"><link rel="alternate" type="application/json+oembed" href="${escapedXml(oembed)}" title="${escapedXml(title)}">`,
  );
}

/** What stands in the frame where the figure cannot be had, in words for whoever reads the other site. */
export function embedProblem(title: string, detail: string): string {
  return page(title, `<h1>${escapedXml(title)}</h1><p>${escapedXml(detail)}</p>`);
}
