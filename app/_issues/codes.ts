import type { PublishedRecord } from "@/app/_view/record";
import type { Codes } from "@/components/issues/codes-section";
import { alpha } from "@/lib/domain/measures/alpha";
import { getTranslator } from "@/lib/i18n/translator";
import type { Issue } from "@/lib/issues/model";
import { codeAgreementOn, codedStances } from "@/lib/stances/queries";

/** How far the coders of an issue's stances agree at a release. */
export async function codesOf({ release, leaders }: PublishedRecord, issue: Issue): Promise<Codes> {
  const [counts, coded] = await Promise.all([
    codeAgreementOn(release, issue.id),
    codedStances(release, issue.id),
  ]);
  const coders = Math.max(0, ...coded.map(({ codes }) => codes.length));
  const units = coded.map(({ slug, codes }) => ({
    unit: slug,
    codes: Array.from({ length: coders }, (_, at) => codes[at] ?? null),
  }));
  const t = getTranslator("issues");
  return {
    ...counts,
    alpha: {
      nominal: alpha(units, "nominal"),
      ordinal: alpha(units, "ordinal"),
      interval: alpha(units, "interval"),
    },
    coders,
    names: Object.fromEntries(
      coded.map(({ slug, leader, lane }) => [
        slug,
        t("alphaLine", { leader: leaders.bySlug.get(leader)?.name ?? leader, lane }),
      ]),
    ),
  };
}
