import { DATA_LICENCE } from "@/lib/citations/model";
import { METHOD_VERSION } from "@/lib/domain/agreement";
import { CANONICAL_FORMAT } from "@/lib/domain/canonical";
import { formatDay } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import type { Reliability } from "@/lib/stances/reliability";
import type { Link, ReleaseSummary } from "@/lib/views/moment";
import { MethodSection } from "./method-section";

export type RecordCounts = Record<"leaders" | "issues" | "stances" | "events" | "sources", number>;

const LIMITS = ["sources", "selection", "scale", "comparable", "open", "absence"] as const;
/** Releases and their hashes; who reviews them; what is withheld from them; where the data come from and what they cannot tell. */
export function RecordSections({
  release,
  counts,
  reliability,
  link,
}: {
  release: ReleaseSummary;
  counts: RecordCounts;
  reliability: Reliability;
  link: Link;
}) {
  const t = getTranslator("methods");
  const alpha = (value: number | null) => value?.toFixed(3) ?? t("data.alphaUndefined");
  return (
    <>
      <MethodSection id="releases">
        <p>{t("releases.intro")}</p>
        <p>{t("releases.times")}</p>
        <p>{t("releases.method", { version: METHOD_VERSION })}</p>
        <p>{t("releases.hash", { format: CANONICAL_FORMAT })}</p>
        <dl className="method-hash">
          <dt>{t("releases.newest", { number: release.number, day: formatDay(release.day) })}</dt>
          <dd>
            <code>{release.hash}</code>
          </dd>
        </dl>
      </MethodSection>
      <MethodSection id="review">
        <p>{t("review.intro")}</p>
        <p>{t.rich("review.kinds", { link: (chunks) => <a href={link("/changes")}>{chunks}</a> })}</p>
        <p>{t("review.checks")}</p>
        <p>{t("review.undo")}</p>
      </MethodSection>
      <MethodSection id="withheld">
        <p>{t("withheld.intro")}</p>
        <p>{t("withheld.counts")}</p>
        <p>{t("withheld.lists")}</p>
        <p>{t.rich("withheld.after", { link: (chunks) => <a href={link("/changes")}>{chunks}</a> })}</p>
        <p>{t("withheld.replaced")}</p>
        <p>{t("withheld.replies")}</p>
      </MethodSection>
      <MethodSection id="data">
        <p>{t("data.counts", { release: release.number, ...counts })}</p>
        <p>{t("data.origin")}</p>
        <p>{t("data.coders")}</p>
        <p>
          {reliability.all === null
            ? t("data.alphaNone", { release: release.number })
            : t("data.alpha", {
                release: release.number,
                coded: reliability.coded,
                apart: reliability.apart,
                all: alpha(reliability.all),
                says: alpha(reliability.byLane.says),
                does: alpha(reliability.byLane.does),
              })}
        </p>
        <h3>{t("data.limitsTitle")}</h3>
        <ul>
          {LIMITS.map((limit) => (
            <li key={limit}>{t(`data.limits.${limit}`)}</li>
          ))}
        </ul>
        <p>{t.rich("data.correct", { link: (chunks) => <a href={link("/corrections")}>{chunks}</a> })}</p>
        <p>
          {t.rich("data.licence", {
            link: (chunks) => (
              <a href={DATA_LICENCE} rel="license">
                {chunks}
              </a>
            ),
          })}
        </p>
      </MethodSection>
    </>
  );
}
