import { initials, leaderInk } from "@/lib/charts/leader-ink";
import { isWeaklySourced } from "@/lib/domain/confidence";
import type { Lane } from "@/lib/domain/lane";
import { POSITIONS, type Position } from "@/lib/domain/scale";
import { formatList, formatPosition } from "@/lib/i18n/format";
import { type Shown, shownText, stateOf, stateText, wordOf } from "@/lib/i18n/position-text";
import { getTranslator } from "@/lib/i18n/translator";

export type ScaleMark = {
  /** Unique among the marks of one scale. */
  key: string;
  slug: string;
  name: string;
  /** Stands in the disc in place of the initials, where one leader is on the scale more than once. */
  sign?: string;
  /** Words are round, deeds square; null (either lane) is round. */
  lane: Lane | null;
  reading: Shown;
  href?: string;
};

/**
 * The whole labelled scale with any number of leaders on it, stacked above their places; who holds no position is
 * listed by name below, never drawn at the middle. `compact` leaves out the words under the places.
 */
export function PositionScale({
  marks,
  label,
  compact = false,
}: {
  marks: ScaleMark[];
  label?: string;
  compact?: boolean;
}) {
  const t = getTranslator("positions");
  const absent = marks.filter((mark) => mark.reading?.position == null);
  return (
    <div className="scale" data-compact={compact ? "" : undefined}>
      <ol className="scale-places" aria-label={label ?? t("scale")}>
        {POSITIONS.map((position) => (
          <Place
            key={position}
            position={position}
            marks={marks.filter((mark) => mark.reading?.position === position)}
          />
        ))}
      </ol>
      {absent.length > 0 && (
        <p className="scale-absent">
          {t("notPlaced", {
            list: formatList(
              absent.map(({ name, lane, reading }) =>
                t("notPlacedOne", {
                  name,
                  state: lane === null ? stateText(stateOf(reading)) : shownText(reading, lane),
                }),
              ),
            ),
          })}
        </p>
      )}
    </div>
  );
}

function Place({ position, marks }: { position: Position; marks: ScaleMark[] }) {
  return (
    <li className="scale-place" data-at={position}>
      {marks.length > 0 && (
        <ul>
          {marks.map((mark) => (
            <li key={mark.key}>
              <Mark mark={mark} />
            </li>
          ))}
        </ul>
      )}
      <span className="scale-label">
        <b>{formatPosition(position)}</b> <span>{wordOf(position)}</span>
      </span>
    </li>
  );
}

function Mark({ mark: { slug, name, sign = initials(name), lane, reading, href } }: { mark: ScaleMark }) {
  const ink = leaderInk(slug);
  const text = getTranslator("positions")("markOnScale", { name, reading: shownText(reading, lane) });
  const weak = reading?.confidence != null && isWeaklySourced(reading.confidence);
  const look = {
    className: "disc scale-disc",
    "data-ink": ink.index,
    "data-pattern": ink.pattern,
    "data-lane": lane ?? undefined,
    "data-weak": weak ? "" : undefined,
    "aria-label": text,
    title: text,
  };
  if (href)
    return (
      <a href={href} {...look}>
        {sign}
      </a>
    );
  return (
    <span role="img" {...look}>
      {sign}
    </span>
  );
}
