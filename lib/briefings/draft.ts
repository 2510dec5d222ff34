import { type Briefing, type Step, stepOf } from "./model";
import { headlineFrom } from "./moved";
import type { Shown } from "./shown";
import { sameView } from "./view";

type Drawn = Pick<Shown, "view" | "title"> & { rows: readonly Pick<Shown["rows"][number], "key">[] };

/**
 * A view as a step: its headline is its figure's title, and the cell that was open on its page is set off.
 * @param address  of the page, as the reader has it
 */
export function draftOf({ view, title, rows }: Drawn, address: string): Step {
  const open = cellOf(address);
  const isDrawn = open !== null && rows.some(({ key }) => key === open);
  const step = stepOf(view, headlineFrom(title));
  return isDrawn ? { ...step, highlight: { leaders: [], rows: [open] } } : step;
}

/** The place, counted from 0, of the first step that shows the same view and sets off what a draft does; null where none does. */
export function placeOfDraft({ steps }: Briefing, { view, highlight }: Step): number | null {
  const place = steps.findIndex(
    (step) => sameView(step.view, view) && highlight.rows.every((row) => step.highlight.rows.includes(row)),
  );
  return place < 0 ? null : place;
}

/** The cell that an address opens (`cell=donald-trump.who`), which is the key of its row in a figure's table. */
function cellOf(address: string): string | null {
  return new URLSearchParams(address.split(/[?#]/, 2)[1]).get("cell");
}
