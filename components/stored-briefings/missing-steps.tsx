import { Notice } from "@/components/ui/notice";
import type { MissingStep } from "@/lib/briefings/missing";
import { getTranslator } from "@/lib/i18n/translator";

/** Says which steps of a briefing are left out, and why each: nothing of what was written of them, which may say the same. */
export function MissingSteps({ missing }: { missing: readonly MissingStep[] }) {
  if (missing.length === 0) return null;
  const t = getTranslator("briefings");
  return (
    <Notice kind="warning">
      <ul>
        {missing.map((one) => (
          <li key={one.number}>{t("missing.step", one)}</li>
        ))}
      </ul>
    </Notice>
  );
}
