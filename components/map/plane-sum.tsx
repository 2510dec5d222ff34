import { formatPart } from "@/components/measures/format-part";
import { Sum } from "@/components/measures/sum";
import { SumFormula } from "@/components/measures/sum-formula";
import { partOf } from "@/lib/domain/measures/measurement";
import { brokenStick } from "@/lib/domain/measures/plane";
import { formatNumber } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import { plainUnitText } from "./lengths";
import type { LeaderMap } from "./model";

/** How the shares and the stress of the map come about, from the object that has its points. */
export function PlaneSum({ map, link }: { map: LeaderMap; link: Link }) {
  const t = getTranslator("map");
  const { plane, shape, leaders } = map;
  if (shape !== "plane")
    return (
      <div className="grid gap-4">
        <SumFormula measurement={plane} />
        <Parts plane={plane} />
      </div>
    );
  const named = new Map(leaders.map(({ key, label }) => [key, label]));
  return (
    <Sum
      measurement={plane}
      caption={t("sum.caption")}
      intro={t("sum.intro", { unit: plainUnitText(map) })}
      sides={[t("loadings.x"), t("loadings.y")]}
      lineHead={t("sum.leader")}
      lineName={({ issue }) => named.get(issue) ?? issue}
      held={({ positions }, side) => {
        const place = positions[side];
        return place == null ? t("loadings.none") : formatNumber(place, { places: 3 });
      }}
      amount={{
        key: "square",
        head: t("sum.square"),
        cell: ({ amount }) => (amount === null ? "" : formatPart(amount)),
      }}
      methods={(anchor) => link(`/methods#${anchor}`)}
    >
      <Parts plane={plane} />
    </Sum>
  );
}

/** The two directions, each of all; what chance would make of them; and the stress, with its numbers. */
function Parts({ plane }: Pick<LeaderMap, "plane">) {
  const t = getTranslator("map");
  const part = (name: string) => partOf(plane, name);
  const placed = plane.cells.filter(({ status }) => status === "counted").length;
  const [longest, next] = brokenStick(Math.max(1, placed - 1));
  const [off, distances, stress] = [part("off"), part("distances"), part("stress")];
  return (
    <div className="grid max-w-prose gap-2 text-note">
      <p>
        {t("sum.directions", {
          first: formatPart(part("first") ?? 0),
          second: formatPart(part("second") ?? 0),
          longest: formatPart(longest),
          next: formatPart(next),
          placed,
        })}
      </p>
      {off !== null && distances !== null && stress !== null && (
        <p>
          {t("sum.stress", {
            off: formatPart(off),
            distances: formatPart(distances),
            stress: formatPart(stress),
          })}
        </p>
      )}
    </div>
  );
}
