import type { FileProblem } from "@/lib/briefings/file";
import { fill } from "@/lib/briefings/fill";
import type { EditTexts, ProblemTexts } from "./texts";

/** Most problems that are listed; who mends these finds the next. */
const MOST = 12;

/** What is wrong with a file: in which step, in which field, and what to do about it. */
export function ProblemList({
  problems,
  texts,
}: {
  problems: FileProblem[];
  texts: { edit: EditTexts; problem: ProblemTexts };
}) {
  return (
    <ul className="problem-lines">
      {problems.slice(0, MOST).map(({ step, field, code }) => (
        <li key={`${step} ${field} ${code}`}>
          {step !== null
            ? fill(texts.problem.inStep, { step, field })
            : fill(texts.problem.inFile, { field: field || texts.edit.wholeFile })}{" "}
          {texts.problem[code]}
        </li>
      ))}
    </ul>
  );
}
