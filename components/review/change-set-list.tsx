import { Badge } from "@/components/ui/badge";
import type { ChangeSetLine } from "@/lib/change-sets/model";
import { changeSetPath, undoPath } from "@/lib/change-sets/path";
import { formatAge } from "@/lib/i18n/age";
import { formatInstant } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";

/** Change sets, each with what it is, whose, how old, and what is the matter with it. */
export function ChangeSetList({ lines, viewer, now }: { lines: ChangeSetLine[]; viewer: string; now: Date }) {
  return (
    <ol className="entries change-sets">
      {lines.map((line) => (
        <Line key={line.id} line={line} isOwn={line.author.id === viewer} now={now} />
      ))}
    </ol>
  );
}

function Line({ line, isOwn, now }: { line: ChangeSetLine; isOwn: boolean; now: Date }) {
  const t = getTranslator("review");
  const { id, title, state, author, authorIsGone, changedAt, scheduledFor, returned, release } = line;
  const shown = state === "conflicted" && line.isStopped ? "stopped" : state;
  return (
    <li>
      <div>
        <h3>
          <a href={changeSetPath(id)}>{title}</a>
        </h3>
        <p className="dotted">
          {!isOwn && <span>{authorIsGone ? t("line.authorGone", { name: author.name }) : author.name}</span>}
          <span>
            {state === "scheduled" && scheduledFor
              ? t("line.publishes", { at: formatInstant(scheduledFor) })
              : t(`line.when.${shown}`, { age: formatAge(changedAt, now) })}
          </span>
          {release !== null && <a href={`/changes/${release}`}>{t("line.release", { release })}</a>}
          {release !== null && <a href={undoPath(release)}>{t("line.undo")}</a>}
          <span>{t("line.changes", { count: line.changes })}</span>
          {line.comments > 0 && <span>{t("line.comments", { count: line.comments })}</span>}
          {line.isOvertaken && (
            <span>
              <Badge kind="warn">{t("line.overtaken")}</Badge>
            </span>
          )}
          {isOwn && line.unfinished > 0 && (
            <span>
              <Badge>{t("line.unfinished", { count: line.unfinished })}</Badge>
            </span>
          )}
        </p>
        {state === "returned" && returned && (
          <figure className="said">
            <figcaption>
              {t("line.returned", { name: returned.by.name, age: formatAge(returned.at, now) })}
            </figcaption>
            <blockquote>{returned.note}</blockquote>
          </figure>
        )}
      </div>
    </li>
  );
}
