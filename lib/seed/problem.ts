/** One thing that is wrong in the seed files: the file, the record in it, the field, and why, with what would be right. */
export type SeedProblem = { file: string; record: string; field: string; reason: string };

/** `file, record, field: reason`; what does not apply is left out. */
export function writeProblem({ file, record, field, reason }: SeedProblem): string {
  return `${[file, record, field].filter((part) => part !== "").join(", ")}: ${reason}`;
}
