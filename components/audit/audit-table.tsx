import { DataTable } from "@/components/ui/data-table";
import { type AuditRow, detailText, personIn } from "@/lib/audit/model";
import { changeSetPath } from "@/lib/change-sets/path";
import { formatInstant } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";

/** Rows of the audit log; names stand before the ids that they belong to. */
export function AuditTable({ rows }: { rows: AuditRow[] }) {
  const t = getTranslator("audit");
  return (
    <DataTable
      caption={t("caption")}
      stacked
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        {
          key: "at",
          head: t("at"),
          cell: ({ at }) => (
            <time dateTime={at.toISOString()} className="audit-at">
              {formatInstant(at)}
            </time>
          ),
        },
        { key: "action", head: t("action"), rowHead: true, cell: ({ action }) => action },
        {
          key: "actor",
          head: t("actor"),
          cell: ({ actor, actorName }) => <Named id={actor} name={actorName} person={actor} />,
        },
        { key: "target", head: t("target"), cell: (row) => <Target row={row} /> },
        { key: "address", head: t("address"), cell: ({ address }) => address ?? "" },
        {
          key: "detail",
          head: t("detail"),
          cell: ({ detail }) => <span className="audit-detail">{detailText(detail)}</span>,
        },
      ]}
    />
  );
}

function Target({ row: { target, targetName, changeSetId, releaseNumber } }: { row: AuditRow }) {
  const t = getTranslator("audit");
  return (
    <div>
      {target && <Named id={target} name={targetName} person={personIn(target)} />}
      {changeSetId !== null && (
        <a href={changeSetPath(changeSetId)} className="audit-line">
          {t("changeSetNumber", { number: changeSetId })}
        </a>
      )}
      {releaseNumber !== null && (
        <a href={`/changes/${releaseNumber}`} className="audit-line">
          {t("releaseNumber", { number: releaseNumber })}
        </a>
      )}
    </div>
  );
}

/** A person's name, which leads to them, and the id below; an id alone where it is no person's. */
function Named({ id, name, person }: { id: string; name: string | null; person: string | null }) {
  if (name === null || person === null) return <span className="audit-line">{id}</span>;
  return (
    <div>
      <a href={`/admin/people/${encodeURIComponent(person)}`} className="audit-line">
        {name}
      </a>
      <small className="audit-id">{id}</small>
    </div>
  );
}
