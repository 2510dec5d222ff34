import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { MomentBarProps } from "./moment-bar";

/** The finer half of the moment's form: which release, and how leaders out of office are read. Defaults send nothing. */
export function MomentDetails({
  release,
  latestRelease,
  releases,
  former,
  given,
  showFormer,
}: Pick<MomentBarProps, "release" | "latestRelease" | "releases" | "former" | "given" | "showFormer">) {
  const t = getTranslator("time");
  return (
    <details className="moment-details">
      <summary aria-label={t("finerSpoken")}>{t("finer")}</summary>
      <div>
        <label>
          <span>{t("releaseLabel")}</span>
          <select name="release" defaultValue={given.release ? String(release.number) : ""}>
            <option value="">{t("latestRelease", { number: latestRelease })}</option>
            {releases.map(({ number, day, sentence }) => (
              <option key={number} value={number}>
                {t("releaseOption", { number, day: formatDay(day), sentence: shortened(sentence) })}
              </option>
            ))}
          </select>
        </label>
        {showFormer ? (
          <label>
            <span>{t("formerLabel")}</span>
            <select name="former" defaultValue={former === "strict" ? "strict" : ""}>
              <option value="">{t("formerLastDay")}</option>
              <option value="strict">{t("formerStrict")}</option>
            </select>
          </label>
        ) : (
          former === "strict" && <input type="hidden" name="former" value="strict" />
        )}
      </div>
    </details>
  );
}

const shortened = (text: string) => (text.length > 60 ? `${text.slice(0, 59)}…` : text);
