import type { AnswerContext } from "@/app/_view/answer-route";
import { type PublishedRecord, recordAt } from "@/app/_view/record";
import type { FigureAddresses } from "@/components/charts/figure-files";
import type { Figure } from "@/lib/charts/figure";
import type { Link } from "@/lib/views/moment";
import { type Spec, type ViewOf, writeView } from "@/lib/views/parameter";
import { FIGURE_PAGES, type FigureName, figureOfPath } from "./pages";
import { withSources } from "./source-line";

/** What a figure is made from: its view, its moment, and the record at that. */
export type FigureContext<S extends Spec = Spec> = AnswerContext<S> & { record: PublishedRecord };

/**
 * How a figure is made: the parameters that its page takes, and the figure from them; by default from the record as it was
 * published, else from another, such as one in which names are hidden.
 */
export type FigureMaker<S extends Spec = Spec> = {
  spec: S;
  make: (context: AnswerContext<S>, record?: PublishedRecord) => Promise<Figure>;
};

/** Says how a figure is made, with the types of its own parameters. Names are read from the record of its context alone. */
export function figureMaker<S extends Spec>(
  spec: S,
  make: (context: FigureContext<S>) => Promise<Figure>,
): FigureMaker {
  const maker: FigureMaker<S> = {
    spec,
    make: async (context, record) => {
      const read = record ?? (await recordAt(context.moment.release.number));
      const asked = { ...context, record: read };
      return withSources(await make(asked), asked, { spec, isHidden: record !== undefined });
    },
  };
  return maker as unknown as FigureMaker;
}

/** Addresses of a figure's files for a view, with day and release written, so that they show the same for good. */
export function figureFiles<S extends Spec>(
  name: string,
  spec: S,
  view: Partial<ViewOf<S>>,
  permanent: Link,
): FigureAddresses {
  const query = Object.fromEntries(new URLSearchParams(writeView(spec, view)));
  return {
    csv: permanent(`/figures/${name}.csv`, query),
    xlsx: permanent(`/figures/${name}.xlsx`, query),
    svg: permanent(`/figures/${name}.svg`, query),
    png: permanent(`/figures/${name}.png`, query),
    pptx: permanent(`/figures/${name}.pptx`, query),
    embed: permanent(`/embed/${name}`, query),
    view: permanent(...viewOf(name, query)),
  };
}

/** The page that is about a figure, with its query; the figure by itself where its page is about another, which stands first. */
function viewOf(name: string, query: Record<string, string>): [path: string, query: Record<string, string>] {
  if (!isFigureName(name)) return [`/embed/${name}`, query];
  const [path, rest] = pathOf(name, query);
  return figureOfPath(path)?.name === name ? [path, rest] : [`/embed/${name}`, query];
}

const isFigureName = (name: string): name is FigureName => Object.hasOwn(FIGURE_PAGES, name);

/** The path of a figure's page, and what of the query it does not hold. */
function pathOf(
  name: FigureName,
  query: Readonly<Record<string, string>>,
): [path: string, query: Record<string, string>] {
  const rest = { ...query };
  const path = FIGURE_PAGES[name].replace(/:([a-z]+)/g, (_, part: string) => {
    const value = rest[part] ?? "";
    delete rest[part];
    return encodeURIComponent(value);
  });
  return [path, rest];
}

/** The address of the page on which a figure stands, for a view. */
export function figurePage(name: FigureName, spec: Spec, view: ViewOf<Spec>, link: Link): string {
  const query = Object.fromEntries(new URLSearchParams(writeView(spec, view)));
  return link(...pathOf(name, query));
}
