import { Field } from "@/components/ui/field";
import { Select } from "@/components/ui/select";
import type { LaneChoice } from "@/lib/domain/cell";
import { getTranslator } from "@/lib/i18n/translator";

const CHOICES: readonly LaneChoice[] = ["default", "says", "does"];

/** What stands for a leader, the deed or the word, in a plain form; the default stays out of the address. */
export function LaneField({ chosen }: { chosen: LaneChoice }) {
  const t = getTranslator("compare");
  const written = (lane: LaneChoice) => (lane === "default" ? "" : lane);
  return (
    <Field label={t("options.lane")}>
      <Select
        name="lane"
        defaultValue={written(chosen)}
        options={CHOICES.map((lane) => ({ value: written(lane), label: t(`lane.${lane}`) }))}
      />
    </Field>
  );
}
