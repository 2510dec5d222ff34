import { LEADER_INKS, leaderInk, themedInk } from "@/lib/charts/leader-ink";
import type { ExplorerLine, TimeExplorer } from "@/lib/charts/time-explorer";
import { LANES, type Lane } from "@/lib/domain/lane";
import { POSITIONS, SCALE_MAX, SCALE_MIN } from "@/lib/domain/scale";
import { formatPeriod, formatPosition } from "@/lib/i18n/format";
import { shownText } from "@/lib/i18n/position-text";
import { getTranslator } from "@/lib/i18n/translator";
import { movedOf } from "./changes";
import type { TimelineRow } from "./model";
import { firmUntilOf, type InTime, spanKey } from "./strips-of";

/** More rows than this cannot be told apart at once: so many are switched on at first, those that moved before the others. */
const FIRST = 5;
/** Each position is a band of one step, and lines that hold it lie side by side within that band. */
const HALF = 0.5;
const ROOM = 0.4;
const WIDTH: Record<Lane, number> = { says: 1.5, does: 3.5 };
/** Of a row by itself, whose lanes are told apart. */
const LANE_COLOUR: Record<Lane, string> = { says: "var(--color-accent)", does: "var(--color-ink)" };

/** The same rows as lines to be handled: one for each lane, deeds broad and words fine. */
export function explorerOf(
  { rows, domain, asOf, lastChecked }: Pick<InTime, "rows" | "domain" | "asOf" | "lastChecked">,
  kind: "leader" | "issue",
): TimeExplorer {
  const t = getTranslator("through-time");
  const ordered = [...rows].sort((a, b) => Number(movedOf(b, asOf).moved) - Number(movedOf(a, asOf).moved));
  const first = new Set(ordered.slice(0, FIRST));
  const inkOf = (row: TimelineRow, at: number) =>
    themedInk(
      kind === "leader"
        ? leaderInk(row.key).colour
        : (LEADER_INKS[at % LEADER_INKS.length] ?? LEADER_INKS[0]),
    );
  const lanes = LANES.filter((lane) => rows.some(({ spans }) => spans.some((span) => span.lane === lane)));
  return {
    column: "position",
    lines: rows.flatMap((row) => lanes.flatMap((lane) => lineOf(row, lane, rows.length > 1))),
    switches: [
      ...(rows.length > 1
        ? [
            {
              label: t(kind === "leader" ? "switchLeaders" : "switchIssues"),
              options: rows.map((row, at) => ({
                key: row.key,
                name: row.name,
                colour: inkOf(row, at),
                on: first.has(row),
              })),
            },
          ]
        : []),
      {
        label: t("switchLanes"),
        options: lanes.map((lane) => ({
          key: lane,
          name: t(lane === "says" ? "words" : "deeds"),
          colour: rows.length > 1 ? null : LANE_COLOUR[lane],
          on: true,
        })),
      },
    ],
    band: null,
    scale: {
      from: SCALE_MIN - HALF,
      to: SCALE_MAX + HALF,
      ticks: POSITIONS.map((value) => ({ value, label: formatPosition(value) })),
      rules: [SCALE_MIN - HALF, ...POSITIONS.map((value) => value + HALF)],
      room: ROOM,
    },
    events: [],
    firmUntil: firmUntilOf({ asOf, lastChecked }),
    until: domain.to,
  };
}

function lineOf(row: TimelineRow, lane: Lane, isOneOfMany: boolean): ExplorerLine[] {
  const t = getTranslator("through-time");
  const spans = row.spans.filter((span) => span.lane === lane);
  if (spans.length === 0) return [];
  const laneName = getTranslator("stances")(lane);
  return [
    {
      key: `${row.key}.${lane}`,
      name: isOneOfMany ? t("line", { name: row.name, lane: laneName }) : laneName,
      width: WIDTH[lane],
      dash: isOneOfMany ? leaderInk(row.key).dash : "",
      switches: isOneOfMany ? [row.key, lane] : [lane],
      steps: spans.map((span) => ({
        row: spanKey(row, span),
        from: span.from.day,
        to: span.to?.day ?? null,
        value: span.position,
        text: t("period", { reading: shownText(span), period: formatPeriod(span) }),
      })),
    },
  ];
}
