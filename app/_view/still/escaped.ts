const SPECIAL = /["&'<>]/;
const NAMES: Readonly<Record<string, string>> = {
  '"': "&quot;",
  "&": "&amp;",
  "'": "&#x27;",
  "<": "&lt;",
  ">": "&gt;",
};

/** A text as it stands in markup, between tags or in a quoted attribute, as React writes it. */
export function escaped(text: string): string {
  return SPECIAL.test(text) ? text.replace(/["&'<>]/g, (sign) => NAMES[sign] ?? sign) : text;
}
