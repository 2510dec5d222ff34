import { PositionScale } from "@/components/positions/position-scale";
import { LANES } from "@/lib/domain/lane";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import type { Holder } from "./model";
import "./issues.css";

/** All leaders on the labelled scale, once by their words and once by their deeds. */
export function OnTheScale({ issue, holders, link }: { issue: string; holders: Holder[]; link: Link }) {
  const t = getTranslator("issues");
  return (
    <div className="scales">
      {LANES.map((lane) => (
        <div key={lane}>
          <h3>{t(`${lane}Scale`)}</h3>
          <PositionScale
            label={t(`${lane}Scale`)}
            marks={holders.map(({ slug, name, cell }) => ({
              key: slug,
              slug,
              name,
              lane,
              reading: cell[lane],
              href: link(`/leaders/${slug}#${issue}`),
            }))}
          />
        </div>
      ))}
    </div>
  );
}
