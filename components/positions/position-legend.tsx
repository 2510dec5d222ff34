import { KeyLegend } from "@/components/ui/key-legend";
import type { Cell } from "@/lib/domain/cell";
import { POSITIONS } from "@/lib/domain/scale";
import { STATES } from "@/lib/domain/state";
import { shownText } from "@/lib/i18n/position-text";
import { getTranslator } from "@/lib/i18n/translator";
import { LanePair } from "./lane-pair";
import { PositionMark } from "./position-mark";

const held = { state: null, confidence: "high", revisionId: 0, day: "2000-01-01" } as const;
const DIFFERING: Cell = { says: { ...held, position: 1 }, does: { ...held, position: -1 } };

/** The key to the marks: the five positions, the two lanes, weak sourcing, and the states that are no position. */
export function PositionLegend() {
  const t = getTranslator("positions");
  const entries = [
    ...POSITIONS.map((position) => {
      const reading = { position, state: null, confidence: null };
      return {
        key: String(position),
        mark: <PositionMark reading={reading} size="sm" decorative />,
        text: shownText(reading),
      };
    }),
    {
      key: "says",
      mark: <PositionMark reading={{ ...held, position: 2 }} lane="says" size="sm" decorative />,
      text: t("legendSays"),
    },
    {
      key: "does",
      mark: <PositionMark reading={{ ...held, position: 2 }} lane="does" size="sm" decorative />,
      text: t("legendDoes"),
    },
    { key: "differs", mark: <LanePair cell={DIFFERING} size="sm" decorative />, text: t("legendDiffers") },
    {
      key: "weak",
      mark: <PositionMark reading={{ ...held, position: 2, confidence: "low" }} size="sm" decorative />,
      text: t("legendWeak"),
    },
    ...STATES.map((state) => ({
      key: state,
      mark: <PositionMark reading={{ position: null, state, confidence: null }} size="sm" decorative />,
      text: t(`stateMeaning.${state}`),
    })),
  ];
  return <KeyLegend label={t("legend")} entries={entries} />;
}
