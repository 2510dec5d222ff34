import type { AnswerContext } from "@/app/_view/answer-route";
import type { FigureAddresses } from "@/components/charts/figure-files";
import type { Figure } from "@/lib/charts/figure";
import type { Link } from "@/lib/views/moment";
import { type Spec, type ViewOf, writeView } from "@/lib/views/parameter";
import { FIGURE_PAGES, type FigureName } from "./pages";

/** How a figure is made: the parameters that its page takes, and the figure from them. */
export type FigureMaker<S extends Spec = Spec> = {
  spec: S;
  make: (context: AnswerContext<S>) => Promise<Figure>;
};

/** Says how a figure is made, with the types of its own parameters. */
export function figureMaker<S extends Spec>(
  spec: S,
  make: (context: AnswerContext<S>) => Promise<Figure>,
): FigureMaker {
  return { spec, make: make as FigureMaker["make"] };
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
  };
}

/** The address of the page on which a figure stands, for a view. */
export function figurePage(name: FigureName, spec: Spec, view: ViewOf<Spec>, link: Link): string {
  const query = Object.fromEntries(new URLSearchParams(writeView(spec, view)));
  const path = FIGURE_PAGES[name].replace(/:([a-z]+)/g, (_, part: string) => {
    const value = query[part] ?? "";
    delete query[part];
    return encodeURIComponent(value);
  });
  return link(path, query);
}
