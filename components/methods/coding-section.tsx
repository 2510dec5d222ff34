import { PositionMark } from "@/components/positions/position-mark";
import { DataTable } from "@/components/ui/data-table";
import { POSITIONS, SCALE_MAX, SCALE_MIN } from "@/lib/domain/scale";
import { STATES, type State } from "@/lib/domain/state";
import { formatPosition } from "@/lib/i18n/format";
import { stateText, wordOf } from "@/lib/i18n/position-text";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import { MethodSection } from "./method-section";

const RULES = [
  "unit",
  "meaning",
  "anchorsFirst",
  "weight",
  "leaveOut",
  "deed",
  "ministers",
  "zero",
  "otherStates",
] as const;

/** The scale, the general coding guide and the rules of coding. */
export function CodingSection({ link }: { link: Link }) {
  const t = getTranslator("methods");
  const guide = getTranslator("coding-guide");
  return (
    <MethodSection id="coding">
      <p>
        {t.rich("coding.intro", {
          low: formatPosition(SCALE_MIN),
          high: formatPosition(SCALE_MAX),
          link: (chunks) => <a href={link("/issues")}>{chunks}</a>,
        })}
      </p>
      <DataTable
        caption={t("coding.caption")}
        rows={[...POSITIONS]}
        rowKey={(position) => position}
        columns={[
          {
            key: "position",
            head: t("coding.position"),
            rowHead: true,
            cell: (position) => (
              <span className="method-mark">
                <PositionMark reading={{ position, state: null, confidence: null }} size="sm" decorative />
                {formatPosition(position)} {wordOf(position)}
              </span>
            ),
          },
          {
            key: "deeds",
            head: t("coding.deeds"),
            cell: (position) => guide(`general.${position}.deeds`),
          },
          {
            key: "words",
            head: t("coding.words"),
            cell: (position) => guide(`general.${position}.words`),
          },
        ]}
      />
      <h3>{t("coding.rules")}</h3>
      <ul>
        {RULES.map((rule) => (
          <li key={rule}>{guide(`rules.${rule}`)}</li>
        ))}
      </ul>
    </MethodSection>
  );
}

/** The states that are not a position, with their signs and what each needs. */
export function StatesSection() {
  const t = getTranslator("methods");
  const reading = (state: State) => ({ position: null, state, confidence: null });
  return (
    <MethodSection id="states">
      <p>{t("states.intro", { count: STATES.length })}</p>
      <DataTable
        caption={t("states.caption")}
        rows={[...STATES]}
        rowKey={(state) => state}
        columns={[
          {
            key: "state",
            head: t("states.state"),
            rowHead: true,
            cell: (state) => (
              <span className="method-mark">
                <PositionMark reading={reading(state)} size="sm" decorative />
                {stateText(state)}
              </span>
            ),
          },
          { key: "needs", head: t("states.needs"), cell: (state) => t(`states.need.${state}`) },
        ]}
      />
    </MethodSection>
  );
}
