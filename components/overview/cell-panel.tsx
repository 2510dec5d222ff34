import { RetiredBadge } from "@/components/issues/retired-badge";
import { LanesDiffer } from "@/components/positions/lanes-differ";
import { saidNote } from "@/components/stances/said-note";
import { StanceOrTombstone } from "@/components/withheld/stance-or-tombstone";
import type { Cell } from "@/lib/domain/cell";
import type { Day } from "@/lib/domain/day";
import type { OfficeStatus, Term } from "@/lib/domain/office";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Issue } from "@/lib/issues/model";
import type { Stance, WithheldStance } from "@/lib/stances/model";
import type { Link } from "@/lib/views/moment";

export type OpenCell = {
  leader: { slug: string; name: string };
  issue: Pick<Issue, "slug" | "name" | "proposition" | "retired">;
  asOf: Day;
  cell: Cell;
  says: Stance | WithheldStance | null;
  does: Stance | WithheldStance | null;
  deedDay: Day;
  status: OfficeStatus["status"];
  terms: Term[];
};

/** The open cell of the grid: both lanes in force with their evidence. */
export function CellPanel({ open, link, closeHref }: { open: OpenCell; link: Link; closeHref: string }) {
  const t = getTranslator("overview");
  const { leader, issue, says, does, status } = open;
  return (
    <section id="cell" className="cell-panel" aria-labelledby="cell-title" tabIndex={-1}>
      <header>
        <h2 id="cell-title">{t("panelTitle", { leader: leader.name, issue: issue.name })}</h2>
        <p>
          <a href={link(`/leaders/${leader.slug}#${issue.slug}`)}>{t("panelAll")}</a> ·{" "}
          <a href={closeHref}>{t("panelClose")}</a>
        </p>
      </header>
      <p className="text-ink-soft text-note">
        {issue.proposition} <RetiredBadge issue={issue} asOf={open.asOf} /> <LanesDiffer cell={open.cell} />
      </p>
      {!says && !does && <p className="py-3">{t("panelNothing")}</p>}
      {(says || does) && (
        <div className="two-lanes">
          {says ? (
            <StanceOrTombstone stance={says} link={link} note={saidNote(open.terms, says.from, status)} />
          ) : (
            <p className="py-3">{t("panelSaysNothing")}</p>
          )}
          {does ? (
            <StanceOrTombstone
              stance={does}
              link={link}
              note={status === "former" ? t("former", { day: formatDay(open.deedDay) }) : null}
            />
          ) : (
            <p className="py-3">{t("panelDoesNothing", { day: formatDay(open.deedDay) })}</p>
          )}
        </div>
      )}
    </section>
  );
}
