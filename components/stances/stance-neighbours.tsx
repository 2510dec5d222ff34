import { StanceOrTombstone } from "@/components/withheld/stance-or-tombstone";
import type { Day } from "@/lib/domain/day";
import { getTranslator } from "@/lib/i18n/translator";
import type { Stance, WithheldStance } from "@/lib/stances/model";
import type { Link } from "@/lib/views/moment";
import { laterNote } from "./later-note";
import type { StanceContext } from "./model";

/** The stances before and after a stance, in the same lane. */
export function StanceNeighbours({
  previous,
  next,
  asOf,
  link,
}: Pick<StanceContext, "previous" | "next"> & { asOf: Day; link: Link }) {
  const t = getTranslator("stances");
  return (
    <div className="two-lanes mt-6">
      <Neighbour title={t("previous")} none={t("noneBefore")} stance={previous} asOf={asOf} link={link} />
      <Neighbour title={t("next")} none={t("noneAfter")} stance={next} asOf={asOf} link={link} />
    </div>
  );
}

function Neighbour({
  title,
  none,
  stance,
  asOf,
  link,
}: {
  title: string;
  none: string;
  stance: Stance | WithheldStance | null;
  asOf: Day;
  link: Link;
}) {
  return (
    <div>
      <h3 className="font-semibold">{title}</h3>
      {stance ? (
        <StanceOrTombstone stance={stance} link={link} note={laterNote(stance, asOf)} />
      ) : (
        <p className="py-3 text-ink-soft">{none}</p>
      )}
    </div>
  );
}
