import { similarityOf, similarityPageSpec } from "@/app/_analysis/similarity";
import { scopeText } from "@/components/analysis/scope-text";
import { similarityFigure } from "@/components/similarity/similarity-figure";
import { figureMaker } from "./figure";

export const SIMILARITY = "similarity";

/** How near every two leaders are, as the page of similarity shows it. */
export const similarity = figureMaker(similarityPageSpec, async ({ view, moment, record }) => {
  const asked = similarityOf(record, view, moment);
  return similarityFigure(
    asked.similarity,
    scopeText({ view, leaders: asked.columns, issues: asked.scope.issues, moment }),
    asked.from?.leader.label ?? null,
  );
});
