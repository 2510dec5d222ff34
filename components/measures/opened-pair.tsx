import { Section } from "@/components/ui/section";
import type { Agreement } from "@/lib/domain/agreement";
import { DEFAULT_MEASURE } from "@/lib/domain/measures/registry";
import { getTranslator } from "@/lib/i18n/translator";
import type { Link } from "@/lib/views/moment";
import { AgreementSum } from "./agreement-sum";

/** A pair of a list whose sum the address asks for: the very object that the list took its number from. */
export type OpenedPair = {
  a: string;
  b: string;
  agreement: Agreement;
  /** What each issue is called, by slug. */
  issueNames: Readonly<Record<string, string>>;
};

/** The sum of the one pair of a list that the reader opened, by the default measure, at the anchor `explain`. */
export function OpenedPairSection({
  pair: { a, b, agreement, issueNames },
  closeHref,
  link,
}: {
  pair: OpenedPair;
  /** The same list with no sum open. */
  closeHref: string;
  link: Link;
}) {
  const t = getTranslator("measures");
  return (
    <Section
      id="explain"
      title={t("opened.title", { a, b })}
      aside={<a href={closeHref}>{t("opened.close")}</a>}
    >
      <AgreementSum
        agreement={agreement}
        measure={DEFAULT_MEASURE}
        a={a}
        b={b}
        issueNames={issueNames}
        methods={(anchor) => link(`/methods#${anchor}`)}
      />
    </Section>
  );
}

/** A number of a list as the way to its own sum. */
export function SumLink({ href, a, b, text }: { href: string; a: string; b: string; text: string }) {
  return (
    <a
      className="inline-block py-1"
      href={href}
      aria-label={getTranslator("measures")("opened.way", { a, b, value: text })}
    >
      {text}
    </a>
  );
}
