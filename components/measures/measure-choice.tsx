import { DEFAULT_MEASURE, MEASURE_IDS, type MeasureId } from "@/lib/domain/measures/registry";
import { getTranslator } from "@/lib/i18n/translator";

/** Every measure by its name and what it does in a line, one of them chosen; the default stays out of the address. */
export function MeasureChoice({ chosen }: { chosen: MeasureId }) {
  const t = getTranslator("measures");
  return (
    <fieldset className="field">
      <legend>{t("choose")}</legend>
      <div className="measure-choice">
        {MEASURE_IDS.map((id) => (
          <label key={id}>
            <input
              type="radio"
              name="measure"
              value={id === DEFAULT_MEASURE ? "" : id}
              defaultChecked={id === chosen}
            />
            <span>
              <strong>{t(`name.${id}`)}</strong> <span className="text-ink-soft">{t(`line.${id}`)}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
