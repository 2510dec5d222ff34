import { perform } from "@/lib/actions/perform";
import { changePath } from "@/lib/change-sets/path";
import type { Actor } from "@/lib/domain/permissions";
import { endStance } from "@/lib/record-forms/ending/mutations";
import type { FormValues } from "@/lib/record-forms/model";
import { putRecord } from "@/lib/record-forms/mutations";
import type { FormPlace } from "@/lib/record-forms/schema";
import { listOf } from "@/lib/record-forms/texts";
import { type Result, succeed } from "@/lib/result";
import { discardWorkingCopy, keepWorkingCopy } from "@/lib/working-copies/mutations";
import { keptPath } from "./paths";

/**
 * Does what a button of a record's form asks. Whatever it is, what was typed is kept first, so that nothing that follows
 * can lose it; a button that only changes something in the form changes what is kept.
 * - `put`: into the change set; `keep`: no more than that; `discard`: throws away what was typed
 * - `look:<row>`: looks in the register; `unpick:<row>`: another source for a citation
 * - `to:<day>`: ends the stance on a day; `end:<slug>:<day>`: ends another one
 * @returns where to go on
 */
export async function answerForm(
  place: FormPlace,
  values: FormValues,
  by: { actor: Actor; now: Date },
): Promise<Result<{ to: string }>> {
  const { id, noun, record: key, writer, copy: version, replace } = place;
  const form = { id, noun, key, ...by };
  const [asked, subject = "", day = ""] = place.do.split(":");
  if (asked === "discard") {
    const discarded = await perform(discardWorkingCopy, form);
    return discarded.ok || discarded.code === "not-found"
      ? succeed({ to: keptPath(form, by.now.getTime()) })
      : discarded;
  }
  const typed =
    asked === "to" ? { ...values, to: subject } : asked === "unpick" ? unpicked(values, subject) : values;
  const basedOn = place.basedOn ?? null;
  const kept = await perform(keepWorkingCopy, { ...form, values: typed, basedOn, writer, version, replace });
  if (!kept.ok) return kept;
  if (asked === "put") {
    const put = await perform(putRecord, { ...form, values, basedOn, writer, version: kept.value.version });
    return put.ok ? succeed({ to: changePath(id, { noun, ...put.value }) }) : put;
  }
  if (asked === "end") {
    const ended = await perform(endStance, { id, slug: subject, on: day, ...by });
    if (!ended.ok) return ended;
  }
  return succeed({ to: keptPath(form, kept.value.version, fieldOf(asked, subject)) });
}

/** The field to which the reader is taken back. */
function fieldOf(asked: string | undefined, subject: string): string | undefined {
  if (asked === "look") return `${subject}.find`;
  if (asked === "unpick") return "citations";
  return asked === "to" || asked === "end" ? "to" : undefined;
}

/** The values with another source to be chosen in the row of a citation, such as `citations[2]`. */
function unpicked(values: FormValues, row: string): FormValues {
  const at = Number(/\[(\d+)\]$/.exec(row)?.[1] ?? -1);
  const citations = listOf(values.citations).map((citation, index) =>
    index === at && typeof citation === "object" && !Array.isArray(citation)
      ? { ...citation, source: "" }
      : citation,
  );
  return { ...values, citations };
}
