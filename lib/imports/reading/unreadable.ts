import type { FileProblem } from "./model";

/** Thrown within the readers, where a file cannot be read; `readFile` gives it back as a value. */
export class Unreadable extends Error {
  readonly problem: FileProblem;

  /** @param reason  a sentence with the remedy */
  constructor(reason: string, { line = null, column = null }: Partial<Omit<FileProblem, "reason">> = {}) {
    super(reason);
    this.problem = { line, column, reason };
  }
}
