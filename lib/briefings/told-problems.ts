import { FILE_PROBLEM_CODES, type FileProblem, type FileProblemCode } from "./file";

/** What is wrong with a file, as an address carries it to the page that says it: `3.not-pinned.view,0.json.`. */
export function writeProblems(problems: readonly FileProblem[]): string {
  return problems.map(({ step, code, field }) => `${step ?? 0}.${code}.${field}`).join(",");
}

/** The same read back; what is none is left out, since anyone can write an address. */
export function readProblems(text: string): FileProblem[] {
  return text.split(",").flatMap((one): FileProblem[] => {
    const [, step = "", code = "", field = ""] =
      /^(\d{1,2})\.([a-z-]+)\.([A-Za-z.0-9]{0,40})$/.exec(one) ?? [];
    if (!(FILE_PROBLEM_CODES as readonly string[]).includes(code)) return [];
    return [{ step: step === "0" ? null : Number(step), field, code: code as FileProblemCode }];
  });
}
