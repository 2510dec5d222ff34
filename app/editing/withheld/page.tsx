import { recordLabels } from "@/app/_record-names/labels";
import { signedInPage } from "@/app/_signed-in/signed-in-page";
import { Badge } from "@/components/ui/badge";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { PageHeader } from "@/components/ui/page-header";
import { nounText } from "@/components/withheld/tombstone-text";
import { type NameOf, publicPathOf, recordText } from "@/components/withheld/withhold-subject";
import type { Day } from "@/lib/domain/day";
import { may } from "@/lib/domain/permissions";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { latestReleaseNumber } from "@/lib/releases/queries";
import { withheldSentences } from "@/lib/releases/sentences/queries";
import type { RecordName } from "@/lib/withholdings/model";
import { withholdPath } from "@/lib/withholdings/path";
import { listWithheld } from "@/lib/withholdings/queries";
import type { WithheldNoun } from "@/lib/withholdings/schema";

type Row = {
  noun: WithheldNoun;
  slug: string;
  day: Day;
  reason: string;
  cause: RecordName | null;
  correctedIn: number | null;
};

/** What is withheld from every release, with the reason that readers find in its place. */
export default async function WithheldPage(props: PageProps<"/editing/withheld">) {
  return signedInPage(props, "/editing/withheld", ["comment", "withhold"], {}, async ({ actor }) => {
    const t = getTranslator("withholding");
    const rows = await withheldRows();
    const nameOf = await recordLabels(
      rows.flatMap(({ noun, slug, cause }) => [
        ...(noun === "release" ? [] : [{ noun, slug }]),
        ...(cause ? [cause] : []),
      ]),
    );
    const mayDecide = may(actor, "withhold");
    return {
      title: t("listTitle"),
      body: (
        <>
          <PageHeader
            title={t("listTitle")}
            standfirst={t("listStandfirst")}
            actions={
              mayDecide && (
                <a className="button" href="/editing/withhold">
                  {t("another")}
                </a>
              )
            }
          />
          {rows.length === 0 ? (
            <EmptyState title={t("none")}>{t("noneHelp")}</EmptyState>
          ) : (
            <DataTable
              stacked
              caption={t("listTitle")}
              rows={rows}
              rowKey={({ noun, slug }) => `${noun} ${slug}`}
              columns={[
                {
                  key: "record",
                  head: t("colRecord"),
                  rowHead: true,
                  cell: (row) => <Named row={row} nameOf={nameOf} />,
                },
                {
                  key: "since",
                  head: t("colSince"),
                  cell: ({ day }) => <span className="whitespace-nowrap">{formatDay(day)}</span>,
                },
                { key: "reason", head: t("colReason"), cell: (row) => <Why row={row} nameOf={nameOf} /> },
                ...(mayDecide
                  ? [{ key: "back", head: t("back"), cell: (row: Row) => <Back row={row} nameOf={nameOf} /> }]
                  : []),
              ]}
            />
          )}
        </>
      ),
    };
  });
}

async function withheldRows(): Promise<Row[]> {
  // Learns of the newest withholding, so that nothing kept from before is listed.
  await latestReleaseNumber();
  const [records, sentences] = await Promise.all([listWithheld(), withheldSentences()]);
  return [
    ...[...sentences].map(
      ([number, tombstone]): Row => ({
        noun: "release",
        slug: String(number),
        correctedIn: null,
        ...tombstone,
      }),
    ),
    ...records.map(({ at, ...row }): Row => ({ ...row, day: at.toISOString().slice(0, 10) })),
  ].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
}

type Shown = { row: Row; nameOf: NameOf };

function Named({ row, nameOf }: Shown) {
  const path = publicPathOf(row);
  const text = recordText(row, nameOf);
  return (
    <>
      {path ? <a href={path}>{text}</a> : text}
      {row.correctedIn !== null && (
        <>
          {" "}
          <Badge kind="accent">
            {getTranslator("withholding")("correctedIn", { release: row.correctedIn })}
          </Badge>
        </>
      )}
    </>
  );
}

function Why({ row: { reason, cause }, nameOf }: Shown) {
  const t = getTranslator("withholding");
  if (!cause) return reason;
  return `${reason} (${t("went", { noun: nounText(cause.noun), name: nameOf(cause) })})`;
}

/** What went with another comes back with it, and has no way of its own. */
function Back({ row: { noun, slug, cause }, nameOf }: Shown) {
  if (cause) return null;
  return (
    <a
      href={withholdPath({ noun, slug }, "restore")}
      className="whitespace-nowrap"
      aria-label={`${getTranslator("withholding")("back")}: ${recordText({ noun, slug }, nameOf)}`}
    >
      {getTranslator("withholding")("back")}
    </a>
  );
}
