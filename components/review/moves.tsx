import { TextArea, TextField } from "@/components/forms/text-field.client";
import { Notice } from "@/components/ui/notice";
import type { ChangeSetHead } from "@/lib/change-sets/model";
import { LENGTH } from "@/lib/change-sets/review-schema";
import type { Move } from "@/lib/domain/workflow";
import type { FormAction } from "@/lib/forms/state";
import { getTranslator } from "@/lib/i18n/translator";
import { MoveForm } from "./move-form";

/** The moves that someone makes by a form; the others are made by the program as it publishes. */
export type FormMove = Exclude<Move, "conflict" | "merge" | "stop">;
export type MoveActions = Record<FormMove, FormAction>;

/** The order in which moves are offered: what is asked of whoever reads first, what ends it last. */
const OFFERED: readonly FormMove[] = [
  "submit",
  "approve",
  "return",
  "publish",
  "schedule",
  "unschedule",
  "revise",
  "adopt",
  "take-over",
  "withdraw",
];

/** Moves behind a line that is opened first: they take something from somebody, or need words. */
const BEHIND: ReadonlySet<FormMove> = new Set(["return", "schedule", "take-over", "withdraw"]);
const PRIMARY: ReadonlySet<FormMove> = new Set(["submit", "approve", "publish", "adopt"]);

/** Exactly the moves that are open to whoever looks, each with what it does. */
export function Moves({
  head,
  open,
  wroteInIt,
  sentence,
  actions,
}: {
  head: ChangeSetHead;
  open: readonly Move[];
  /** Whether whoever looks wrote in the set: approving it is then said publicly. */
  wroteInIt: boolean;
  /** The sentence that the release would get as it stands. */
  sentence: string;
  actions: MoveActions;
}) {
  const t = getTranslator("review");
  const offered = OFFERED.filter((move) => open.includes(move));
  if (offered.length === 0) {
    const closed = head.state === "published" || head.state === "withdrawn";
    return <p>{t("moves.none", { reason: t(closed ? "moves.noneClosed" : "moves.noneOther") })}</p>;
  }
  return (
    <div className="moves">
      {offered.map((move) => (
        <MoveForm
          key={move}
          move={move}
          head={head}
          action={actions[move]}
          values={move === "approve" ? { sentence } : undefined}
          label={t(`moves.${move}`)}
          hint={hintOf(move, head)}
          button={BEHIND.has(move) ? t(`moves.${move as "return"}Button`) : t(`moves.${move}`)}
          isPrimary={PRIMARY.has(move)}
          isBehind={BEHIND.has(move)}
        >
          {move === "approve" && wroteInIt && <Notice kind="warning">{t("moves.approveSelf")}</Notice>}
          <Fields move={move} />
        </MoveForm>
      ))}
    </div>
  );
}

function Fields({ move }: { move: FormMove }) {
  const t = getTranslator("review");
  const note = (
    <TextArea
      name="note"
      label={t("moves.note")}
      optional={t("moves.optional")}
      rows={2}
      maxLength={LENGTH.note}
    />
  );
  switch (move) {
    case "submit":
    case "take-over":
    case "withdraw":
      return note;
    case "approve":
      return (
        <>
          <TextArea
            name="sentence"
            label={t("sentence.rewordField")}
            hint={t("moves.sentenceHint")}
            rows={2}
            maxLength={LENGTH.sentence}
          />
          {note}
        </>
      );
    case "return":
      return (
        <TextArea
          name="note"
          label={t("moves.returnField")}
          hint={t("moves.returnHint")}
          rows={4}
          maxLength={LENGTH.note}
          required
        />
      );
    case "schedule":
      return (
        <TextField name="scheduledFor" label={t("moves.scheduleField")} type="datetime-local" required />
      );
    default:
      return null;
  }
}

function hintOf(move: FormMove, { version }: ChangeSetHead): string {
  const t = getTranslator("review");
  return move === "approve" ? t("moves.approveHint", { version }) : t(`moves.${move}Hint`);
}
