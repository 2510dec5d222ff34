import { NOUNS, type NounName } from "@/lib/change-sets/nouns";
import type { Day } from "@/lib/domain/day";
import { directionOf, POLES, type Pole } from "@/lib/domain/pole";
import { needsOfStance } from "@/lib/stances/schema";
import type { CitedRow } from "./citation-rows";
import type { FormValue, FormValues } from "./model";
import { textOf } from "./texts";
import { type Converted, toContent } from "./to-content";

/** Problems by field of the form, as sentences. */
export type FieldProblems = Record<string, string[]>;

export type CheckedRecord =
  | { ok: true; content: Record<string, unknown>; cited: CitedRow[]; place: Converted["place"] }
  | { ok: false; problems: FieldProblems };

/** The longest text of one field, in characters. */
export const MOST_TEXT = 20_000;

/**
 * Reads a form as a record of its noun, by the schema that files and the server use, and says what is wrong at the field
 * where it can be put right.
 */
export function checkRecord(noun: NounName, values: FormValues, today: Day): CheckedRecord {
  const problems: FieldProblems = {};
  const tell = (field: string, reason: string) => {
    problems[field] = [...(problems[field] ?? []), sentence(reason)];
  };
  const converted = toContent(noun, values, today);
  const parsed = NOUNS[noun].schema.safeParse(converted.content);
  for (const { path, message } of parsed.error?.issues ?? []) {
    const own = String(path.at(-1) ?? "");
    tell(
      converted.place(path),
      message.startsWith(`${own} `) ? `this ${message.slice(own.length + 1)}` : message,
    );
  }
  // The schema asks for evidence once all else is right; whoever fills in a form learns of it with the rest.
  if (noun === "stance" && !parsed.success)
    for (const { field, message } of needsOfStance(
      converted.content as Parameters<typeof needsOfStance>[0],
    )) {
      const at = converted.place([field]);
      if (!problems[at]) tell(at, message);
    }
  for (const { row, citation } of converted.cited)
    if (citation.source === "")
      replace(
        problems,
        `citations[${row}].find`,
        "Pick a source of the register, or write its address, from https:// on.",
      );
  if (noun === "issue") checkScale(values, tell);
  for (const field of tooLong(values))
    tell(field, `this is too long; at most ${MOST_TEXT} characters are kept`);
  if (!parsed.success || Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, content: parsed.data, cited: converted.cited, place: converted.place };
}

/** The guard of an issue's scale: words for both poles, and the test of direction. */
function checkScale(values: FormValues, tell: (field: string, reason: string) => void): void {
  const anchors = values.anchors as FormValues | undefined;
  for (const [key, pole] of [
    ["minus2", "−2"],
    ["plus2", "+2"],
  ] as const)
    if (textOf(anchors?.[key]) === "")
      tell(`anchors.${key}`, `say in words what ${pole} means on this issue`);
  const answer = Number(textOf(values.agreesAt));
  const direction = directionOf(POLES.find((pole) => pole === answer) ?? (null as Pole | null));
  if (direction === "unanswered")
    tell("agreesAt", "say where somebody stands who agrees with the proposition");
  if (direction === "reversed")
    tell(
      "agreesAt",
      "on every scale whoever agrees with the proposition stands at +2; exchange the words of the two poles, or turn the proposition round",
    );
}

function replace(problems: FieldProblems, field: string, reason: string): void {
  problems[field] = [reason];
}

function tooLong(value: FormValue | undefined, path = ""): string[] {
  if (typeof value === "string") return value.length > MOST_TEXT ? [path] : [];
  if (Array.isArray(value)) return value.flatMap((item, at) => tooLong(item, `${path}[${at}]`));
  return Object.entries(value ?? {}).flatMap(([name, item]) =>
    tooLong(item, path ? `${path}.${name}` : name),
  );
}

/** A reason as a sentence of its own. */
export function sentence(reason: string): string {
  const begun = reason.charAt(0).toUpperCase() + reason.slice(1);
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
}
