import type { Names } from "@/components/events/names";
import { Badge } from "@/components/ui/badge";
import { tombstoneText } from "@/components/withheld/tombstone-text";
import { fieldChanges } from "@/lib/changes/field-changes";
import type { Version } from "@/lib/changes/history/model";
import type { Content } from "@/lib/changes/model";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link, ReleaseSummary } from "@/lib/views/moment";
import { FieldDifference } from "./field-difference";
import { fieldLabel, isProse, lineInWords } from "./field-words";

/** Two versions of a record, field by field. */
export function ContentDifference({
  before,
  after,
  names,
}: {
  before: Content;
  after: Content;
  names: Names;
}) {
  const changes = fieldChanges(before, after);
  if (changes.length === 0) return <p>{getTranslator("changes")("history.unchanged")}</p>;
  return (
    <dl>
      {changes.map((change) => (
        <FieldDifference
          key={change.field}
          label={fieldLabel(change.field)}
          prose={isProse(change.field)}
          before={change.before.map((line) => lineInWords(change.field, line, names))}
          after={change.after.map((line) => lineInWords(change.field, line, names))}
        />
      ))}
    </dl>
  );
}

/** Every version of a record with its release, and what it changed of the one before. */
export function RecordHistory({
  versions,
  releases,
  path,
  names,
  link,
}: {
  /** Newest first. */
  versions: Version[];
  releases: ReadonlyMap<number, ReleaseSummary>;
  /** The record's own page, or null where it has none. */
  path: string | null;
  names: Names;
  link: Link;
}) {
  const t = getTranslator("changes");
  return (
    <ol className="max-w-4xl">
      {versions.map((version, at) => {
        const release = releases.get(version.since);
        const { since, kind, isRemoval } = version;
        const label = t("release", { number: since });
        return (
          <li key={since} className="changed-record">
            <h3>
              {path && !isRemoval ? <a href={link(path, { release: since })}>{label}</a> : label}{" "}
              <Badge kind={at < versions.length - 1 ? "accent" : "plain"}>{t(`kind.${kind}`)}</Badge>
            </h3>
            {release && (
              <p className="text-ink-soft text-note">
                <time dateTime={release.at}>{formatDay(release.day)}</time>: {release.sentence}
              </p>
            )}
            <Step version={version} before={versions[at + 1]} names={names} />
          </li>
        );
      })}
    </ol>
  );
}

function Step({ version, before, names }: { version: Version; before: Version | undefined; names: Names }) {
  const t = getTranslator("changes");
  if (version.withheld) return <p>{tombstoneText(version.withheld)}</p>;
  if (version.isRemoval) return <p>{t("history.removed")}</p>;
  if (before?.withheld) return <p>{t("history.beforeWithheld")}</p>;
  if (!version.content || !before?.content) return <p>{t("history.first")}</p>;
  return <ContentDifference before={before.content} after={version.content} names={names} />;
}
