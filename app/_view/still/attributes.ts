import { escaped } from "@/lib/markup/escaped";
import { styleText } from "./style-text";

/** Attributes whose value is written as it is, under the name that React gives them. */
const SAME_NAME =
  "cite colSpan cx cy d dateTime dir fill focusable height href hrefLang id lang name points preserveAspectRatio r rel role " +
  "rowSpan scope span start stroke target title transform type viewBox width x x1 x2 xmlns y y1 y2";
const OWN_NAMES = {
  className: "class",
  clipRule: "clip-rule",
  fillOpacity: "fill-opacity",
  fillRule: "fill-rule",
  fontSize: "font-size",
  htmlFor: "for",
  strokeDasharray: "stroke-dasharray",
  strokeLinecap: "stroke-linecap",
  strokeLinejoin: "stroke-linejoin",
  strokeOpacity: "stroke-opacity",
  strokeWidth: "stroke-width",
  tabIndex: "tabindex",
  textAnchor: "text-anchor",
};
const PLAIN = new Map([
  ...SAME_NAME.split(" ").map((name) => [name, name] as const),
  ...Object.entries(OWN_NAMES),
]);

/** Attributes that are there or not. */
const SWITCHES = new Set(["disabled", "hidden", "open", "reversed"]);
/** What concerns React and no document. */
const UNWRITTEN = new Set(["children", "dangerouslySetInnerHTML", "suppressHydrationWarning"]);
const OF_ANY_ELEMENT = /^(?:aria|data)-[a-z0-9-]+$/;
/** What React looks at twice, lest an address run as a script; whitespace and control characters before it do not count. */
const MAY_RUN = /^[\s\p{Cc}]*j/iu;

/**
 * The attributes of an element as they stand in a document, each with a space before it, as React would write them.
 * @returns null where one is not of those that are known here: then React is left to write the element
 */
export function attributesText(props: object): string | null {
  let text = "";
  for (const [name, value] of Object.entries(props)) {
    if (value === undefined || value === null || UNWRITTEN.has(name)) continue;
    const written = attribute(name, value);
    if (written === null) return null;
    text += written;
  }
  return text;
}

function attribute(name: string, value: unknown): string | null {
  const isText = typeof value === "string" || typeof value === "number";
  const plain = PLAIN.get(name);
  if (plain !== undefined) {
    if (!isText || (name === "href" && MAY_RUN.test(String(value)))) return null;
    return ` ${plain}="${escaped(String(value))}"`;
  }
  if (OF_ANY_ELEMENT.test(name)) {
    return isText || typeof value === "boolean" ? ` ${name}="${escaped(String(value))}"` : null;
  }
  if (SWITCHES.has(name)) return typeof value === "boolean" ? (value ? ` ${name}=""` : "") : null;
  if (name !== "style") return null;
  const style = styleText(value as Readonly<Record<string, unknown>>);
  return style === null ? null : style && ` style="${escaped(style)}"`;
}
