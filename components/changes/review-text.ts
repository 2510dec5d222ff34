import { getTranslator } from "@/lib/i18n/translator";

/** Who looked at a release before it was published, in words. */
export function reviewText({ reviewMode, approvedBy }: { reviewMode: string; approvedBy: string }): string {
  const t = getTranslator("changes");
  switch (reviewMode) {
    case "system":
    case "self":
      return t(`review.${reviewMode}`);
    case "second-person":
      return t("review.second-person", { name: approvedBy });
    default:
      return t("review.other", { name: approvedBy, mode: reviewMode });
  }
}
