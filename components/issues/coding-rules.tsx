import { Disclosure } from "@/components/ui/disclosure";
import { getTranslator } from "@/lib/i18n/translator";

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

/** The rules by which every record is coded, behind one line. */
export function CodingRules() {
  const guide = getTranslator("coding-guide");
  return (
    <Disclosure summary={getTranslator("issues")("rules")}>
      <ul className="coding-rules">
        {RULES.map((rule) => (
          <li key={rule}>{guide(`rules.${rule}`)}</li>
        ))}
      </ul>
    </Disclosure>
  );
}
