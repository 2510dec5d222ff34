/**
 * Things in as few parts as hold no more than `most` each, all of nearly one size.
 * Law: the parts one after another are the things.
 */
export function evenParts<Thing>(things: readonly Thing[], most: number): Thing[][] {
  const parts = Math.ceil(things.length / most);
  const starts = Array.from({ length: parts + 1 }, (_, at) => Math.round((at * things.length) / parts));
  return starts.slice(1).map((end, at) => things.slice(starts[at], end));
}
