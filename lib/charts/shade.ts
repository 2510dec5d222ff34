import { AGREEMENT_BANDS } from "../domain/agreement-bands";
import type { ColourName } from "./colours";

/**
 * Five steps of grey for how near two leaders are: the nearer, the more a cell stands out from the page. A grey of its own,
 * since the colours of the scale mean positions. The steps are those of the words for agreement.
 */
export type Shade = {
  /** 4 for the nearest, 0 for the farthest. */
  step: number;
  fill: ColourName;
  opacity: number;
  /** In which text on it can be read. */
  text: ColourName;
  /** Whether it needs an edge to be told from the page. */
  outlined: boolean;
};

const SHADES: readonly Shade[] = [
  { step: 4, fill: "ink", opacity: 1, text: "paper", outlined: false },
  { step: 3, fill: "ink-soft", opacity: 1, text: "paper", outlined: false },
  { step: 2, fill: "line-strong", opacity: 0.45, text: "ink", outlined: true },
  { step: 1, fill: "line", opacity: 1, text: "ink", outlined: true },
  { step: 0, fill: "sunk", opacity: 1, text: "ink", outlined: true },
];

/** The shade of a value that lies this far, 0 to 1, between the lowest and the highest of its measure. */
export function shadeOf(share: number): Shade {
  const shown = Math.round(share * 100) / 100;
  const band = AGREEMENT_BANDS.findIndex(({ from }) => shown >= from);
  return SHADES[band === -1 ? SHADES.length - 1 : band] as Shade;
}

/** Where each step of grey begins, as a share of the way from lowest to highest, the nearest first. */
export const SHADE_STEPS: readonly { from: number; shade: Shade }[] = AGREEMENT_BANDS.map(({ from }) => ({
  from,
  shade: shadeOf(from),
}));

/** The side of a cell's square as a share of the cell: its area is the share of issues that both hold a position on. */
export function sideOf({ shared, of }: { shared: number; of: number }): number {
  return of === 0 ? 0 : Math.sqrt(shared / of);
}
