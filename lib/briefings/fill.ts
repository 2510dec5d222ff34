/** A text with what its braces name put in: `Step {number}`. For islands, which get their words as plain text. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{([a-z]+)\}/gi, (whole, name: string) => String(values[name] ?? whole));
}
