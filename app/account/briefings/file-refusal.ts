import { BRIEFING_TEXTS } from "@/app/_briefings/texts";
import type { FileProblem } from "@/lib/briefings/file";
import { fill } from "@/lib/briefings/fill";
import { type Failure, fail } from "@/lib/result";

/** Problems that are named; of more, a file is not a briefing. */
const MOST = 10;

/** What is wrong with a briefing's file, place by place, as the refusal of its form. */
export function fileRefusal(problems: readonly FileProblem[]): Failure {
  const { edit, problem: words } = BRIEFING_TEXTS;
  const lines = problems.slice(0, MOST).map(({ step, field, code }) => {
    const where =
      step === null
        ? fill(words.inFile, { field: field || edit.wholeFile })
        : fill(words.inStep, { step, field: field || edit.wholeFile });
    return { record: "", field: "file", reason: `${where} ${words[code]}` };
  });
  return fail("invalid", edit.notOpened, lines);
}
