import type { Figure } from "@/lib/charts/figure";
import { siteAddress } from "@/lib/http/site-address";
import { formatList } from "@/lib/i18n/format";
import { getTranslator } from "@/lib/i18n/translator";
import { citedSources } from "@/lib/sources/queries";
import type { Spec } from "@/lib/views/parameter";
import type { FigureContext } from "./figure";
import { scopeOf } from "./stances-shown";

/**
 * The same figure with how many sources stand behind the stances that it shows, who is cited most, and where all are listed; as it
 * is where it is not about stances.
 * @param options.isHidden  whether names are hidden in it: no publisher is named either, which would tell of which country it is
 */
export async function withSources<S extends Spec>(
  figure: Figure,
  { view, moment, record }: FigureContext<S>,
  { spec, isHidden }: { spec: S; isHidden: boolean },
): Promise<Figure> {
  const t = getTranslator("common");
  if (figure.source !== t("figure.ownRecord")) return figure;
  const scope = await scopeOf(figure, { view, spec, moment, record });
  if (!scope) return figure;
  const { count, publishers } = await citedSources(moment.release.number, scope);
  if (count === 0) return figure;
  const { host, pathname } = new URL("/sources", siteAddress());
  const place = host + pathname;
  const source = isHidden
    ? t("figure.citedHidden", { count, place })
    : t("figure.cited", { count, place, publishers: formatList(publishers) });
  return { ...figure, source };
}
