import { getTranslator } from "@/lib/i18n/translator";

/**
 * How to read a line of agreement through time, in words; the `legend` of its frame.
 * @param ranged  whether the line has a band of what is left open
 */
export function AgreementKey({ ranged = true }: { ranged?: boolean }) {
  return (
    <p className="chart-key">{getTranslator("common")(ranged ? "agreementKey" : "plainAgreementKey")}</p>
  );
}
