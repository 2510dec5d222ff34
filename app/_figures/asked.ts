import { resolveMoment } from "@/app/_view/moment";
import { type PublishedRecord, recordAt } from "@/app/_view/record";
import type { Figure } from "@/lib/charts/figure";
import { searchParamsOf } from "@/lib/http/query";
import { type Link, linkFrom, type Moment, permanentLinkFrom } from "@/lib/views/moment";
import { parseView, type Spec, type ViewOf } from "@/lib/views/parameter";
import { moment as momentSpec } from "@/lib/views/parameters";
import { ParameterError } from "@/lib/views/problem";
import { figureNamed } from "./figures";
import { type FigureName, figureOfPath } from "./pages";

/** What the page of an address is about: its figure, and the view and moment from which it is made. */
export type AskedFigure = {
  name: FigureName;
  spec: Spec;
  view: ViewOf<Spec>;
  moment: Moment;
  permanent: Link;
  figure: Figure;
  /** The record that the figure is of, and the same figure of another. */
  record: PublishedRecord;
  figureOf: (record: PublishedRecord) => Promise<Figure>;
};

/**
 * The figure of an address of this site: of a page by what the page is about, of an embedded figure by its name. What the
 * figure does not take, a page may; it is left out.
 * @returns null where the address shows none
 * @throws ParameterError for an address that asks for what cannot be
 */
export async function figureAsked({ pathname, searchParams }: URL): Promise<AskedFigure | null> {
  const embedded = /^\/embed\/([a-z-]+)$/.exec(pathname)?.[1];
  const asked = embedded === undefined ? figureOfPath(pathname) : { name: embedded, held: {} };
  const found = asked && figureNamed(asked.name);
  if (!asked || !found) return null;
  const { name, maker } = found;
  const parsed = parseView(
    { ...momentSpec, ...maker.spec },
    { ...searchParamsOf(searchParams), ...asked.held },
  );
  if (!parsed.ok) throw new ParameterError(parsed.problems);
  const { view } = parsed;
  const moment = await resolveMoment(view);
  const permanent = permanentLinkFrom(moment);
  const record = await recordAt(moment.release.number);
  const figureOf = (of: PublishedRecord) =>
    maker.make({ view, moment, link: linkFrom(moment), permanent }, of);
  return {
    name,
    spec: maker.spec,
    view,
    moment,
    permanent,
    figure: await figureOf(record),
    record,
    figureOf,
  };
}
