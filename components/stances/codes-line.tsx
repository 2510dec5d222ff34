import { formatPosition } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Stance } from "@/lib/stances/model";

/** The independent codes of a stance, and whether the coders agreed. Nothing where there is none. */
export function CodesLine({ codes }: { codes: Stance["codes"] }) {
  if (codes.length === 0) return null;
  const t = getTranslator("stances");
  const written = codes.map((code) => (code === null ? t("codeUndecided") : formatPosition(code))).join(", ");
  const alike = new Set(codes).size === 1;
  return (
    <p className="dotted">
      <span>{t("codes", { codes: written })}</span>
      {codes.length > 1 && <span>{alike ? t("codesAgree") : t("codesSplit")}</span>}
    </p>
  );
}
