import type { AnswerContext } from "@/app/_view/answer-route";
import type { Figure } from "@/lib/charts/figure";
import type { Link } from "@/lib/views/moment";
import { type Spec, type ViewOf, writeView } from "@/lib/views/parameter";

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
): { csv: string; svg: string } {
  const query = Object.fromEntries(new URLSearchParams(writeView(spec, view)));
  return { csv: permanent(`/figures/${name}.csv`, query), svg: permanent(`/figures/${name}.svg`, query) };
}
