import { getTranslator } from "@/lib/i18n/translator";
import { roleOfPublicName } from "@/lib/people/public-name";

/** Somebody as a release keeps them: by name where they allowed it, else "a reviewer". */
export function someoneText(frozen: string): string {
  const role = roleOfPublicName(frozen);
  return role === null ? frozen : getTranslator("changes")("someone", { role });
}

/** Who looked at a release before it was published, in words. */
export function reviewText({ reviewMode, approvedBy }: { reviewMode: string; approvedBy: string }): string {
  const t = getTranslator("changes");
  const name = someoneText(approvedBy);
  switch (reviewMode) {
    case "system":
    case "self":
      return t(`review.${reviewMode}`);
    case "second-person":
      return t("review.second-person", { name });
    default:
      return t("review.other", { name, mode: reviewMode });
  }
}
