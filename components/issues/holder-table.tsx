import { LanesDiffer } from "@/components/positions/lanes-differ";
import { PositionMark } from "@/components/positions/position-mark";
import { PositionWordTag } from "@/components/positions/position-word-tag";
import { DataTable } from "@/components/ui/data-table";
import { LeaderName } from "@/components/ui/leader-name";
import { isWeaklySourced } from "@/lib/domain/confidence";
import { LANES, type Lane } from "@/lib/domain/lane";
import { formatDay, formatPeriod } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import type { Holder } from "./model";
import "./issues.css";

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
        { key: "says", head: t("says"), cell: (holder) => <Held holder={holder} lane="says" /> },
        { key: "does", head: t("does"), cell: (holder) => <Held holder={holder} lane="does" /> },
        {
          key: "gap",
          head: t("wordAndDeed"),
          cell: ({ cell }) => <LanesDiffer cell={cell} short />,
        },
        {
          key: "moved",
          head: t("moved"),
          cell: ({ slug, name, moved }) => {
            const text = movedText(moved);
            return (
              text && (
                <a href={link(`/leaders/${slug}#volatility`)} aria-label={t("movedOf", { name, text })}>
                  {text}
                </a>
              )
            );
          },
        },
      ]}
    />
  );
}

/** "words: one change, 2 steps"; empty where nothing ever changed. */
function movedText(moved: Holder["moved"]): string {
  const t = getTranslator("issues");
  return LANES.flatMap((lane) => {
    const own = moved[lane];
    return own && own.changes > 0 ? [t(`movedIn.${lane}`, own)] : [];
  }).join("; ");
}

function Held({ holder, lane }: { holder: Holder; lane: Lane }) {
  const t = getTranslator("issues");
  const reading = holder.cell[lane];
  const period = holder.periods[lane];
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
      </span>
    </span>
  );
}

function standing({ status, office, deedDay }: Holder): string {
  const t = getTranslator("issues");
  if (status === "former" && deedDay === null) return t("standingStrict", { office: office ?? "" });
  return t(`standing.${status}`, { office: office ?? "", day: deedDay ? formatDay(deedDay) : "" });
}
