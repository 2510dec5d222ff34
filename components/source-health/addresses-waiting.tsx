import { Section } from "@/components/ui/section";
import { getTranslator } from "@/lib/i18n/translator";

/** On the editors' first page: how many sources' addresses wait for a look; nothing where none does. */
export function AddressesWaiting({
  counts,
}: {
  counts: { moved: number; changed: number; gone: number; unreachable: number };
}) {
  const t = getTranslator("source-health");
  if (Object.values(counts).every((count) => count === 0)) return null;
  return (
    <Section id="addresses" title={t("title")}>
      <p>
        <a href="/editing/addresses">{t("waiting", counts)}</a>
      </p>
    </Section>
  );
}
