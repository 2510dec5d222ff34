import type { ExportReport } from "@/lib/exports/model";

/** How many of what is not in the file are named one by one. */
const MOST_LINES = 200;

/** What a written file holds, and what it does not, as lines of text. */
export function reportText(file: string, { release, counts, leftOut, shortened }: ExportReport): string {
  const written = Object.entries(counts).filter(([, count]) => count > 0);
  const total = written.reduce((sum, [, count]) => sum + count, 0);
  const lines = [
    ...leftOut.map(({ noun, slug, because }) => `  ${noun} ${slug}: ${BECAUSE[because]}`),
    ...shortened.map(
      ({ noun, slug, field, refersTo }) => `  ${noun} ${slug}: ${field} without ${refersTo.join(", ")}`,
    ),
  ];
  const more = lines.length - MOST_LINES;
  return [
    `Release ${release}: ${total} ${total === 1 ? "record" : "records"} in ${file} (${written.map(([noun, count]) => `${noun} ${count}`).join(", ")}).`,
    ...(lines.length > 0 ? ["Not in it:"] : []),
    ...lines.slice(0, MOST_LINES),
    ...(more > 0 ? [`  and ${more} more`] : []),
  ].join("\n");
}

const BECAUSE = {
  withheld: "withheld from readers",
  depends: "cannot stand without what is withheld",
} as const;
