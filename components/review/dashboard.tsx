import type { ReactNode } from "react";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import type { SortedChangeSets } from "@/lib/change-sets/lists/sorting";
import type { ChangeSetLine } from "@/lib/change-sets/model";
import { getTranslator } from "@/lib/i18n/translator";
import { ChangeSetList } from "./change-set-list";

/**
 * What waits for whoever looks, in the order in which it asks something of them. Lists that ask nothing are left out where
 * they are empty; of the others the page says what would be there.
 */
export function Dashboard({
  sorted,
  published,
  viewer,
  reviews,
  now,
  stale,
}: {
  sorted: SortedChangeSets;
  published: ChangeSetLine[];
  /** Id of whoever looks. */
  viewer: string;
  /** Whether they review. */
  reviews: boolean;
  now: Date;
  /** What is told of stances that wait for a look. */
  stale: ReactNode;
}) {
  const t = getTranslator("review");
  const list = (lines: ChangeSetLine[]) => <ChangeSetList lines={lines} viewer={viewer} now={now} />;
  const part = (
    name: "returned" | "toPublish" | "underWay" | "scheduled" | "left" | "elsewhere",
    aside?: string,
  ) =>
    sorted[name].length > 0 && (
      <Section id={name} title={t(`list.${name}`)} aside={aside}>
        {list(sorted[name])}
      </Section>
    );
  const link = (chunks: ReactNode) => (
    <a key="link" href="/editing/new">
      {chunks}
    </a>
  );
  return (
    <>
      {part("returned", t("list.returnedNote"))}
      {reviews && (
        <Section id="to-review" title={t("list.toReview")} aside={t("list.toReviewNote")}>
          {sorted.toReview.length > 0 ? (
            list(sorted.toReview)
          ) : (
            <EmptyState title={t("list.nothingToReview")}>{t("list.nothingToReviewNext")}</EmptyState>
          )}
        </Section>
      )}
      {part("toPublish")}
      <Section id="drafts" title={t("list.drafts")}>
        {sorted.drafts.length > 0 ? (
          list(sorted.drafts)
        ) : (
          <EmptyState title={t("list.noDrafts")}>
            <p>{t.rich("list.noDraftsNext", { link })}</p>
          </EmptyState>
        )}
      </Section>
      {part("underWay")}
      {part("scheduled")}
      {part("left", t("list.leftNote"))}
      {part("elsewhere")}
      {stale}
      <Section id="published" title={t("list.published")}>
        {published.length > 0 ? (
          <>
            {list(published)}
            <p className="mt-3">
              <a href="/changes">{t("list.allReleases")}</a>
            </p>
          </>
        ) : (
          <EmptyState title={t("list.nothingPublished")}>{t("list.nothingPublishedNext")}</EmptyState>
        )}
      </Section>
    </>
  );
}
