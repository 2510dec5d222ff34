import type { AnswerContext } from "@/app/_view/answer-route";
import type { Figure } from "@/lib/charts/figure";
import { siteAddress } from "@/lib/http/site-address";
import { formatList } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { type CitedScope, citedSources } from "@/lib/sources/queries";
import { findStance } from "@/lib/stances/queries";
import type { Spec } from "@/lib/views/parameter";

/** Parameters that name leaders, and those that name issues. */
const LEADERS = ["leader", "leaders", "a", "b", "members"];
const ISSUES = ["issue", "issues"];

/**
 * The same figure with how many sources stand behind it, who is cited most, and where all are listed; as it is where it is not
 * about stances.
 * @param options.isHidden  whether names are hidden in it: no publisher is named either, which would tell of which country it is
 */
export async function withSources<S extends Spec>(
  figure: Figure,
  { view, moment }: Pick<AnswerContext<S>, "view" | "moment">,
  { spec, isHidden }: { spec: S; isHidden: boolean },
): Promise<Figure> {
  const t = getTranslator("common");
  if (figure.source !== t("figure.ownRecord")) return figure;
  const release = moment.release.number;
  const { count, publishers } = await citedSources(release, await scopeOf(view, spec, release));
  if (count === 0) return figure;
  const { host, pathname } = new URL("/sources", siteAddress());
  const place = host + pathname;
  const source = isHidden
    ? t("figure.citedHidden", { count, place })
    : t("figure.cited", { count, place, publishers: formatList(publishers) });
  return { ...figure, source };
}

async function scopeOf<S extends Spec>(
  view: AnswerContext<S>["view"],
  spec: S,
  release: number,
): Promise<CitedScope> {
  const named = (keys: readonly string[]) =>
    keys.flatMap((key) => {
      const parameter = spec[key];
      const written = parameter?.write(view[key]) ?? "";
      // A leader of a day of their own is written with it.
      return written.split(",").flatMap((one) => one.split("@", 1)[0] || []);
    });
  const slug = spec.stance?.write(view.stance);
  const stance = slug ? await findStance(release, slug) : null;
  return stance
    ? { leaders: [stance.leader], issues: [stance.issue] }
    : { leaders: named(LEADERS), issues: named(ISSUES) };
}
