const SPECIAL = /["&'<>]/;
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#x27;",
};
const SIGNS = new Map(Object.entries(ENTITIES).map(([sign, entity]) => [entity, sign]));

/** A text as it stands in HTML, between tags or in a quoted attribute, as React writes it. */
export function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replace(/["&'<>]/g, (sign) => ENTITIES[sign] ?? sign) : text;
}

/** The same for XML, SVG among it: of what is `printable`. */
export function escapedXml(text: string): string {
  return escaped(printable(text));
}

/** The text without what XML 1.0 has no place for, even escaped: most control characters, half surrogates, U+FFFE and U+FFFF. */
export function printable(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, "");
}

/** The text of what `escaped` or `escapedXml` wrote. */
export function unescaped(markup: string): string {
  return markup.replace(/&(?:amp|lt|gt|quot|#x27);/g, (entity) => SIGNS.get(entity) ?? entity);
}
