import { POSITIONS } from "@/lib/domain/scale";
import type { Spread } from "@/lib/domain/spread";
import { formatList } from "@/lib/i18n/format";
import { wordOf } from "@/lib/i18n/position-text";
import { getTranslator } from "@/lib/i18n/translator";

/** All leaders as one bar, parted by position from opposing to supporting, who holds none hatched at the end. */
export function SpreadBar({ spread, of }: { spread: Spread; of: number }) {
  const t = getTranslator("issues");
  const unknown = of - spread.known;
  const parts = POSITIONS.map((position) => ({ position, count: spread.byPosition[position] })).filter(
    ({ count }) => count > 0,
  );
  const text = formatList([
    ...parts.map(({ position, count }) => t("spreadPart", { count, word: wordOf(position) })),
    ...(unknown > 0 ? [t("spreadUnknown", { count: unknown })] : []),
  ]);
  return (
    <span className="spread-bar" role="img" aria-label={`${t("spreadLabel", { of })}: ${text}`}>
      {parts.map(({ position, count }) => (
        <i key={position} data-at={position} style={{ flexGrow: count }}>
          {count}
        </i>
      ))}
      {unknown > 0 && (
        <i data-unknown style={{ flexGrow: unknown }}>
          <b>{unknown}</b>
        </i>
      )}
    </span>
  );
}
