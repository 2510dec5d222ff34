import { fill } from "@/lib/briefings/fill";
import type { NamedBriefing, NamedStep } from "@/lib/stored-briefings/content";
import { type Contested, stepOf } from "@/lib/stored-briefings/merge";
import texts from "@/messages/en/together.json";
import type { Contest } from "./use-stored.client";

const FIELDS = ["headline", "note", "speakerNotes", "view", "highlight", "reveal"] as const;
type Field = (typeof FIELDS)[number];

/** A contested part as it was, as I have it and as the other has it: of a step, the fields in which they differ. */
export function ContestSides({ part, contest, names }: { part: Contested; contest: Contest; names: string }) {
  const { base, mine, theirs } = contest;
  const heads = [texts.contest.before, texts.contest.mine, fill(texts.contest.theirs, { names })];
  const fields = part.what === "step" ? differing(part.id, [base, mine, theirs]) : [];
  return (
    <div className="contest-sides">
      {[base, mine, theirs].map((briefing, at) => (
        <section key={heads[at]} aria-label={heads[at]}>
          <h3>{heads[at]}</h3>
          {part.what === "title" && <p>{briefing.title}</p>}
          {part.what === "order" && (
            <ol>
              {briefing.steps.map(({ id, headline }) => (
                <li key={id}>{headline}</li>
              ))}
            </ol>
          )}
          {part.what === "step" && <StepSide step={stepOf(briefing, part.id)} fields={fields} />}
        </section>
      ))}
    </div>
  );
}

function StepSide({ step, fields }: { step: NamedStep | null; fields: Field[] }) {
  if (!step) return <p className="text-ink-soft">{texts.contest.gone}</p>;
  return (
    <dl>
      {fields.map((field) => (
        <div key={field}>
          <dt>{texts.contest[field]}</dt>
          <dd>{wordsOf(step, field) || <span className="text-ink-soft">{texts.contest.nothing}</span>}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The fields in which not all of those that have the step say the same; all that is written where one has it no more. */
function differing(id: string, sides: NamedBriefing[]): Field[] {
  const steps = sides.map((side) => stepOf(side, id)).filter((step) => step !== null);
  const [first] = steps;
  if (!first) return [];
  const fields = FIELDS.filter((field) =>
    steps.some((step) => wordsOf(step, field) !== wordsOf(first, field)),
  );
  return steps.length === sides.length ? fields : [...new Set<Field>(["headline", "note", ...fields])];
}

function wordsOf(step: NamedStep, field: Field): string {
  if (field === "highlight") return [...step.highlight.leaders, ...step.highlight.rows].join(", ");
  return step[field];
}
