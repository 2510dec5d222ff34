import { PositionScale } from "@/components/positions/position-scale";
import { LANES, type Lane } from "@/lib/domain/lane";
import { STATES } from "@/lib/domain/state";
import { formatList } from "@/lib/i18n/format";
import { stateOf, stateText } from "@/lib/i18n/position-text";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import type { Holder } from "./model";

/** All leaders on the labelled scale, once by their words and once by their deeds; the others by name and state. */
export function OnTheScale({ issue, holders, link }: { issue: string; holders: Holder[]; link: Link }) {
  const t = getTranslator("issues");
  return (
    <div className="scales">
      {LANES.map((lane) => (
        <div key={lane}>
          <h3>{t(`${lane}Scale`)}</h3>
          <PositionScale
            label={t(`${lane}Scale`)}
            marks={holders
              .filter(({ cell }) => cell[lane]?.position != null)
              .map(({ slug, name, cell }) => ({
                key: slug,
                slug,
                name,
                lane,
                reading: cell[lane],
                href: link(`/leaders/${slug}#${issue}`),
              }))}
          />
          <Absent holders={holders} lane={lane} />
        </div>
      ))}
    </div>
  );
}

function Absent({ holders, lane }: { holders: Holder[]; lane: Lane }) {
  const t = getTranslator("issues");
  const absent = holders.filter(({ cell }) => cell[lane]?.position == null);
  const states = STATES.map((state) => ({
    state,
    names: absent.filter(({ cell }) => stateOf(cell[lane]) === state).map(({ name }) => name),
  })).filter(({ names }) => names.length > 0);
  if (states.length === 0) return null;
  return (
    <dl className="absent">
      {states.map(({ state, names }) => (
        <div key={state}>
          <dt>{t("absentState", { state: stateText(state), count: names.length })}</dt>
          <dd>{formatList(names)}</dd>
        </div>
      ))}
    </dl>
  );
}
