import { Disclosure } from "@/components/ui/disclosure";
import { Notice } from "@/components/ui/notice";
import { MIN_POINTS } from "@/lib/domain/measures/plane";
import { formatPercent } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import type { LeaderMap } from "./model";
import { PlaneSum } from "./plane-sum";
import { refusalText } from "./refusal-text";

/** Before a row, or in place of a map: why there is none, what it would have shown, and what can be looked at instead. */
export function Refused({
  map,
  matrixHref,
  to,
  link,
}: {
  map: LeaderMap;
  matrixHref: string;
  link: Link;
  to: (changes: {
    leaders?: { slug: string; day: null }[];
    way?: "scaling";
    path?: [];
    since?: null;
  }) => string;
}) {
  const t = getTranslator("map");
  const { plane, way, complete } = map;
  const offersComplete =
    complete.length >= MIN_POINTS && complete.length < map.leaders.length && way === "components";
  return (
    <div id="refused" className="mt-6">
      <Notice>
        <p className="font-semibold">{t("notPlane")}</p>
        <p>{refusalText(map)}</p>
        {plane.raw !== null && <p>{t("refusedRaw", { explained: formatPercent(plane.raw) })}</p>}
      </Notice>
      {plane.raw !== null && map.shape === "none" && (
        <Disclosure summary={t("sum.show")}>
          <PlaneSum map={map} link={link} />
        </Disclosure>
      )}
      <p className="mt-4">{t("refusedRemedy")}</p>
      <ul className="map-remedies">
        <li>
          <a href={matrixHref}>{t("remedy.matrix")}</a>
        </li>
        {offersComplete && (
          <li>
            <a
              href={to({
                leaders: complete.map(({ slug }) => ({ slug, day: null })),
                path: [],
                since: null,
              })}
            >
              {t("remedy.complete", { count: complete.length })}
            </a>
          </li>
        )}
        {way === "components" && (
          <li>
            <a href={to({ way: "scaling" })}>{t("remedy.scaling")}</a>
          </li>
        )}
      </ul>
    </div>
  );
}
