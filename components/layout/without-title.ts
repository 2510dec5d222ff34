/**
 * A description without what stands above it already: the title of the page or of its figure, where it begins with that or
 * says it as a sentence of its own.
 */
export function withoutTitle(description: string, titles: readonly string[]): string {
  let left = description.trim();
  for (const title of titles.filter(Boolean)) {
    const bare = title.endsWith(".") ? title.slice(0, -1) : title;
    if (left.startsWith(bare) && /^([.,;:]|$)/.test(left.slice(bare.length)))
      left = left.slice(bare.length).replace(/^[.,;:\s]+/, "");
    const sentence = `. ${bare}.`;
    if (left.includes(sentence)) left = left.replace(sentence, ".");
    else if (left.endsWith(`. ${bare}`)) left = left.slice(0, -bare.length - 1);
  }
  return left;
}
