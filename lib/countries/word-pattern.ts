/** Any of some words where it stands as one, the longest first. */
export function wordPattern(words: readonly string[], flags: string): RegExp {
  const all = [...new Set(words)]
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return new RegExp(`(?<![\\p{L}\\p{N}])(${all.join("|")})(?![\\p{L}\\p{N}])`, flags);
}
