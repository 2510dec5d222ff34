import { LanesDiffer } from "@/components/positions/lanes-differ";
import { PositionMark } from "@/components/positions/position-mark";
import { PositionWordTag } from "@/components/positions/position-word-tag";
import { DataTable } from "@/components/ui/data-table";
import { LeaderName } from "@/components/ui/leader-name";
import { isWeaklySourced } from "@/lib/domain/confidence";
import type { Lane } from "@/lib/domain/lane";
import { formatDay, formatPeriod } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import type { Holder } from "./model";

/** Who holds what, in words and in deeds, since when; each name leads to the evidence. */
export function HolderTable({
  caption,
  issue,
  holders,
  link,
}: {
  caption: string;
  issue: string;
  holders: Holder[];
  link: Link;
}) {
  const t = getTranslator("issues");
  return (
    <DataTable
      caption={caption}
      rows={holders}
      rowKey={(holder) => holder.slug}
      columns={[
        {
          key: "leader",
          head: t("leader"),
          rowHead: true,
          cell: (holder) => (
            <LeaderName
              slug={holder.slug}
              name={holder.name}
              office={standing(holder)}
              href={link(`/leaders/${holder.slug}#${issue}`)}
              size="sm"
            />
          ),
        },
        { key: "says", head: t("says"), cell: (holder) => <Held holder={holder} lane="says" link={link} /> },
        { key: "does", head: t("does"), cell: (holder) => <Held holder={holder} lane="does" link={link} /> },
        {
          key: "gap",
          head: t("wordAndDeed"),
          cell: ({ cell }) => <LanesDiffer cell={cell} short />,
        },
      ]}
    />
  );
}

function Held({ holder, lane, link }: { holder: Holder; lane: Lane; link: Link }) {
  const t = getTranslator("issues");
  const reading = holder.cell[lane];
  const period = holder.periods[lane];
  const moved = holder.moved[lane];
  const weak = reading?.position != null && isWeaklySourced(reading.confidence);
  return (
    <span className="held">
      <PositionMark reading={reading} lane={lane} decorative />
      <span className="held-text">
        <small className="held-lane" aria-hidden="true">
          {t(lane)}
        </small>
        <PositionWordTag reading={reading} />
        {period && <small>{formatPeriod(period)}</small>}
        {weak && <small>{t("weak")}</small>}
        {moved && moved.changes > 0 && (
          <small>
            <a href={link(`/leaders/${holder.slug}#volatility`)}>{t("moved", moved)}</a>
          </small>
        )}
      </span>
    </span>
  );
}

function standing({ status, office, deedDay }: Holder): string {
  const t = getTranslator("issues");
  if (status === "former" && deedDay === null) return t("standingStrict", { office: office ?? "" });
  return t(`standing.${status}`, { office: office ?? "", day: deedDay ? formatDay(deedDay) : "" });
}
