import { POSITIONS } from "@/lib/domain/scale";
import { formatPosition } from "@/lib/i18n/format";
import { wordOf } from "@/lib/i18n/position-text";
import { getTranslator } from "@/lib/i18n/translator";

/** The key to the spread bars, in words. */
export function SpreadKey() {
  const t = getTranslator("issues");
  return (
    <ul className="key-legend spread-key" aria-label={t("spreadKey")}>
      {POSITIONS.map((position) => (
        <li key={position}>
          <span className="spread-bar" aria-hidden="true">
            <i data-at={position}>{formatPosition(position)}</i>
          </span>
          {wordOf(position)}
        </li>
      ))}
      <li>
        <span className="spread-bar" aria-hidden="true">
          <i data-unknown />
        </span>
        {t("spreadKeyUnknown")}
      </li>
    </ul>
  );
}
