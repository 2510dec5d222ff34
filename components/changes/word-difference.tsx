import { wordDifference } from "@/lib/changes/word-difference";

/** A text before and after, word by word: what went is struck out, what came in its place is underlined. */
export function WordDifference({ before, after }: { before: string; after: string }) {
  return (
    <span className="word-difference">
      {wordDifference(before, after).map(({ kind, text }, at) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces may repeat and are never reordered
        if (kind === "gone") return <del key={at}>{text}</del>;
        // biome-ignore lint/suspicious/noArrayIndexKey: pieces may repeat and are never reordered
        return kind === "come" ? <ins key={at}>{text}</ins> : text;
      })}
    </span>
  );
}
